/** A labelled choice of one among some. */
import { For, type JSX } from "solid-js";
import { Field } from "../../ui/field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

export function Choice(props: ChoiceProps): JSX.Element {
  return (
    <Field label={props.label}>
      {(parts) => (
        <select
          id={parts.id}
          class="input"
          dir="auto"
          onChange={(event) => props.onPick(event.currentTarget.value)}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
