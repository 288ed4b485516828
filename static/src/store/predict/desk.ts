// The desk at which a command is tried out: a view in, writes out, and the checks all share
// (twin of boards/decide/desk.py). Whoever changes a rule there changes it here, and the golden
// vectors say so.

import { sameRecord } from "../../protocol/codec.ts";
import {
  type AreaView,
  type BoardView,
  type ClusterView,
  COORDINATE_MAX,
  FIELDS,
  type Kind,
  type MemberView,
  type NoteView,
  type Rejection,
  type ViewRecord,
  type WorkshopView,
} from "../../protocol/generated.ts";
import { checkText } from "../../protocol/text.ts";
import type { Me } from "../../sync/types.ts";
import { type Point, type Slot, slotPlace } from "../places.ts";
import { type Key, keyOf, type RecordOf } from "../view.ts";

/** What a prediction reads: the view before the command. No prediction sees its own writes. */
export interface Before {
  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined;
  all<K extends Kind>(kind: K): Iterable<RecordOf<K>>;
  /** How many records of the kind there are. */
  count(kind: Kind): number;
  notesInArea(area: number): Iterable<NoteView>;
  notesInCluster(cluster: number): Iterable<NoteView>;
  /** A note whose deletion is only predicted: a view's trash does not say where it stood. */
  buried(id: number): NoteView | undefined;
}

export interface Write {
  readonly kind: Kind;
  readonly id: number;
  /** null: the record is gone. */
  readonly record: ViewRecord | null;
}

const KINDS = Object.keys(FIELDS) as Kind[];

/** The command would be refused. */
export class Refused extends Error {
  constructor(
    readonly code: Rejection,
    readonly limit = 0,
  ) {
    super(code);
  }
}

/** Only the server knows what the command does: predict nothing. */
export class Unpredictable extends Error {}

export class Desk {
  readonly writes = new Map<Key, Write>();
  /** Notes that this command deletes, to be restored from while it waits. */
  readonly burials: NoteView[] = [];

  constructor(
    readonly view: Before,
    readonly me: Me,
    /** ms, database clock as far as this device knows it. */
    readonly now: number,
  ) {}

  put(record: ViewRecord): void {
    this.writes.set(keyOf(record.kind, record.id), { kind: record.kind, id: record.id, record });
  }

  drop(kind: Kind, id: number): void {
    this.writes.set(keyOf(kind, id), { kind, id, record: null });
  }

  /** Some fields change; nothing is written when all stay the same. */
  patch<R extends ViewRecord>(record: R, fields: Partial<R>): void {
    const written = this.writes.get(keyOf(record.kind, record.id))?.record ?? record;
    const after = { ...written, ...fields } as ViewRecord;
    if (!sameRecord(record, after)) this.put(after);
  }

  text(text: string, limit: number, mayBeEmpty = false): string {
    const checked = checkText(text, { limit, mayBeEmpty });
    if (checked.code) throw new Refused(checked.code, checked.limit);
    return checked.text;
  }

  get workshop(): WorkshopView {
    for (const workshop of this.view.all("w")) return workshop;
    throw new Refused("unknown_target");
  }

  get isFacilitator(): boolean {
    return this.me.role === "facilitator";
  }

  mustBeInside(): void {
    const member = this.view.get("m", this.me.member);
    if (!member || member.removed) throw new Refused("removed");
  }

  mustFacilitate(): void {
    this.mustBeInside();
    if (!this.isFacilitator) throw new Refused("not_allowed");
  }

  mustArrange(): void {
    this.mustFacilitate();
    if (this.workshop.life === "closed") throw new Refused("closed");
  }

  mustWrite(): void {
    this.mustBeInside();
    const workshop = this.workshop;
    if (workshop.life === "closed") throw new Refused("closed");
    if (this.isFacilitator) return;
    if (workshop.life === "draft") throw new Refused("not_open");
    if (this.view.get("m", this.me.member)?.muted) throw new Refused("muted");
    if (workshop.read_only) throw new Refused("read_only");
  }

  mustBeAuthor(note: NoteView, orFacilitator: boolean): void {
    if (note.author === this.me.member) return;
    if (!(orFacilitator && this.isFacilitator)) throw new Refused("not_yours");
  }

  /** The author, or anybody while the note is open for all (N2). */
  mustBeWriter(note: NoteView): void {
    if (!note.together) this.mustBeAuthor(note, false);
  }

  /** Hidden records count too, but only the server knows those. */
  mustBeFree(id: number): void {
    if (KINDS.some((kind) => this.view.get(kind, id))) throw new Refused("id_taken");
  }

  board(id: number): BoardView {
    return found(this.view.get("b", id));
  }

  area(id: number): AreaView {
    return found(this.view.get("a", id));
  }

  note(id: number): NoteView {
    return found(this.view.get("n", id));
  }

  cluster(id: number): ClusterView {
    return found(this.view.get("c", id));
  }

  member(id: number): MemberView {
    return found(this.view.get("m", id));
  }

  notesOf(area: number, without = 0): NoteView[] {
    return [...this.view.notesInArea(area)].filter((note) => note.id !== without);
  }
}

export function found<R>(record: R | undefined): R {
  if (record === undefined) throw new Refused("unknown_target");
  return record;
}

export function mustBeOnBoard(point: Point): void {
  if (Math.abs(point.x) > COORDINATE_MAX || Math.abs(point.y) > COORDINATE_MAX) {
    throw new Refused("out_of_bounds", COORDINATE_MAX);
  }
}

/** Where a note stands that is given this slot; areas grow, boards end (L6). */
export function corner(area: AreaView, slot: Slot): Point {
  const point = slotPlace(area, slot);
  mustBeOnBoard(point);
  return point;
}
