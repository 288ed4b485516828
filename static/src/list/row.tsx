/** A note in the list. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { colourName, Mark } from "../workshop/colours.tsx";
import { noteItems } from "../workshop/note-menu.ts";
import { Author, NoteWriter, StateMark } from "../workshop/note-parts.tsx";
import { useRoom } from "../workshop/room.ts";
import { stateWord } from "../workshop/words.ts";

interface RowProps {
  readonly id: number;
  /** From 1, in its list of `count`. */
  readonly position: number;
  readonly count: number;
  readonly above: NoteView | undefined;
  readonly below: NoteView | undefined;
}

export function NoteRow(props: RowProps): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.id);
  return (
    <Show when={note()}>
      {(note) => (
        <li
          class={`row-note tint-${note().colour}`}
          data-note={props.id}
          data-state={stateWord(room.live.stateOf("n", props.id))}
          aria-posinset={props.position}
          aria-setsize={props.count}
          tabindex="-1"
        >
          <Show
            when={room.editing() === props.id}
            fallback={<Words note={note()} above={props.above} below={props.below} />}
          >
            <NoteWriter note={note()} onDone={() => stop(room, props.id)} />
          </Show>
        </li>
      )}
    </Show>
  );
}

/** Back from writing: the focus stays with the note. */
function stop(room: ReturnType<typeof useRoom>, id: number): void {
  if (room.editing() === id) room.setEditing(undefined);
  room.show(id, { focus: true });
}

interface WordsProps {
  readonly note: NoteView;
  readonly above: NoteView | undefined;
  readonly below: NoteView | undefined;
}

function Words(props: WordsProps): JSX.Element {
  const room = useRoom();
  const near = () => ({ above: props.above, below: props.below });
  return (
    <>
      <span class="row-mark" title={colourName(props.note.colour)}>
        <Mark colour={props.note.colour} />
        <span class="unseen">{colourName(props.note.colour)}</span>
      </span>
      <div class="row-words">
        <p class="row-text" dir="auto">
          {props.note.text ?? t("erased")}
        </p>
        <p class="row-foot">
          <Author note={props.note} />
          <StateMark state={room.live.stateOf("n", props.note.id)} />
        </p>
      </div>
      <div class="row-tools">
        <Show when={room.rights.isMine(props.note)}>
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
          items={() => noteItems(room, props.note, near())}
        />
      </div>
    </>
  );
}
