/** How to get in, as a hall reads it: a picture for cameras, an address, the code. */
import { type JSX, Match, Show, Switch } from "solid-js";
import { grouped, hostOf, pictureOf, spelled } from "../facilitate/code.ts";
import { t } from "../i18n/index.ts";
import type { Live } from "../workshop/live.ts";
import { pathOf, type Told } from "./door.ts";

interface EntranceProps {
  readonly id: string;
  readonly told: Told;
  readonly live: Live;
}

/** Whether there is anything to say about getting in. */
export function hasEntrance(told: Told, live: Live): boolean {
  if (live.workshop?.life === "closed") return true;
  // Nobody is asked to a door that is shut.
  return told.code !== null && live.workshop?.door !== "shut";
}

export function Entrance(props: EntranceProps): JSX.Element {
  const life = () => props.live.workshop?.life;
  const code = () => props.told.code ?? "";
  const url = () => props.told.join_url ?? "";
  return (
    <section class="wall-entrance" aria-label={t("steer-join")}>
      <Switch>
        <Match when={life() === "closed"}>
          <p class="wall-closed">{t("projector-closed")}</p>
        </Match>
        <Match when={code()}>
          <p class="wall-step">{t("projector-scan")}</p>
          <img
            class="wall-qr"
            alt={t("qr-alt", { url: url() })}
            src={pictureOf(pathOf(props.id), code())}
          />
          <p class="wall-step">{t("projector-type")}</p>
          <p class="wall-host" dir="ltr">
            {hostOf(url())}
          </p>
          <p class="wall-code" dir="ltr">
            <span aria-hidden="true">{grouped(code())}</span>
            <span class="unseen">{t("code-is", { code: spelled(code()) })}</span>
          </p>
          <Show when={life() === "draft"}>
            <p class="wall-draft">{t("projector-draft")}</p>
          </Show>
        </Match>
      </Switch>
    </section>
  );
}
