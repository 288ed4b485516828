// What the screens show: fold(pending, confirmed). There is ONE list of pending commands and it is
// replayed whenever the confirmed part changes, so nothing that was refused or overtaken can stay
// behind. With nothing pending a change costs what it touches and no more.

import { sameRecord } from "../protocol/codec.ts";
import type { ClientCommand, Kind, ViewRecord } from "../protocol/generated.ts";
import type { Me } from "../sync/types.ts";
import type { Confirmed } from "./confirmed.ts";
import { Overlay } from "./overlay.ts";
import { predict } from "./predict/index.ts";
import type { Key, RecordOf, ViewStore } from "./view.ts";

/** A command without an answer; `at` in ms, database clock as far as known. */
export interface Wish {
  readonly command: ClientCommand;
  readonly at: number;
}

export type Changed = ReadonlySet<Key> | "all";

export class Optimistic implements ViewStore {
  private overlay: Overlay;

  constructor(private readonly confirmed: Confirmed) {
    this.overlay = new Overlay(confirmed);
  }

  get seq(): number {
    return this.confirmed.seq;
  }

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    return this.overlay.get(kind, id);
  }

  all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    return this.overlay.all(kind);
  }

  /** One more command at the end of the list: exactly the keys of what looks different now. */
  append(wish: Wish, me: Me | undefined): ReadonlySet<Key> {
    const changed = new Set<Key>();
    if (!me) return changed;
    this.play(this.overlay, wish, me, (key, before, after) => {
      if (!sameRecord(before, after)) changed.add(key);
    });
    return changed;
  }

  /** The confirmed part or the list has changed: exactly the keys of what looks different now. */
  refresh(wishes: Iterable<Wish>, me: Me | undefined): Changed {
    const old = this.overlay;
    const next = new Overlay(this.confirmed);
    if (me) for (const wish of wishes) this.play(next, wish, me);
    this.overlay = next;
    const touched = this.confirmed.takeTouched();
    if (touched === "all") return "all";
    const changed = new Set<Key>();
    for (const { kind, id, key } of candidates(touched, old, next)) {
      const written = old.written.get(key);
      const before = written
        ? written.record
        : touched.has(key)
          ? touched.get(key)?.record
          : this.confirmed.get(kind, id);
      const after: ViewRecord | undefined = next.get(kind, id);
      if (!sameRecord(before, after)) changed.add(key);
      // Equal predictions stay the same object, so that nothing is drawn again for them.
      else if (before && next.written.has(key)) next.write({ kind, id, record: before });
    }
    return changed;
  }

  private play(
    overlay: Overlay,
    wish: Wish,
    me: Me,
    seen?: (key: Key, before: ViewRecord | undefined, after: ViewRecord | null) => void,
  ): void {
    const { writes, burials } = predict(overlay, wish.command, me, wish.at);
    for (const write of writes) {
      seen?.(write.kind + write.id, overlay.get(write.kind, write.id), write.record);
      overlay.write(write);
    }
    for (const note of burials) overlay.bury(note);
  }
}

function* candidates(
  touched: ReadonlyMap<Key, { kind: Kind; id: number }>,
  old: Overlay,
  next: Overlay,
): Iterable<{ kind: Kind; id: number; key: Key }> {
  for (const source of [touched, old.written, next.written]) {
    for (const [key, { kind, id }] of source) yield { kind, id, key };
  }
}
