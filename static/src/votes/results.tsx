/** What came out: bars and a table of the same figures, and the check of one's own code. */
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { locale, t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useRoom } from "../workshop/room.ts";
import { codeWords, keptCode, receiptOf } from "./code.ts";
import { Plot } from "./plot.tsx";
import { Secrecy } from "./secrecy.tsx";
import { meanOf, nameOfFirst, nameOfSecond, valueWords, wordsOf } from "./targets.ts";

type Rows = RoundView["results"];

const GROUPS = ["all", "staff", "residents"] as const;
type Group = (typeof GROUPS)[number];

export function Results(props: {
  readonly round: RoundView;
  readonly onClose: () => void;
}): JSX.Element {
  const [group, setGroup] = createSignal<Group>("all");
  const [explaining, setExplaining] = createSignal(false);
  const name = createUniqueId();
  const rows = () => rowsOf(props.round, group());
  return (
    <Dialog wide title={props.round.title ?? t("erased")} onClose={() => props.onClose()}>
      <p>{t("vote-voted", { count: votedOf(props.round, group()) })}</p>
      <Show
        when={props.round.staff_voted > 0}
        fallback={<p class="hint">{t("vote-groups-hidden")}</p>}
      >
        <fieldset class="vote-few">
          <legend class="unseen">{t("vote-groups")}</legend>
          <For each={GROUPS}>
            {(one) => (
              <label class="vote-option">
                <input
                  type="radio"
                  name={name}
                  checked={group() === one}
                  onChange={() => setGroup(one)}
                />
                {t(`vote-group-${one}`)}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={props.round.method === "axes"}>
        <Plot round={props.round} rows={rows()} />
      </Show>
      <Table round={props.round} rows={rows()} />
      <p class="hint">{t(`method-${props.round.method}-rule`)}</p>
      <Check round={props.round} />
      <button type="button" class="button" onClick={() => setExplaining(true)}>
        {t("secrecy-title")}
      </button>
      <Show when={explaining()}>
        <Secrecy onClose={() => setExplaining(false)} />
      </Show>
    </Dialog>
  );
}

function rowsOf(round: RoundView, group: Group): Rows {
  return group === "all" ? round.results : round[group];
}

function votedOf(round: RoundView, group: Group): number {
  return group === "all" ? round.voted : round[`${group}_voted`];
}

function Table(props: { readonly round: RoundView; readonly rows: Rows }): JSX.Element {
  const room = useRoom();
  const order = () =>
    props.rows.map((_, at) => at).sort((a, b) => placeOf(props.rows, a) - placeOf(props.rows, b));
  const isShared = (at: number) =>
    props.rows.filter((row) => row[0] === placeOf(props.rows, at)).length > 1;
  const most = () => Math.max(1, ...props.rows.map((row) => sizeOf(props.round, row)));
  return (
    <div class="vote-scroll">
      <table class="vote-table">
        <thead>
          <tr>
            <Show when={props.round.method !== "axes"}>
              <th scope="col">{t("vote-column-place")}</th>
            </Show>
            <th scope="col">{t("vote-column-what")}</th>
            <For each={headsOf(props.round)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={order()}>
            {(at) => (
              <tr>
                <Show when={props.round.method !== "axes"}>
                  <td>
                    {isShared(at)
                      ? t("vote-shared", { place: placeOf(props.rows, at) })
                      : placeOf(props.rows, at)}
                  </td>
                </Show>
                <th scope="row" dir="auto">
                  {wordsOf(room, props.round, props.round.targets[at] ?? 0)}
                  <Show when={props.round.method !== "axes"}>
                    <meter
                      class="vote-bar"
                      aria-hidden="true"
                      max={most()}
                      value={sizeOf(props.round, props.rows[at] ?? [])}
                    />
                  </Show>
                </th>
                <For each={cellsOf(props.round, props.rows[at] ?? [])}>
                  {(cell) => <td>{cell}</td>}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

const placeOf = (rows: Rows, at: number) => rows[at]?.[0] ?? 0;

/** How long its bar is. */
function sizeOf(round: RoundView, row: readonly number[]): number {
  return round.method === "scale" ? meanOf(row.slice(1)) : (row[1] ?? 0);
}

function headsOf(round: RoundView): string[] {
  const steps = ["1", "2", "3", "4", "5"];
  switch (round.method) {
    case "dots":
      return [t("vote-column-dots"), t("vote-column-givers")];
    case "yesno":
      return [t("vote-yes"), t("vote-no"), t("vote-abstain")];
    case "scale":
      return [t("vote-column-mean"), ...steps];
    case "rank":
      return [t("vote-column-points"), t("vote-column-firsts")];
    case "axes":
      return [nameOfFirst(round), nameOfSecond(round)];
  }
}

function cellsOf(round: RoundView, [, ...row]: readonly number[]): string[] {
  if (round.method === "axes") return [row.slice(0, 5), row.slice(5)].map(meanWords);
  return [...(round.method === "scale" ? [meanWords(row)] : []), ...row.map(String)];
}

function meanWords(counts: readonly number[]): string {
  if (!counts.some(Boolean)) return "–";
  const mean = meanOf(counts);
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(mean);
}

/** Q9: whether a ballot with this code was counted, and what it says. */
function Check(props: { readonly round: RoundView }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const kept = keptCode(props.round.id);
  const [code, setCode] = createSignal(kept && codeWords(kept));
  const [asked, setAsked] = createSignal<string>();
  const found = () => {
    const receipt = receiptOf(props.round.id, asked() ?? "");
    return props.round.ballots.find(([one]) => one === receipt)?.[1];
  };
  return (
    <form
      class="stack vote-check"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(code());
      }}
    >
      <label for={id}>{t("vote-check")}</label>
      <div class="beside">
        <input
          id={id}
          class="input vote-code"
          autocomplete="off"
          value={code()}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t("vote-check-go")}
        </button>
      </div>
      <div role="status">
        <Show when={asked()}>
          <Show when={found()} fallback={<p class="notice">{t("vote-not-found")}</p>}>
            {(choice) => (
              <div class="notice">
                <p>{t("vote-found")}</p>
                <ul>
                  <For each={props.round.targets}>
                    {(target, at) => (
                      <Show when={choice()[at()]}>
                        {(value) => (
                          <li dir="auto">
                            {`${wordsOf(room, props.round, target)}: ${valueWords(props.round, value())}`}
                          </li>
                        )}
                      </Show>
                    )}
                  </For>
                </ul>
              </div>
            )}
          </Show>
        </Show>
      </div>
    </form>
  );
}
