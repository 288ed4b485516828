/** The link with which a second facilitator comes in: once, for a week, told only when it is made. */
import { createSignal, type JSX, Match, onMount, Show, Switch } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { t } from "../i18n/index.ts";
import { locale } from "../i18n/locale.ts";
import { CopyField } from "../ui/copy.tsx";
import { FormFailure } from "../ui/field.tsx";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";

export function SecondFacilitator(): JSX.Element {
  const room = useRoom();
  const path = () => `/api/workshops/${encodeURIComponent(room.id)}/facilitator-link`;
  const [expires, setExpires] = createSignal<number | null>(null);
  const [url, setUrl] = createSignal<string>();
  const sending = createSending();
  onMount(() =>
    sending.run(async () => {
      setExpires((await ask<{ expires: number | null }>(path())).expires);
    }),
  );
  const make = () =>
    sending.run(async () => {
      const made = await ask<{ url: string; expires: number }>(path(), {});
      setUrl(made.url);
      setExpires(made.expires);
    });
  const end = () =>
    sending.run(async () => {
      await ask(`${path()}/end`, {});
      setUrl(undefined);
      setExpires(null);
      say(t("second-ended"));
    });
  return (
    <>
      <h4>{t("second")}</h4>
      <p class="hint">{t("second-text")}</p>
      <Switch>
        <Match when={url()}>
          {(told) => (
            <>
              <CopyField label={t("second-link")} text={told()} />
              <p class="hint">{t("second-once", { when: moment(expires() ?? 0) })}</p>
            </>
          )}
        </Match>
        <Match when={expires()}>
          {(until) => <p class="notice">{t("second-waiting", { when: moment(until()) })}</p>}
        </Match>
      </Switch>
      <div class="row">
        <Show when={!url()}>
          <button type="button" class="button" disabled={sending.busy()} onClick={make}>
            {expires() ? t("second-again") : t("second-make")}
          </button>
        </Show>
        <Show when={expires()}>
          <button type="button" class="button" disabled={sending.busy()} onClick={end}>
            {t("second-end")}
          </button>
        </Show>
      </div>
      <FormFailure message={sending.failure()?.message} />
    </>
  );
}

function moment(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(ms);
}
