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
  untrack,
} from "solid-js";
import { t } from "../../i18n/index.ts";
import type {
  BoardView,
  MemberView,
  Seating as Seat,
  TablePlan,
} from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { sameNumbers } from "../../workshop/order.ts";
import { useRoom } from "../../workshop/room.ts";
import type { Way } from "./divide.ts";
import { Preview, titleOf } from "./preview.tsx";
import { drawn, moved, NOWHERE, type Seating, withNew } from "./seating.ts";

const WAYS: readonly Way[] = ["even", "random", "choice"];
const MOST = 20;

const byNumber = (one: number, other: number) => one - other;

export function SetTables(props: { readonly boards: readonly BoardView[] }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(room.board()?.id ?? 0);
  const [count, setCount] = createSignal(2);
  const [way, setWay] = createSignal<Way>("even");
  const [seating, setSeating] = createSignal<Seating>(drawn([], 1, "choice", Math.random));
  const board = () => props.boards.find((one) => one.id === chosen()) ?? props.boards[0];
  const maySit = (one: MemberView | undefined): one is MemberView =>
    one !== undefined && !one.removed && one.role !== "facilitator";
  const members = createMemo(() => new Map(room.live.all("m").map((one) => [one.id, one])));
  const here = () =>
    [...members().values()].filter((one) => maySit(one) && room.live.here.has(one.id));
  const draw = () => setSeating(drawn(untrack(here), count(), way(), Math.random));
  createEffect(on([count, way], draw));
  // Nobody who comes or goes changes what was shown and moved by hand: a phone sleeps, and wakes again.
  createEffect(() => {
    const people = here();
    if (way() === "choice") return;
    const roleOf = (member: number) => members().get(member)?.role;
    setSeating((before) => withNew(before, people, untrack(count), roleOf));
  });
  const people = createMemo(
    () => [...seating().at.keys()].filter((one) => maySit(members().get(one))).sort(byNumber),
    undefined,
    { equals: sameNumbers },
  );
  const tables = () => Array.from({ length: count() }, (_, index) => index);
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
    // Exactly what is shown.
    const seats = people().flatMap((who): Seat[] => {
      const plan = plans[seating().at.get(who) ?? NOWHERE];
      return plan ? [[who, plan[0]]] : [];
    });
    const said = t("tables-started", { count: count() });
    askAndSay(room.live, ["tables.open", source.id, plans, seats], said);
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
        when={way() !== "choice" && people().length}
        fallback={<p class="hint">{t("tables-by-choice")}</p>}
      >
        <Preview
          count={count()}
          seating={seating()}
          people={people()}
          onMove={(member, table) => setSeating(moved(seating(), member, table))}
          onDraw={draw}
        />
      </Show>
      <button type="submit" class="button button-main">
        {t("tables-start", { count: count() })}
      </button>
    </form>
  );
}
