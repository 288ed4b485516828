/** The facilitator's drawer, with its own code and texts: residents never fetch it. */
import { type JSX, lazy, Suspense } from "solid-js";
import type { Seat } from "../../app/api.ts";
import { withTexts } from "../../i18n/index.ts";

const Panel = lazy(() => withTexts("lead", import("../../facilitate/panel.tsx")));

export function Steer(props: { readonly seat: Seat }): JSX.Element {
  return (
    <Suspense>
      <Panel seat={props.seat} />
    </Suspense>
  );
}
