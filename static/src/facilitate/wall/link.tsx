/** The wall: shown from this browser, or by a link on any computer of the hall; withdrawn here. */
import { createSignal, type JSX, onMount, Show } from "solid-js";
import { ask } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { CopyField } from "../../ui/copy.tsx";
import { Confirm } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { say } from "../../ui/speak.tsx";
import { OWN } from "../../wall/door.ts";
import { useRoom } from "../../workshop/room.ts";

interface Made {
  /** ms since 1970; null: no link works. */
  readonly created: number | null;
  readonly shows_code: boolean;
}

export function WallLink(): JSX.Element {
  const room = useRoom();
  const path = () => `/api/workshops/${encodeURIComponent(room.id)}/wall`;
  const [made, setMade] = createSignal<Made>({ created: null, shows_code: true });
  const [url, setUrl] = createSignal<string>();
  const [asked, setAsked] = createSignal<"replace" | "end">();
  const sending = createSending();
  const look = async () => void setMade(await ask<Made>(path()));
  onMount(() => sending.run(look));
  const make = () =>
    sending.run(async () => {
      setAsked(undefined);
      setUrl((await ask<{ url: string }>(path(), {})).url);
      await look();
    });
  const end = () =>
    sending.run(async () => {
      setAsked(undefined);
      await ask(`${path()}/end`, {});
      setUrl(undefined);
      await look();
      say(t("wall-withdrawn"));
    });
  const showCode = (shown: boolean) =>
    sending.run(async () => {
      await ask(`${path()}/code`, { shown });
      await look();
    });
  const isOn = () => made().created !== null;
  return (
    <>
      <h4>{t("wall-link-head")}</h4>
      <a
        class="button button-main"
        href={`/w/${room.id}/screen#${OWN}`}
        target="_blank"
        rel="noopener"
        // The tab makes the wall, if there is none yet: seen when one comes back from it.
        onClick={() => addEventListener("focus", () => sending.run(look), { once: true })}
      >
        <Icon name="board" />
        {t("projector-open")}
      </a>
      <p class="hint">{t("projector-open-text")}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={made().shows_code}
          disabled={!isOn() || sending.busy()}
          onChange={(event) => showCode(event.currentTarget.checked)}
        />
        {t("wall-shows-code")}
      </label>
      <p class="hint">{t("wall-link-text")}</p>
      <Show when={url()}>
        {(told) => (
          <>
            <CopyField label={t("wall-link")} text={told()} />
            <p class="hint">{t("wall-link-once")}</p>
          </>
        )}
      </Show>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={sending.busy()}
          onClick={() => (isOn() ? setAsked("replace") : make())}
        >
          {isOn() ? t("wall-link-again") : t("wall-link-make")}
        </button>
        <Show when={isOn()}>
          <button
            type="button"
            class="button"
            disabled={sending.busy()}
            onClick={() => setAsked("end")}
          >
            {t("wall-withdraw")}
          </button>
        </Show>
      </div>
      <FormFailure message={sending.failure()?.message} />
      <Show when={asked()}>
        {(what) => (
          <Confirm
            title={what() === "end" ? t("wall-withdraw") : t("wall-link-again")}
            text={t("wall-withdraw-text")}
            action={what() === "end" ? t("wall-withdraw-go") : t("wall-link-again-go")}
            onClose={() => setAsked(undefined)}
            onConfirm={() => (what() === "end" ? end() : make())}
          />
        )}
      </Show>
    </>
  );
}
