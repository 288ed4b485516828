/** Sentences about others ("everyone is told") are true only once the server has taken what was asked. */
import { t } from "../i18n/index.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import { whenTaken } from "../sync/taken.ts";
import type { Sent } from "../sync/types.ts";
import { say, toast } from "../ui/speak.tsx";
import type { Send } from "../undo/history.ts";
import type { Live } from "./live.ts";
import { refusal } from "./words.ts";

/** Says `text` when the server has taken it, and why not where it has not; at once, where there is no
 *  connection, that it waits for one. */
export function askAndSay(
  { client }: Live,
  command: ClientCommand,
  text: string,
  tell: (text: string) => unknown = say,
): Sent | undefined {
  const asked = whenTaken(
    client,
    command,
    () => tell(text),
    ({ code, limit }) => toast(refusal(code, limit)),
  );
  const { state } = client.status;
  if (asked && (state === "offline" || state === "connecting")) tell(t("asked-later"));
  return asked;
}

/** The same of a step that can be undone. */
export function asking(live: Live, text: string): Send {
  return (command) => askAndSay(live, command, text);
}
