/** What is said when somebody has left nothing in a note that all write in. Apart, since it is seldom
 *  needed, and never by the first note. */
import { t } from "../i18n/index.ts";
import { toast } from "../ui/speak.tsx";

/** Nobody means a blank note, and nobody should wonder where its words come from. */
export function sayEmptied(): void {
  toast(t("together-emptied"));
}
