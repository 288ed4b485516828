// Devices that were recorded in the simulation of the server, faults and all, played to the real
// client: after each event it says, holds and shows what the simulation's own client did, which the
// laws of the simulation hold to the true workshop.

import { afterEach, describe, expect, it, vi } from "vitest";
import recorded from "../../../tests/vectors/sessions.json?raw";
import "../store/predict/later.ts";
import { Happenings } from "./testing/happenings.ts";
import { Device, type Event, type Standing, type Tape } from "./testing/tape.ts";

vi.mock("./ids.ts", () => ({ newId: vi.fn() }));

const { tapes } = JSON.parse(recorded) as { tapes: Tape[] };
const happenings = tapes.flatMap((tape) => new Happenings().of(tape));

describe("I5 C1 C3 H1 the client is the one that the simulation checks", () => {
  let device: Device | undefined;
  afterEach(() => device?.end());

  it.each(tapes.map((tape) => [tape.name, tape] as const))("%s", async (_name, tape) => {
    device = new Device(tape);
    const standing = new Map<number, Standing>();
    for (const [index, event] of tape.events.entries()) {
      if (event.then) standing.set(event.tab, event.then);
      const { says, stands } = await device.play(event);
      const where = `event ${index} of "${tape.name}": ${brief(event)}`;
      expect(byOutbox(says), where).toEqual(byOutbox(event.says ?? []));
      expect(stands, where).toEqual(standing.get(event.tab));
    }
  });

  it.each([
    ["resumed", 5],
    ["begun anew", 5],
    ["another history", 2],
    ["another role", 1],
    ["another tab", 5],
    ["removed", 2],
    ["turned away", 2],
    ["mode told late", 1],
    ["refused", 20],
    ["accepted", 20],
    ["answered again", 3],
    ["own behind", 2],
    ["foretold", 50],
    ["note.type", 10],
    ["notes.revert", 3],
    ["notes.unmake", 1],
    ["tables.open", 1],
  ])("the tapes have enough of: %s", (name, least) => {
    const times = happenings.filter((each) => each === name).length;
    expect(times).toBeGreaterThanOrEqual(least);
  });
});

/** Which of two outboxes is heard first is of no importance; within one it is (C1). */
function byOutbox(said: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  const outbox = (frame: readonly unknown[]) => (frame[0] === "do" ? Number(frame[1]) : -1);
  return [...said].sort((one, other) => outbox(one) - outbox(other));
}

function brief(event: Event): string {
  const { then: _, says: __, ...what } = event;
  return JSON.stringify(what).slice(0, 200);
}
