/** What is to happen once the server has taken a command, and not before. */
import type { ClientCommand, Rejection } from "../protocol/generated.ts";
import type { WorkshopClient } from "./client.ts";
import type { Numbered } from "./types.ts";

export interface Refused {
  readonly code: Rejection;
  readonly limit: number;
}

/** `then`, with the figure of the answer (C12), or, of one that is refused, `otherwise`. Undefined:
 *  nothing can be asked any more. */
export function whenTaken(
  client: Pick<WorkshopClient, "do" | "on">,
  command: ClientCommand,
  then: (figure: number) => void,
  otherwise: (refused: Refused) => void = () => undefined,
): Numbered | undefined {
  const asked = client.do(command);
  if (!asked) return undefined;
  const end = client.on("answered", ({ sent, code, figure, limit }) => {
    if (sent !== asked) return;
    end();
    if (code) otherwise({ code, limit });
    else then(figure);
  });
  return asked;
}
