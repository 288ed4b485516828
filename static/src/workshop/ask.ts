/**
 * What whoever leads turns for everybody. The screen shows that it was taken, so nothing is said of
 * that. But a refusal shows nowhere, as it stands at no note, and without a connection nothing would
 * tell that it waits.
 */
import type { ClientCommand } from "../protocol/generated.ts";
import { type Refused, whenTaken } from "../sync/taken.ts";
import type { Sent } from "../sync/types.ts";
import { say, toast } from "../ui/speak.tsx";
import type { Send } from "../undo/history.ts";
import { tellIfLater } from "./asked.ts";
import type { Live } from "./live.ts";
import { refusal } from "./words.ts";

/** Says why it was not taken, in `why` or in the usual words, or that it waits. */
export function ask(
  live: Live,
  command: ClientCommand,
  why: (refused: Refused) => string | undefined = () => undefined,
): Sent | undefined {
  const refused = (one: Refused) => toast(why(one) ?? refusal(one.code, one.limit));
  const asked = whenTaken(live.client, command, () => undefined, refused);
  if (asked) tellIfLater(live, say);
  return asked;
}

/** The same of a step that can be undone. */
export function sending(live: Live): Send {
  return (command) => ask(live, command);
}
