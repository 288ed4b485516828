/** The clipboard of the board, and the dialogs that stand over it. */
import { type Accessor, createSignal, type JSX, Match, Switch } from "solid-js";
import { kindsIn } from "../hints/hints.ts";
import { BATCH_MAX } from "../protocol/generated.ts";
import { toast } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import type { Point } from "./camera.ts";
import { type Copied, mayStand, rowsOf, textOfRows } from "./clipboard.ts";
import { listenToClipboard } from "./clipboard-events.ts";
import { copiesOf, type Doings } from "./doings.ts";
import { KeysHelp } from "./keys-help.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { type Goal, putNotes, putTexts } from "./pasting.ts";
import type { Table } from "./table.ts";

/** So few rows are notes at once; more are shown first, and any that look like personal data (Z8). */
const AT_ONCE = 3;

interface Parts {
  readonly room: Room;
  readonly table: Table;
  readonly board: Accessor<number>;
}

/** Must be called inside an owner. `text`: what the dialog for pasting begins with. */
export function createClipboard({ room, table, board }: Parts, doings: Doings) {
  const [text, setText] = createSignal("");
  const goal = (): Goal => ({ room, table, board: board() });
  const ask = (words: string) => {
    setText(words);
    doings.open("paste");
  };
  listenToClipboard({
    copied: () => copiesOf(doings.meant(focusedNote(room))),
    onCut: () => doings.remove(focusedNote(room)),
    onNotes: (notes) => {
      const why = room.rights.write();
      if (why) toast(why);
      else if (notes.length > BATCH_MAX) ask(textOfRows(notes.map((one) => one.text)));
      else putNotes(goal(), notes, placeFor(table, notes));
    },
    onText: (words) => {
      const rows = rowsOf(words);
      const why = room.rights.write();
      const isPlain = rows.length <= AT_ONCE && rows.every(mayStand) && !kindsIn(words).length;
      if (why) toast(why);
      else if (!isPlain) ask(words);
      else if (rows.length) putTexts(goal(), table.areaInView(), rows);
    },
  });
  return { text, ask };
}

function focusedNote(room: Room) {
  const here = document.activeElement?.closest<HTMLElement>(".world [data-note]");
  return here ? room.live.get("n", Number(here.dataset["note"])) : undefined;
}

/** In the middle of what is on the screen. */
function placeFor({ camera }: Table, notes: readonly Copied[]): Point {
  const { x, y, w, h } = camera.view;
  const right = Math.max(...notes.map((note) => note.x));
  const below = Math.max(...notes.map((note) => note.y));
  return { x: x + w / 2 - right / 2 - 104, y: y + h / 2 - below / 2 - 88 };
}

interface DialogsProps {
  readonly goal: Goal;
  readonly doings: Doings;
  readonly pasted: string;
}

export function BoardDialogs(props: DialogsProps): JSX.Element {
  const close = () => props.doings.open(undefined);
  return (
    <Switch>
      <Match when={props.doings.dialog() === "paste"}>
        <PasteDialog
          goal={props.goal}
          text={props.pasted}
          area={props.goal.table.areaInView()}
          onClose={close}
        />
      </Match>
      <Match when={props.doings.dialog() === "keys"}>
        <KeysHelp onClose={close} />
      </Match>
    </Switch>
  );
}
