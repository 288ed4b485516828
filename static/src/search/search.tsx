/** Search over all boards of the workshop; what is chosen is shown on the board or in the list. */
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import "../styles/search.css";
import { Dialog } from "../ui/dialog.tsx";
import { Mark } from "../workshop/colours.tsx";
import { useRoom } from "../workshop/room.ts";
import { type Found, find, SHOWN_MAX } from "./find.ts";
import { excerpt, marked, wordsOf } from "./match.ts";

/** The words of a result: two or three lines. */
const EXCERPT = 140;
/** The count is said when typing pauses, not after each letter. */
const PAUSE_MS = 600;

export function Search(): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [query, setQuery] = createSignal("");
  const [active, setActive] = createSignal(0);
  const words = createMemo(() => wordsOf(query()));
  // A single letter is found everywhere: marked, it would only dazzle.
  const strong = () => {
    const long = words().filter((word) => word.length > 1);
    return long.length ? long : words();
  };
  const answer = createMemo(() =>
    find(words(), {
      boards: room.live.all("b"),
      clusters: room.live.all("c"),
      notes: words().length ? room.live.all("n") : [],
    }),
  );
  const notes = createMemo(() => answer().groups.flatMap((group) => group.notes));
  const optionId = (note: NoteView) => `${id}-${note.id}`;
  const chosen = () => notes()[Math.min(active(), notes().length - 1)];
  const activeId = () => {
    const note = chosen();
    return note && optionId(note);
  };
  createEffect(on(words, () => setActive(0), { defer: true }));
  createEffect(() => {
    const shown = activeId();
    if (shown) document.getElementById(shown)?.scrollIntoView({ block: "nearest" });
  });
  const close = () => room.setOpen(undefined);
  const choose = (note: NoteView | undefined) => {
    if (!note) return;
    close();
    room.visit(note);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      // Or the key would press the button that gets the focus back.
      event.preventDefault();
      choose(chosen());
    }
    const to = step(event.key, active(), notes().length);
    if (to === undefined) return;
    event.preventDefault();
    setActive(to);
  };
  return (
    <Dialog title={t("search-title")} onClose={close}>
      <input
        class="input"
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        data-first
        aria-label={t("search-words")}
        aria-expanded={notes().length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId()}
        placeholder={t("search-words")}
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
        on:keydown={keys}
      />
      <Count count={answer().count} asked={words().length > 0} />
      <div class="found" role="listbox" id={`${id}-list`} aria-label={t("search-found")}>
        <For each={answer().groups}>
          {(group) => (
            <Group
              group={group}
              words={strong()}
              chosen={chosen()?.id}
              idOf={optionId}
              onChoose={choose}
            />
          )}
        </For>
      </div>
    </Dialog>
  );
}

function Count(props: { readonly count: number; readonly asked: boolean }): JSX.Element {
  const words = () => {
    if (!props.asked) return t("search-hint");
    return props.count > SHOWN_MAX
      ? t("search-many", { count: props.count, shown: SHOWN_MAX })
      : t("search-count", { count: props.count });
  };
  const [said, setSaid] = createSignal("");
  createEffect(() => {
    const text = words();
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <>
      <p class="hint" aria-hidden="true">
        {words()}
      </p>
      <p class="unseen" role="status">
        {said()}
      </p>
    </>
  );
}

interface GroupProps {
  readonly group: Found;
  readonly words: readonly string[];
  readonly chosen: number | undefined;
  readonly idOf: (note: NoteView) => string;
  readonly onChoose: (note: NoteView) => void;
}

function Group(props: GroupProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const title = () => {
    const { board } = props.group;
    const stage = t(`stage-${board.stage}`);
    const own = board.title ?? t("board-untitled");
    return own === stage ? stage : `${stage}: ${own}`;
  };
  const where = (note: NoteView) => {
    const cluster = room.live.get("c", note.cluster)?.title;
    const area = room.live.get("a", note.area)?.title ?? t("area-none");
    return cluster ? `${area}, ${cluster}` : area;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a part of a listbox
    <div role="group" aria-labelledby={id}>
      <p class="found-board" id={id} dir="auto">
        {title()}
      </p>
      <For each={props.group.notes}>
        {(note) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            role="option"
            id={props.idOf(note)}
            class={`found-note tint-${note.colour}`}
            aria-selected={props.chosen === note.id}
            onClick={() => props.onChoose(note)}
          >
            <Mark colour={note.colour} />
            <span class="found-words">
              <span dir="auto">
                <For each={marked(excerpt(note.text ?? "", props.words, EXCERPT), props.words)}>
                  {(part) => (
                    <Show when={part.hit} fallback={part.text}>
                      <mark>{part.text}</mark>
                    </Show>
                  )}
                </For>
              </span>
              <span class="hint" dir="auto">
                {where(note)}
              </span>
            </span>
          </div>
        )}
      </For>
    </div>
  );
}

/** The result that a key leads to. Home and End belong to the words in the field. */
function step(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return (from - 1 + count) % count;
  return undefined;
}
