// The notes that a page types in. What is not at the server yet is kept for the tab, so that a reload
// in the middle of a word loses none.

import { forgetForTab, recallForTab, rememberForTab } from "../app/storage.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import type { Draft, WorkshopClient } from "../sync/client.ts";
import { apply, difference } from "./deltas.ts";
import { nameOfLeft } from "./left.ts";
import { type Left, Typing } from "./typing.ts";

const all = new WeakMap<WorkshopClient, Typists>();

/** Those of a page; `workshop`: its id, as in the address. */
export function typistsOf(client: WorkshopClient, workshop: string): Typists {
  const known = all.get(client) ?? new Typists(client, workshop);
  all.set(client, known);
  return known;
}

export class Typists {
  private readonly typing = new Map<number, Typing>();
  private left: Record<string, Left> = {};

  constructor(
    private readonly client: WorkshopClient,
    private readonly workshop: string,
  ) {}

  /** What is typed in this note; undefined when there is no text to type in. */
  of(note: number): Typing | undefined {
    const known = this.typing.get(note);
    if (known) return known;
    const now = this.client.confirmedRecord("n", note);
    if (!now || now.text === null) return undefined;
    const start = { text: now.text, version: now.version };
    return this.add(note, Typing.begin(this.client, note, this, start));
  }

  /** Goes on with what the page before left. Only its own reload may: a tab that was duplicated has
   *  the same words, and would type them a second time; there they are a draft. */
  async restore(isReload: boolean): Promise<void> {
    const name = this.name;
    const kept = name && recallForTab(name);
    if (!kept) return;
    const left = JSON.parse(kept) as Record<string, Left>;
    this.left = { ...left, ...this.left };
    await this.client.restored;
    for (const [id, one] of Object.entries(left)) this.goOn(Number(id), one, isReload);
  }

  keep(note: number, left: Left | undefined): void {
    if (left) this.left[note] = left;
    else if (note in this.left) delete this.left[note];
    else return;
    const { name } = this;
    if (!name) return;
    if (Object.keys(this.left).length === 0) forgetForTab(name);
    else rememberForTab(name, JSON.stringify(this.left));
  }

  gone(note: number): void {
    this.typing.delete(note);
  }

  private get name(): string | undefined {
    const { me } = this.client;
    return me && nameOfLeft(this.workshop, me.member);
  }

  private goOn(note: number, left: Left, isReload: boolean): void {
    const now = this.client.confirmedRecord("n", note);
    const sent = left.sent && this.client.waitingFor(left.sent);
    // On a phone this is fetched so late that the answer may be here first.
    const { typedBefore } = this.client.ledger;
    const before = left.sent && typedBefore.get(`${left.sent.client}:${left.sent.n}`);
    const made = before?.made;
    const shown = Typing.shown(left);
    if (this.typing.has(note)) return;
    const isSure = left.flying === undefined || sent !== undefined || made;
    if (isReload && now && isSure) {
      this.instead(left);
      const asSent = asItLeft(left, sent?.command ?? before?.command);
      this.add(note, Typing.goOn(this.client, note, this, { left: asSent, sent, made })).close();
    } else if (made === 0) {
      this.keep(note, undefined);
      const code = this.instead(left)?.code ?? "orphaned";
      this.client.keep(["note.edit", note, left.confirmed.version, shown, ""], code);
    } else if (isReload && now?.version === left.confirmed.version) {
      // Its command was on no disk, and nothing came of it.
      const gathered = difference(left.confirmed.text, shown);
      const again = { ...left, flying: undefined, gathered: gathered, sent: undefined };
      this.add(
        note,
        Typing.goOn(this.client, note, this, { left: again, sent: undefined }),
      ).close();
    } else if (now?.text !== shown) {
      const { version } = left.confirmed;
      this.keep(note, undefined);
      this.client.keep(["note.edit", note, version, shown, ""], "orphaned");
    } else this.keep(note, undefined);
  }

  /** What is known here is more than the draft that was made of the command alone. */
  private instead({ sent }: Left): Draft | undefined {
    const id = sent && `${sent.client}:${sent.n}`;
    const draft = this.client.drafts.find((one) => one.id === id);
    if (draft) this.client.dismiss(draft.id);
    return draft;
  }

  private add(note: number, typing: Typing): Typing {
    if (!typing.isOver) this.typing.set(note, typing);
    return typing;
  }
}

/** The disk may be behind the tab: the command says only what had reached it when the page ended, and
 *  what was merged into it after that is still to be sent. */
function asItLeft(left: Left, command: ClientCommand | undefined): Left {
  const { confirmed, flying } = left;
  if (command?.[0] !== "note.type" || !flying || command[2] !== confirmed.version) return left;
  const shown = Typing.shown(left);
  const [, , , sent] = command;
  return { ...left, flying: sent, gathered: difference(apply(confirmed.text, sent), shown) };
}
