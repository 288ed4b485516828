/** What a note is built on, and what came of it: notes of other stages, linked and unlinked here. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import {
  type BoardView,
  type LinkView,
  type NoteView,
  STAGES,
  type Stage,
} from "../../protocol/generated.ts";
import { find } from "../../search/find.ts";
import { excerpt, wordsOf } from "../../search/match.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NEXT, PLUS } from "../../ui/icons.ts";
import { say } from "../../ui/speak.tsx";
import { Mark } from "../colours.tsx";
import { useRoom } from "../room.ts";
import { Quote } from "./note.tsx";

/** Results that are shown; whoever looks for another one types another word. */
const SHOWN = 12;
const EXCERPT = 140;

export function LinksDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const links = () => room.live.linksOf(props.note.id);
  const sources = () => links().filter((link) => link.note === props.note.id);
  const results = () => links().filter((link) => link.source === props.note.id);
  return (
    <Dialog title={t("links-title")} onClose={() => room.setOpen(undefined)}>
      <Quote notes={[props.note]} />
      <LinkList
        title={t("links-sources")}
        none={t("links-sources-none")}
        links={sources()}
        end={(link) => link.source}
      />
      <LinkList
        title={t("links-results")}
        none={t("links-results-none")}
        links={results()}
        end={(link) => link.note}
      />
      <Show
        when={room.rights.write() === undefined}
        fallback={<p class="notice">{room.rights.write()}</p>}
      >
        <LinkSearch note={props.note} />
      </Show>
    </Dialog>
  );
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly links: readonly LinkView[];
  /** The other note of a link. */
  readonly end: (link: LinkView) => number;
}

function LinkList(props: ListProps): JSX.Element {
  const id = createUniqueId();
  return (
    <section class="links-part" aria-labelledby={id}>
      <h3 id={id} tabindex="-1">
        {props.title}
      </h3>
      <Show when={props.links.length} fallback={<p class="hint">{props.none}</p>}>
        <ul class="links-list">
          <For each={props.links}>
            {(link) => <Linked link={link} end={props.end(link)} heading={id} />}
          </For>
        </ul>
      </Show>
    </section>
  );
}

interface LinkedProps {
  readonly link: LinkView;
  readonly end: number;
  /** The id of the heading, which takes the focus when the link goes. */
  readonly heading: string;
}

function Linked(props: LinkedProps): JSX.Element {
  const room = useRoom();
  const remove = () => {
    document.getElementById(props.heading)?.focus();
    room.actions.unlink(props.link.id);
    say(t("link-removed"));
  };
  return (
    <Show when={room.live.get("n", props.end)}>
      {(note) => (
        <li class={`linked tint-${note().colour}`}>
          <span class="row-mark">
            <Mark colour={note().colour} />
          </span>
          <NoteWords note={note()} />
          <button
            type="button"
            class="button-icon"
            aria-label={t("link-visit", { text: room.labelOf(note()) })}
            onClick={() => {
              room.setOpen(undefined);
              room.visit(note());
            }}
          >
            <Icon name={NEXT} />
          </button>
          <button
            type="button"
            class="button-icon"
            aria-label={t("link-remove", { text: room.labelOf(note()) })}
            disabled={room.rights.write() !== undefined}
            onClick={remove}
          >
            <Icon name="close" />
          </button>
        </li>
      )}
    </Show>
  );
}

/** The words of a note under the name of its stage. */
function NoteWords(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const stage = () => room.live.get("b", props.note.board)?.stage;
  return (
    <span class="linked-words">
      <Show when={stage()}>
        {(stage) => <span class="linked-stage">{t(`stage-${stage()}`)}</span>}
      </Show>
      <span dir="auto">{props.note.text ?? t("erased")}</span>
    </span>
  );
}

/** A field over the notes of all other stages; a result is linked by pressing it. */
function LinkSearch(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [query, setQuery] = createSignal("");
  let field!: HTMLInputElement;
  const words = createMemo(() => wordsOf(query()));
  const own = () => room.live.get("b", props.note.board)?.stage;
  const boards = createMemo(() => room.live.all("b").filter((board) => board.stage !== own()));
  const answer = createMemo(() =>
    find(words(), {
      boards: boards(),
      clusters: room.live.all("c"),
      notes: words().length ? candidates(boards()) : [],
    }),
  );
  const candidates = (there: readonly BoardView[]) => {
    const ids = new Set(there.map((board) => board.id));
    const known = room.live.linksOf(props.note.id).flatMap((link) => [link.note, link.source]);
    return room.live.all("n").filter((note) => ids.has(note.board) && !known.includes(note.id));
  };
  const found = () => {
    const all = answer().groups.flatMap(({ board, notes }) =>
      notes.map((note) => ({ board, note })),
    );
    return all.slice(0, SHOWN);
  };
  const link = (note: NoteView) => {
    room.actions.link(props.note.id, note.id);
    setQuery("");
    field.focus();
    say(t("link-added"));
  };
  const relation = (there: Stage) => {
    const stage = t(`stage-${there}`);
    return isEarlier(there, own())
      ? t("link-as-source", { stage })
      : t("link-as-result", { stage });
  };
  const hint = () => {
    if (words().length === 0) return t("link-search-hint");
    return t("link-search-count", { count: answer().count });
  };
  return (
    <section class="links-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("link-new")}</h3>
      <label class="unseen" for={`${id}-field`}>
        {t("link-search")}
      </label>
      <input
        id={`${id}-field`}
        class="input"
        type="search"
        dir="auto"
        autocomplete="off"
        placeholder={t("link-search")}
        aria-describedby={`${id}-hint`}
        data-first
        ref={field}
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`} role="status">
        {hint()}
      </p>
      <ul class="links-list">
        <For each={found()}>
          {({ board, note }) => (
            <li>
              <button type="button" class={`linked tint-${note.colour}`} onClick={() => link(note)}>
                <span class="row-mark">
                  <Mark colour={note.colour} />
                </span>
                <span class="linked-words">
                  <span class="linked-stage">{relation(board.stage)}</span>
                  <span dir="auto">{excerpt(note.text ?? "", words(), EXCERPT)}</span>
                </span>
                <Icon name={PLUS} />
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function isEarlier(stage: Stage, than: Stage | undefined): boolean {
  return than !== undefined && STAGES.indexOf(stage) < STAGES.indexOf(than);
}
