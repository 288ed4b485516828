/** One area of the list: its heading, its groups, its notes in pages. */
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { NEXT, PREVIOUS } from "../ui/icons.ts";
import { ClusterTitle } from "../workshop/cluster-title.tsx";
import { NoteRow } from "../workshop/note-row.tsx";
import { sameNumbers } from "../workshop/order.ts";
import { indexIn, type Run, type Section, slice } from "../workshop/outline.ts";
import { useRoom } from "../workshop/room.ts";
import type { Choosing } from "./choosing.ts";

/** Notes drawn at a time: what one scrolls through with a thumb, and what a slow phone draws. */
const PAGE = 40;

interface AreaProps {
  readonly section: Section;
  readonly choosing: Choosing;
}

export function AreaSection(props: AreaProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [page, setPage] = createSignal(0);
  const pages = () => Math.max(1, Math.ceil(props.section.count / PAGE));
  const shownPage = () => Math.min(page(), pages() - 1);
  createEffect(
    on(room.shown, (shown) => {
      const index = shown ? indexIn(props.section, shown.note) : -1;
      if (index >= 0) setPage(Math.floor(index / PAGE));
    }),
  );
  const runs = createMemo(() => slice(props.section, shownPage() * PAGE, (shownPage() + 1) * PAGE));
  const clusters = createMemo(() => runs().map((run) => run.cluster?.id ?? 0), undefined, {
    equals: sameNumbers,
  });
  const title = () =>
    props.section.area ? (props.section.area.title ?? t("area-untitled")) : t("area-none");
  const runOf = (cluster: number, from: readonly Run[]) =>
    from.find((run) => (run.cluster?.id ?? 0) === cluster);
  return (
    <section class="section" aria-labelledby={id}>
      <header class="section-head">
        <h3 id={id} tabindex="-1" dir="auto">
          {title()}
        </h3>
        <Show when={props.section.count}>
          {(count) => <span class="hint">{t("notes-count", { count: count() })}</span>}
        </Show>
        <Show when={props.section.area?.waiting}>
          {(count) => <span class="hint">{t("mode-waiting", { count: count() })}</span>}
        </Show>
        <Show when={props.choosing.on() && props.section.count}>
          <ChooseAll section={props.section} choosing={props.choosing} title={title()} />
        </Show>
      </header>
      <Show when={props.section.area?.hint}>
        <p class="hint" dir="auto">
          {props.section.area?.hint}
        </p>
      </Show>
      <For each={clusters()} fallback={<p class="empty">{t("area-empty")}</p>}>
        {(cluster) => (
          <RunList
            cluster={cluster}
            drawn={runOf(cluster, runs())?.notes ?? []}
            whole={runOf(cluster, props.section.runs)?.notes ?? []}
            choosing={props.choosing}
          />
        )}
      </For>
      <Show when={pages() > 1}>
        <Pager
          area={title()}
          page={shownPage()}
          pages={pages()}
          count={props.section.count}
          onTurn={setPage}
        />
      </Show>
    </section>
  );
}

interface RunListProps {
  /** 0: the notes that are in no group. */
  readonly cluster: number;
  readonly drawn: readonly NoteView[];
  readonly whole: readonly NoteView[];
  readonly choosing: Choosing;
}

function RunList(props: RunListProps): JSX.Element {
  const ids = createMemo(() => props.drawn.map((note) => note.id), undefined, {
    equals: sameNumbers,
  });
  const first = () => props.whole.findIndex((note) => note.id === ids()[0]);
  const list = (
    <ol class="rows">
      <For each={ids()}>
        {(note, index) => (
          <NoteRow
            id={note}
            position={first() + index() + 1}
            count={props.whole.length}
            near={{
              above: props.whole[first() + index() - 1],
              below: props.whole[first() + index() + 1],
            }}
            lead={
              <Show when={props.choosing.on()}>
                <Box note={note} choosing={props.choosing} />
              </Show>
            }
          />
        )}
      </For>
    </ol>
  );
  return (
    <Show when={props.cluster} fallback={list}>
      <div class="run">
        <ClusterTitle id={props.cluster} heading />
        {list}
      </div>
    </Show>
  );
}

interface BoxProps {
  readonly note: number;
  readonly choosing: Choosing;
}

function Box(props: BoxProps): JSX.Element {
  const room = useRoom();
  const text = () => {
    const note = room.live.get("n", props.note);
    return note ? room.labelOf(note) : "";
  };
  return (
    <label class="row-box">
      <input
        type="checkbox"
        aria-label={t("choose-note", { text: text() })}
        checked={props.choosing.has(props.note)}
        onChange={(event) => {
          props.choosing.choose([props.note], event.currentTarget.checked);
          // It may have been one too many.
          event.currentTarget.checked = props.choosing.has(props.note);
        }}
      />
    </label>
  );
}

interface ChooseAllProps {
  readonly section: Section;
  readonly choosing: Choosing;
  readonly title: string;
}

/** All notes of an area at once, or none of them. */
function ChooseAll(props: ChooseAllProps): JSX.Element {
  const ids = () => props.section.runs.flatMap((run) => run.notes.map((note) => note.id));
  const all = () => ids().every((id) => props.choosing.has(id));
  const label = () =>
    all() ? t("choose-none-of", { area: props.title }) : t("choose-all-of", { area: props.title });
  return (
    <button
      type="button"
      class="button-quiet"
      aria-label={label()}
      onClick={() => props.choosing.choose(ids(), !all())}
    >
      {all() ? t("choose-none") : t("choose-all")}
    </button>
  );
}

interface PagerProps {
  /** The title of the area whose pages these are. */
  readonly area: string;
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
}

function Pager(props: PagerProps): JSX.Element {
  const from = () => props.page * PAGE + 1;
  const to = () => Math.min(props.count, (props.page + 1) * PAGE);
  const turn = (by: number, event: MouseEvent & { currentTarget: HTMLElement }) => {
    const section = event.currentTarget.closest("section");
    props.onTurn(props.page + by);
    // The new page is read from its beginning.
    section?.scrollIntoView({ block: "start" });
    // At the last page the button cannot keep the focus.
    if (event.currentTarget.matches(":disabled")) section?.querySelector("h3")?.focus();
  };
  return (
    <nav class="pager" aria-label={t("pages", { area: props.area })}>
      <button
        type="button"
        class="button"
        disabled={props.page === 0}
        onClick={(event) => turn(-1, event)}
      >
        <Icon name={PREVIOUS} />
        {t("page-previous")}
      </button>
      <span role="status">{t("page-at", { from: from(), to: to(), count: props.count })}</span>
      <button
        type="button"
        class="button"
        disabled={props.page >= props.pages - 1}
        onClick={(event) => turn(1, event)}
      >
        {t("page-next")}
        <Icon name={NEXT} />
      </button>
    </nav>
  );
}
