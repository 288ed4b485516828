/**
 * What one does, on its way to what can take it back. That is fetched with the screens (undo/), so
 * that the first note is not kept waiting for it.
 */
import { type Accessor, createSignal } from "solid-js";
import type { ClientCommand } from "../protocol/generated.ts";
import type { Sent, WorkshopClient } from "../sync/client.ts";
import type { Deed, Send, What } from "../undo/history.ts";
import type { Undoing } from "../undo/undoing.ts";

export class Doing {
  /** undefined until it has come. */
  readonly undoing: Accessor<Undoing | undefined>;
  private readonly setUndoing: (undoing: Undoing) => void;
  /** Notes written before; nothing else can be done by then. */
  private early: Sent[] = [];

  constructor(private readonly client: WorkshopClient) {
    const [undoing, setUndoing] = createSignal<Undoing>();
    this.undoing = undoing;
    this.setUndoing = setUndoing;
  }

  /** `send`: another way out than the client's own, as askAndSay. */
  do(
    command: ClientCommand,
    name: string,
    count = 1,
    send: Send = (one) => this.client.do(one),
  ): Deed | undefined {
    const what: What = { name, count };
    const undoing = this.undoing();
    if (undoing) return undoing.do(command, what, send);
    const sent = send(command);
    if (sent) this.early.push(sent);
    return undefined;
  }

  /** What is done inside is one step. */
  gesture(name: string, run: () => void): Deed | undefined {
    const undoing = this.undoing();
    if (undoing) return undoing.gesture(name, run);
    run();
    return undefined;
  }

  /** From now on it can be taken back. */
  attach(undoing: Undoing): void {
    for (const sent of this.early.splice(0)) undoing.early(sent);
    this.setUndoing(undoing);
  }
}
