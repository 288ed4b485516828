/** Why notes are taken away: the rule by name, and words for the author, who can answer once. */
import { createSignal, createUniqueId, For, type JSX, onMount } from "solid-js";
import { t } from "../../i18n/index.ts";
import { MESSAGE_MAX, type NotesHide } from "../../protocol/generated.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { counted } from "./counted.ts";

type Rule = NotesHide[2];
const RULES: readonly Rule[] = ["rude", "personal", "off_topic", "spam", "other"];

interface HideProps {
  readonly notes: readonly number[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function HideForm(props: HideProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [rule, setRule] = createSignal<Rule>("rude");
  const [message, setMessage] = createSignal("");
  let first!: HTMLInputElement;
  onMount(() => first.focus());
  const fits = () => lengthOf(message()) <= MESSAGE_MAX;
  const hide = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    // What shows this form may go with the notes.
    const { notes, onDone } = props;
    onDone();
    const command: NotesHide = ["notes.hide", [...notes], rule(), message().trim()];
    askAndSay(
      room.live,
      command,
      counted(notes.length, (count) => t("hidden-said", { count })),
    );
  };
  return (
    <form class="hide-form" onSubmit={hide}>
      <fieldset>
        <legend>{t("hide-rule")}</legend>
        <div class="choices">
          <For each={RULES}>
            {(each, index) => (
              <label class="choice">
                <input
                  type="radio"
                  name={`${id}-rule`}
                  ref={(made) => {
                    if (index() === 0) first = made;
                  }}
                  checked={rule() === each}
                  onChange={() => setRule(each)}
                />
                {t(`rule-${each}`)}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <label for={id}>{t("hide-message")}</label>
      <textarea
        id={id}
        class="input"
        rows="2"
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={message()}
        onInput={(event) => setMessage(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {fits()
          ? t("hide-message-hint")
          : t("flag-too-long", { count: lengthOf(message()), most: MESSAGE_MAX })}
      </p>
      <div class="row row-end">
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t("cancel")}
        </button>
        <button type="submit" class="button button-main" disabled={!fits()}>
          {t("hide")}
        </button>
      </div>
    </form>
  );
}
