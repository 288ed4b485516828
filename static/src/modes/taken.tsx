/** What facilitators did about one's own: another name, and notes that they took away. */
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import { type KeptView, MESSAGE_MAX } from "../protocol/generated.ts";
import "../styles/modes.css";
import "../store/predict/later.ts";
import { catchFocus } from "../ui/focus.ts";
import { say } from "../ui/speak.tsx";
import { askAndSay } from "../workshop/asked.ts";
import { useRoom } from "../workshop/room.ts";
import { lengthOf } from "../workshop/words.ts";
import { Named } from "./named.tsx";

export function Taken(): JSX.Element {
  const room = useRoom();
  const ids = () => room.live.all("k").map((kept) => kept.id);
  const count = createMemo(() => ids().length);
  createEffect(
    on(ids, (now, before = []) => {
      const fresh = now.filter((id) => !before.includes(id));
      const one = fresh.length === 1 && room.live.get("k", fresh[0] ?? 0);
      if (one) say(t("taken-said", { words: room.labelOf(one) }));
      else if (fresh.length) say(t("taken-count", { count: fresh.length }));
    }),
  );
  let head: HTMLElement | undefined;
  return (
    <>
      <Named />
      <Show when={ids().length}>
        <details class="taken notice notice-warn">
          <summary ref={head}>{t("taken-count", { count: count() })}</summary>
          <ul>
            <For each={ids()}>
              {(id) => (
                <Show when={room.live.get("k", id)}>
                  {(kept) => (
                    <One kept={kept()} onAnswered={() => catchFocus(() => head ?? null)} />
                  )}
                </Show>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </>
  );
}

interface OneProps {
  readonly kept: KeptView;
  readonly onAnswered: () => void;
}

function One(props: OneProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [words, setWords] = createSignal("");
  const fits = () => words().trim() !== "" && lengthOf(words()) <= MESSAGE_MAX;
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    askAndSay(room.live, ["note.answer", props.kept.id, words().trim()], t("taken-answered"));
    props.onAnswered();
  };
  return (
    <li>
      <p class="quote" dir="auto">
        {props.kept.text ?? t("erased")}
      </p>
      <p>
        {t("taken-rule", { rule: t(`rule-${props.kept.rule || "other"}`) })}{" "}
        <bdi>{props.kept.message}</bdi>
      </p>
      <Show
        when={!props.kept.reply}
        fallback={
          <p class="hint" dir="auto">
            {t("taken-your-answer", { words: props.kept.reply ?? "" })}
          </p>
        }
      >
        <form class="beside" onSubmit={answer}>
          <label class="unseen" for={id}>
            {t("taken-answer")}
          </label>
          <input
            id={id}
            class="input"
            dir="auto"
            placeholder={t("taken-answer")}
            value={words()}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={!fits()}>
            {t("taken-send")}
          </button>
        </form>
      </Show>
    </li>
  );
}
