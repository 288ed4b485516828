/** Sending a form: busy while it is under way, the failure where it belongs. */
import { type Accessor, createSignal } from "solid-js";
import { asFailure, type Failure } from "./api.ts";

export interface Sending {
  readonly busy: Accessor<boolean>;
  readonly failure: Accessor<Failure | undefined>;
  /** The failure's words if they belong to the field of that name. */
  at(field: string): string | undefined;
  /** Runs the job once at a time. */
  run(job: () => Promise<void>): void;
  clear(): void;
}

/** The state of one form, or of one button that asks the server. */
export function createSending(): Sending {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const run = async (job: () => Promise<void>) => {
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await job();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    at: (field) => (failure()?.where === field ? failure()?.message : undefined),
    run: (job) => void run(job),
    clear: () => setFailure(undefined),
  };
}
