/** A note on the board: a thing to drag, and a group that assistive technology can read and act on. */
import { createSignal, type JSX, onCleanup, Show, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { heightOf, widthOf } from "../store/places.ts";
import { catchFocus, headingOfNotes } from "../ui/focus.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { colourName, Mark } from "../workshop/colours.tsx";
import LinkChip from "../workshop/link-chip.tsx";
import { noteItems } from "../workshop/note-menu.ts";
import { Author, Marks, StateMark } from "../workshop/note-parts.tsx";
import { NoteWriter } from "../workshop/note-writer.tsx";
import { useRoom } from "../workshop/room.ts";
import { stateText, stateWord } from "../workshop/words.ts";
import { boxOf, groupTint } from "./boxes.ts";
import type { Doings } from "./doings.ts";
import { linesOf, sizeOf } from "./sketch.ts";
import type { Table } from "./table.ts";

/** The id of the text that explains the keys; once in the board. */
export const KEYS_ID = "note-keys";

interface BoardNoteProps {
  readonly id: number;
  readonly table: Table;
  readonly doings: Doings;
}

export function BoardNote(props: BoardNoteProps): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.id);
  return (
    <Show when={note()}>
      {(note) => <Sheet note={note()} table={props.table} doings={props.doings} />}
    </Show>
  );
}

interface SheetProps {
  readonly note: NoteView;
  readonly table: Table;
  readonly doings: Doings;
}

function Sheet(props: SheetProps): JSX.Element {
  const room = useRoom();
  const [inside, setInside] = createSignal(false);
  // Fixed: it is asked for also while the sheet goes, when there is no note to read any more.
  const own = untrack(() => props.note.id);
  const id = () => own;
  let sheet!: HTMLElement;
  const { motion, selection } = untrack(() => props.table);
  const shift = () => motion.shiftOf(own);
  const sizing = () => {
    const now = motion.sizing();
    return now?.note === own ? now : undefined;
  };
  const size = () => sizing()?.size ?? props.note.size;
  const style = () => {
    const by = shift();
    const at = `translate(${props.note.x + (by?.dx ?? 0)}px, ${props.note.y + (by?.dy ?? 0)}px)`;
    if (size() === 0) return { transform: at };
    return {
      transform: at,
      "--note-w": `${widthOf(size())}px`,
      "--note-h": `${heightOf(size())}px`,
      "--note-lines": String(linesOf(props.note.text ?? "", size())),
    };
  };
  const state = () => room.live.stateOf("n", id());
  const label = () => {
    const label = t("note-label", {
      text: props.note.text ?? t("erased"),
      colour: colourName(props.note.colour),
      state: stateText(state()),
    });
    return selection.has(own) ? t("note-selected", { label }) : label;
  };
  // Somebody else deleted it or took it to another board: the keyboard does not fall on the page.
  // After whoever says where it goes, who waits two frames for the note (following.ts).
  onCleanup(() => {
    if (!sheet.contains(document.activeElement)) return;
    requestAnimationFrame(() => requestAnimationFrame(() => catchFocus(headingOfNotes)));
  });
  const focused = () => {
    setInside(true);
    // A dialog that closes with its note gives the focus back while the sheet goes.
    const now = room.live.get("n", own);
    if (now) props.table.camera.revealFocused(boxOf(now));
  };
  return (
    <article
      class="note"
      // All of them here: another `class` would throw out what `classList` has set.
      classList={{
        [`tint-${props.note.colour}`]: true,
        [`note-${sizeOf(props.note.text ?? "", size())}`]: true,
        "note-grouped": props.note.cluster !== 0,
        [`ground-${groupTint(props.note.cluster)}`]: props.note.cluster !== 0,
        "note-kept": props.note.kept !== "",
        "note-moving": shift() !== undefined,
        "note-sizing": sizing() !== undefined,
        "note-selected": selection.has(own),
        "note-landed": room.shown()?.note === id(),
      }}
      ref={sheet}
      data-note={id()}
      data-state={stateWord(state())}
      aria-label={label()}
      aria-describedby={KEYS_ID}
      tabindex="0"
      style={style()}
      onFocusIn={focused}
      onFocusOut={() => setInside(false)}
      onDblClick={() => {
        if (!room.rights.edit(props.note)) room.setEditing(id());
      }}
    >
      <Show
        when={room.editing() === id()}
        fallback={<Face note={props.note} doings={props.doings} reachable={inside()} />}
      >
        <NoteWriter note={props.note} saveOnBlur onDone={() => stop(room, id(), sheet)} />
      </Show>
      <Show when={selection.has(own)}>
        <span class="note-tick" aria-hidden="true">
          <Icon name="check" />
        </span>
      </Show>
      <span class="note-corner" data-corner aria-hidden="true" />
    </article>
  );
}

/** Back from writing: the keyboard stays with the note, unless it has gone elsewhere. */
function stop(room: ReturnType<typeof useRoom>, id: number, sheet: HTMLElement): void {
  if (room.editing() === id) room.setEditing(undefined);
  catchFocus(() => (sheet.isConnected ? sheet : document.getElementById("board-title")));
}

interface FaceProps {
  readonly note: NoteView;
  readonly doings: Doings;
  readonly reachable: boolean;
}

function Face(props: FaceProps): JSX.Element {
  const room = useRoom();
  const items = () => [...noteItems(room, props.note), ...props.doings.items(props.note)];
  return (
    <>
      <Mark colour={props.note.colour} />
      <p class="note-text" dir="auto">
        {props.note.text ?? t("erased")}
      </p>
      <footer class="note-foot">
        <Author note={props.note} />
        <Marks note={props.note} />
        <LinkChip note={props.note} />
        <StateMark state={room.live.stateOf("n", props.note.id)} />
      </footer>
      <div class="note-menu">
        <MenuButton
          icon="more"
          label={t("note-actions", { text: room.labelOf(props.note) })}
          tabIndex={props.reachable ? 0 : -1}
          items={items}
        />
      </div>
    </>
  );
}
