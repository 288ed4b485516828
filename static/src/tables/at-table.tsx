/** Where one sits, with whom, and what else is near: a line over the notes while tables run. */

import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import type { TableView } from "../protocol/generated.ts";
import { askAndSay } from "../workshop/asked.ts";
import "../store/predict/later.ts";
import "../styles/tables.css";
import { headingOfNotes } from "../ui/focus.ts";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { createSitting, goTo, namesAt, newlyWanting, runningTables, sitters } from "./seats.ts";
import { Source } from "./source.tsx";

export function AtTable(): JSX.Element {
  const room = useRoom();
  const tables = () => runningTables(room);
  const member = () => room.live.me?.member ?? 0;
  const own = () => {
    const mine = room.live.get("m", member())?.table;
    return tables().find((table) => table.id === mine);
  };
  const whyApart = (board: number | undefined) => {
    const table = room.live.get("b", board ?? 0)?.table;
    return table && table !== own()?.id ? t("why-table") : undefined;
  };
  room.live.apart = whyApart;
  onCleanup(() => {
    room.live.apart = undefined;
  });
  const visiting = () => (room.rights.facilitates ? undefined : whyApart(room.board()?.id));
  const words = () => {
    const table = own();
    if (!table) return t(room.rights.facilitates ? "tables-run" : "table-none");
    const names = namesAt(room, table.id, member());
    const title = table.title ?? "";
    return names
      ? t("table-yours-with", { table: title, names })
      : t("table-yours", { table: title });
  };
  // Tables that have ended are still known.
  onMount(() => own() || (tables().length && say(words())));
  // To those who lead, wherever they look: the panel may be closed.
  const wanting = createMemo(() =>
    room.rights.facilitates ? tables().filter((table) => table.help) : [],
  );
  createEffect(
    on(wanting, (now, before = []) => {
      const words = wantingWords(newlyWanting(before, now));
      if (words) say(words);
    }),
  );
  const sitting = createSitting(room);
  // Not with all that is told of tables: who visits another one stays there.
  const seat = createMemo(() => own()?.id);
  // Whoever sits down looks at her table; when it ends, at the board that all comes back to.
  createEffect(
    on(seat, (id, before) => {
      const table = own();
      if (table) goTo(room, table.board);
      else if (before) goTo(room, room.live.get("g", before)?.source ?? 0);
      // The list of tables folds with the button that she pressed in it.
      const isOwn = sitting.isOwn();
      if (table && isOwn) requestAnimationFrame(() => headingOfNotes()?.focus());
      if (id !== before) say(tables().length ? words() : t("tables-ended"));
    }),
  );
  return (
    <Show when={tables().length}>
      <section class="at-table" aria-label={t("tables")}>
        <p class="at-table-words" dir="auto">
          {words()}
        </p>
        <Show when={wantingWords(wanting())}>
          {(words) => (
            <p class="at-table-words" dir="auto">
              {words()}
            </p>
          )}
        </Show>
        <Show when={visiting()}>{(why) => <p>{why()}</p>}</Show>
        <Show when={own()}>{(table) => <Own table={table()} />}</Show>
        <details open={!own() && !room.rights.facilitates}>
          <summary>{t("tables-all", { count: tables().length })}</summary>
          <ul class="table-rows">
            <For each={tables().map((table) => table.id)}>
              {(id) => (
                <Show when={room.live.get("g", id)}>
                  {(table) => <Row table={table()} isOwn={own()?.id === id} onSit={sitting.sit} />}
                </Show>
              )}
            </For>
          </ul>
        </details>
      </section>
    </Show>
  );
}

function wantingWords(wanting: readonly TableView[]): string {
  const titles = wanting.map((table) => table.title ?? "");
  return titles.length ? t("help-wanted-at", { tables: titles.join(", ") }) : "";
}

function Own(props: { readonly table: TableView }): JSX.Element {
  const room = useRoom();
  const [isOpen, setOpen] = createSignal(false);
  const count = () => room.live.notesOf(props.table.source).length;
  const ask = () => {
    const on = props.table.help === 0;
    const said = t(on ? "help-asked" : "help-taken-back");
    askAndSay(room.live, ["table.help", props.table.id, on], said);
  };
  return (
    <div class="at-table-ways">
      <Show when={room.board()?.id !== props.table.board}>
        <button
          type="button"
          class="button button-main"
          onClick={() => goTo(room, props.table.board)}
        >
          {t("table-back")}
        </button>
      </Show>
      <button type="button" class="button" aria-pressed={props.table.help > 0} onClick={ask}>
        {t(props.table.help ? "help-is-asked" : "help-ask")}
      </button>
      <Show when={count()}>
        {(notes) => (
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t("table-source", { count: notes() })}
          </button>
        )}
      </Show>
      <Show when={isOpen()}>
        <Source board={props.table.source} onClose={() => setOpen(false)} />
      </Show>
    </div>
  );
}

interface RowProps {
  readonly table: TableView;
  readonly isOwn: boolean;
  /** 0: to leave. */
  readonly onSit: (table: number) => void;
}

function Row(props: RowProps): JSX.Element {
  const room = useRoom();
  const title = () => props.table.title ?? "";
  return (
    <li class="table-row">
      <p dir="auto">
        <strong>{title()}</strong>{" "}
        <span class="hint">
          {sitters(room, props.table.id).length ? namesAt(room, props.table.id) : t("table-empty")}
        </span>
      </p>
      <span class="at-table-ways">
        <button
          type="button"
          class="button"
          aria-label={t("table-visit-of", { table: title() })}
          aria-pressed={room.board()?.id === props.table.board}
          onClick={() => goTo(room, props.table.board)}
        >
          {t("table-visit")}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t(props.isOwn ? "table-leave-of" : "table-sit-of", { table: title() })}
          onClick={() => props.onSit(props.isOwn ? 0 : props.table.id)}
        >
          {t(props.isOwn ? "table-leave" : "table-sit")}
        </button>
      </span>
    </li>
  );
}
