// Commands on clusters (twin of boards/decide/clusters.py; RULES.md C1-C4).

import {
  CLUSTER_NOTES_MAX,
  type ClusterAdd,
  type ClusterDissolve,
  type ClusterTitle,
  type NoteGroup,
  type NoteView,
  ORDER_GAP,
  TITLE_MAX,
} from "../../protocol/generated.ts";
import { nearestFreeSlots } from "../nearest.ts";
import * as places from "../places.ts";
import { corner, type Desk, Refused } from "./desk.ts";

export function add(desk: Desk, [, id, title, noteIds]: ClusterAdd): void {
  desk.mustWrite();
  desk.mustBeFree(id);
  const ids = [...new Set(noteIds)];
  if (ids.length > CLUSTER_NOTES_MAX) {
    throw new Refused("too_many_in_cluster", CLUSTER_NOTES_MAX);
  }
  const notes = ids.map((noteId) => desk.note(noteId));
  const first = notes[0];
  if (!first || notes.some((note) => note.board !== first.board)) {
    throw new Refused("unknown_target");
  }
  const { board, area } = first;
  const kept = desk.text(title, TITLE_MAX, true);
  desk.put({ kind: "c", id, board, area, title: kept, version: 1, created: desk.now });
  endEmptiedClusters(desk, notes);
  seat(desk, notes, id, first);
}

export function group(desk: Desk, [, id, clusterId]: NoteGroup): void {
  desk.mustWrite();
  const note = desk.note(id);
  if (note.cluster === clusterId) throw new Refused("already");
  if (!clusterId) {
    leaveCluster(desk, note);
    desk.patch(note, { cluster: 0 });
    return;
  }
  const cluster = desk.cluster(clusterId);
  if (cluster.board !== note.board) throw new Refused("unknown_target");
  const inside = [...desk.view.notesInCluster(clusterId)];
  if (!hasRoom(desk, clusterId)) {
    throw new Refused("too_many_in_cluster", CLUSTER_NOTES_MAX);
  }
  leaveCluster(desk, note);
  seat(desk, [note], clusterId, lastOf(inside) ?? note);
}

/** Whether one more note may join (L7). */
export function hasRoom(desk: Desk, cluster: number, coming = 0): boolean {
  return [...desk.view.notesInCluster(cluster)].length + coming < CLUSTER_NOTES_MAX;
}

function lastOf(notes: readonly NoteView[]): NoteView | undefined {
  return notes.reduce<NoteView | undefined>((last, note) => {
    if (!last || note.order > last.order) return note;
    return note.order === last.order && note.id > last.id ? note : last;
  }, undefined);
}

export function retitle(desk: Desk, [, id, base, title]: ClusterTitle): void {
  desk.mustWrite();
  const cluster = desk.cluster(id);
  if (base !== cluster.version) throw new Refused("stale_text", cluster.version);
  const kept = desk.text(title, TITLE_MAX, true);
  desk.patch(cluster, { title: kept, version: cluster.version + 1 });
}

export function dissolve(desk: Desk, [, id]: ClusterDissolve): void {
  desk.mustWrite();
  const cluster = desk.cluster(id);
  for (const note of desk.view.notesInCluster(id)) desk.patch(note, { cluster: 0 });
  desk.drop("c", cluster.id);
}

/** The note is about to leave its cluster; the last one out ends it (C4). */
export function leaveCluster(desk: Desk, note: NoteView): void {
  if (note.cluster) endEmptiedClusters(desk, [note]);
}

/** These notes are about to leave their clusters; one without notes ends (C4). */
export function endEmptiedClusters(desk: Desk, leaving: readonly NoteView[]): void {
  const gone = new Set(leaving.map((note) => note.id));
  for (const id of new Set(leaving.map((note) => note.cluster))) {
    if (!id || !desk.view.get("c", id)) continue;
    const inside = [...desk.view.notesInCluster(id)];
    if (inside.every((note) => gone.has(note.id))) desk.drop("c", id);
  }
}

/** Puts the notes into the cluster, each in the free slot nearest to `anchor` (P3). */
function seat(desk: Desk, notes: readonly NoteView[], cluster: number, anchor: NoteView): void {
  const area = desk.view.get("a", anchor.area);
  if (!area) {
    for (const note of notes) desk.patch(note, { cluster });
    return;
  }
  const moving = new Set(notes.map((note) => note.id));
  const there = desk.notesOf(area.id);
  const seated = there.filter((n) => !moving.has(n.id) || n.id === anchor.id);
  const others = notes.filter((note) => note.id !== anchor.id);
  const sizes = others.map((note) => note.size);
  const slots = nearestFreeSlots(area, seated, anchor, sizes);
  let last = places.lastOrder(there);
  let h = area.h;
  if (others.length < notes.length) desk.patch(anchor, { cluster });
  for (const [index, slot] of slots.entries()) {
    const note = others[index] as NoteView;
    h = Math.max(h, places.heightFor(area, slot, note.size));
    let order = note.order;
    if (note.area !== area.id) {
      order = last;
      last += ORDER_GAP;
    }
    desk.patch(note, { cluster, area: area.id, ...corner(area, slot), order });
  }
  desk.patch(area, { h });
}
