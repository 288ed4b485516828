/** Sentences about others ("everyone is told") are true only once the server has taken what was asked. */
import { t } from "../i18n/index.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import { whenTaken } from "../sync/taken.ts";
import { say } from "../ui/speak.tsx";
import type { Live } from "./live.ts";

/** Says `text` when the server has taken it; at once, where there is no connection, that it waits for one.
 *  What is refused is told where drafts are. */
export function askAndSay(
  { client }: Live,
  command: ClientCommand,
  text: string,
  tell: (text: string) => unknown = say,
): void {
  const asked = whenTaken(client, command, () => tell(text));
  if (asked && client.status.state !== "live") tell(t("asked-later"));
}
