/** What every composer of new notes shares: the words, where they go, and sending them. */
import { type Accessor, createSignal, createUniqueId } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView, BoardView } from "../protocol/generated.ts";
import { byOrder } from "../store/reading.ts";
import { say } from "../ui/speak.tsx";
import { useRoom } from "./room.ts";
import { mayBeSent } from "./words.ts";

export interface Writing {
  /** For the ids of the elements. */
  readonly id: string;
  /** Of the room: a change of view or a reload of the page must not cost half a thought. */
  readonly text: Accessor<string>;
  setText(text: string): void;
  readonly areas: Accessor<readonly AreaView[]>;
  /** The id of the area that the note goes to; 0 where the board has none. */
  readonly area: Accessor<number>;
  setArea(area: number): void;
  readonly colour: Accessor<number>;
  setColour(colour: number): void;
  /** Why nothing can be sent now, or undefined. */
  readonly blocked: Accessor<string | undefined>;
  readonly ready: Accessor<boolean>;
  /** Whether it was sent. */
  send(): boolean;
}

interface WritingProps {
  readonly board: BoardView;
  /** The area unless another is chosen; 0: the first. */
  readonly area: number;
}

export function createWriting(props: WritingProps): Writing {
  const room = useRoom();
  const [chosen, setArea] = createSignal<number>();
  const [colour, setColour] = createSignal(0);
  const areas = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id)
      .sort(byOrder);
  // An area of another stage is not an area of this one.
  const area = () => {
    const ids = areas().map((one) => one.id);
    return [chosen(), props.area].find((one) => one && ids.includes(one)) ?? ids[0] ?? 0;
  };
  const blocked = () => room.rights.write(props.board.id);
  const ready = () => blocked() === undefined && mayBeSent(room.unsent());
  const send = (): boolean => {
    if (!ready()) return false;
    const note = room.actions.addNote({
      board: props.board.id,
      area: area(),
      colour: colour(),
      text: room.unsent(),
    });
    room.setUnsent("");
    room.show(note);
    say(t("note-added", { area: room.live.get("a", area())?.title ?? "" }));
    return true;
  };
  return {
    id: createUniqueId(),
    text: room.unsent,
    setText: room.setUnsent,
    areas,
    area,
    setArea,
    colour,
    setColour,
    blocked,
    ready,
    send,
  };
}
