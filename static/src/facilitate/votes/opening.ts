/** A vote that was asked for: the server says whether it is open, and what was typed stays till then. */
import { type Accessor, createSignal } from "solid-js";
import type { RoundOpen } from "../../protocol/generated.ts";
import type { Sent, WorkshopClient } from "../../sync/client.ts";
import { type Refused, whenTaken } from "../../sync/taken.ts";

export interface Opening {
  /** The last one was, and no other was asked for since. */
  readonly refused: Accessor<Refused | undefined>;
  /** One at a time: false while an answer is on its way, or where nothing can be asked any more. */
  ask(command: RoundOpen): boolean;
}

/** `told`: of each answer, whether or not the form is still there to show it. */
export function createOpening(
  client: Pick<WorkshopClient, "do" | "on">,
  told: (refused: Refused | undefined) => void,
): Opening {
  const [refused, setRefused] = createSignal<Refused>();
  let waits: Sent | undefined;
  const ask = (command: RoundOpen) => {
    if (waits) return false;
    setRefused(undefined);
    const end = (why?: Refused) => {
      waits = undefined;
      setRefused(why);
      told(why);
    };
    waits = whenTaken(client, command, () => end(), end);
    return waits !== undefined;
  };
  return { refused, ask };
}
