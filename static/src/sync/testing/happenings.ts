// For tests: what happens on a recorded tape, so that the tapes can be asked whether they have enough
// of everything.

import { decodeFrames } from "../../protocol/codec.ts";
import { CLOSE, type ServerFrame } from "../../protocol/generated.ts";
import { bytesOf, type Event, type Standing, type Tape } from "./tape.ts";

export class Happenings {
  private readonly found: string[] = [];
  private readonly histories = new Map<number, number>();
  private readonly standing = new Map<number, Standing>();
  private readonly heard = new Set<string>();

  /** The names of all that happens, each as often as it does. */
  of({ events }: Tape): string[] {
    for (const event of events) {
      const before = this.standing.get(event.tab);
      if (event.then) this.standing.set(event.tab, event.then);
      this.event(event);
      const frames = event.hears ? decodeFrames(bytesOf(event.hears)) : [];
      for (const frame of frames) this.frame(frame, event, before?.[0]);
    }
    return this.found;
  }

  private event({ tab, opens, does, ends, hears, says, then }: Event): void {
    if (does) this.found.push(does[0]);
    this.note("another tab", tab > 0 && opens !== undefined);
    this.note("removed", ends === CLOSE.REMOVED);
    this.note("mode told late", hears !== undefined && says?.some(([name]) => name === "mode"));
    this.note("foretold", then !== undefined && then[4].length > 0 && then[3] !== null);
  }

  private frame(frame: ServerFrame, { tab, then }: Event, before: Standing[0] | undefined): void {
    if (frame[0] === "welcome") this.welcome(tab, frame[2], frame[7]);
    else if (frame[0] === "answer") this.answer(`${frame[1]}/${frame[2]}`, frame[4]);
    else if (frame[0] === "own") this.note("own behind", frame[1] < (then?.[1] ?? 0));
    else if (frame[0] === "closing") this.note("turned away", before === "away");
    else if (frame[0] === "snapshot") this.note("another role", before === "live");
  }

  private welcome(tab: number, history: number, resumed: boolean): void {
    this.found.push(resumed ? "resumed" : "begun anew");
    this.note("another history", (this.histories.get(tab) ?? history) !== history);
    this.histories.set(tab, history);
  }

  private answer(name: string, code: string): void {
    this.found.push(code ? "refused" : "accepted");
    this.note("answered again", this.heard.has(name));
    this.heard.add(name);
  }

  private note(name: string, happens: boolean | undefined): void {
    if (happens) this.found.push(name);
  }
}
