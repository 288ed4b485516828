/** The latest import of this tab: it can be taken back for as long as the tab knows of it. */
import { createSignal } from "solid-js";
import { ask } from "../../app/api.ts";
import { forgetForTab, recallForTab, rememberForTab } from "../../app/storage.ts";

export interface Imported {
  readonly ids: readonly number[];
  /** ms of this device's clock. */
  readonly at: number;
}

const name = (workshop: string) => `import.${workshop}`;
const [changed, setChanged] = createSignal(0);

/** Follows what `keep` and `takeBack` do. */
export function lastImport(workshop: string): Imported | undefined {
  changed();
  const kept = recallForTab(name(workshop));
  return kept === null ? undefined : (JSON.parse(kept) as Imported);
}

export function keep(workshop: string, imported: Imported): void {
  rememberForTab(name(workshop), JSON.stringify(imported));
  setChanged((before) => before + 1);
}

/** Takes back what nobody has built on. Throws Failure. */
export async function takeBack(workshop: string): Promise<{ taken: number; kept: number }> {
  const ids = lastImport(workshop)?.ids ?? [];
  const path = `/api/workshops/${encodeURIComponent(workshop)}/import/undo`;
  const done = await ask<{ taken: number; kept: number }>(path, { ids });
  forgetForTab(name(workshop));
  setChanged((before) => before + 1);
  return done;
}
