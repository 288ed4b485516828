// How notes go to the trash and come out of it (twin of boards/decide/trash.py; N6, N7, G5, L8).

import {
  type AreaView,
  type NoteView,
  TRASH_MAX,
  type TrashedView,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { endEmptiedClusters, hasRoom } from "./clusters.ts";
import { corner, type Desk, Unpredictable } from "./desk.ts";

export function bury(desk: Desk, notes: readonly NoteView[]): void {
  endEmptiedClusters(desk, notes);
  const gone = new Set(notes.map((note) => note.id));
  for (const link of desk.view.all("l")) {
    if (gone.has(link.note) || gone.has(link.source)) desk.drop("l", link.id);
  }
  const trash = [...desk.view.all("t")].sort((a, b) => a.at - b.at || a.id - b.id);
  for (const note of notes) {
    const { id, board, text, colour, author } = note;
    desk.drop("n", id);
    desk.burials.push(note);
    desk.put({
      kind: "t",
      id,
      board,
      text,
      colour,
      author,
      by: desk.me.member,
      at: desk.now,
    });
  }
  // Others see a part of the trash only, and cannot tell when it is full.
  if (!desk.isFacilitator) return;
  const surplus = Math.max(0, trash.length + notes.length - TRASH_MAX);
  for (const oldest of trash.slice(0, surplus)) desk.drop("t", oldest.id);
}

/** Who deleted it, or a facilitator (N7), as long as its board is there (B4). */
export function mayRestore(desk: Desk, trashed: TrashedView): boolean {
  if (!desk.view.get("b", trashed.board)) return false;
  return desk.isFacilitator || trashed.by === desk.me.member;
}

/** Each to its place, key and cluster if they are still free (N7). Its links come with the answer:
 *  a view's trash does not hold them. */
export function putBack(desk: Desk, trashed: readonly TrashedView[]): void {
  const homes = new Map<string, NoteView[]>();
  for (const { id } of trashed) {
    const buried = desk.view.buried(id);
    if (!buried) throw new Unpredictable();
    const note = atHome(desk, buried);
    const home = `${note.board}/${note.area}`;
    homes.set(home, [...(homes.get(home) ?? []), note]);
  }
  for (const { id } of trashed) desk.drop("t", id);
  for (const notes of homes.values()) putBackIn(desk, notes);
}

/** The note as it was; of an area that is gone, in the one under it by now (P4, N3). */
function atHome(desk: Desk, note: NoteView): NoteView {
  if (!note.area || areaOf(desk, note)) return note;
  const areas = [...desk.view.all("a")].filter((area) => area.board === note.board);
  return { ...note, area: places.areaAt(areas, note, note.size), cluster: 0 };
}

function areaOf(desk: Desk, note: NoteView): AreaView | undefined {
  const area = desk.view.get("a", note.area);
  return area?.board === note.board ? area : undefined;
}

function putBackIn(desk: Desk, notes: readonly NoteView[]): void {
  const [first] = notes as [NoteView];
  const here = desk.notesOf(first.area).filter((other) => other.board === first.board);
  const area = areaOf(desk, first);
  const kept: NoteView[] = [];
  const displaced: NoteView[] = [];
  for (const note of notes) {
    const covered = [here, kept].some((all) => all.some((other) => places.overlap(note, other)));
    const keeps = !area || (!covered && places.touches(area, note));
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
  seatAgain(desk, here, back);
}

function seatAgain(desk: Desk, here: readonly NoteView[], back: readonly NoteView[]): void {
  const keyed: places.Keyed[] = [...here];
  const joined = new Map<number, number>();
  for (const note of back) {
    const taken = keyed.some((other) => other.order === note.order);
    const order = taken ? places.orderAt(keyed, note) : note.order;
    const cluster = clusterAgain(desk, note, joined);
    keyed.push({ x: note.x, y: note.y, order });
    desk.put({ ...note, order, cluster });
  }
}

/** Its old cluster; 0 when that is gone, or another one by now, or full (L7). */
function clusterAgain(desk: Desk, note: NoteView, joined: Map<number, number>): number {
  const cluster = desk.view.get("c", note.cluster);
  if (cluster?.board !== note.board) return 0;
  const already = joined.get(cluster.id) ?? 0;
  if (!hasRoom(desk, cluster.id, already)) return 0;
  joined.set(cluster.id, already + 1);
  return cluster.id;
}
