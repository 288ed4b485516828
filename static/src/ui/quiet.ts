/** A mark on notes that is fetched when needed: without a network nothing stands in its place. */
import { type Component, createComponent, createMemo, createSignal, type Signal } from "solid-js";

type Quiet<P extends object> = Component<P> & {
  /** Asks for it again if it did not come; then it is shown wherever it was missing. */
  preload(): Promise<void>;
};

export function quiet<P extends object>(load: () => Promise<{ default: Component<P> }>): Quiet<P> {
  // Not made before it is needed: chunks begin before Solid has.
  let signal: Signal<Component<P> | undefined> | undefined;
  const held = () => {
    signal ??= createSignal<Component<P>>();
    return signal;
  };
  let coming: Promise<void> | undefined;
  const preload = () => {
    coming ??= load().then(
      (found) => void held()[1](() => found.default),
      (failure) => {
        coming = undefined;
        throw failure;
      },
    );
    return coming;
  };
  const Mark: Component<P> = (props) => {
    preload().catch(() => undefined);
    return createMemo(() => {
      const Part = held()[0]();
      return Part && createComponent(Part, props);
    }) as unknown as ReturnType<Component>;
  };
  return Object.assign(Mark, { preload });
}
