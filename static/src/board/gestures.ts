/** Pointer, wheel and two fingers on the board: what pans and zooms it, and what is carried. */
import type { Camera, Point } from "./camera.ts";

/** A press on the board, as far as it decides what happens. */
export interface Press {
  readonly target: Element;
  /** In board units. */
  readonly at: Point;
  readonly touch: boolean;
  /** A finger that rested before it moved. */
  readonly held: boolean;
  /** Shift, Ctrl or ⌘: more of the same kind. */
  readonly adds: boolean;
}

/** Something on its way; distances in board units from where it was pressed. */
export interface Carry {
  move(by: Point): void;
  drop(by: Point): void;
  cancel(): void;
}

/** What the board does with presses. */
export interface Hands {
  /** What a press takes along once it moves; undefined: it pans. */
  take(press: Press): Carry | undefined;
  /** A press that did not move. */
  tap(press: Press): void;
}

type Mode =
  | { readonly name: "idle" }
  | { readonly name: "pressed"; readonly pointer: number; readonly press: Press }
  | { readonly name: "pan"; readonly pointer: number }
  | { readonly name: "pinch" }
  | {
      readonly name: "carry";
      readonly pointer: number;
      /** In board units, and in pixels of the view. */
      readonly from: Point;
      readonly start: Point;
      readonly what: Carry;
    };

/** Below this a press is a press, in pixels: a finger is less steady than a mouse. */
const STEADY = { mouse: 4, touch: 9 };
/** A finger that rests so long lifts what is under it; one that moves sooner pans. On a full board
 *  there is no other place to put it, and others' notes must not move by accident. */
const HOLD_MS = 350;
/** So close to the edge of the view, in pixels, the board comes to meet what is carried. */
const EDGE = 44;
/** Pixels a frame at the very edge. */
const EDGE_SPEED = 14;
/** Wheels that count lines instead of pixels. */
const LINE = 16;
const WHEEL_ZOOM = 0.01;
/** A wheel with detents must not jump through the whole range. */
const WHEEL_STEP_MAX = 60;

const CONTROLS = "button, input, textarea, select, a";

/** Of desktop Safari, which tells a trackpad's pinch in no other way. */
type GestureEvent = UIEvent & { readonly scale: number; readonly clientX: number; clientY: number };

export class Gestures {
  private mode: Mode = { name: "idle" };
  private readonly pointers = new Map<number, Point>();
  private space = false;
  private scale = 1;
  private hold: ReturnType<typeof setTimeout> | undefined;
  private drift = 0;

  constructor(
    private readonly view: HTMLElement,
    private readonly camera: Camera,
    private readonly hands: Hands,
  ) {}

  /** Listens until the returned function is called. */
  listen(): () => void {
    const undo: (() => void)[] = [];
    const on = (
      from: EventTarget,
      name: string,
      listener: (event: never) => void,
      still = true,
    ) => {
      const options = { passive: still, capture: from === document };
      from.addEventListener(name, listener as EventListener, options);
      undo.push(() => from.removeEventListener(name, listener as EventListener, options));
    };
    on(this.view, "pointerdown", (event: PointerEvent) => this.down(event));
    on(this.view, "pointermove", (event: PointerEvent) => this.moved(event));
    on(this.view, "pointerup", (event: PointerEvent) => this.up(event));
    on(this.view, "pointercancel", (event: PointerEvent) => this.lost(event));
    on(this.view, "wheel", (event: WheelEvent) => this.wheel(event), false);
    on(this.view, "gesturestart", (event: GestureEvent) => this.pinchPad(event, true), false);
    on(this.view, "gesturechange", (event: GestureEvent) => this.pinchPad(event, false), false);
    on(this.view, "keydown", (event: KeyboardEvent) => this.holdSpace(event, true), false);
    on(document, "keyup", (event: KeyboardEvent) => this.holdSpace(event, false), false);
    on(document, "keydown", (event: KeyboardEvent) => this.escape(event), false);
    on(window, "blur", () => this.abandon());
    for (const end of ["pointerup", "pointercancel"]) {
      on(document, end, () => this.press(false));
    }
    return () => {
      this.abandon();
      for (const one of undo) one();
    };
  }

  private at(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = this.view.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** Also on what is no matter of gestures: a button takes the focus as well. */
  private press(isPressed: boolean): void {
    this.camera.isPressed = isPressed;
  }

  private down(event: PointerEvent): void {
    this.press(true);
    const target = event.target as Element;
    if (event.button > 1 || target.closest(CONTROLS)) return;
    const at = this.at(event);
    this.pointers.set(event.pointerId, at);
    if (this.pointers.size > 1) {
      this.stop();
      this.mode = { name: "pinch" };
      return;
    }
    const pointer = event.pointerId;
    if (this.space || event.button === 1) {
      this.grab(pointer);
      this.mode = { name: "pan", pointer };
      return;
    }
    const touch = event.pointerType === "touch";
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const press = { target, at: this.camera.toBoard(at), touch, held: false, adds };
    this.mode = { name: "pressed", pointer, press };
    if (touch) this.hold = setTimeout(() => this.lift(pointer, { ...press, held: true }), HOLD_MS);
  }

  /** The finger has rested: from here on it carries what is under it. */
  private lift(pointer: number, press: Press): void {
    if (this.mode.name !== "pressed") return;
    const what = this.hands.take(press);
    if (what) this.carry(pointer, press.at, what);
  }

  private carry(pointer: number, from: Point, what: Carry): void {
    clearTimeout(this.hold);
    this.grab(pointer);
    this.mode = { name: "carry", pointer, from, start: this.camera.toScreen(from), what };
    this.carried();
    this.drift = requestAnimationFrame(this.driftOn);
  }

  /** Only once it moves: a captured press would take the click away from what is under it. */
  private grab(pointer: number): void {
    this.view.setPointerCapture(pointer);
  }

  private moved(event: PointerEvent): void {
    if (event.buttons === 0) this.press(false);
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    // Let go outside the view, or under a menu of the browser's own: nobody has told.
    if (event.pointerType === "mouse" && event.buttons === 0) {
      this.lost(event);
      return;
    }
    const now = this.at(event);
    if (this.mode.name === "pressed") {
      const steady = event.pointerType === "mouse" ? STEADY.mouse : STEADY.touch;
      if (Math.hypot(now.x - before.x, now.y - before.y) < steady) return;
      this.begin(this.mode);
    }
    this.pointers.set(event.pointerId, now);
    if (this.mode.name === "pinch") this.pinch(event.pointerId, before, now);
    else if (this.mode.name === "pan") this.camera.panBy(now.x - before.x, now.y - before.y);
    else this.carried();
  }

  private begin({ pointer, press }: Extract<Mode, { name: "pressed" }>): void {
    clearTimeout(this.hold);
    const what = this.hands.take(press);
    if (what) this.carry(pointer, press.at, what);
    else {
      this.grab(pointer);
      this.mode = { name: "pan", pointer };
    }
  }

  /** In board units, so that it also holds when the board moves under the pointer. */
  private distance(mode: Extract<Mode, { name: "carry" }>): Point | undefined {
    const screen = this.pointers.get(mode.pointer);
    if (!screen) return undefined;
    const now = this.camera.toBoard(screen);
    return { x: now.x - mode.from.x, y: now.y - mode.from.y };
  }

  private carried(): void {
    const by = this.mode.name === "carry" && this.distance(this.mode);
    if (by && this.mode.name === "carry") this.mode.what.move(by);
  }

  /** What is carried to the edge of the view goes on beyond it. */
  private readonly driftOn = (): void => {
    if (this.mode.name !== "carry") return;
    const { pointer, start } = this.mode;
    const at = this.pointers.get(pointer);
    if (!at) return;
    const { width, height } = this.camera;
    const [dx, dy] = [pull(at.x, width, start.x), pull(at.y, height, start.y)];
    if (dx !== 0 || dy !== 0) {
      this.camera.panBy(dx, dy);
      this.carried();
    }
    this.drift = requestAnimationFrame(this.driftOn);
  };

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

  private up(event: PointerEvent): void {
    if (!this.pointers.has(event.pointerId)) return;
    this.pointers.set(event.pointerId, this.at(event));
    const { mode } = this;
    const by = mode.name === "carry" ? this.distance(mode) : undefined;
    this.rest(event.pointerId);
    if (mode.name === "pressed") this.hands.tap(mode.press);
    if (mode.name === "carry" && by) mode.what.drop(by);
  }

  private lost(event: PointerEvent): void {
    if (!this.pointers.has(event.pointerId)) return;
    this.stop();
    this.rest(event.pointerId);
  }

  /** The finger that is left after a pinch goes on panning. */
  private rest(gone: number): void {
    clearTimeout(this.hold);
    cancelAnimationFrame(this.drift);
    this.pointers.delete(gone);
    const left = [...this.pointers.keys()][0];
    this.mode = left === undefined ? { name: "idle" } : { name: "pan", pointer: left };
  }

  /** Nothing comes of what was begun. */
  private stop(): void {
    clearTimeout(this.hold);
    cancelAnimationFrame(this.drift);
    const { mode } = this;
    this.mode = { name: "idle" };
    if (mode.name === "carry") mode.what.cancel();
  }

  /** Puts back what is in the hand, and forgets every press. */
  abandon(): void {
    this.stop();
    this.pointers.clear();
    this.space = false;
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.mode.name !== "carry") return;
    event.preventDefault();
    event.stopPropagation();
    this.stop();
    this.pointers.clear();
  }

  private wheel(event: WheelEvent): void {
    if ((event.target as Element).closest("textarea")) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    // A trackpad's pinch comes as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-WHEEL_STEP_MAX, Math.min(WHEEL_STEP_MAX, event.deltaY * unit));
      this.camera.zoomAt(this.at(event), Math.exp(-step * WHEEL_ZOOM));
    } else {
      const sideways = event.shiftKey && event.deltaX === 0;
      const [dx, dy] = sideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      this.camera.panBy(-dx * unit, -dy * unit);
    }
    this.carried();
  }

  private pinchPad(event: GestureEvent, first: boolean): void {
    event.preventDefault();
    // Fingers on glass come as pointers too.
    if (!first && this.pointers.size === 0) {
      this.camera.zoomAt(this.at(event), event.scale / this.scale);
    }
    this.scale = event.scale;
  }

  /** Space held: dragging pans even where a note is. */
  private holdSpace(event: KeyboardEvent, down: boolean): void {
    if (event.key !== " ") return;
    if (!down) {
      this.space = false;
      return;
    }
    if ((event.target as Element).closest(CONTROLS) || event.shiftKey) return;
    event.preventDefault();
    this.space = true;
  }
}

/**
 * How far the board is pulled along one axis, in pixels: more the closer to the edge. What was taken
 * up beside an edge must first have gone towards it.
 */
export function pull(at: number, size: number, start: number): number {
  const near = (from: number) => Math.max(0, Math.min(1, 1 - from / EDGE));
  const towards = Math.sign(start - at);
  const by = EDGE_SPEED * (near(at) - near(size - at));
  return Math.sign(by) === towards ? by : 0;
}
