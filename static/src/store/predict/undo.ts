// Taking back and doing again (twin of boards/decide/undo.py; RULES.md U1-U5).

import {
  type BoardView,
  COLOURS,
  type NotesRevert,
  type NotesUnmake,
  type NoteView,
  ORDER_MAX,
  type Regroup,
  type Step,
  TITLE_MAX,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { mustBeAGesture } from "./batches.ts";
import { type Desk, mustBeOnBoard, Refused } from "./desk.ts";
import { atHome, byHome, Seats, type Shared, settle } from "./homes.ts";
import { bury } from "./trash.ts";

/** What can be taken back of a note, by its index in the note's view. */
const FIELDS = {
  1: "board",
  2: "area",
  3: "cluster",
  4: "order",
  5: "x",
  6: "y",
  7: "colour",
  13: "size",
} as const;

type Field = (typeof FIELDS)[keyof typeof FIELDS];
type Fields = Partial<Record<Field, number>>;

const PLACE = ["board", "area", "order", "x", "y"] as const;
const STANDS = ["board", "area", "x", "y", "size"] as const;

/** A note that is as its step expects it, what changes of it, and what it becomes. */
interface Wish {
  readonly before: NoteView;
  readonly fields: Fields;
  readonly after: NoteView;
}

export function revert(desk: Desk, [, steps, groups]: NotesRevert): void {
  desk.mustWrite();
  mustBeAGesture(steps);
  mustBeAGesture(groups);
  if (new Set(steps.map(([id]) => id)).size < steps.length) throw new Refused("bad_value");
  const wished = steps.map((step) => wishOf(desk, step)).filter((wish) => wish !== undefined);
  const found = withoutEnds(desk, wished, groups);
  const shared = new Map(steps.map(([id, , , over]) => [id, new Set(over)]));
  const placed = place(desk, found.filter(isPlaced), shared);
  const again = found.map((wish) => ({ ...wish, after: placed.get(wish.before.id) ?? wish.after }));
  const done = seat(desk, again, groups);
  if (done.length === 0) throw new Refused("stale_step");
  for (const { before, after } of done) desk.patch(before, after);
}

function isPlaced({ fields }: Wish): boolean {
  return fields.x !== undefined || fields.size !== undefined;
}

/** What the step wants; undefined where it is passed over. U2: the rights are those of now. */
function wishOf(desk: Desk, [id, expected, wanted]: Step): Wish | undefined {
  const given = fieldsOf(expected);
  const fields = fieldsOf(wanted);
  mustMakeSense(fields);
  const note = desk.view.get("n", id);
  if (!note) return undefined;
  if (fields.colour !== undefined) desk.mustBeAuthor(note, true);
  for (const name of Object.keys(given) as Field[]) {
    if (note[name] !== given[name]) return undefined;
  }
  const wish = { ...note, ...fields };
  if (fields.x === undefined) return { before: note, fields, after: wish };
  const board: BoardView | undefined = desk.view.get("b", wish.board);
  if (!board) return undefined;
  const after = atHome(desk, wish);
  const isElsewhere = after.board !== note.board || after.area !== note.area;
  // Somebody has grouped it since, and it would leave that group (N3).
  const stays = fields.cluster === undefined || after.cluster === note.cluster;
  if (isElsewhere && note.cluster && stays) return undefined;
  return { before: note, fields, after };
}

function fieldsOf(pairs: readonly number[]): Fields {
  const fields: Fields = {};
  if (pairs.length % 2) throw new Refused("bad_value");
  for (let at = 0; at < pairs.length; at += 2) {
    const name = FIELDS[pairs[at] as keyof typeof FIELDS];
    if (!name || fields[name] !== undefined) throw new Refused("bad_value");
    fields[name] = pairs[at + 1] as number;
  }
  return fields;
}

/** Something at all, a place as a whole (U3), and values that a command could have given. */
function mustMakeSense(fields: Fields): void {
  const place = PLACE.filter((name) => fields[name] !== undefined);
  const isWhole = place.length === 0 || place.length === PLACE.length;
  const { board = 0, area = 0, cluster = 0, x = 0, y = 0, colour = 0, size = 0 } = fields;
  if (Object.keys(fields).length === 0 || !isWhole) throw new Refused("bad_value");
  if (Math.min(board, area, cluster) < 0) throw new Refused("bad_value");
  mustBeOnBoard({ x, y });
  if (!(colour >= 0 && colour < COLOURS)) throw new Refused("bad_value");
  if (!(size >= 0 && size < places.SIZES)) throw new Refused("bad_value");
}

/** U4: the last notes of a cluster leave it only where the undoer says that it ends. */
function withoutEnds(desk: Desk, wishes: readonly Wish[], groups: readonly Regroup[]): Wish[] {
  const leaving = new Set(wishes.filter(isMoving).map(({ before }) => before.id));
  const joined = new Set(wishes.map(({ after }) => after.cluster));
  return wishes.filter(({ before }) => {
    const cluster = desk.view.get("c", before.cluster);
    if (!cluster || joined.has(cluster.id)) return true;
    const inside = [...desk.view.notesInCluster(cluster.id)];
    if (inside.some((note) => !leaving.has(note.id))) return true;
    return groups.some(([id, version]) => id === cluster.id && version === cluster.version);
  });
}

/** Whether it stands where it is to stand, and at most its order changes. */
function stays({ before, after }: Wish): boolean {
  return STANDS.every((name) => before[name] === after[name]);
}

function isMoving({ before, after }: Wish): boolean {
  return before.cluster !== after.cluster;
}

/** U3: each at its old place, or in a free slot of the area where that is taken. */
function place(desk: Desk, wishes: readonly Wish[], shared: Shared): Map<number, NoteView> {
  const leaving = new Set(wishes.map(({ before }) => before.id));
  const staying = new Set(wishes.filter(stays).map(({ before }) => before.id));
  const placed = new Map<number, NoteView>();
  for (const notes of byHome(wishes.map(({ after }) => after))) {
    for (const note of settle(desk, notes, { leaving, staying, shared })) placed.set(note.id, note);
  }
  return placed;
}

/** U4: each in its old cluster, which begins again if it ended. */
function seat(desk: Desk, wishes: readonly Wish[], groups: readonly Regroup[]): Wish[] {
  const moving = wishes.filter(isMoving);
  const seats = new Seats(desk, new Set(moving.map(({ before }) => before.id)));
  const ended = new Map(groups.map((group) => [group[0], group]));
  const done: Wish[] = [];
  for (const wish of wishes) {
    if (!isMoving(wish)) {
      done.push(wish);
      continue;
    }
    const { before, fields, after } = wish;
    const group = ended.get(after.cluster);
    ended.delete(after.cluster);
    if (group && !desk.view.get("c", group[0])) {
      beginAgain(desk, group, after);
      seats.begin(group[0], after.board);
    }
    const cluster = seats.again(after);
    const isOnlyThat = Object.keys(fields).join() === "cluster";
    if (cluster || !after.cluster || !isOnlyThat) {
      done.push({ before, fields, after: { ...after, cluster } });
    } else seats.again(before);
  }
  for (const cluster of new Set(moving.map(({ before }) => before.cluster))) {
    if (desk.view.get("c", cluster) && seats.isEmpty(cluster)) desk.drop("c", cluster);
  }
  return done;
}

function beginAgain(desk: Desk, [id, version, home, title]: Regroup, first: NoteView): void {
  desk.mustBeFree(id);
  if (version < 1 || version > ORDER_MAX) throw new Refused("bad_value");
  const { board } = first;
  const here = desk.view.get("a", home)?.board === board ? home : first.area;
  const area = home ? here : 0;
  const words = desk.text(title, TITLE_MAX, true);
  desk.put({ kind: "c", id, board, area, title: words, version, created: desk.now });
}

export function unmake(desk: Desk, [, marks]: NotesUnmake): void {
  desk.mustWrite();
  mustBeAGesture(marks);
  const links = new Map<number, number>();
  for (const link of desk.view.all("l")) {
    for (const end of [link.note, link.source]) links.set(end, (links.get(end) ?? 0) + 1);
  }
  const gone = new Map<number, NoteView>();
  for (const [id, version, cluster, count] of marks) {
    const note = desk.view.get("n", id);
    if (!note) continue;
    desk.mustBeAuthor(note, true);
    const isSame = note.version === version && note.cluster === cluster;
    if (isSame && (links.get(id) ?? 0) === count) gone.set(id, note);
  }
  if (gone.size === 0) throw new Refused("stale_step");
  bury(desk, [...gone.values()]);
}
