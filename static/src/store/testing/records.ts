// Records of a view for tests: what a test does not say is as in a new workshop.

import type {
  AreaView,
  BoardView,
  MemberView,
  NoteView,
  WorkshopView,
} from "../../protocol/generated.ts";

export function aWorkshop(fields: Partial<WorkshopView>): WorkshopView {
  return {
    kind: "w",
    id: 1,
    title: "",
    challenge: "",
    language: "sv",
    children: "",
    life: "open",
    stage: "empathize",
    read_only: false,
    created: 0,
    version: 1,
    words: "",
    words_version: 0,
    hold: "none",
    door: "open",
    free_until: 0,
    step: 0,
    agenda: false,
    timer_ends: 0,
    timer_left: 0,
    timer_length: 0,
    summon: 0,
    summoned: 0,
    spotlight: 0,
    notice: "",
    noticed: 0,
    promised: false,
    ...fields,
  };
}

export function aBoard(fields: Partial<BoardView>): BoardView {
  const now = {
    mode: "open",
    authors: "named",
    counts: false,
    table: 0,
    waiting: 0,
    gone: 0,
  } as const;
  const words = { title: "", prompt: "", version: 1 };
  return { kind: "b", id: 2, stage: "empathize", order: 0, ...words, ...now, ...fields };
}

export function anArea(fields: Partial<AreaView>): AreaView {
  const box = { x: 0, y: 0, w: 496, h: 304 };
  const words = { title: "", hint: "", version: 1, waiting: 0, origin: 0 };
  return { kind: "a", id: 3, board: 2, order: 0, ...words, ...box, ...fields };
}

export function aNote(fields: Partial<NoteView>): NoteView {
  const at = { board: 2, area: 3, cluster: 0, order: 1, x: 24, y: 88, colour: 0, size: 0 };
  const words = { text: "", version: 1, author: 0, created: 0, edited: 0 };
  return {
    kind: "n",
    id: 4,
    ...at,
    ...words,
    together: false,
    alias: 0,
    kept: "",
    origin: 0,
    ...fields,
  };
}

export function aMember(fields: Partial<MemberView>): MemberView {
  const marks = { removed: false, muted: false, banned: false, named: false, table: 0 };
  const words = { why_muted: "", why_named: "", hand: 0 };
  return {
    kind: "m",
    id: 5,
    role: "resident",
    version: 1,
    joined: 0,
    ...marks,
    ...words,
    ...fields,
  };
}
