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
import { say, toast } from "../ui/speak.tsx";
import { sameNumbers } from "../workshop/order.ts";
import { useRoom } from "../workshop/room.ts";
import { begunChoice, forgetBegun, keepBegun } from "./begun.ts";
import { castBallot } from "./cast.ts";
import { codeWords, keptCode, receiptOf } from "./code.ts";
import { Control } from "./controls.tsx";
import { hasGone, noMoreThan } from "./gone.ts";
import { Secrecy } from "./secrecy.tsx";
import { isHalf, wordsOf } from "./targets.ts";

interface BallotProps {
  readonly round: RoundView;
  readonly onClose: () => void;
}

export function Ballot(props: BallotProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  let told!: HTMLDivElement;
  let list!: HTMLUListElement;
  const [explaining, setExplaining] = createSignal(false);
  const [checked, setChecked] = createSignal(false);
  const [cleared, setCleared] = createSignal<readonly number[]>();
  const member = untrack(() => room.live.me?.member ?? 0);
  const { id: round, targets } = untrack(() => props.round);
  const begun = untrack(() => begunChoice(round, member, targets.length));
  const mine = createMemo(() => room.live.all("v").find((one) => one.round === props.round.id));
  const had = createMemo(() => mine()?.choice ?? props.round.targets.map(() => 0), undefined, {
    equals: sameNumbers,
  });
  const gone = createMemo(
    () =>
      new Set(props.round.targets.flatMap((it, at) => (hasGone(room, props.round, it) ? at : []))),
  );
  const [choice, setChoice] = createSignal<readonly number[]>(begun ?? untrack(had));
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
  const isSame = () => had().join() === choice().join();
  const isEmpty = () => choice().every((value) => !value);
  const isOver = () => props.round.life !== "open" || room.live.workshop?.life === "closed";
  // What is over is forgotten by the line over the notes, which tells it too.
  const choose = (next: readonly number[]) => {
    if (!isOver()) keepBegun(round, member, next);
    setChoice(next);
  };
  createEffect(() => isSame() && forgetBegun(round, member));
  const [isBack, setBack] = createSignal(begun !== undefined);
  createEffect(on(had, () => setBack(false), { defer: true }));
  // Everybody may be taken along in the middle of it: she goes on here, and knows where she is. What
  // stays of it stands at the end, so that nothing slips from under a finger.
  const board = () => room.live.get("b", props.round.board);
  const isElsewhere = createMemo(() => board() !== undefined && room.board()?.id !== board()?.id);
  const elsewhere = () => t("vote-elsewhere", { board: board()?.title ?? t("board-untitled") });
  createEffect(() => isElsewhere() && untrack(() => toast(elsewhere())));
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
    choose(changed(at, value));
    setCleared(undefined);
    if (props.round.method === "dots") say(t("vote-left", { count: left() }));
  };
  const clear = () => {
    const before = cleared();
    setCleared(before ? undefined : choice());
    choose(possible(before ?? choice().map(() => 0)));
    say(before ? t("vote-clear-undone") : t("vote-cleared"));
  };
  const cast = (event: SubmitEvent) => {
    event.preventDefault();
    const half = choice().findIndex(isHalf);
    setChecked(half >= 0);
    if (half >= 0) {
      list.children[half]?.querySelector<HTMLElement>("[aria-describedby]:checked")?.focus();
      return;
    }
    setCleared(undefined);
    const hasGoneOn = watchHands();
    const isTakenBack = isEmpty();
    // Below all that is voted on: shown, and read out, by going there. Whoever is elsewhere by then,
    // or has closed this, is told where she is; an empty one takes her ballot back (Q4).
    const tellIt = () => {
      if (isTakenBack) say(t("vote-is-back"));
      else if (hasGoneOn() || !told.isConnected) say(t("vote-is-in"));
      else told.focus();
    };
    castBallot(room, props.round.id, choice(), () => requestAnimationFrame(tellIt));
  };
  return (
    <Dialog wide title={props.round.title ?? t("erased")} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={cast}>
        <Show when={isBack() && !isOver()}>
          <p class="notice">{t("vote-begun-back")}</p>
        </Show>
        <p class="hint">{t(`method-${props.round.method}-how`, limits(props.round))}</p>
        <Show when={props.round.method === "dots"}>
          <p class="vote-left">
            <strong>{t("vote-left", { count: left() })}</strong>
          </p>
        </Show>
        <ul class="vote-list" ref={list}>
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
                  isChecked={checked()}
                  onChange={(value) => change(at(), value)}
                />
              </li>
            )}
          </For>
        </ul>
        <Show when={(cleared() || !isEmpty()) && !isOver()}>
          <button type="button" class="button vote-clear" onClick={clear}>
            {cleared() ? t("vote-clear-undo") : t("vote-clear")}
          </button>
        </Show>
        <div class="vote-cast" tabindex="-1" ref={told}>
          <Show when={mine()}>
            {(ballot) => <Cast receipt={ballot().receipt} round={props.round} />}
          </Show>
        </div>
        <Show when={isElsewhere() && !isOver()}>
          <p class="notice">{elsewhere()}</p>
        </Show>
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
            disabled={isOver() || (mine() ? isSame() : isEmpty())}
          >
            {mine() ? (isEmpty() ? t("vote-take-back") : t("vote-change")) : t("vote-cast")}
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
