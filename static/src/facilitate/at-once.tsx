/**
 * One of several that holds for everybody, and holds at once.
 *
 * Buttons, no radios: those turn on the way too. An arrow key from the first to the last would take the
 * hall through all between, and each of them is an act in the list of acts.
 */
import { For, type JSX, Show } from "solid-js";
import "../styles/at-once.css";

interface AtOnceProps<T extends string> {
  readonly title: string;
  /** Before the choices. */
  readonly text?: string;
  readonly of: readonly T[];
  readonly now: T | undefined;
  readonly disabled: boolean;
  readonly nameOf: (one: T) => string;
  /** What it means, below its name. */
  readonly textOf?: (one: T) => string;
  readonly onTurn: (to: T) => void;
  /** After the choices. */
  readonly children?: JSX.Element;
}

export function AtOnce<T extends string>(props: AtOnceProps<T>): JSX.Element {
  const turn = (to: T) => {
    if (to !== props.now) props.onTurn(to);
  };
  return (
    <fieldset class="at-once" disabled={props.disabled}>
      <legend>{props.title}</legend>
      <Show when={props.text}>
        <p class="hint">{props.text}</p>
      </Show>
      <div class="at-once-row">
        <For each={props.of}>
          {(one) => (
            <button
              type="button"
              class="at-once-choice"
              aria-pressed={props.now === one}
              onClick={() => turn(one)}
            >
              <span class="at-once-words">
                <span class="at-once-name">{props.nameOf(one)}</span>{" "}
                <Show when={props.textOf}>
                  {(textOf) => <span class="hint">{textOf()(one)}</span>}
                </Show>
              </span>
            </button>
          )}
        </For>
      </div>
      {props.children}
    </fieldset>
  );
}
