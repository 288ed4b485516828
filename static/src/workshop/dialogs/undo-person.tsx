/** Undoing one person, with its own code and texts: only facilitators fetch it. */
import { type JSX, lazy } from "solid-js";
import { withTexts } from "../../i18n/index.ts";
import { Part } from "../../ui/part.tsx";

const Dialog = lazy(() => withTexts("lead", import("../../facilitate/undoing/undo-person.tsx")));

export function UndoPerson(props: { readonly member: number }): JSX.Element {
  return (
    <Part asked>
      <Dialog member={props.member} />
    </Part>
  );
}
