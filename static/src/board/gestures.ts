/** Pointer, wheel and two fingers on the board, as movements of the camera and of notes. */
import type { Camera, Point } from "./camera.ts";

/** What the board does with a note that is being dragged; distances in board units. */
export interface Dragging {
  may(note: number): boolean;
  move(note: number, dx: number, dy: number): void;
  drop(note: number, dx: number, dy: number): void;
  cancel(note: number): void;
}

type Mode =
  | { readonly name: "idle" }
  | { readonly name: "pan"; readonly pointer: number }
  | { readonly name: "pinch" }
  | { readonly name: "note"; readonly pointer: number; readonly note: number; moved: boolean };

/** Below this a press is a press, in pixels: a finger is less steady than a mouse. */
const STEADY = { mouse: 4, touch: 9 };
/** A finger that rests so long lifts the note under it; one that moves sooner pans. On a full board
 *  there is no other place to put it, and others' notes must not move by accident. */
const HOLD_MS = 350;
/** Wheels that count lines instead of pixels. */
const LINE = 16;
const WHEEL_ZOOM = 0.0025;
/** A wheel with detents must not jump through the whole range. */
const WHEEL_STEP_MAX = 60;

export class Gestures {
  private mode: Mode = { name: "idle" };
  private readonly pointers = new Map<number, Point>();
  private start: Point = { x: 0, y: 0 };
  private space = false;
  private hold: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: HTMLElement,
    private readonly camera: Camera,
    private readonly dragging: Dragging,
  ) {}

  /** Listens until the returned function is called. */
  listen(): () => void {
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      passive = true,
    ) => {
      this.view.addEventListener(name, listener, { passive });
      stop.signal.addEventListener("abort", () => this.view.removeEventListener(name, listener));
    };
    on("pointerdown", (event) => this.down(event));
    on("pointermove", (event) => this.moved(event));
    on("pointerup", (event) => this.up(event, false));
    on("pointercancel", (event) => this.up(event, true));
    on("wheel", (event) => this.wheel(event), false);
    on("keydown", (event) => this.holdSpace(event, true));
    on("keyup", (event) => this.holdSpace(event, false));
    return () => {
      clearTimeout(this.hold);
      stop.abort();
    };
  }

  private at(event: PointerEvent | WheelEvent): Point {
    const box = this.view.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private down(event: PointerEvent): void {
    const target = event.target as Element;
    if (event.button > 1 || target.closest("button, input, textarea, select, a")) return;
    this.pointers.set(event.pointerId, this.at(event));
    clearTimeout(this.hold);
    if (this.pointers.size > 1) {
      this.abandon();
      this.mode = { name: "pinch" };
      return;
    }
    this.start = this.at(event);
    const note = Number(target.closest<HTMLElement>("[data-note]")?.dataset["note"] ?? 0);
    const grabs = note !== 0 && !this.space && event.button === 0 && this.dragging.may(note);
    const pointer = event.pointerId;
    const waits = grabs && event.pointerType === "touch";
    this.mode =
      grabs && !waits ? { name: "note", pointer, note, moved: false } : { name: "pan", pointer };
    if (waits) this.hold = setTimeout(() => this.lift(pointer, note), HOLD_MS);
    this.view.setPointerCapture(pointer);
  }

  /** The finger has rested on the note: from here on it carries it. */
  private lift(pointer: number, note: number): void {
    const at = this.pointers.get(pointer);
    if (!at || this.mode.name !== "pan" || !this.dragging.may(note)) return;
    this.start = at;
    this.mode = { name: "note", pointer, note, moved: true };
    this.dragging.move(note, 0, 0);
  }

  private moved(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.at(event);
    if (this.mode.name === "pinch") this.pinch(event.pointerId, before, now);
    if (this.mode.name === "pan") {
      const far = Math.hypot(now.x - this.start.x, now.y - this.start.y) >= STEADY.touch;
      if (far) clearTimeout(this.hold);
      this.camera.panBy(now.x - before.x, now.y - before.y);
    }
    if (this.mode.name === "note") this.drag(this.mode, now, event.pointerType);
    this.pointers.set(event.pointerId, now);
  }

  private drag(mode: Extract<Mode, { name: "note" }>, now: Point, pointer: string): void {
    const dx = now.x - this.start.x;
    const dy = now.y - this.start.y;
    const steady = pointer === "mouse" ? STEADY.mouse : STEADY.touch;
    if (!mode.moved && Math.hypot(dx, dy) < steady) return;
    mode.moved = true;
    this.dragging.move(mode.note, dx / this.camera.zoom, dy / this.camera.zoom);
  }

  private pinch(pointer: number, before: Point, now: Point): void {
    const other = [...this.pointers].find(([id]) => id !== pointer)?.[1];
    if (!other) return;
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(now.x - other.x, now.y - other.y);
    // Each finger carries half of the movement.
    this.camera.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    if (was > 0) this.camera.zoomAt(middle, is / was);
  }

  private up(event: PointerEvent, cancelled: boolean): void {
    if (!this.pointers.delete(event.pointerId)) return;
    clearTimeout(this.hold);
    const { mode } = this;
    if (mode.name === "note" && mode.moved && !cancelled) {
      const now = this.at(event);
      const { zoom } = this.camera;
      this.dragging.drop(mode.note, (now.x - this.start.x) / zoom, (now.y - this.start.y) / zoom);
      this.mode = { name: "idle" };
      return;
    }
    if (cancelled) this.abandon();
    // The finger that is left after a pinch goes on panning.
    const left = [...this.pointers.keys()][0];
    this.mode = left === undefined ? { name: "idle" } : { name: "pan", pointer: left };
  }

  private abandon(): void {
    if (this.mode.name === "note" && this.mode.moved) this.dragging.cancel(this.mode.note);
  }

  private wheel(event: WheelEvent): void {
    if ((event.target as Element).closest("textarea")) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-WHEEL_STEP_MAX, Math.min(WHEEL_STEP_MAX, event.deltaY * unit));
      this.camera.zoomAt(this.at(event), Math.exp(-step * WHEEL_ZOOM * 4));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    const [dx, dy] = sideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.camera.panBy(-dx * unit, -dy * unit);
  }

  /** Space held: dragging pans even where a note is. */
  private holdSpace(event: KeyboardEvent, down: boolean): void {
    const target = event.target as Element;
    if (event.key !== " " || target.closest("button, input, textarea, select")) return;
    event.preventDefault();
    this.space = down;
  }
}
