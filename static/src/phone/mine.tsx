/** What one has written in this workshop, the newest first, and what became of it. */
import { createMemo, createSignal, For, type JSX, lazy, Show } from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import type { BoardView, NoteView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { Part } from "../ui/part.tsx";
import { NoteRow } from "../workshop/note-row.tsx";
import { sameNumbers } from "../workshop/order.ts";
import { useRoom } from "../workshop/room.ts";

// Shown from when there is anything to undo with.
const UndoButtons = lazy(() => withTexts("more", import("../undo/buttons.tsx")));

/** Notes drawn at a time. */
const PAGE = 20;

export function Mine(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const [pages, setPages] = createSignal(1);
  const ids = createMemo(() => room.live.myNotes().map((note) => note.id), undefined, {
    equals: sameNumbers,
  });
  const shown = () => ids().slice(0, pages() * PAGE);
  const total = () => room.live.notesOf(props.board.id).length;
  return (
    <section class="phone-mine" aria-labelledby="mine-title">
      <header class="section-head">
        <h2 id="mine-title">{t("mine")}</h2>
        <Show when={ids().length}>
          {(count) => <span class="hint">{t("notes-count", { count: count() })}</span>}
        </Show>
        <Show when={room.doing.undoing()}>
          <Part>
            <UndoButtons />
          </Part>
        </Show>
      </header>
      <Kept />
      <Show when={ids().length} fallback={<p class="empty">{t("mine-empty")}</p>}>
        <ol class="rows">
          <For each={shown()}>
            {(note, index) => (
              <NoteRow id={note} position={index() + 1} count={ids().length}>
                <Fate id={note} board={props.board.id} />
              </NoteRow>
            )}
          </For>
        </ol>
      </Show>
      <Show when={shown().length < ids().length}>
        <button type="button" class="button" onClick={() => setPages(pages() + 1)}>
          {t("mine-more")}
        </button>
      </Show>
      <Show when={total()}>
        {(count) => (
          <button type="button" class="button phone-all" onClick={() => room.showView("list")}>
            <Icon name="list" />
            {t("all-notes", { count: count() })}
          </button>
        )}
      </Show>
    </section>
  );
}

/** Words that were not accepted stand here until somebody decides about them. */
function Kept(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.live.drafts.length}>
      {(count) => (
        <div class="notice notice-warn phone-kept">
          <p>{t("mine-kept", { count: count() })}</p>
          <button type="button" class="button" onClick={() => room.setOpen({ dialog: "drafts" })}>
            {t("drafts-open")}
          </button>
        </div>
      )}
    </Show>
  );
}

/** Where the note is, and what others made of it. */
function Fate(props: { readonly id: number; readonly board: number }): JSX.Element {
  const room = useRoom();
  const words = () => {
    const note = room.live.get("n", props.id);
    return note ? fateOf(note) : [];
  };
  const fateOf = (note: NoteView): string[] => {
    const board = note.board === props.board ? undefined : room.live.get("b", note.board);
    const area = room.live.get("a", note.area);
    const cluster = room.live.get("c", note.cluster);
    const place = [board && (board.title ?? t("board-untitled")), area?.title];
    return [
      place.filter(Boolean).join(" · "),
      cluster ? t("in-group", { title: cluster.title || t("group-untitled") }) : "",
    ].filter(Boolean);
  };
  return (
    <For each={words()}>
      {(word) => (
        <span class="fate" dir="auto">
          {word}
        </span>
      )}
    </For>
  );
}
