/** Parts of a note that board and list share: its state, its author. */
import { type JSX, Show } from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import type { NoteState } from "../sync/client.ts";
import { Icon } from "../ui/icon.tsx";
import { quiet } from "../ui/quiet.ts";
import { useRoom } from "./room.ts";
import { stateText, stateWord } from "./words.ts";

const NoteMarks = quiet(() => withTexts("more", import("../modes/marks.tsx")));
export const fetchMarks = NoteMarks.preload;

const STATE_ICONS = { saved: "check", waiting: "wait", refused: "alert" } as const;

/** A quiet tick, a clock, or a warning; the words are there for those who cannot see it. */
export function StateMark(props: { readonly state: NoteState }): JSX.Element {
  return (
    <span class="state" data-state={stateWord(props.state)} title={stateText(props.state)}>
      <Icon name={STATE_ICONS[stateWord(props.state)]} />
      <span classList={{ unseen: props.state === "saved" }}>
        {props.state === "saved" || props.state === "waiting"
          ? stateText(props.state)
          : t("note-refused-short")}
      </span>
    </span>
  );
}

/** Who wrote it, as far as the viewer is told. */
export function Author(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const words = () => {
    if (room.rights.isMine(props.note)) return t("you");
    if (props.note.author) return room.nameOf(props.note.author);
    return props.note.alias > 0
      ? t("writer-number", { number: props.note.alias })
      : t("author-hidden");
  };
  return (
    <span class="author">
      <bdi>{words()}</bdi>
    </span>
  );
}

/** Quiet marks, where there are any. */
export function Marks(props: { readonly note: NoteView }): JSX.Element {
  return (
    <Show when={props.note.together || props.note.kept || props.note.origin}>
      <NoteMarks note={props.note} />
    </Show>
  );
}

/** As high as its text. */
export function grow(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
