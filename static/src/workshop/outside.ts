/** Being outside: the connection ended for good and there is nothing left to see here. */
import { CLOSE } from "../protocol/generated.ts";

/** Those that leave nothing; see `stopped.tsx` for what is said. */
const OUTSIDE: readonly number[] = [CLOSE.NO_SEAT, CLOSE.REMOVED, CLOSE.NO_WORKSHOP, CLOSE.LEFT];

export function isOutside(code: number): boolean {
  return OUTSIDE.includes(code);
}
