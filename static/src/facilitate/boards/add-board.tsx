/** One more board in a stage: empty, or with the areas that the stage's board begins with. */
import { createSignal, type JSX, onMount } from "solid-js";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { type Stage, TITLE_MAX } from "../../protocol/generated.ts";
import { Field, FormFailure } from "../../ui/field.tsx";
import type { NewBoard } from "../../workshop/all-actions.ts";
import { asking } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { standardSide, templateOf } from "./templates.ts";

interface AddProps {
  readonly stage: Stage;
  readonly onDone: () => void;
}

export function AddBoard(props: AddProps): JSX.Element {
  const room = useRoom();
  const [title, setTitle] = createSignal("");
  const [filled, setFilled] = createSignal(true);
  const [tried, setTried] = createSignal(false);
  const sending = createSending();
  let form!: HTMLFormElement;
  onMount(() => form.querySelector<HTMLElement>("input")?.focus());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title().trim()) return;
    sending.run(async () => {
      const language = room.live.workshop?.language ?? "sv";
      const template = filled() ? await templateOf(props.stage, language) : undefined;
      const name = title().trim();
      const said = asking(room.live, t("board-added", { title: name }));
      room.actions.addBoard({ ...(template ?? empty(props.stage)), title: name }, said);
      props.onDone();
    });
  };
  const choice = (value: boolean, label: string) => (
    <label class="choice">
      <input
        type="radio"
        name={`fill-${props.stage}`}
        checked={filled() === value}
        onChange={() => setFilled(value)}
      />
      {label}
    </label>
  );
  return (
    <form class="stack words" ref={form} onSubmit={submit}>
      <Field
        label={t("board-title")}
        error={tried() && !title().trim() ? t("words-empty") : undefined}
      >
        {(parts) => (
          <input
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            dir="auto"
            maxLength={TITLE_MAX}
            value={title()}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="choices">
        <legend class="unseen">{t("board-begins")}</legend>
        {choice(true, t("board-from-template", { stage: t(`stage-${props.stage}`) }))}
        {choice(false, t("board-empty"))}
      </fieldset>
      <FormFailure message={sending.failure()?.message} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={sending.busy()}>
          {t("board-add-go")}
        </button>
        <button type="button" class="button" onClick={() => props.onDone()}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

/** A board has at least one area to write in. */
function empty(stage: Stage): NewBoard {
  const area = { title: t("area-first"), hint: "", x: 0, y: 0, ...standardSide() };
  return { stage, title: "", prompt: "", areas: [area] };
}
