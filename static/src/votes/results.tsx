/** What came out: a chart and a table of the same figures, and the check of one's own code. */
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useRoom } from "../workshop/room.ts";
import { codeWords, keptCode, receiptOf } from "./code.ts";
import {
  cellsOf,
  fullOf,
  type Group,
  groupsOf,
  headsOf,
  orderOf,
  placeWords,
  rowOf,
  rowsOf,
  sizeOf,
} from "./figures.ts";
import { Plot } from "./plot.tsx";
import { Secrecy } from "./secrecy.tsx";
import { valueWords, wordsOf } from "./targets.ts";

export function Results(props: {
  readonly round: RoundView;
  readonly onClose: () => void;
}): JSX.Element {
  const room = useRoom();
  const [explaining, setExplaining] = createSignal(false);
  const areApart = () => groupsOf(props.round).length > 1;
  return (
    <Dialog wide title={props.round.title ?? t("erased")} onClose={() => props.onClose()}>
      {/* The keyboard begins here: at the field below it would scroll all figures away. */}
      <p class="vote-begin" tabindex="-1" data-first>
        {t("vote-voted", { count: props.round.voted })}
      </p>
      <Show when={!areApart()}>
        <p class="hint">{t("vote-groups-hidden")}</p>
      </Show>
      <Show when={props.round.method === "axes"}>
        <div class="vote-plots">
          <For each={groupsOf(props.round)}>
            {(group) => (
              <figure>
                <Show when={areApart()}>
                  <figcaption>{t(`vote-group-${group}`)}</figcaption>
                </Show>
                <Plot live={room.live} round={props.round} rows={rowsOf(props.round, group)} />
              </figure>
            )}
          </For>
        </div>
      </Show>
      <Table round={props.round} />
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

/** What was voted on stands over its figures, and groups under each other: so all of it is seen on a
 *  phone as well, and it stays a table. */
function Table(props: { readonly round: RoundView }): JSX.Element {
  const room = useRoom();
  const heads = () => headsOf(props.round);
  const isPlaced = () => props.round.method !== "axes";
  const areApart = () => groupsOf(props.round).length > 1;
  return (
    <table class="vote-table" classList={{ "vote-narrow": heads().length > 3 }}>
      <thead>
        <tr>
          <th scope="col">
            {isPlaced() && !areApart() ? t("vote-column-place") : t("vote-groups")}
          </th>
          <For each={heads()}>{(head) => <th scope="col">{head}</th>}</For>
        </tr>
      </thead>
      <For each={orderOf(props.round)}>
        {(at) => (
          <tbody>
            <tr>
              <th class="vote-what" scope="rowgroup" colspan={heads().length + 1} dir="auto">
                {/* The number of its dot in the picture. */}
                <Show when={!isPlaced()}>{`${at + 1}. `}</Show>
                {wordsOf(room, props.round, props.round.targets[at] ?? 0)}
              </th>
            </tr>
            <For each={groupsOf(props.round)}>
              {(group) => (
                <tr>
                  <th scope="row">
                    <Show when={areApart() || !isPlaced()}>
                      <span class="vote-group">{t(`vote-group-${group}`)}</span>
                    </Show>
                    <Show when={isPlaced()}>
                      <Place round={props.round} group={group} at={at} named={areApart()} />
                    </Show>
                  </th>
                  <For each={cellsOf(props.round, rowOf(props.round, group, at))}>
                    {(cell) => <td>{cell}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        )}
      </For>
    </table>
  );
}

interface PlaceProps {
  readonly round: RoundView;
  readonly group: Group;
  readonly at: number;
  /** Behind the name of a group it says what it is. */
  readonly named: boolean;
}

function Place(props: PlaceProps): JSX.Element {
  const place = () => placeWords(rowsOf(props.round, props.group), props.at);
  return (
    <>
      <span>{props.named ? t("vote-place", { place: place() }) : place()}</span>
      <meter
        class="vote-bar"
        aria-hidden="true"
        max={fullOf(props.round, props.group)}
        value={sizeOf(props.round, rowOf(props.round, props.group, props.at))}
      />
    </>
  );
}

/** Q9: whether a ballot with this code was counted, and what it says. */
function Check(props: { readonly round: RoundView }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const kept = keptCode(props.round.id, room.live.me?.member ?? 0);
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
                <p>{choice().length ? t("vote-found") : t("vote-counted")}</p>
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
