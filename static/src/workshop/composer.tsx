/** Writing a new note at the foot of the list and over the board; a phone has a screen for it. */
import { createEffect, type JSX, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import { standsAtFoot } from "../ui/foot.ts";
import { Icon } from "../ui/icon.tsx";
import { grow } from "./note-parts.tsx";
import { createWriting } from "./writing.ts";
import {
  SendButton,
  WritingArea,
  WritingColour,
  WritingField,
  WritingForm,
} from "./writing-parts.tsx";

interface ComposerProps {
  readonly board: BoardView;
  /** The area that the note goes to unless another is chosen; 0: the first. */
  readonly area: number;
  /** Opened on purpose, so it takes the focus and can be put away. */
  readonly onClose?: () => void;
}

export function Composer(props: ComposerProps): JSX.Element {
  const writing = createWriting(props);
  let field!: HTMLTextAreaElement;
  onMount(() => {
    if (field.form) standsAtFoot(field.form);
    if (props.onClose) field.focus();
  });
  createEffect(() => {
    writing.text();
    grow(field);
  });
  return (
    <WritingForm
      writing={writing}
      class="composer"
      busy={writing.text() !== ""}
      onSent={() => field.focus()}
      onEscape={props.onClose}
    >
      <Show when={props.onClose}>
        {(close) => (
          <button
            type="button"
            class="button-icon composer-close"
            aria-label={t("close")}
            onClick={() => close()()}
          >
            <Icon name="close" />
          </button>
        )}
      </Show>
      <Show when={props.board.prompt}>
        <p class="composer-prompt" dir="auto" id={`${writing.id}-prompt`}>
          {props.board.prompt}
        </p>
      </Show>
      <WritingField writing={writing} class="input composer-text" ref={(made) => (field = made)} />
      <div class="composer-row">
        <WritingArea writing={writing} />
        <WritingColour writing={writing} />
        <SendButton writing={writing} />
      </div>
    </WritingForm>
  );
}
