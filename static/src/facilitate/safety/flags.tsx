/** What participants have flagged: one line a note, what was said, and letting the note stand. */
import { createSignal, createUniqueId, For, type JSX, Show, untrack } from "solid-js";
import { t } from "../../i18n/index.ts";
import { timeOf } from "../../i18n/times.ts";
import { type FlagView, TITLE_MAX } from "../../protocol/generated.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { isDealtWith } from "../../workshop/flagged.ts";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { type Flagged, settledOf, waitingOf } from "./flagged.ts";
import { NoteActions } from "./note-actions.tsx";
import { NoteQuote } from "./note-quote.tsx";

export function Flags(): JSX.Element {
  const room = useRoom();
  const flags = () => room.live.all("f");
  const isOver = (flag: FlagView) =>
    isDealtWith(room.live.get("k", flag.note) ?? room.live.get("t", flag.note));
  const waiting = () => waitingOf(flags().filter((flag) => !isOver(flag)));
  // Keyed by note: a flag that comes in must not throw away a reason that is being written.
  const notes = () => waiting().map((each) => each.note);
  const of = (note: number) => waiting().find((each) => each.note === note);
  // Only to begin with: it must not close under the hands of who settles the last one.
  const isNeeded = untrack(() => waiting().length > 0);
  let head!: HTMLElement;
  return (
    <details class="steer-part" open={isNeeded}>
      <summary ref={head}>
        <h4>{t("flags-count", { count: waiting().length })}</h4>
      </summary>
      <p class="hint">{t("flags-hint")}</p>
      <Show when={waiting().length === 0}>
        <p class="hint">{t("flags-none")}</p>
      </Show>
      <ul class="safety-list">
        <For each={notes()}>
          {(note) => (
            <Show when={of(note)}>
              {(flagged) => <FlaggedNote flagged={flagged()} onSettled={() => head.focus()} />}
            </Show>
          )}
        </For>
      </ul>
      <SettledNotes />
    </details>
  );
}

interface FlaggedProps {
  readonly flagged: Flagged;
  /** The line is about to go, and the keyboard was in it. */
  readonly onSettled: () => void;
}

function FlaggedNote(props: FlaggedProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [reason, setReason] = createSignal(t("flags-reason-usual"));
  const said = () => props.flagged.flags.filter((flag) => flag.words);
  const blocked = () => room.live.workshop?.life === "closed";
  const fits = () => reason().trim() !== "" && lengthOf(reason()) <= TITLE_MAX;
  const settle = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    const { note } = props.flagged;
    props.onSettled();
    askAndSay(room.live, ["flags.dismiss", note, reason().trim()], t("flags-settled"));
  };
  return (
    <li class="safety-item">
      <NoteQuote note={props.flagged.note} />
      <p>
        <strong>{t("flags-of-note", { count: props.flagged.flags.length })}</strong>{" "}
        {props.flagged.rules
          .map(({ rule, count }) => t("flags-rule", { rule: t(`rule-${rule}`), count }))
          .join(", ")}
      </p>
      <Show when={said().length > 0}>
        <ul class="safety-said">
          <For each={said()}>{(flag) => <li dir="auto">{flag.words}</li>}</For>
        </ul>
      </Show>
      <form class="beside" onSubmit={settle}>
        <label class="unseen" for={id}>
          {t("flags-reason")}
        </label>
        <input
          id={id}
          class="input"
          dir="auto"
          disabled={blocked()}
          value={reason()}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={blocked() || !fits()}>
          {t("flags-settle")}
        </button>
      </form>
      <NoteActions note={props.flagged.note} leave={props.onSettled} />
    </li>
  );
}

function SettledNotes(): JSX.Element {
  const room = useRoom();
  const settled = () => settledOf(room.live.all("f"));
  return (
    <Show when={settled().length > 0}>
      <details>
        <summary>{t("flags-settled-count", { count: settled().length })}</summary>
        <ul class="safety-list">
          <For each={settled()}>
            {(each) => (
              <li class="safety-item">
                <NoteQuote note={each.note} />
                <p class="hint">
                  {t("flags-settled-why", {
                    time: timeOf(each.at),
                    count: each.count,
                    reason: each.reason ?? t("erased"),
                  })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
