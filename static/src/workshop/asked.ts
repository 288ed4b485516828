/** Sentences about others ("everyone is told") are true only once the server has taken what was asked. */
import { t } from "../i18n/index.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import { whenTaken } from "../sync/taken.ts";
import type { Sent } from "../sync/types.ts";
import { say, toast } from "../ui/speak.tsx";
import type { Send } from "../undo/history.ts";
import type { Live } from "./live.ts";
import { refusal } from "./words.ts";

type Tell = (text: string) => unknown;

/** Says `text`, which may need the figure of the answer, when the server has taken it, and why not where it
 *  has not; at once, where there is no connection, that it waits for one. */
export function askAndSay(
  live: Live,
  command: ClientCommand,
  text: string | ((figure: number) => string),
  tell: Tell = say,
): Sent | undefined {
  const { client } = live;
  const asked = whenTaken(
    client,
    command,
    (figure) => tell(typeof text === "string" ? text : text(figure)),
    ({ code, limit }) => toast(refusal(code, limit)),
  );
  if (asked) tellIfLater(live, tell);
  return asked;
}

/** Of what has just been asked: that it waits for a connection, where there is none. */
export function tellIfLater({ client }: Pick<Live, "client">, tell: Tell): void {
  const { state } = client.status;
  if (state === "offline" || state === "connecting") tell(t("asked-later"));
}

/** The same of a step that can be undone. */
export function asking(live: Live, text: string): Send {
  return (command) => askAndSay(live, command, text);
}
