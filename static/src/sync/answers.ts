// What the server has decided, told to whoever asked when all of a message is applied: until then the
// store may be behind the answers in it.

import type { Answer, Rejection, ServerFrame } from "../protocol/generated.ts";
import type { Confirmed } from "../store/confirmed.ts";
import type { Emitter } from "./emitter.ts";
import type { Outbox } from "./outbox.ts";
import type { Numbered, TextNews } from "./types.ts";

export class Answers {
  /** Those that nobody was told of yet. */
  private readonly decided: { sent: Numbered; answer: Answer; code: "" | Rejection }[] = [];

  constructor(private readonly emitter: Emitter) {}

  add(sent: Numbered, answer: Answer, code: "" | Rejection): void {
    this.decided.push({ sent, answer, code });
  }

  tell(view: Confirmed): void {
    for (const { sent, answer, code } of this.decided.splice(0)) {
      const [, , , seq, , number] = answer;
      const alone = view.seq === seq && view.since === seq - 1;
      const [figure, limit] = code ? [0, number] : [number, 0];
      this.emitter.emit("answered", { sent, code, figure, limit, view, alone });
    }
  }
}

/** Looked up before the message is applied: an answer is found once only. */
export function answerToTyping(outbox: Outbox, frame: ServerFrame): TextNews["answers"] {
  if (frame[0] !== "answer") return [];
  const [, client, n, , code, limit] = frame;
  const sent = outbox.find(client, n);
  // Numbered anew, it is sent again.
  if (sent?.command[0] !== "note.type" || code === "client_forgotten") return [];
  return [{ sent, version: code === "" ? limit : 0 }];
}
