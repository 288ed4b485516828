/** A page of another release than its server's loads itself again, once: a loop would help nobody. */
import { recallForTab, rememberForTab } from "../app/storage.ts";

const TRIED = "renewed";

/** Whether this release has not tried it in this tab. Where nothing can be remembered the person
 *  decides, by a button. */
export function mayRenew(): boolean {
  const release = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  if (recallForTab(TRIED) === release) return false;
  rememberForTab(TRIED, release);
  return recallForTab(TRIED) === release;
}
