/** A step of the agenda in writing: what everyone is told, where, in which mode, for how long. */
import { batch, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { STAGES, type Stage, type StepView, TEXT_MAX } from "../../protocol/generated.ts";
import { Field } from "../../ui/field.tsx";
import { byOrder } from "../../workshop/outline.ts";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { minutesOf } from "./timer-switch.tsx";

const MODES = ["open", "private", "read", "vote"] as const;

const AUTHORS = ["named", "alias", "hidden"] as const;

type Content = Pick<StepView, "stage" | "board" | "mode" | "minutes" | "authors"> & {
  readonly text: string;
};

interface StepFormProps {
  readonly label: string;
  /** As it was when writing began; undefined for a new one, which begins where this screen is. */
  readonly step?: StepView;
  /** Somebody else saved another content meanwhile. */
  readonly isStale?: boolean;
  readonly onSave: (content: Content) => void;
  readonly onCancel: () => void;
}

export function StepForm(props: StepFormProps): JSX.Element {
  const room = useRoom();
  const { step } = props;
  const [text, setText] = createSignal(step?.text ?? "");
  const [place, setPlace] = createSignal(
    placeOf(step?.stage ?? room.stage(), step ? step.board : (room.board()?.id ?? 0)),
  );
  const [mode, setMode] = createSignal(step?.mode ?? "open");
  const [authors, setAuthors] = createSignal(step?.authors ?? room.board()?.authors ?? "named");
  const [minutes, setMinutes] = createSignal(step?.minutes ? String(step.minutes) : "");
  const [tried, setTried] = createSignal(false);
  let form!: HTMLFormElement;
  onMount(() => form.querySelector("textarea")?.focus());
  const badText = () => {
    const count = lengthOf(text().trim());
    if (count > TEXT_MAX) return t("words-too-long", { count, most: TEXT_MAX });
    return count ? undefined : t("words-empty");
  };
  const badMinutes = () =>
    minutes().trim() && !minutesOf(minutes()) ? t("agenda-minutes-bad") : undefined;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (badText() || badMinutes() || props.isStale) return;
    const [stage, board] = place().split(" ") as [Stage, string];
    const length = minutesOf(minutes());
    const where = { stage, board: Number(board), mode: mode(), authors: authors() };
    batch(() => props.onSave({ ...where, minutes: length, text: text().trim() }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Closes the form, not the dialog that it stands in.
    event.stopPropagation();
    props.onCancel();
  };
  return (
    <form class="stack words" aria-label={props.label} ref={form} onSubmit={save} on:keydown={keys}>
      <Field label={t("agenda-instruction")} error={tried() ? badText() : undefined}>
        {(parts) => (
          <textarea
            id={parts.id}
            class="input"
            dir="auto"
            rows={3}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Where place={place()} onChoose={setPlace} />
      <Show when={!place().endsWith(" 0")}>
        <Field label={t("agenda-mode")}>
          {(parts) => (
            <select
              id={parts.id}
              class="input"
              onChange={(event) => setMode(event.currentTarget.value as StepView["mode"])}
            >
              <For each={MODES}>
                {(one) => (
                  <option value={one} selected={mode() === one}>
                    {t(`mode-${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field label={t("authors-title")} hint={t("agenda-authors-hint")}>
          {(parts) => (
            <select
              id={parts.id}
              class="input"
              aria-describedby={parts.describedBy}
              onChange={(event) => setAuthors(event.currentTarget.value as StepView["authors"])}
            >
              <For each={AUTHORS}>
                {(one) => (
                  <option value={one} selected={authors() === one}>
                    {t(`authors-${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Field
        label={t("timer-minutes")}
        hint={t("agenda-minutes-hint")}
        error={tried() ? badMinutes() : undefined}
      >
        {(parts) => (
          <input
            id={parts.id}
            class="input input-short"
            inputMode="numeric"
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            value={minutes()}
            onInput={(event) => setMinutes(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={props.isStale}>
        <p class="notice notice-warn" role="alert">
          {t("agenda-stale")}
        </p>
      </Show>
      <div class="row">
        <button type="submit" class="button button-main" disabled={props.isStale === true}>
          {t("save")}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

interface WhereProps {
  readonly place: string;
  readonly onChoose: (place: string) => void;
}

/** Stage and board are one choice: a board has its stage. */
function Where(props: WhereProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const boards = (stage: Stage) =>
    room.live
      .all("b")
      .filter((board) => board.stage === stage)
      .sort(byOrder);
  const option = (stage: Stage, board: number, name: string) => (
    <option value={placeOf(stage, board)} selected={props.place === placeOf(stage, board)}>
      {name}
    </option>
  );
  return (
    <div class="field">
      <label for={id}>{t("agenda-where")}</label>
      <select id={id} class="input" onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={STAGES}>
          {(stage) => (
            <optgroup label={t(`stage-${stage}`)}>
              <For each={boards(stage)}>
                {(board) => option(stage, board.id, board.title || t("board-untitled"))}
              </For>
              {option(stage, 0, t("agenda-stage-only", { stage: t(`stage-${stage}`) }))}
            </optgroup>
          )}
        </For>
      </select>
    </div>
  );
}

function placeOf(stage: Stage, board: number): string {
  return `${stage} ${board}`;
}
