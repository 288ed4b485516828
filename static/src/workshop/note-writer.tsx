/** The place where the words of a note are written, on the board and in the list. */
import {
  createSignal,
  createUniqueId,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";
import { forgetForTab, recallForTab, rememberForTab } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { Caution } from "./caution.tsx";
import { isSending } from "./chord.ts";
import { LiveWriter } from "./live-writer.tsx";
import { grow } from "./note-parts.tsx";
import { useRoom } from "./room.ts";
import { counter, mayBeSent } from "./words.ts";

interface WriterProps {
  readonly text: string;
  readonly label: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
  /** What was written before a reload took the field away. */
  readonly start?: string | undefined;
  /** Hears every change of the words. */
  readonly onText?: (text: string) => void;
  /** Asked when the field goes away: whether it comes back elsewhere with the same words. */
  readonly moves?: () => boolean;
  /** Leaving the field saves too: on the board, where there is no button to look for. */
  readonly saveOnBlur?: boolean;
}

/**
 * The text of a note while it is being written. Grows with the text. When the field goes away with
 * unsaved words (the note was deleted by others, the screen changed), they are saved all the same:
 * what can no longer be stored comes back as a draft.
 */
export function Writer(props: WriterProps): JSX.Element {
  const [text, setText] = createSignal(props.start ?? props.text);
  const id = createUniqueId();
  useRoom().hold(() => text().trim() !== props.text);
  let field!: HTMLTextAreaElement;
  let done = false;
  const save = () => {
    if (done || counterBlocks()) return;
    done = true;
    if (mayBeSent(text()) && text().trim() !== props.text) props.onSave(text().trim());
    else props.onCancel();
  };
  const counterBlocks = () => text().trim() !== "" && !mayBeSent(text());
  const cancel = () => {
    done = true;
    props.onCancel();
  };
  onMount(() => {
    grow(field);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  onCleanup(() => {
    const words = text().trim();
    if (done || words === "" || words === props.text || props.moves?.()) return;
    done = true;
    props.onSave(words);
  });
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    // In an input method, Escape and Enter belong to its candidates.
    if (event.isComposing) return;
    if (event.key === "Escape") cancel();
    if (isSending(event)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div class="writer">
      <textarea
        ref={field}
        class="writer-field"
        dir="auto"
        aria-label={props.label}
        aria-describedby={`${id}-count`}
        value={text()}
        on:keydown={keys}
        on:pointerdown={(event) => event.stopPropagation()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          props.onText?.(text());
          grow(field);
        }}
        onBlur={() => {
          if (props.saveOnBlur) save();
        }}
      />
      <p class="count" id={`${id}-count`} data-over={counterBlocks()}>
        {counter(text()) ?? ""}
      </p>
      <Caution text={text()} />
      <Show when={!props.saveOnBlur}>
        <div class="row">
          <button
            type="button"
            class="button button-main"
            disabled={!mayBeSent(text())}
            onClick={save}
          >
            {t("save")}
          </button>
          <button type="button" class="button" onClick={cancel}>
            {t("cancel")}
          </button>
        </div>
      </Show>
    </div>
  );
}

/** What is another when a note was moved. */
const PLACE = ["board", "area", "cluster", "order", "x", "y"] as const;

const SECRET = ["private", "held"] as const;

export interface NoteWriterProps {
  readonly note: NoteView;
  readonly saveOnBlur?: boolean;
  readonly onDone: () => void;
}

/** Writes in a note: alone, or with others at the same time. */
export function NoteWriter(props: NoteWriterProps): JSX.Element {
  // Begun like that it is ended like that, whatever becomes of the note.
  const together = untrack(() => props.note.together && props.note.text !== null);
  return together ? <LiveWriter {...props} /> : <OwnWriter {...props} />;
}

/**
 * Writes a note anew, on top of the text that stood there when writing began: whoever changed it
 * meanwhile is not overwritten, the words come back as a draft beside theirs (rule X4).
 */
function OwnWriter(props: NoteWriterProps): JSX.Element {
  const room = useRoom();
  const begun = untrack(() => props.note);
  // With member and version in the name: only she reads it, and only on top of the same words. With
  // who saw the note when they were begun: that goes with them to another field, also where all see
  // it by now (H12).
  const words = `edit.${room.id}.${room.live.me?.member}.${begun.id}.${begun.version}`;
  const kept = SECRET.find((why) => recallForTab(words + why) !== null) ?? begun.kept;
  const name = words + kept;
  const screen = untrack(() => ({ board: room.board()?.id, view: room.view() }));
  // Somebody else moved the note: she writes on where it is now. Where the screen turned, her words
  // are saved, also when the note was moved before.
  const moves = () => {
    if (room.board()?.id !== screen.board || room.view() !== screen.view) return false;
    const now = room.live.get("n", begun.id);
    return now !== undefined && PLACE.some((field) => now[field] !== begun[field]);
  };
  return (
    <Writer
      moves={moves}
      text={begun.text ?? ""}
      start={recallForTab(name) ?? undefined}
      onText={(text) => rememberForTab(name, text)}
      label={t("note-text")}
      saveOnBlur={props.saveOnBlur === true}
      onSave={(text) => {
        forgetForTab(name);
        room.actions.edit({ ...begun, kept }, text);
        props.onDone();
      }}
      onCancel={() => {
        forgetForTab(name);
        props.onDone();
      }}
    />
  );
}
