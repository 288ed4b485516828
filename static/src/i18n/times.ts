/** When something was, in the words of the reader's language. */
import { locale } from "./locale.ts";

/** With its day, if that is not today: a workshop may go on for weeks. */
export function timeOf(ms: number, now = Date.now()): string {
  const isToday = new Date(ms).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ dateStyle: "medium" } as const);
  return new Intl.DateTimeFormat(locale(), { ...day, timeStyle: "short" }).format(ms);
}
