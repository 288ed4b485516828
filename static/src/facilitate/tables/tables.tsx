/** Tables in the facilitator's drawer: set them for a board, see how they do, bring it all back. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { BoardView, TableView } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import "../../store/predict/later.ts";
import "../../styles/tables.css";
import { goTo, runningTables, sitters } from "../../tables/seats.ts";
import { ask, sending } from "../../workshop/ask.ts";
import { type Room, useRoom } from "../../workshop/room.ts";
import { waitingOn } from "../../workshop/unseen.ts";
import { SetTables } from "./set.tsx";

export function Tables(): JSX.Element {
  const room = useRoom();
  const sources = () =>
    room.live
      .all("b")
      .filter((board) => runningTables(room, board.id).length > 0)
      .sort(byOrder);
  const free = () =>
    room.live
      .all("b")
      .filter((board) => !board.table && runningTables(room, board.id).length === 0)
      .sort(byOrder);
  return (
    <div class="tables-part">
      <For each={sources().map((board) => board.id)}>
        {(id) => (
          <Show when={room.live.get("b", id)}>{(board) => <Running board={board()} />}</Show>
        )}
      </For>
      <Show when={free().length && room.live.workshop?.life !== "closed"}>
        <Show when={sources().length} fallback={<SetTables boards={free()} />}>
          <details>
            <summary>{t("tables-more")}</summary>
            <SetTables boards={free()} />
          </details>
        </Show>
      </Show>
    </div>
  );
}

/** Notes of a board that are held, or written privately, as far as facilitators are told. */
function waitingAt(room: Room, board: number): number {
  const held = room.live.all("k").filter((kept) => kept.board === board && kept.why === "held");
  const record = room.live.get("b", board);
  return held.length + (record ? waitingOn(room.live, record) : 0);
}

function Running(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const [isAsking, setAsking] = createSignal(false);
  const tables = () => runningTables(room, props.board.id);
  const title = () => props.board.title ?? t("board-untitled");
  const count = () =>
    tables().reduce((sum, table) => sum + room.live.notesOf(table.board).length, 0);
  const waiting = () => tables().reduce((sum, table) => sum + waitingAt(room, table.board), 0);
  const harvest = () => {
    const notes = count();
    const { id } = props.board;
    const running = tables().map((table) => table.id);
    const deed = room.doing.do(["tables.harvest", id, running], "harvest", 1, sending(room.live));
    goTo(room, id);
    const said = t("harvest-said", { count: notes });
    room.actions.offer(said, deed, () => room.actions.takeBack(deed));
  };
  return (
    <section class="steer-part">
      <h4>{t("tables-of", { board: title() })}</h4>
      <ul class="table-rows">
        <For each={tables().map((table) => table.id)}>
          {(id) => (
            <Show when={room.live.get("g", id)}>
              {(table) => <OneTable table={table()} others={tables()} />}
            </Show>
          )}
        </For>
      </ul>
      <Show
        when={isAsking()}
        fallback={
          <button type="button" class="button button-main" onClick={() => setAsking(true)}>
            {t("harvest")}
          </button>
        }
      >
        <div class="reveal">
          <p>
            {t("harvest-text", { count: count(), board: title() })}
            <Show when={waiting()}>
              {(held) => <> {t("harvest-waiting", { count: held() })}</>}
            </Show>
          </p>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              ref={(made) => queueMicrotask(() => made.focus())}
              onClick={harvest}
            >
              {t("harvest-go")}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t("cancel")}
            </button>
          </div>
        </div>
      </Show>
    </section>
  );
}

interface OneProps {
  readonly table: TableView;
  readonly others: readonly TableView[];
}

function OneTable(props: OneProps): JSX.Element {
  const room = useRoom();
  const title = () => props.table.title ?? "";
  return (
    <li class="table-row">
      <p dir="auto">
        <strong>{title()}</strong>{" "}
        <span class="hint">
          {t("table-figures", {
            people: sitters(room, props.table.id).length,
            notes: room.live.notesOf(props.table.board).length,
          })}
          <Show when={waitingAt(room, props.table.board)}>
            {(held) => ` ${t("table-waiting", { count: held() })}`}
          </Show>
        </span>
      </p>
      <Show when={props.table.help}>
        <p class="table-help">
          {t("help-wanted")}{" "}
          <button
            type="button"
            class="button"
            aria-label={t("help-done-of", { table: title() })}
            onClick={() => ask(room.live, ["table.help", props.table.id, false])}
          >
            {t("help-done")}
          </button>
        </p>
      </Show>
      <span class="at-table-ways">
        <button
          type="button"
          class="button"
          aria-label={t("table-visit-of", { table: title() })}
          onClick={() => {
            goTo(room, props.table.board);
            room.setOpen(undefined);
          }}
        >
          {t("table-visit")}
        </button>
      </span>
      <details>
        <summary>{t("table-people")}</summary>
        <Seats table={props.table} others={props.others} />
      </details>
    </li>
  );
}

/** Who sits there, each with where else she could; and who sits nowhere yet. */
function Seats(props: OneProps): JSX.Element {
  const room = useRoom();
  const loose = () =>
    room.live.all("m").filter((one) => !one.removed && !one.table && one.role !== "facilitator");
  const seat = (member: number, table: number) => ask(room.live, ["table.sit", member, table]);
  return (
    <div class="table-seats">
      <For each={sitters(room, props.table.id).map((one) => one.id)}>
        {(id) => (
          <div class="table-seat">
            <bdi>{room.nameOf(id)}</bdi>
            <select
              class="input"
              aria-label={t("table-of", { name: room.nameOf(id) })}
              value={props.table.id}
              onChange={(event) => seat(id, Number(event.currentTarget.value))}
            >
              <For each={props.others}>
                {(table) => (
                  <option value={table.id} selected={table.id === props.table.id}>
                    {table.title}
                  </option>
                )}
              </For>
              <option value={0}>{t("table-nowhere")}</option>
            </select>
          </div>
        )}
      </For>
      <Show when={loose().length}>
        <label class="table-seat">
          {t("table-seat-here")}
          <select
            class="input"
            onChange={(event) => {
              const id = Number(event.currentTarget.value);
              if (id) seat(id, props.table.id);
            }}
          >
            <option value={0}>{t("table-somebody")}</option>
            <For each={loose()}>
              {(one) => <option value={one.id}>{room.nameOf(one.id)}</option>}
            </For>
          </select>
        </label>
      </Show>
    </div>
  );
}
