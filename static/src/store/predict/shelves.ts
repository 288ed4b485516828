// The areas of one board while a gesture puts several notes into them (twin of
// boards/decide/shelves.py; RULES.md G3, G4, P4-P6). Where keys run out the server numbers the area
// anew; until then fractions stand between two keys, which are never sent.

import type { AreaView, NoteView } from "../../protocol/generated.ts";
import * as places from "../places.ts";
import type { Desk } from "./desk.ts";

export interface Shelved extends places.Point {
  readonly area: number;
  readonly order: number;
}

export class Shelves {
  private readonly areas: readonly AreaView[];
  private readonly moving: ReadonlySet<number>;
  private readonly keyed = new Map<number, places.Keyed[]>();
  private readonly put_ = new Map<number, Shelved>();

  constructor(
    private readonly desk: Desk,
    private readonly board: number,
    without: readonly NoteView[],
  ) {
    this.areas = [...desk.view.all("a")].filter((area) => area.board === board);
    this.moving = new Set(without.map((note) => note.id));
  }

  /** A note at a place that somebody pointed at. */
  put(id: number, point: places.Point, size = 0): void {
    const area = places.areaAt(this.areas, point, size);
    const keyed = this.of(area);
    this.keep(id, point, area, places.orderAt(keyed, point));
  }

  /** A note at the end of an area. */
  putLast(id: number, point: places.Point, area: number): void {
    this.keep(id, point, area, places.lastOrder(this.of(area)));
  }

  /** Where the note was put. */
  placeOf(id: number): Shelved {
    return this.put_.get(id) as Shelved;
  }

  private keep(id: number, { x, y }: places.Point, area: number, order: number): void {
    this.of(area).push({ x, y, order });
    this.put_.set(id, { x, y, area, order });
  }

  private of(area: number): places.Keyed[] {
    const known = this.keyed.get(area);
    if (known) return known;
    const found = this.desk
      .notesOf(area)
      .filter((note) => note.board === this.board && !this.moving.has(note.id));
    const keyed = found.map(({ x, y, order }) => ({ x, y, order }));
    this.keyed.set(area, keyed);
    return keyed;
  }
}
