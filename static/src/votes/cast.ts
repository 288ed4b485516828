/** A ballot on its way: what it leads to comes when the server has taken it, why not where it has not;
 *  at once, where there is no connection, that it waits for one. */
import { whenTaken } from "../sync/taken.ts";
import { toast } from "../ui/speak.tsx";
import { tellIfLater } from "../workshop/asked.ts";
import type { Room } from "../workshop/room.ts";
import { refusal } from "../workshop/words.ts";
import { codeFor, receiptOf } from "./code.ts";

export function castBallot(
  { live }: Pick<Room, "live">,
  round: number,
  choice: readonly number[],
  then: () => void,
  tell: (text: string) => unknown = toast,
): void {
  const receipt = receiptOf(round, codeFor(round, live.me?.member ?? 0));
  const asked = whenTaken(
    live.client,
    ["ballot.cast", live.client.newId(), round, [...choice], receipt],
    then,
    ({ code, limit }) => tell(refusal(code, limit)),
  );
  if (asked) tellIfLater(live, tell);
}
