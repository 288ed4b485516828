/** A ballot: what one chooses, what is left, the code that comes with it. */
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
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { watchHands } from "../ui/hands.ts";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { castBallot } from "./cast.ts";
import { codeWords, keptCode, receiptOf } from "./code.ts";
import { Control } from "./controls.tsx";
import { hasGone, noMoreThan } from "./gone.ts";
import { Secrecy } from "./secrecy.tsx";
import { wordsOf } from "./targets.ts";

interface BallotProps {
  readonly round: RoundView;
  readonly onClose: () => void;
}

export function Ballot(props: BallotProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  let told!: HTMLDivElement;
  const [explaining, setExplaining] = createSignal(false);
  const mine = createMemo(() => room.live.all("v").find((one) => one.round === props.round.id));
  const had = createMemo(() => mine()?.choice ?? props.round.targets.map(() => 0));
  const gone = createMemo(
    () =>
      new Set(props.round.targets.flatMap((it, at) => (hasGone(room, props.round, it) ? at : []))),
  );
  const [choice, setChoice] = createSignal<readonly number[]>(untrack(had));
  const possible = (wish: readonly number[]) => noMoreThan(had(), wish, gone(), props.round.method);
  // Also what was chosen before it went, and what the server took out of a ballot on its way.
  createEffect(
    on([had, gone], ([now], before) => {
      const isUntouched = mine() !== undefined && choice().join() === before?.[0].join();
      const kept = possible(isUntouched ? now : choice());
      if (!isUntouched && kept.join() !== choice().join()) say(t("vote-gone-why"));
      setChoice(kept);
    }),
  );
  const left = () => props.round.budget - choice().reduce((sum, dots) => sum + dots, 0);
  const isIn = () => mine()?.choice.join() === choice().join();
  const isOver = () => props.round.life !== "open" || room.live.workshop?.life === "closed";
  const changed = (at: number, value: number) =>
    possible(
      props.round.method === "rank"
        ? reordered(choice(), at, value)
        : choice().map((old, i) => (i === at ? value : old)),
    );
  const stillHers = () =>
    props.round.method === "rank" ? t("vote-gone-order") : t("vote-gone-back");
  const mostOf = (at: number): number => {
    if (props.round.method === "rank") return Math.sign(changed(at, 1)[at] ?? 0);
    return gone().has(at) ? (had()[at] ?? 0) : props.round.most;
  };
  const change = (at: number, value: number) => {
    setChoice(changed(at, value));
    if (props.round.method === "dots") say(t("vote-left", { count: left() }));
  };
  const cast = (event: SubmitEvent) => {
    event.preventDefault();
    const hasGoneOn = watchHands();
    const isBack = choice().every((value) => !value);
    // Below all that is voted on: shown, and read out, by going there. Whoever is elsewhere by then,
    // or has closed this, is told where she is; an empty one takes her ballot back (Q4).
    const tellIt = () => {
      if (isBack) say(t("vote-is-back"));
      else if (hasGoneOn() || !told.isConnected) say(t("vote-is-in"));
      else told.focus();
    };
    castBallot(room, props.round.id, choice(), () => requestAnimationFrame(tellIt));
  };
  return (
    <Dialog wide title={props.round.title ?? t("erased")} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={cast}>
        <p class="hint">{t(`method-${props.round.method}-how`, limits(props.round))}</p>
        <Show when={props.round.method === "dots"}>
          <p class="vote-left">
            <strong>{t("vote-left", { count: left() })}</strong>
          </p>
        </Show>
        <ul class="vote-list">
          <For each={props.round.targets}>
            {(target, at) => (
              <li class="vote-item">
                <p class="prewrap" dir="auto">
                  {wordsOf(room, props.round, target)}
                </p>
                <Show when={gone().has(at())}>
                  <p class="hint" id={`${id}-${at()}`}>
                    {t("vote-gone-why")} {had()[at()] ? stillHers() : ""}
                  </p>
                </Show>
                <Control
                  round={props.round}
                  words={wordsOf(room, props.round, target)}
                  value={choice()[at()] ?? 0}
                  left={left()}
                  most={mostOf(at())}
                  why={gone().has(at()) ? `${id}-${at()}` : undefined}
                  onChange={(value) => change(at(), value)}
                />
              </li>
            )}
          </For>
        </ul>
        <div class="vote-cast" tabindex="-1" ref={told}>
          <Show when={mine()}>
            {(ballot) => <Cast receipt={ballot().receipt} round={props.round} />}
          </Show>
        </div>
        <div role="status">
          <Show when={isOver()}>
            <p class="notice">{t("vote-over")}</p>
          </Show>
        </div>
        <div class="row row-end vote-foot">
          <button type="button" class="button" onClick={() => setExplaining(true)}>
            {t("secrecy-title")}
          </button>
          <button
            type="submit"
            class="button button-main"
            disabled={isOver() || isIn() || (!mine() && choice().every((value) => !value))}
          >
            {mine() ? t("vote-change") : t("vote-cast")}
          </button>
        </div>
      </form>
      <Show when={explaining()}>
        <Secrecy onClose={() => setExplaining(false)} />
      </Show>
    </Dialog>
  );
}

function Cast(props: { readonly receipt: string; readonly round: RoundView }): JSX.Element {
  const room = useRoom();
  const code = () => keptCode(props.round.id, room.live.me?.member ?? 0);
  const isHere = () => code() && receiptOf(props.round.id, code()) === props.receipt;
  return (
    <p class="notice">
      {t("vote-is-in")}{" "}
      <Show when={isHere()} fallback={t("vote-code-elsewhere")}>
        {t("vote-code")} <strong class="vote-code">{codeWords(code())}</strong>
      </Show>
    </p>
  );
}

/** The next free place, or away: whoever stood behind moves up. */
function reordered(before: readonly number[], at: number, value: number): readonly number[] {
  if (value) return before.map((place, i) => (i === at ? 1 + Math.max(0, ...before) : place));
  const gone = before[at] ?? 0;
  return before.map((place, i) => (i === at ? 0 : place > gone ? place - 1 : place));
}

function limits(round: RoundView): Record<string, number> {
  return { budget: round.budget, most: round.most };
}
