// For tests: what the server does with typing (RULES.md Y3, twin of boards/typed.py without its bounds).

import type { NoteType } from "../../protocol/generated.ts";
import type { ViewStore } from "../../store/view.ts";
import { type Delta, transform } from "../../text/deltas.ts";

/** The deltas of each note, as they stand in the log. */
export class TypedNotes {
  private readonly deltas = new Map<number, Map<number, Delta>>();

  /** The command as one on the newest version: moved over what was typed since its own. Whoever
   *  tests with it edits no note as a whole that is typed in. */
  moved(command: NoteType, state: Pick<ViewStore, "get">): NoteType {
    const [name, id, base, delta] = command;
    const version = state.get("n", id)?.version ?? base;
    let now: Delta = delta;
    for (let at = base + 1; at <= version; at += 1) {
      const other = this.deltas.get(id)?.get(at);
      if (!other) throw new Error(`version ${at} was not typed`);
      now = transform(now, other, { aFirst: false });
    }
    return [name, id, Math.max(base, version), now];
  }

  /** The delta that has made this version. */
  add(note: number, version: number, delta: Delta): void {
    const known = this.deltas.get(note) ?? new Map<number, Delta>();
    this.deltas.set(note, known.set(version, delta));
  }
}
