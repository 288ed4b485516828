/** What is to happen once the server has taken a command, and not before. */
import type { ClientCommand } from "../protocol/generated.ts";
import type { WorkshopClient } from "./client.ts";
import type { Numbered } from "./types.ts";

/** Never of one that is refused. Undefined: nothing can be asked any more. */
export function whenTaken(
  client: Pick<WorkshopClient, "do" | "on">,
  command: ClientCommand,
  then: () => void,
): Numbered | undefined {
  const asked = client.do(command);
  if (!asked) return undefined;
  const end = client.on("answered", ({ sent, code }) => {
    if (sent !== asked) return;
    end();
    if (!code) then();
  });
  return asked;
}
