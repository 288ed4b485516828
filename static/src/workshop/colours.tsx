/** The colours of notes: each has a name and a mark, so that none depends on being seen. */
import { For, type JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { COLOURS } from "../protocol/generated.ts";

/** One shape for each colour number, on a 12 grid. */
export const MARKS = [
  "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
  "M6 1.5 11 10.5H1Z",
  "M2 2h8v8H2Z",
  "M6 .8 11.2 6 6 11.2.8 6Z",
  "M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4Z",
  "M1 2.2h10v2.6H1ZM1 7.2h10v2.6H1Z",
] as const;

export const COLOUR_NUMBERS = MARKS.map((_, number) => number).slice(0, COLOURS);

/** The name of a colour; a number from a newer server has the first one's. */
export function colourName(colour: number): string {
  return t(`colour-${colour in MARKS ? colour : 0}`);
}

export function Mark(props: { readonly colour: number }): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
      <path d={MARKS[props.colour] ?? MARKS[0]} />
    </svg>
  );
}

interface ColourChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  readonly onPick: (colour: number) => void;
}

/** Radio buttons that look like small notes. */
export function ColourChoice(props: ColourChoiceProps): JSX.Element {
  return (
    <fieldset class="colours" disabled={props.disabled}>
      <legend>{props.label}</legend>
      <For each={COLOUR_NUMBERS}>
        {(colour) => (
          <label
            class={`colour tint-${colour}`}
            classList={{ "colour-on": props.value === colour }}
          >
            <input
              type="radio"
              name={props.name}
              checked={props.value === colour}
              onChange={() => props.onPick(colour)}
            />
            <Mark colour={colour} />
            <span class="colour-name">{colourName(colour)}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
