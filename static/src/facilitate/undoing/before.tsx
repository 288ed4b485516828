/** What was undone of this person before, each to be taken back. */
import { For, type JSX, Show } from "solid-js";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { locale } from "../../i18n/locale.ts";
import type { ReversalView } from "../../protocol/generated.ts";
import { FormFailure } from "../../ui/field.tsx";
import { useRoom } from "../../workshop/room.ts";
import { tell } from "../telling.ts";
import { reinstate } from "./asking.ts";

interface BeforeProps {
  readonly member: number;
  readonly onChosen: () => void;
}

export function Before(props: BeforeProps): JSX.Element {
  const room = useRoom();
  const sending = createSending();
  const time = (ms: number) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(ms);
  const acts = () =>
    [...room.live.all("u")]
      .filter((act) => act.member === props.member && !act.returned)
      .sort((one, other) => other.at - one.at);
  const takeBack = (act: ReversalView) =>
    sending.run(async () => {
      await reinstate(room.id, act.id);
      props.onChosen();
      tell("undoing", t("undo-person-taken-back"));
    });
  return (
    <Show when={acts().length}>
      <section class="did-before">
        <h3>{t("undo-person-before")}</h3>
        <ul class="did-notes">
          <For each={acts()}>
            {(act) => (
              <li class="did-act">
                <p>
                  {t(act.done ? "undo-person-act" : "undo-person-half", {
                    time: time(act.at),
                    alias: room.nameOf(act.by),
                  })}
                </p>
                <button
                  type="button"
                  class="button"
                  disabled={sending.busy()}
                  onClick={() => takeBack(act)}
                >
                  {t("undo-person-take-back")}
                </button>
              </li>
            )}
          </For>
        </ul>
        <FormFailure message={sending.failure()?.message} />
      </section>
    </Show>
  );
}
