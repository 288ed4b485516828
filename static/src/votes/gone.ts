// What stands in a ballot and not on the board any more gets nothing more (RULES.md Q10). The server
// decides it; the page shows the same at once.

import type { Room } from "../workshop/room.ts";
import type { Method } from "./targets.ts";

type Choice = readonly number[];
type Over = { readonly over: "notes" | "clusters" };

/** Whether not everybody sees it now; who wrote it may see it still. */
export function hasGone(room: Pick<Room, "live">, round: Over, target: number): boolean {
  if (round.over === "clusters") return !room.live.get("c", target);
  const note = room.live.get("n", target);
  return note?.kept !== "";
}

/** The choice, in which what has gone (positions in it) gets nothing that it had not before. */
export function noMoreThan(
  had: Choice,
  choice: Choice,
  gone: ReadonlySet<number>,
  method: Method,
): Choice {
  if (!gone.size) return choice;
  if (method === "rank") return notNearer(had, choice, gone);
  return choice.map((value, at) => {
    if (!gone.has(at)) return value;
    return method === "dots" ? Math.min(had[at] ?? 0, value) : value && (had[at] ?? 0);
  });
}

/** What would come too near the first place lets the next ones by; without any it is out. */
function notNearer(had: Choice, choice: Choice, gone: ReadonlySet<number>): Choice {
  const earliest = (at: number) => (gone.has(at) ? had[at] || Number.POSITIVE_INFINITY : 1);
  const places = choice.map(() => 0);
  const waiting = [...choice.keys()].filter((at) => choice[at]);
  waiting.sort((one, other) => (choice[one] ?? 0) - (choice[other] ?? 0));
  for (let place = 1; ; place++) {
    const next = waiting.findIndex((at) => earliest(at) <= place);
    if (next < 0) return places;
    for (const at of waiting.splice(next, 1)) places[at] = place;
  }
}
