/** Where something is written: room for the warning about personal data, which is fetched later. */
import { createSignal, type JSX } from "solid-js";

interface CautionProps {
  readonly text: string;
}

const [warning, setWarning] = createSignal<(props: CautionProps) => JSX.Element>();

/** Called by the part that brings the warning along (hints/warning.tsx). */
export { setWarning };

export function Caution(props: CautionProps): JSX.Element {
  // Nothing in it is read while it is called, so it is drawn once; `Show` would be 30 bytes more.
  return <>{warning()?.(props)}</>;
}
