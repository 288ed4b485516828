// How notes come back to where they were, out of the trash or by undo (twin of
// boards/decide/homes.py; RULES.md N7, U3, U4).

import { type AreaView, type NoteView, ORDER_MAX } from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { hasRoom } from "./clusters.ts";
import { corner, type Desk } from "./desk.ts";

/** By note the ids of those that it may cover: its place was shared with them before. */
export type Shared = ReadonlyMap<number, ReadonlySet<number>>;

const NOBODY: ReadonlySet<number> = new Set();

/** The note as it was; of an area that is gone, in the one under it by now (P4, N3). */
export function atHome(desk: Desk, note: NoteView): NoteView {
  if (!note.area || areaOf(desk, note)) return note;
  const areas = [...desk.view.all("a")].filter((area) => area.board === note.board);
  return { ...note, area: places.areaAt(areas, note, note.size), cluster: 0 };
}

function areaOf(desk: Desk, note: NoteView): AreaView | undefined {
  const area = desk.view.get("a", note.area);
  return area?.board === note.board ? area : undefined;
}

/** Notes by board and area. */
export function byHome(notes: Iterable<NoteView>): Iterable<NoteView[]> {
  const homes = new Map<string, NoteView[]>();
  for (const note of notes) {
    const home = `${note.board}/${note.area}`;
    const there = homes.get(home);
    if (there) there.push(note);
    else homes.set(home, [note]);
  }
  return homes.values();
}

/** The notes of one area, each at its place and key if they are still free (P1, P2, P5); those that
 * stay keep their place, whoever covers it. */
export function settle(
  desk: Desk,
  notes: readonly NoteView[],
  {
    leaving = NOBODY,
    staying = NOBODY,
    shared,
  }: { leaving?: ReadonlySet<number>; staying?: ReadonlySet<number>; shared: Shared },
): NoteView[] {
  const [first] = notes as [NoteView];
  const here = desk
    .notesOf(first.area)
    .filter((other) => other.board === first.board && !leaving.has(other.id));
  const area = areaOf(desk, first);
  const kept: NoteView[] = [];
  const displaced: NoteView[] = [];
  // Those that stay first: the others find their places around them.
  const stays = ({ id }: NoteView) => staying.has(id);
  for (const note of [...notes.filter(stays), ...notes.filter((each) => !stays(each))]) {
    const friends = shared.get(note.id) ?? NOBODY;
    const covers = (other: NoteView) => !friends.has(other.id) && places.overlap(note, other);
    const covered = here.some(covers) || kept.some(covers);
    const keeps = stays(note) || !area || (!covered && places.touches(area, note));
    (keeps ? kept : displaced).push(note);
  }
  const back = [...kept];
  if (area && displaced.length > 0) {
    const sizes = displaced.map((note) => note.size);
    const slots = places.freeSlots(area, [...here, ...kept], sizes);
    let h = area.h;
    for (const [index, note] of displaced.entries()) {
      const slot = slots[index] as (typeof slots)[number];
      h = Math.max(h, places.heightFor(area, slot, note.size));
      back.push({ ...note, ...corner(area, slot) });
    }
    desk.patch(area, { h });
  }
  return withKeys(here, back);
}

function withKeys(here: readonly NoteView[], back: readonly NoteView[]): NoteView[] {
  const keyed: places.Keyed[] = [...here];
  return back.map((note) => {
    const isFit = note.order > 0 && note.order <= ORDER_MAX;
    const taken = !isFit || keyed.some((other) => other.order === note.order);
    const order = taken ? places.orderAt(keyed, note) : note.order;
    keyed.push({ x: note.x, y: note.y, order });
    return { ...note, order };
  });
}

/** The seats in clusters while several notes take theirs again (L7). */
export class Seats {
  private readonly begun = new Map<number, number>();
  private readonly come = new Map<number, number>();

  constructor(
    private readonly desk: Desk,
    private readonly leaving: ReadonlySet<number> = NOBODY,
  ) {}

  /** One more cluster that there is from now on, on this board. */
  begin(cluster: number, board: number): void {
    this.begun.set(cluster, board);
  }

  /** Its old cluster; 0 when that is gone, or another one by now, or full. */
  again(note: NoteView): number {
    const { cluster } = note;
    const board = this.begun.get(cluster) ?? this.desk.view.get("c", cluster)?.board;
    if (board !== note.board) return 0;
    const come = this.come.get(cluster) ?? 0;
    if (!hasRoom(this.desk, cluster, come - this.left(cluster))) return 0;
    this.come.set(cluster, come + 1);
    return cluster;
  }

  /** Whether nobody sits in it by now. */
  isEmpty(cluster: number): boolean {
    const inside = [...this.desk.view.notesInCluster(cluster)].length;
    return inside - this.left(cluster) + (this.come.get(cluster) ?? 0) === 0;
  }

  private left(cluster: number): number {
    if (this.leaving.size === 0) return 0;
    const inside = [...this.desk.view.notesInCluster(cluster)];
    return inside.filter((note) => this.leaving.has(note.id)).length;
  }
}
