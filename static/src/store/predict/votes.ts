// Votes wait for the server's word: what a round is about is what the server sees at that moment, and
// a ballot counts when it is on disk, not before (RULES.md Q2, Q4).

import { type Desk, Unpredictable } from "./desk.ts";

export function wait(_desk: Desk): void {
  throw new Unpredictable();
}
