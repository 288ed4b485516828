/** Which board, how many tables, who sits where: to look at and to change before it begins. */
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
import { t } from "../../i18n/index.ts";
import type { BoardView, Seating, TablePlan } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { divide, type Way } from "./divide.ts";

const WAYS: readonly Way[] = ["even", "random", "choice"];
const MOST = 20;

export function SetTables(props: { readonly boards: readonly BoardView[] }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(room.board()?.id ?? 0);
  const [count, setCount] = createSignal(2);
  const [way, setWay] = createSignal<Way>("even");
  const [seats, setSeats] = createSignal<ReadonlyMap<number, number>>(new Map());
  const board = () => props.boards.find((one) => one.id === chosen()) ?? props.boards[0];
  const ids = createMemo(
    () =>
      room.live
        .all("m")
        .filter((one) => !one.removed && one.role !== "facilitator" && room.live.here.has(one.id))
        .map((one) => one.id)
        .sort((one, other) => one - other),
    undefined,
    { equals: (one, other) => one.join() === other.join() },
  );
  const draw = () => {
    const people = ids()
      .map((one) => room.live.get("m", one))
      .filter((one) => one !== undefined);
    setSeats(divide(people, count(), way(), Math.random));
  };
  createEffect(on([ids, count, way], draw));
  const tables = () => Array.from({ length: count() }, (_, index) => index);
  const titleOf = (index: number) => t("table-title", { number: index + 1 });
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    const source = board();
    if (!source) return;
    const { client } = room.live;
    const areas = room.live
      .all("a")
      .filter((area) => area.board === source.id)
      .sort(byOrder);
    const plans = tables().map(
      (index): TablePlan => [
        client.newId(),
        client.newId(),
        titleOf(index),
        areas.map(() => client.newId()),
      ],
    );
    const seating = [...seats()].map(([who, at]): Seating => [who, plans[at]?.[0] ?? 0]);
    const said = t("tables-started", { count: count() });
    askAndSay(room.live, ["tables.open", source.id, plans, seating], said);
  };
  return (
    <form class="steer-part tables-form" onSubmit={start}>
      <p class="hint">{t("tables-text")}</p>
      <Show when={props.boards.length > 1}>
        <label for={`${id}-board`}>{t("tables-board")}</label>
        <select
          id={`${id}-board`}
          class="input"
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          <For each={props.boards}>
            {(one) => (
              <option value={one.id} selected={one.id === board()?.id}>
                {one.title ?? t("board-untitled")}
              </option>
            )}
          </For>
        </select>
      </Show>
      <label for={`${id}-count`}>{t("tables-count")}</label>
      <input
        id={`${id}-count`}
        class="input tables-number"
        type="number"
        inputmode="numeric"
        min="1"
        max={MOST}
        value={count()}
        onInput={(event) => {
          const wanted = Math.round(Number(event.currentTarget.value));
          if (wanted >= 1 && wanted <= MOST) setCount(wanted);
        }}
      />
      <fieldset>
        <legend>{t("tables-way")}</legend>
        <div class="choices">
          <For each={WAYS}>
            {(each) => (
              <label class="choice">
                <input
                  type="radio"
                  name={`${id}-way`}
                  checked={way() === each}
                  onChange={() => setWay(each)}
                />
                {t(`tables-way-${each}`)}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show
        when={way() !== "choice" && ids().length}
        fallback={<p class="hint">{t("tables-by-choice")}</p>}
      >
        <details class="tables-preview" open>
          <summary>{t("tables-preview", { count: ids().length })}</summary>
          <For each={tables()}>
            {(index) => (
              <section>
                <h4>{titleOf(index)}</h4>
                <For
                  each={ids().filter((one) => seats().get(one) === index)}
                  fallback={<p class="hint">{t("table-empty")}</p>}
                >
                  {(one) => (
                    <div class="table-seat">
                      <bdi>{room.nameOf(one)}</bdi>
                      <select
                        class="input"
                        aria-label={t("table-of", { name: room.nameOf(one) })}
                        onChange={(event) =>
                          setSeats(new Map(seats()).set(one, Number(event.currentTarget.value)))
                        }
                      >
                        <For each={tables()}>
                          {(other) => (
                            <option value={other} selected={other === index}>
                              {titleOf(other)}
                            </option>
                          )}
                        </For>
                      </select>
                    </div>
                  )}
                </For>
              </section>
            )}
          </For>
          <button type="button" class="button" onClick={draw}>
            {t("tables-again")}
          </button>
        </details>
      </Show>
      <button type="submit" class="button button-main">
        {t("tables-start", { count: count() })}
      </button>
    </form>
  );
}
