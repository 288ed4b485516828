// The golden vectors of views and predictions: this twin does what the Python implementation does.

import { describe, expect, it } from "vitest";
import digests from "../../../tests/vectors/digest.json?raw";
import evolve from "../../../tests/vectors/evolve.json?raw";
import predictions from "../../../tests/vectors/predict.json?raw";
import { toFields, toRecord } from "../protocol/codec.ts";
import {
  type Change,
  type ClientCommand,
  FIELDS,
  type Kind,
  type OwnPatch,
  type Patch,
} from "../protocol/generated.ts";
import type { Me } from "../sync/types.ts";
import { Confirmed } from "./confirmed.ts";
import { digestRecord, digestView } from "./digest.ts";
import { Optimistic } from "./optimistic.ts";
import { Overlay } from "./overlay.ts";
import { predict } from "./predict/index.ts";
import "./predict/later.ts";
import type { ViewStore } from "./view.ts";

type Fields = [Kind, ...unknown[]];

const KINDS = (Object.keys(FIELDS) as Kind[]).sort();

/** All that a store shows, in the order of the vectors. */
function contents(store: Pick<ViewStore, "all">): Fields[] {
  return KINDS.flatMap((kind) =>
    [...store.all(kind)]
      .sort((one, other) => one.id - other.id)
      .map((record): Fields => [kind, ...toFields(record)]),
  );
}

function storeOf(records: Fields[], own: Fields[] = [], seq = 1): Confirmed {
  const store = new Confirmed();
  store.snapshot(["snapshot", seq, false, records]);
  store.ownSnapshot(["own-snapshot", seq, own]);
  return store;
}

describe("V6 digests are the server's", () => {
  const cases = JSON.parse(digests).cases as {
    records: Fields[];
    each: number[];
    digest: number;
  }[];
  it.each(cases.map((one, index) => [index, one] as const))("view %i", (_index, one) => {
    const records = one.records.map(([kind, ...fields]) => toRecord(kind, fields));
    expect(records.map(digestRecord)).toEqual(one.each);
    expect(digestView(records)).toBe(one.digest);
    expect(storeOf(one.records).verify(1, one.digest)).toBe(true);
    expect(storeOf(one.records).verify(1, one.digest ^ 1)).toBe(false);
  });
});

interface EvolveRun {
  role: string;
  seq: number;
  shared: Fields[];
  own: Fields[];
  messages: { patch: Patch; own: OwnPatch | null; digest: number }[];
  view: Fields[];
}

describe("V1 the store is the view after every message", () => {
  const runs = JSON.parse(evolve).runs as EvolveRun[];
  it.each(runs.map((run, index) => [index, run.role, run] as const))(
    "run %i: %s",
    (_i, _r, run) => {
      const store = storeOf(run.shared, run.own, run.seq);
      for (const { patch, own, digest } of run.messages) {
        store.patch(patch);
        if (own) store.ownPatch(own);
        expect(store.verify(patch[2], digest)).toBe(true);
      }
      expect(contents(store)).toEqual(run.view);
      expect(run.messages.length).toBeGreaterThan(0);
    },
  );
});

interface Chain {
  name: string;
  me: Me;
  seq: number;
  now: number;
  before: Fields[];
  commands: ClientCommand[];
  codes: string[];
  after: Fields[];
}

describe("a chain of commands without an answer is predicted as it will be decided", () => {
  const chains = JSON.parse(predictions).chains as Chain[];
  it.each(chains.map((chain) => [chain.name, chain] as const))("%s", (_name, chain) => {
    const confirmed = storeOf(chain.before, [], chain.seq);
    const codes = chain.commands.map((_, index) => {
      const shown = new Optimistic(confirmed);
      const overlay = new Overlay(confirmed);
      for (const command of chain.commands.slice(0, index)) {
        shown.append({ command, at: chain.now }, chain.me);
        const { writes, burials } = predict(overlay, command, chain.me, chain.now);
        for (const write of writes) overlay.write(write);
        for (const note of burials) overlay.bury(note);
      }
      expect(contents(shown)).toEqual(contents(overlay));
      return predict(overlay, chain.commands[index] as ClientCommand, chain.me, chain.now).code;
    });
    expect(codes).toEqual(chain.codes);
    const shown = new Optimistic(confirmed);
    for (const command of chain.commands) shown.append({ command, at: chain.now }, chain.me);
    expect(contents(shown)).toEqual(chain.after);
  });
});

interface PredictRun {
  me: Me;
  seq: number;
  view: Fields[];
  steps: {
    ask: { command: ClientCommand; now: number; code: string; limit: number } | null;
    changes: Change[];
  }[];
}

describe("in a workshop where others act too, each own command is predicted as it is decided", () => {
  const runs = JSON.parse(predictions).runs as PredictRun[];
  it.each(runs.map((run, index) => [index, run.me.role, run] as const))(
    "run %i: %s",
    (_i, _r, run) => {
      const confirmed = storeOf(run.view, [], run.seq);
      let asked = 0;
      for (const { ask, changes } of run.steps) {
        let predicted: Fields[] | undefined;
        if (ask) {
          asked += 1;
          const shown = new Optimistic(confirmed);
          const verdict = predict(new Overlay(confirmed), ask.command, run.me, ask.now);
          expect([ask.command, verdict.code, verdict.limit]).toEqual([
            ask.command,
            ask.code,
            ask.limit,
          ]);
          shown.append({ command: ask.command, at: ask.now }, run.me);
          predicted = contents(shown);
        }
        confirmed.patch(["patch", confirmed.seq, confirmed.seq + 1, changes]);
        if (predicted && ask)
          expect([ask.command, predicted]).toEqual([ask.command, contents(confirmed)]);
      }
      expect(run.steps.length === 0 || asked > 0).toBe(true);
    },
  );
});
