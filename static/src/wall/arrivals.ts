/** Who is in, as a wall shows it: in order of arrival, a few at a time, none jumping about. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Live } from "../workshop/live.ts";

/** Names come together, so that a full hall is a calm picture and not a flicker. */
const GATHER_MS = 1_500;

export interface Arrived {
  readonly id: number;
  readonly name: string;
}

/** Those who are here now and have a name, the latest last. Follows its owner. */
export function createArrivals(live: Live): Accessor<readonly Arrived[]> {
  const [shown, setShown] = createSignal<readonly Arrived[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    setShown((before) => merged(before, arrived(live)));
  };
  createEffect(
    on(
      () => arrived(live),
      (now) => {
        if (shown().length === 0 && now.length) look();
        else timer ??= setTimeout(look, GATHER_MS);
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return shown;
}

function arrived(live: Live): Arrived[] {
  const here = live.here;
  return live
    .all("m")
    .filter((member) => !member.removed && here.has(member.id))
    .sort((one, other) => one.joined - other.joined || one.id - other.id)
    .flatMap(({ id }) => {
      const name = live.name(id);
      return name ? [{ id, name }] : [];
    });
}

/** The same people as objects that were there before: what did not change is not drawn again. */
export function merged(before: readonly Arrived[], now: readonly Arrived[]): readonly Arrived[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return now.map((one) => {
    const old = known.get(one.id);
    return old?.name === one.name ? old : one;
  });
}
