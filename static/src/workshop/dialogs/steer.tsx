/** The facilitator's drawer, with its own code and texts: residents never fetch it. */
import { type JSX, lazy } from "solid-js";
import type { Seat } from "../../app/api.ts";
import { withTexts } from "../../i18n/index.ts";
import { Part } from "../../ui/part.tsx";

/** The panel and its texts. */
export function fetchPanel() {
  return withTexts("lead", import("../../facilitate/panel.tsx"));
}

const Panel = lazy(fetchPanel);

export function Steer(props: { readonly seat: Seat }): JSX.Element {
  return (
    <Part asked>
      <Panel seat={props.seat} />
    </Part>
  );
}
