/** Telling the facilitators that a note breaks a rule. Nobody else learns of it (RULES.md Z3, Z4). */
import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { type NoteFlag, type NoteView, TITLE_MAX } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { toast } from "../../ui/speak.tsx";
import { askAndSay } from "../asked.ts";
import { useRoom } from "../room.ts";
import { lengthOf } from "../words.ts";
import { Quote } from "./note.tsx";

type Rule = NoteFlag[3];
const RULES: readonly Rule[] = ["rude", "personal", "off_topic", "spam", "other"];

export function FlagDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [rule, setRule] = createSignal<Rule>();
  const [words, setWords] = createSignal("");
  const close = () => room.setOpen(undefined);
  const tooLong = () =>
    lengthOf(words()) > TITLE_MAX
      ? t("flag-too-long", { count: lengthOf(words()), most: TITLE_MAX })
      : undefined;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const broken = rule();
    if (!broken || tooLong()) return;
    const { client } = room.live;
    const report: NoteFlag = ["note.flag", client.newId(), props.note.id, broken, words().trim()];
    close();
    room.show(props.note.id, { focus: true });
    askAndSay(room.live, report, t("flag-sent"), toast);
  };
  return (
    <Dialog title={t("flag-title")} onClose={close}>
      <form class="stack" onSubmit={send}>
        <Quote notes={[props.note]} />
        <p class="hint" id={`${id}-hint`}>
          {t("flag-hint")}
        </p>
        <fieldset class="flag-rules" aria-describedby={`${id}-hint`}>
          <legend>{t("flag-why")}</legend>
          <For each={RULES}>
            {(one) => (
              <label class="choice">
                <input type="radio" name={id} required onChange={() => setRule(one)} />
                {t(`rule-${one}`)}
              </label>
            )}
          </For>
        </fieldset>
        <Field label={t("flag-words")} error={tooLong()}>
          {(parts) => (
            <input
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              dir="auto"
              value={words()}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row row-end">
          <button type="button" class="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-main" disabled={!rule() || !!tooLong()}>
            {t("flag-send")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
