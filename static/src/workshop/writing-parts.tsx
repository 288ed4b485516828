/** The parts of a composer: the form, the text, where to, the colour, Send. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { Caution } from "./caution.tsx";
import { ColourChoice } from "./colours.tsx";
import { counter, lengthOf, mayBeSent } from "./words.ts";
import type { Writing } from "./writing.ts";

interface PartProps {
  readonly writing: Writing;
}

interface FormProps extends PartProps {
  readonly class: string;
  readonly busy: boolean;
  readonly onSent: () => void;
  readonly onEscape?: (() => void) | undefined;
  readonly children: JSX.Element;
}

/** Sends with its button, and with Ctrl+Enter. */
export function WritingForm(props: FormProps): JSX.Element {
  const send = () => {
    if (props.writing.send()) props.onSent();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") props.onEscape?.();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class={props.class}
      classList={{ "composer-busy": props.busy }}
      aria-label={t("new-note")}
      on:keydown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.children}
    </form>
  );
}

interface FieldProps extends PartProps {
  readonly class: string;
  readonly ref?: (made: HTMLTextAreaElement) => void;
}

/** The text, and the counter when it gets long. `<id>-prompt` names the question above it. */
export function WritingField(props: FieldProps): JSX.Element {
  const { writing } = props;
  return (
    <>
      <textarea
        ref={(made) => props.ref?.(made)}
        class={props.class}
        dir="auto"
        rows="1"
        aria-label={t("note-text")}
        aria-describedby={`${writing.id}-prompt ${writing.id}-count`}
        placeholder={writing.blocked() ?? t("note-placeholder")}
        // Not disabled: that would throw out the keyboard, and words in it could not be copied.
        readOnly={writing.blocked() !== undefined}
        value={writing.text()}
        onInput={(event) => writing.setText(event.currentTarget.value)}
      />
      <p
        class="count"
        id={`${writing.id}-count`}
        data-over={lengthOf(writing.text()) > 0 && !mayBeSent(writing.text())}
      >
        {counter(writing.text()) ?? ""}
      </p>
      <Caution text={writing.text()} />
    </>
  );
}

/** Which area the note goes to; nothing where there is no choice. */
export function WritingArea(props: PartProps): JSX.Element {
  const { writing } = props;
  return (
    <Show when={writing.areas().length > 1}>
      <select
        class="input composer-area"
        aria-label={t("area")}
        onChange={(event) => writing.setArea(Number(event.currentTarget.value))}
      >
        <For each={writing.areas()}>
          {(one) => (
            <option value={one.id} selected={one.id === writing.area()} dir="auto">
              {one.title ?? t("area-untitled")}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}

export function WritingColour(props: PartProps): JSX.Element {
  const { writing } = props;
  return (
    <ColourChoice
      name={`${writing.id}-colour`}
      label={t("colour")}
      value={writing.colour()}
      disabled={writing.blocked() !== undefined}
      onPick={writing.setColour}
    />
  );
}

export function SendButton(props: PartProps): JSX.Element {
  return (
    <button
      type="submit"
      class="button button-main composer-send"
      disabled={!props.writing.ready()}
    >
      <Icon name="send" />
      {t("send")}
    </button>
  );
}
