// Ways back of what facilitators do with areas and boards (RULES.md U6): the ordinary commands, which
// say what they must find.

import type { AreaPlan, AreaView, BoardView, ClientCommand } from "../protocol/generated.ts";
import { byOrder } from "../store/places.ts";
import type { View } from "./ways.ts";

type Box = Pick<AreaView, "x" | "y" | "w" | "h">;
type Shelved =
  | { readonly kind: "a"; readonly id: number }
  | { readonly kind: "b"; readonly id: number };

export type StructureWay =
  /** `given`: undefined for an area that this very step brings back. */
  | {
      readonly does: "box";
      readonly id: number;
      readonly given: Box | undefined;
      readonly set: Box;
    }
  /** Before another one of its row; `given` is whom it stands before, 0 for last. */
  | (Shelved & { readonly does: "row"; readonly given: number; readonly before: number })
  /** Away with what was added, if nobody has written on it. */
  | (Shelved & { readonly does: "away"; readonly left: string })
  | { readonly does: "area"; readonly area: AreaView }
  | { readonly does: "board"; readonly board: BoardView; readonly areas: readonly AreaView[] };

/** What such a command is about, as it was before. */
export interface StructureBefore {
  readonly area: AreaView | undefined;
  readonly board: BoardView | undefined;
  /** Of the board. */
  readonly areas: readonly AreaView[];
  /** Whom it stood before; 0: it was the last. */
  readonly before: number;
}

const STRUCTURE = new Set<ClientCommand[0]>([
  "area.add",
  "area.place",
  "area.order",
  "area.remove",
  "board.add",
  "board.order",
  "board.remove",
]);

/** undefined for commands on other things. */
export function structureBefore(view: View, command: ClientCommand): StructureBefore | undefined {
  if (!STRUCTURE.has(command[0])) return undefined;
  const id = command[1] as number;
  const [area, board] = [view.get("a", id), view.get("b", id)];
  const one = command[0].startsWith("area") ? area : board;
  return {
    area,
    board,
    areas: board ? areasOf(view, board.id) : [],
    before: one ? behind(view, one) : 0,
  };
}

/** The ways back, in the order in which they are gone. */
export function structureWays(
  command: ClientCommand,
  was: StructureBefore,
  view: View,
): StructureWay[] {
  const id = command[1] as number;
  switch (command[0]) {
    case "area.place": {
      const now = view.get("a", id);
      if (!now || !was.area || isSame(boxOf(now), boxOf(was.area))) return [];
      return [{ does: "box", id, given: boxOf(now), set: boxOf(was.area) }];
    }
    case "area.order":
      return rowWay({ kind: "a", id }, was, view);
    case "board.order":
      return rowWay({ kind: "b", id }, was, view);
    case "area.add":
      return view.get("a", id)
        ? [{ does: "away", kind: "a", id, left: wordsIn(view, "a", id) }]
        : [];
    case "board.add":
      return view.get("b", id)
        ? [{ does: "away", kind: "b", id, left: wordsIn(view, "b", id) }]
        : [];
    case "area.remove":
      return was.area && !view.get("a", id) ? areaAgain(was.area, was.before) : [];
    case "board.remove":
      return was.board && !view.get("b", id) ? boardAgain(was.board, was) : [];
    default:
      return [];
  }
}

function rowWay(one: Shelved, was: StructureBefore, view: View): StructureWay[] {
  const now = view.get(one.kind, one.id);
  const given = now ? behind(view, now) : was.before;
  return given === was.before ? [] : [{ does: "row", ...one, given, before: was.before }];
}

function areaAgain(area: AreaView, before: number): StructureWay[] {
  const { id } = area;
  return [
    { does: "area", area },
    { does: "box", id, given: undefined, set: boxOf(area) },
    { does: "row", kind: "a", id, given: 0, before },
  ];
}

function boardAgain(board: BoardView, { areas, before }: StructureBefore): StructureWay[] {
  return [
    { does: "board", board, areas },
    { does: "row", kind: "b", id: board.id, given: 0, before },
  ];
}

/** The command that goes this way now; "done" where nothing is left to do, "stale" where it may not. */
export function structureTurn(way: StructureWay, view: View): ClientCommand | "done" | "stale" {
  switch (way.does) {
    case "box":
      return boxTurn(way, view);
    case "row":
      return rowTurn(way, view);
    case "away":
      return awayTurn(way, view);
    case "area": {
      const { id, board, title, hint, w, h } = way.area;
      if (view.get("a", id) || !view.get("b", board) || title === null) return "stale";
      return ["area.add", id, board, title, hint ?? "", w, h];
    }
    case "board": {
      const { id, stage, title, prompt } = way.board;
      if (view.get("b", id) || title === null) return "stale";
      const areas = way.areas.map((area): AreaPlan => {
        return [area.id, area.title ?? "", area.hint ?? "", area.x, area.y, area.w, area.h];
      });
      return ["board.add", id, stage, title, prompt ?? "", areas];
    }
  }
}

function boxTurn(
  way: Extract<StructureWay, { does: "box" }>,
  view: View,
): ReturnType<typeof structureTurn> {
  const area = view.get("a", way.id);
  if (!area) return "stale";
  const now = boxOf(area);
  if (way.given && !isStill(now, way.given)) return "stale";
  if (isSame(now, way.set)) return "done";
  const { x, y, w, h } = way.set;
  return ["area.place", way.id, x, y, w, h, [now.x, now.y, now.w, now.h]];
}

function rowTurn(
  way: Extract<StructureWay, { does: "row" }>,
  view: View,
): ReturnType<typeof structureTurn> {
  const one = view.get(way.kind, way.id);
  if (!one || behind(view, one) !== way.given) return "stale";
  if (way.given === way.before) return "done";
  if (way.before && !rowOf(view, one).some(({ id }) => id === way.before)) return "stale";
  return [way.kind === "a" ? "area.order" : "board.order", way.id, way.before, [way.given]];
}

function awayTurn(
  way: Extract<StructureWay, { does: "away" }>,
  view: View,
): ReturnType<typeof structureTurn> {
  const { kind, id, left } = way;
  if (!view.get(kind, id) || wordsIn(view, kind, id) !== left) return "stale";
  return [kind === "a" ? "area.remove" : "board.remove", id, versionsOf(view, kind, id)];
}

function rowOf(view: View, one: AreaView | BoardView): readonly (AreaView | BoardView)[] {
  if (one.kind === "a") return areasOf(view, one.board);
  return [...view.all("b")].filter(({ stage }) => stage === one.stage).sort(byOrder);
}

/** Whom it stands before; 0: it is the last. */
function behind(view: View, one: AreaView | BoardView): number {
  const row = rowOf(view, one);
  return row[row.findIndex(({ id }) => id === one.id) + 1]?.id ?? 0;
}

function areasOf(view: View, board: number): AreaView[] {
  return [...view.all("a")].filter((area) => area.board === board).sort(byOrder);
}

/** What the server compares: its own, and for a board those of its areas by id. */
function versionsOf(view: View, kind: "a" | "b", id: number): number[] {
  return partsOf(view, kind, id).map(({ version }) => version);
}

/** By value, as all undo compares: words that were changed and changed back are the same. */
function wordsIn(view: View, kind: "a" | "b", id: number): string {
  const words = partsOf(view, kind, id).map((one) => {
    return [one.id, one.title, one.kind === "a" ? one.hint : one.prompt];
  });
  return JSON.stringify(words);
}

function partsOf(view: View, kind: "a" | "b", id: number): (AreaView | BoardView)[] {
  const one = view.get(kind, id);
  if (!one) return [];
  if (one.kind === "a") return [one];
  return [one, ...areasOf(view, id).sort((area, other) => area.id - other.id)];
}

function boxOf({ x, y, w, h }: AreaView): Box {
  return { x, y, w, h };
}

function isSame(one: Box, other: Box): boolean {
  return one.h === other.h && isStill(one, other);
}

/** An area grows with the notes that come (P2), which is nobody's decision about its place. */
function isStill(now: Box, given: Box): boolean {
  return now.x === given.x && now.y === given.y && now.w === given.w && now.h >= given.h;
}
