// A draft's words sent after all: an edit on top of the current version, a new note as a new one.

import { toldOf } from "../protocol/commands.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import type { ViewStore } from "../store/view.ts";
import { newId } from "./ids.ts";

/** The command to send when the words are wanted after all. */
export function again(command: ClientCommand, view: ViewStore): ClientCommand {
  switch (command[0]) {
    case "note.add": {
      const [tag, , board, area, x, y, colour, text] = command;
      const told = toldOf(view.get("b", board));
      return [tag, newId(), board, areaOf(view, board, area), x, y, colour, text, ...told];
    }
    case "notes.add": {
      const [tag, board, area, notes] = command;
      const told = toldOf(view.get("b", board));
      return [tag, board, areaOf(view, board, area), notes, ...told];
    }
    case "board.edit": {
      const [tag, id, base, ...words] = command;
      return [tag, id, view.get("b", id)?.version ?? base, ...words];
    }
    case "area.edit": {
      const [tag, id, base, ...words] = command;
      return [tag, id, view.get("a", id)?.version ?? base, ...words];
    }
    case "workshop.edit": {
      const [tag, base, ...words] = command;
      const [now] = view.all("w");
      return [tag, now?.version ?? base, ...words];
    }
    case "note.edit": {
      const [tag, id, base, text] = command;
      const note = view.get("n", id);
      return [tag, id, note?.version ?? base, text, note?.kept ?? ""];
    }
    case "cluster.title": {
      const [tag, id, base, title] = command;
      return [tag, id, view.get("c", id)?.version ?? base, title];
    }
    case "cluster.add": {
      const [tag, , title, notes] = command;
      return [tag, newId(), title, notes.filter((id) => view.get("n", id))];
    }
    default:
      return command;
  }
}

/** The area, if it is still one of the board; else the board's first (0). */
function areaOf(view: ViewStore, board: number, area: number): number {
  return view.get("a", area)?.board === board ? area : 0;
}
