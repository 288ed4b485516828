/** Everything that one person did: looked at, undone with one press, and taken back with another. */
import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";
import { asFailure } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { MESSAGE_MAX } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import "../../styles/undo-person.css";
import { Reason } from "../people/reason.tsx";
import { tell } from "../telling.ts";
import { type Doings, doingsOf, reinstate, revert, VERBS } from "./asking.ts";
import { Before } from "./before.tsx";
import { DoneList } from "./done-list.tsx";
import { Votes } from "./votes.tsx";

const MINUTE = 60_000;
const SPANS = { all: 0, hour: 60 * MINUTE, minutes: 10 * MINUTE } as const;
type Span = keyof typeof SPANS;
const CHOICES: readonly Span[] = ["all", "hour", "minutes"];

export default function UndoPerson(props: { readonly member: number }): JSX.Element {
  const room = useRoom();
  const alias = () => room.nameOf(props.member);
  const [span, setSpan] = createSignal<Span>("all");
  const [doings, setDoings] = createSignal<Doings>();
  const [unseen, setUnseen] = createSignal<string>();
  const [reason, setReason] = createSignal("");
  const sending = createSending();
  const close = () => room.setOpen(undefined);
  // By the clock that says when she did it, and once: what is undone is what was looked at.
  let since = 0;
  const look = async (asked: Span) => {
    setDoings(undefined);
    setUnseen(undefined);
    since = asked === "all" ? 0 : room.live.client.now() - SPANS[asked];
    try {
      const found = await doingsOf(room.id, props.member, since);
      if (asked === span()) setDoings(found);
    } catch (thrown) {
      setUnseen(asFailure(thrown).message);
    }
  };
  createEffect(on(span, (asked) => void look(asked)));
  const steps = () => doings()?.steps ?? 0;
  const isAnything = () => steps() > 0 || (doings()?.rounds.length ?? 0) > 0;
  const undo = () =>
    sending.run(async () => {
      const { act } = await revert(room.id, props.member, {
        since,
        reason: reason().trim(),
      });
      close();
      if (act) tell("undoing", t("undo-person-done", { alias: alias() }), takingBack(room.id, act));
      else tell("undoing", t("undo-person-nothing"));
    });
  return (
    <Dialog title={t("undo-person-title", { alias: alias() })} onClose={close}>
      <p>{t("undo-person-text")}</p>
      <Spans span={span()} onPick={setSpan} />
      <div aria-live="polite" aria-busy={doings() === undefined}>
        <Show
          when={doings()}
          fallback={<p class="hint">{unseen() ? "" : t("undo-person-looking")}</p>}
        >
          {(found) => (
            <>
              <Show when={isAnything()} fallback={<p class="notice">{t("undo-person-nothing")}</p>}>
                <Show when={steps()}>
                  <Figures doings={found()} />
                  <DoneList notes={found().notes} />
                </Show>
                <Votes alias={alias()} rounds={found().rounds} isLately={span() !== "all"} />
              </Show>
              <Show when={found().hides}>
                <p class="hint">{t("undo-person-hidden")}</p>
              </Show>
            </>
          )}
        </Show>
      </div>
      <Show when={isAnything()}>
        <Reason hint={t("act-why-told", { alias: alias() })} value={reason()} onInput={setReason} />
      </Show>
      <Before member={props.member} onChosen={close} />
      <FormFailure message={sending.failure()?.message ?? unseen()} />
      <div class="row row-end">
        <button type="button" class="button" data-first onClick={close}>
          {t("cancel")}
        </button>
        <button
          type="button"
          class="button button-bad"
          disabled={sending.busy() || !isAnything() || lengthOf(reason()) > MESSAGE_MAX}
          onClick={undo}
        >
          {t("undo-person-go")}
        </button>
      </div>
    </Dialog>
  );
}

/** The way back, as the action of a toast. */
function takingBack(workshop: string, act: number): { label: string; run: () => void } {
  const run = () => {
    reinstate(workshop, act).then(
      () => tell("undoing", t("undo-person-taken-back")),
      (thrown: unknown) => tell("undoing", asFailure(thrown).message),
    );
  };
  return { label: t("undo-person-take-back"), run };
}

interface SpansProps {
  readonly span: Span;
  readonly onPick: (span: Span) => void;
}

function Spans(props: SpansProps): JSX.Element {
  return (
    <fieldset>
      <legend>{t("undo-person-since")}</legend>
      <div class="choices">
        <For each={CHOICES}>
          {(span) => (
            <label class="choice">
              <input
                type="radio"
                name="undo-person-since"
                checked={props.span === span}
                onChange={() => props.onPick(span)}
              />
              {t(`since-${span}`)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Figures(props: { readonly doings: Doings }): JSX.Element {
  const some = () => VERBS.filter((verb) => props.doings.counts[verb] > 0);
  return (
    <>
      <ul class="did">
        <For each={some()}>
          {(verb) => <li>{t(`did-${verb}`, { count: props.doings.counts[verb] })}</li>}
        </For>
      </ul>
      <Show when={props.doings.stays}>
        <p class="notice">{t("undo-person-stays", { count: props.doings.stays })}</p>
      </Show>
    </>
  );
}
