/** The question that an act about a person begins with; its words are the facilitators' part. */
import { type JSX, lazy, Show } from "solid-js";
import { withTexts } from "../../i18n/index.ts";
import { Part } from "../../ui/part.tsx";
import type { Acting } from "./person.ts";

const fetched = () => withTexts("lead", import("../../facilitate/people/acting.tsx"));
const Question = lazy(fetched);

interface AskingProps {
  readonly acting: Acting | undefined;
  readonly onClose: () => void;
}

export function Asking(props: AskingProps): JSX.Element {
  return (
    <Show when={props.acting} keyed>
      {(acting) => (
        <Part asked>
          <Question acting={acting} onClose={() => props.onClose()} />
        </Part>
      )}
    </Show>
  );
}
