/** A note on the board: a thing to drag, and a group that assistive technology can read and act on. */
import { createSignal, type JSX, Show, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { catchFocus } from "../ui/focus.ts";
import { MenuButton } from "../ui/menu.tsx";
import { colourName, Mark } from "../workshop/colours.tsx";
import { noteItems, removeNote } from "../workshop/note-menu.ts";
import { Author, StateMark } from "../workshop/note-parts.tsx";
import { NoteWriter } from "../workshop/note-writer.tsx";
import { useRoom } from "../workshop/room.ts";
import { stateText, stateWord } from "../workshop/words.ts";
import { boxOf } from "./boxes.ts";
import { sizeOf } from "./sketch.ts";
import type { Table } from "./table.ts";

/** One press of an arrow key, in board units. */
const STEP = 16;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The id of the text that explains the keys; once in the board. */
export const KEYS_ID = "note-keys";

export function BoardNote(props: { readonly id: number; readonly table: Table }): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.id);
  return <Show when={note()}>{(note) => <Sheet note={note()} table={props.table} />}</Show>;
}

function Sheet(props: { readonly note: NoteView; readonly table: Table }): JSX.Element {
  const room = useRoom();
  const [inside, setInside] = createSignal(false);
  // Fixed: it is asked for also while the sheet goes, when there is no note to read any more.
  const own = untrack(() => props.note.id);
  const id = () => own;
  let sheet!: HTMLElement;
  const shift = () => {
    const now = props.table.shift();
    return now?.note === id() ? now : undefined;
  };
  const place = () => {
    const by = shift();
    return `translate(${props.note.x + (by?.dx ?? 0)}px, ${props.note.y + (by?.dy ?? 0)}px)`;
  };
  const state = () => room.live.stateOf("n", id());
  const label = () =>
    t("note-label", {
      text: props.note.text ?? t("erased"),
      colour: colourName(props.note.colour),
      state: stateText(state()),
    });
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (act(event)) event.preventDefault();
  };
  const act = (event: KeyboardEvent): boolean => {
    const arrow = ARROWS[event.key];
    if (arrow && !room.rights.write()) props.table.nudge(id(), arrow[0], arrow[1]);
    else if (event.key === "Enter" && !room.rights.edit(props.note)) room.setEditing(id());
    else if (event.key === "Delete" && !room.rights.alter(props.note)) removeNote(room, props.note);
    else return false;
    return true;
  };
  const focused = () => {
    setInside(true);
    props.table.camera.reveal(boxOf(props.note));
  };
  return (
    <article
      class={`note tint-${props.note.colour} note-${sizeOf(props.note.text ?? "")}`}
      classList={{
        "note-moving": shift() !== undefined,
        "note-landed": room.shown()?.note === id(),
      }}
      ref={sheet}
      data-note={id()}
      data-state={stateWord(state())}
      aria-label={label()}
      aria-describedby={KEYS_ID}
      tabindex="0"
      style={{ transform: place() }}
      on:keydown={keys}
      onFocusIn={focused}
      onFocusOut={() => setInside(false)}
      onDblClick={() => {
        if (!room.rights.edit(props.note)) room.setEditing(id());
      }}
    >
      <Show
        when={room.editing() === id()}
        fallback={<Face note={props.note} reachable={inside()} />}
      >
        <NoteWriter note={props.note} saveOnBlur onDone={() => stop(room, id(), sheet)} />
      </Show>
    </article>
  );
}

/** Back from writing: the keyboard stays with the note, unless it has gone elsewhere. */
function stop(room: ReturnType<typeof useRoom>, id: number, sheet: HTMLElement): void {
  if (room.editing() === id) room.setEditing(undefined);
  catchFocus(() => (sheet.isConnected ? sheet : document.getElementById("board-title")));
}

function Face(props: { readonly note: NoteView; readonly reachable: boolean }): JSX.Element {
  const room = useRoom();
  return (
    <>
      <Mark colour={props.note.colour} />
      <p class="note-text" dir="auto">
        {props.note.text ?? t("erased")}
      </p>
      <footer class="note-foot">
        <Author note={props.note} />
        <StateMark state={room.live.stateOf("n", props.note.id)} />
      </footer>
      <div class="note-menu">
        <MenuButton
          icon="more"
          label={t("note-actions", { text: room.labelOf(props.note) })}
          tabIndex={props.reachable ? 0 : -1}
          items={() => noteItems(room, props.note)}
        />
      </div>
    </>
  );
}
