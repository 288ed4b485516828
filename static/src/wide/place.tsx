/** Where one is, on a wide screen: the challenge and the stages, always in sight. */
import { type JSX, Show } from "solid-js";
import { recall, remember } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import "../styles/wide.css";
import { Stages } from "./stages.tsx";

export default function WidePlace(props: { readonly challenge: string }): JSX.Element {
  return (
    <>
      <Challenge text={props.challenge} />
      <Stages />
    </>
  );
}

/** Longer than this it would push the board off the screen. */
const SENTENCE = 220;

/** The challenge: under the title where there is room, behind a disclosure where it is long. */
function Challenge(props: { readonly text: string }): JSX.Element {
  const unfolded = recall("challenge") === "unfolded";
  const long = () => props.text.length > SENTENCE;
  return (
    <Show when={props.text}>
      <Show
        when={long()}
        fallback={
          <section class="challenge" aria-label={t("challenge")}>
            <p dir="auto">{props.text}</p>
          </section>
        }
      >
        <details
          class="challenge"
          open={unfolded}
          onToggle={(event) =>
            remember("challenge", event.currentTarget.open ? "unfolded" : "folded")
          }
        >
          <summary>{t("challenge")}</summary>
          <p class="prewrap" dir="auto">
            {props.text}
          </p>
        </details>
      </Show>
    </Show>
  );
}
