/** The camera over a board: which part of it is on the screen, and how large. No DOM. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in board units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const ZOOM_MIN = 0.05;
export const ZOOM_MAX = 3;
/** Space round a fitted board, in pixels of the screen. */
const FIT_MARGIN = 24;

/** screen = (board - (x, y)) * zoom, in pixels from the upper left corner of the view. */
export class Camera {
  x = 0;
  y = 0;
  zoom = 1;
  width = 0;
  height = 0;
  /** While a button or a finger is down on the view. */
  isPressed = false;
  private readonly listeners = new Set<() => void>();

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.changed();
  }

  toBoard(screen: Point): Point {
    return { x: this.x + screen.x / this.zoom, y: this.y + screen.y / this.zoom };
  }

  toScreen(board: Point): Point {
    return { x: (board.x - this.x) * this.zoom, y: (board.y - this.y) * this.zoom };
  }

  /** The part of the board that is on the screen. */
  get view(): Box {
    return { x: this.x, y: this.y, w: this.width / this.zoom, h: this.height / this.zoom };
  }

  /** Moves the board under the view by pixels of the screen. */
  panBy(dx: number, dy: number): void {
    this.x -= dx / this.zoom;
    this.y -= dy / this.zoom;
    this.changed();
  }

  /** Zooms by a factor; what is under `screen` stays there. */
  zoomAt(screen: Point, factor: number): void {
    const fixed = this.toBoard(screen);
    this.zoom = clamp(this.zoom * factor, ZOOM_MIN, ZOOM_MAX);
    this.x = fixed.x - screen.x / this.zoom;
    this.y = fixed.y - screen.y / this.zoom;
    this.changed();
  }

  zoomBy(factor: number): void {
    this.zoomAt({ x: this.width / 2, y: this.height / 2 }, factor);
  }

  /** The whole box, in the middle. */
  fit(box: Box): void {
    const zoom = Math.min(this.zoomForWidth(box), (this.height - 2 * FIT_MARGIN) / box.h);
    this.zoom = clamp(zoom, ZOOM_MIN, 1);
    this.x = box.x - (this.width / this.zoom - box.w) / 2;
    this.y = box.y - (this.height / this.zoom - box.h) / 2;
    this.changed();
  }

  /** The top of the box over its whole width, but never so small that it cannot be read. */
  fitTop(box: Box, least: number): void {
    this.zoom = clamp(this.zoomForWidth(box), least, 1);
    const spare = this.width / this.zoom - box.w;
    this.x = box.x - Math.max(FIT_MARGIN / this.zoom, spare / 2);
    this.y = box.y - FIT_MARGIN / this.zoom;
    this.changed();
  }

  /** What has the focus comes into view, unless a press gave it: a board that moves away under the
   *  finger takes the click along, and what was pressed is in view already. */
  revealFocused(box: Box): void {
    if (!this.isPressed) this.reveal(box);
  }

  /** Moves as little as needed for the box to be in view. */
  reveal(box: Box): void {
    const margin = FIT_MARGIN / this.zoom;
    const { w, h } = this.view;
    const x = shifted(this.x, w, box.x - margin, box.w + 2 * margin);
    const y = shifted(this.y, h, box.y - margin, box.h + 2 * margin);
    if (x === this.x && y === this.y) return;
    this.x = x;
    this.y = y;
    this.changed();
  }

  /** The middle of the box in the middle of the view, at least at the scale `least`. */
  centreOn(box: Box, least: number): void {
    this.zoom = clamp(this.zoom, least, ZOOM_MAX);
    this.x = box.x + box.w / 2 - this.width / this.zoom / 2;
    this.y = box.y + box.h / 2 - this.height / this.zoom / 2;
    this.changed();
  }

  place(at: { x: number; y: number; zoom: number }): void {
    this.x = at.x;
    this.y = at.y;
    this.zoom = at.zoom;
    this.changed();
  }

  private zoomForWidth(box: Box): number {
    return (this.width - 2 * FIT_MARGIN) / box.w;
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The new start of a window of `size` from `start`, so that `from`..`from + length` is inside. */
function shifted(start: number, size: number, from: number, length: number): number {
  if (from < start || length > size) return from;
  return Math.max(start, from + length - size);
}

/** The smallest box round all, or undefined for none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return left === Infinity ? undefined : { x: left, y: top, w: right - left, h: bottom - top };
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}
