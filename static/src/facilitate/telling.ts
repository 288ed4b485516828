/** What became of something, as a toast: what was told of the same before is true no more. */
import { toast } from "../ui/speak.tsx";

type Subject = "undoing" | "vote" | "import";

const earlier = new Map<Subject, () => void>();

export function tell(subject: Subject, ...told: Parameters<typeof toast>): void {
  untell(subject);
  earlier.set(subject, toast(...told));
}

/** It is so no more. */
export function untell(subject: Subject): void {
  earlier.get(subject)?.();
}
