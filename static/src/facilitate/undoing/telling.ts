/** What became of an undoing, as a toast: what was told of one before is true no more. */
import { toast } from "../../ui/speak.tsx";

let earlier: (() => void) | undefined;

export function tell(...told: Parameters<typeof toast>): void {
  earlier?.();
  earlier = toast(...told);
}
