/** A pasted list before it becomes notes: how many, which, in one piece or row by row. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { BATCH_MAX, TEXT_MAX } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Caution } from "../workshop/caution.tsx";
import { chordText } from "../workshop/chord.ts";
import { ColourChoice } from "../workshop/colours.tsx";
import { useRoom } from "../workshop/room.ts";
import { counter } from "../workshop/words.ts";
import { mayStand, rowsOf, sortRows, textOfRows } from "./clipboard.ts";
import { type Goal, putTexts } from "./pasting.ts";

/** Rows shown before they are notes; the rest is counted. */
const PREVIEW = 30;

interface PasteProps {
  readonly goal: Goal;
  /** What was pasted; empty where the dialog was opened to paste into. */
  readonly text: string;
  readonly area: number;
  readonly onClose: () => void;
}

export function PasteDialog(props: PasteProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [text, setText] = createSignal(props.text);
  const [whole, setWhole] = createSignal(false);
  const [chosen, setChosen] = createSignal(props.area);
  const [colour, setColour] = createSignal(0);
  const rows = createMemo(() => rowsOf(text()));
  const parts = createMemo(() => sortRows(rows()));
  const notes = () => {
    if (!whole()) return parts().now;
    return mayStand(text()) ? [text().trim()] : [];
  };
  const blocked = () => room.rights.write();
  const areas = () => props.goal.table.areas();
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const added = notes();
    const later = whole() ? [] : parts().later;
    if (blocked() || !added.length) return;
    // What does not fit stays in the field: nothing that was pasted is lost.
    if (later.length) setText(textOfRows(later));
    else props.onClose();
    putTexts(props.goal, chosen(), added, colour());
  };
  return (
    <Dialog title={t("paste-title")} holds={text().trim() !== ""} onClose={props.onClose}>
      <form class="stack" onSubmit={go}>
        <Field label={t("paste-text")} hint={t("paste-hint", { keys: chordText("V") })}>
          {(field) => (
            <textarea
              id={field.id}
              aria-describedby={field.describedBy}
              aria-invalid={field.invalid}
              class="input paste-text"
              dir="auto"
              rows="5"
              data-first
              ref={atItsBeginning}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Caution text={text()} />
        <fieldset class="choices">
          <legend>{t("paste-how")}</legend>
          <label class="choice">
            <input
              type="radio"
              name={`${id}-how`}
              checked={!whole()}
              onChange={() => setWhole(false)}
            />
            {t("paste-rows", { count: rows().length })}
          </label>
          <label class="choice">
            <input
              type="radio"
              name={`${id}-how`}
              checked={whole()}
              onChange={() => setWhole(true)}
            />
            {t("paste-whole")}
          </label>
          <Warnings rows={rows().length} long={parts().long} whole={whole() ? text() : undefined} />
        </fieldset>
        <Preview notes={notes()} colour={colour()} />
        <Show when={areas().length > 1}>
          <Field label={t("paste-where")}>
            {(field) => (
              <select
                id={field.id}
                aria-describedby={field.describedBy}
                aria-invalid={field.invalid}
                class="input"
                onChange={(event) => setChosen(Number(event.currentTarget.value))}
              >
                <For each={areas()}>
                  {(one) => (
                    <option value={one.id} selected={one.id === chosen()}>
                      {one.title ?? t("area-untitled")}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        </Show>
        <ColourChoice
          name={`${id}-colour`}
          label={t("colour")}
          value={colour()}
          onPick={setColour}
        />
        <Show when={blocked()}>{(why) => <p class="notice notice-bad">{why()}</p>}</Show>
        <div class="row row-end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t("cancel")}
          </button>
          <button
            type="submit"
            class="button button-main"
            disabled={blocked() !== undefined || notes().length === 0}
          >
            {t("paste-go", { count: notes().length })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The field takes the focus with its caret at the end, which hides how the text begins. */
function atItsBeginning(field: HTMLTextAreaElement): void {
  requestAnimationFrame(() => {
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
  });
}

interface WarningsProps {
  readonly rows: number;
  readonly long: number;
  /** The text, where it is to be one note. */
  readonly whole: string | undefined;
}

function Warnings(props: WarningsProps): JSX.Element {
  const room = useRoom();
  const words = () => {
    if (props.whole !== undefined)
      return [mayStand(props.whole) ? "" : (counter(props.whole) ?? "")];
    const many = props.rows - props.long > BATCH_MAX;
    return [
      props.long ? t("paste-long", { count: props.long, most: TEXT_MAX }) : "",
      many ? t("paste-many", { most: BATCH_MAX }) : "",
      many && room.rights.facilitates ? t("paste-import") : "",
    ];
  };
  return (
    <div role="status">
      <For each={words().filter((one) => one !== "")}>{(one) => <p class="notice">{one}</p>}</For>
    </div>
  );
}

function Preview(props: {
  readonly notes: readonly string[];
  readonly colour: number;
}): JSX.Element {
  const more = () => props.notes.length - PREVIEW;
  return (
    <Show when={props.notes.length}>
      <ol class={`paste-preview tint-${props.colour}`} aria-label={t("paste-preview")}>
        <For each={props.notes.slice(0, PREVIEW)}>{(note) => <li dir="auto">{note}</li>}</For>
      </ol>
      <Show when={more() > 0}>
        <p class="hint">{t("paste-more", { count: more() })}</p>
      </Show>
    </Show>
  );
}
