/** A note in the list, and among one's own on a phone. */
import { type JSX, lazy, Show } from "solid-js";
import { isNarrow } from "../app/media.ts";
import { t, withTexts } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { Part } from "../ui/part.tsx";
import { quiet } from "../ui/quiet.ts";
import { colourName, Mark } from "./colours.tsx";
import type { Neighbours } from "./note-menu.ts";
import { Author, Marks, StateMark } from "./note-parts.tsx";
import { useRoom } from "./room.ts";
import { stateWord } from "./words.ts";

// Fetched when somebody writes, or once the workshop is live.
const NoteWriter = lazy(async () => ({ default: (await import("./note-writer.tsx")).NoteWriter }));
const LinkChip = quiet(() => withTexts("more", import("./link-chip.tsx")));
export const fetchChip = LinkChip.preload;
/** Fetches what an edit is written with; from then on one begins without waiting. */
export const fetchWriter = NoteWriter.preload;
export const fetchNoteMenu = () => withTexts("more", import("./note-menu.ts"));

interface RowProps {
  readonly id: number;
  /** From 1, in its list of `count`. */
  readonly position: number;
  readonly count: number;
  /** The notes that it can change places with; undefined where there is no order to change. */
  readonly near?: Neighbours;
  /** What stands before the note: a box to tick while several are chosen. */
  readonly lead?: JSX.Element;
  /** What stands under the words, before author and state. */
  readonly children?: JSX.Element;
}

export function NoteRow(props: RowProps): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.id);
  return (
    <Show when={note()}>
      {(note) => (
        <li
          class={`row-note tint-${note().colour}`}
          classList={{ "row-landed": room.shown()?.note === props.id }}
          data-note={props.id}
          data-state={stateWord(room.live.stateOf("n", props.id))}
          aria-posinset={props.position}
          aria-setsize={props.count}
          tabindex="-1"
        >
          <Show
            when={room.editing() === props.id}
            fallback={
              <Words note={note()} near={props.near} lead={props.lead}>
                {props.children}
              </Words>
            }
          >
            <Part>
              <NoteWriter note={note()} onDone={() => stop(room, props.id)} />
            </Part>
          </Show>
        </li>
      )}
    </Show>
  );
}

/** Back from writing: the focus stays with the note. */
function stop(room: ReturnType<typeof useRoom>, id: number): void {
  if (room.editing() === id) room.setEditing(undefined);
  // Deleted by others meanwhile: the list has found another place for the focus.
  if (room.live.get("n", id)) room.show(id, { focus: true });
}

interface WordsProps {
  readonly note: NoteView;
  readonly near: Neighbours | undefined;
  readonly lead: JSX.Element;
  readonly children: JSX.Element;
}

function Words(props: WordsProps): JSX.Element {
  const room = useRoom();
  return (
    <>
      {props.lead}
      <span class="row-mark" title={colourName(props.note.colour)}>
        <Mark colour={props.note.colour} />
        <span class="unseen">{colourName(props.note.colour)}</span>
      </span>
      <div class="row-words">
        <p class="row-text" dir="auto">
          {props.note.text ?? t("erased")}
        </p>
        <div class="row-foot">
          {props.children}
          <Show when={props.near}>
            <Author note={props.note} />
          </Show>
          <Marks note={props.note} />
          <StateMark state={room.live.stateOf("n", props.note.id)} />
          <Show when={room.live.linksOf(props.note.id).length}>
            <LinkChip note={props.note} />
          </Show>
        </div>
      </div>
      <div class="row-tools">
        <Show when={(room.rights.isMine(props.note) || props.note.together) && !isNarrow()}>
          <button
            type="button"
            class="button-icon"
            aria-label={t("edit-note", { text: room.labelOf(props.note) })}
            disabled={room.rights.edit(props.note) !== undefined}
            onClick={() => room.setEditing(props.note.id)}
          >
            <Icon name="edit" />
          </button>
        </Show>
        <MenuButton
          icon="more"
          label={t("note-actions", { text: room.labelOf(props.note) })}
          items={async () => (await fetchNoteMenu()).noteItems(room, props.note, props.near)}
        />
      </div>
    </>
  );
}
