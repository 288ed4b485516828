/** Notes in which something looks like personal data, found by this page in what it shows anyway. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { kindsIn, type Personal } from "../../hints/hints.ts";
import { namesOf } from "../../hints/warning.tsx";
import { t } from "../../i18n/index.ts";
import type { KeptView, NoteView } from "../../protocol/generated.ts";
import { useRoom } from "../../workshop/room.ts";
import { NoteActions } from "./note-actions.tsx";
import { NoteQuote } from "./note-quote.tsx";

interface Found {
  readonly note: number;
  readonly kinds: readonly Personal[];
}

/** By its words: of 5,000 notes only those are looked at whose words are new. */
const known = new Map<string, readonly Personal[]>();
const KNOWN_MOST = 10_000;

function kindsOf(text: string): readonly Personal[] {
  let kinds = known.get(text);
  if (!kinds) {
    if (known.size >= KNOWN_MOST) known.clear();
    kinds = kindsIn(text);
    known.set(text, kinds);
  }
  return kinds;
}

/** The newest first. */
export function personalIn(notes: readonly (NoteView | KeptView)[]): readonly Found[] {
  return [...notes]
    .sort((one, other) => other.created - one.created || one.id - other.id)
    .map((note) => ({ note: note.id, kinds: kindsOf(note.text ?? "") }))
    .filter((found) => found.kinds.length > 0);
}

export function PersonalData(): JSX.Element {
  const room = useRoom();
  const found = createMemo(() => personalIn([...room.live.all("n"), ...room.live.all("k")]));
  const notes = () => found().map((each) => each.note);
  const kinds = (note: number) => found().find((each) => each.note === note)?.kinds ?? [];
  let head!: HTMLElement;
  return (
    <details class="steer-part">
      <summary ref={head}>
        <h4>{t("personal-count", { count: found().length })}</h4>
      </summary>
      <p class="hint">{t("personal-hint")}</p>
      <Show when={found().length === 0}>
        <p class="hint">{t("personal-none")}</p>
      </Show>
      <ul class="safety-list">
        <For each={notes()}>
          {(note) => (
            <li class="safety-item">
              <NoteQuote note={note} />
              <p>{t("personal-kinds", { kinds: namesOf(kinds(note)) })}</p>
              <NoteActions note={note} leave={() => head.focus()} />
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
