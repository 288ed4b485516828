/** What the engine moves on the screen: the layers of the DOM, and the canvas between them. */
import type { NoteView } from "../protocol/generated.ts";
import type { Box, Camera } from "./camera.ts";
import { paint, type Title } from "./paint.ts";
import { type Palette, readPalette, watchPalette } from "./palette.ts";

/** After the last movement: then the layers are drawn sharp at their new scale. */
const REST_MS = 160;
/** Of the view's size, on each side: what is drawn beyond it, so that while the board moves the picture
 *  is only shifted. */
const BEYOND = 0.35;
/** A picture is stretched or shrunk by no more than this while the board moves. */
const STRETCH = 1.6;

export interface LayerParts {
  readonly view: HTMLElement;
  /** Moved and scaled with the camera, the lowest first. */
  readonly worlds: readonly HTMLElement[];
  /** Over the first world, under the others. */
  readonly canvas: HTMLCanvasElement;
  /** Told the zoom as `--zoom`, for what keeps its size. Not the whole world: the style of each of its
   *  elements would be worked out anew with every step. */
  readonly unscaled: readonly HTMLElement[];
}

/** What is on the canvas. */
interface Drawn {
  readonly look: string;
  readonly palette: Palette | undefined;
  readonly notes: readonly NoteView[];
  readonly titles: readonly Title[];
  /** The part of the board that was looked at, and at which scale. */
  readonly cover: Box;
  readonly zoom: number;
}

/** Records never change, so equal pictures hold the same ones. */
function isSame(one: Drawn, other: Drawn): boolean {
  if (one.look !== other.look) return false;
  if (one.look !== "" && one.palette !== other.palette) return false;
  return sameItems(one.notes, other.notes) && sameItems(one.titles, other.titles);
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

const NOTHING: Drawn = {
  look: "",
  palette: undefined,
  notes: [],
  titles: [],
  cover: { x: 0, y: 0, w: 0, h: 0 },
  zoom: 1,
};

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.w >= inner.x + inner.w &&
    outer.y + outer.h >= inner.y + inner.h
  );
}

export class Layers {
  private palette: Palette | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private drawn: Drawn = NOTHING;
  private placed = "";
  private zoom = 0;

  constructor(
    private readonly parts: LayerParts,
    /** Asks for a frame. */
    private readonly ask: () => void,
  ) {}

  /** Listens until the returned function is called. */
  listen(): () => void {
    const stopColours = watchPalette(() => {
      this.palette = undefined;
      this.ask();
    });
    const { view } = this.parts;
    // Whether a note keeps the focus is known when the focus has arrived elsewhere: a frame later.
    view.addEventListener("focusin", this.ask);
    view.addEventListener("focusout", this.ask);
    return () => {
      stopColours();
      clearTimeout(this.rest);
      view.removeEventListener("focusin", this.ask);
      view.removeEventListener("focusout", this.ask);
    };
  }

  /** The note that has the focus, or what is in it; 0 for none. */
  get focused(): number {
    const here = document.activeElement;
    if (!here || !this.parts.view.contains(here)) return 0;
    return Number(here.closest<HTMLElement>("[data-note]")?.dataset["note"] ?? 0);
  }

  get isMoving(): boolean {
    return this.rest !== undefined;
  }

  /** The camera moves: until it rests each layer is one picture that is only shifted and scaled. */
  moving(): void {
    if (this.rest === undefined) this.hint("transform");
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      this.hint("");
      this.ask();
    }, REST_MS);
  }

  place({ x, y, zoom }: Camera): void {
    const transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
    if (transform === this.placed) return;
    this.placed = transform;
    for (const world of this.parts.worlds) world.style.transform = transform;
    if (zoom === this.zoom) return;
    this.zoom = zoom;
    for (const layer of this.parts.unscaled) layer.style.setProperty("--zoom", String(zoom));
  }

  /** The part of the board that a picture for this camera takes in. */
  coverOf({ x, y, zoom, width, height }: Camera): Box {
    // At rest others' changes are drawn over and over: no more than can be seen.
    const beyond = this.isMoving ? BEYOND : 0;
    // Whole pixels, or all that is drawn would be blurred.
    const [dx, dy] = [Math.round(width * beyond), Math.round(height * beyond)];
    return {
      x: x - dx / zoom,
      y: y - dy / zoom,
      w: (width + 2 * dx) / zoom,
      h: (height + 2 * dy) / zoom,
    };
  }

  /** While the board moves: lets the last picture go along, if it still holds all that is in view. */
  shift(camera: Camera): boolean {
    const { cover, zoom } = this.drawn;
    const stretch = camera.zoom / zoom;
    if (!this.isMoving || stretch > STRETCH || stretch < 1 / STRETCH) return false;
    if (!holds(cover, camera.view)) return false;
    this.lay(camera);
    return true;
  }

  draw(camera: Camera, cover: Box, notes: readonly NoteView[], titles: readonly Title[]): void {
    const ratio = devicePixelRatio || 1;
    this.palette ??= readPalette(this.parts.canvas);
    const { x, y, zoom } = camera;
    const isEmpty = notes.length === 0 && titles.length === 0;
    const next = {
      // Where nothing is drawn it is no matter where one looks.
      look: isEmpty ? "" : [x, y, zoom, ratio, camera.width, camera.height].join(),
      palette: this.palette,
      notes,
      titles,
      cover,
      zoom,
    };
    const same = isSame(this.drawn, next);
    this.drawn = next;
    this.lay(camera);
    if (same) return;
    const context = this.parts.canvas.getContext("2d");
    if (!context) return;
    this.fit(cover.w * zoom, cover.h * zoom, ratio);
    paint(context, {
      x: cover.x,
      y: cover.y,
      top: (y - cover.y) * zoom * ratio,
      scale: zoom * ratio,
      ratio,
      notes,
      titles,
      palette: this.palette,
    });
  }

  /** Puts the picture where the camera sees what is on it. */
  private lay({ x, y, zoom }: Camera): void {
    const { cover, zoom: drawnAt } = this.drawn;
    const at = `translate(${(cover.x - x) * zoom}px, ${(cover.y - y) * zoom}px)`;
    this.parts.canvas.style.transform = `${at} scale(${zoom / drawnAt})`;
  }

  private fit(width: number, height: number, ratio: number): void {
    const { canvas } = this.parts;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w) {
      canvas.width = w;
      canvas.style.width = `${w / ratio}px`;
    }
    if (canvas.height !== h) {
      canvas.height = h;
      canvas.style.height = `${h / ratio}px`;
    }
  }

  private hint(willChange: string): void {
    const { canvas, worlds } = this.parts;
    for (const layer of [...worlds, canvas]) layer.style.willChange = willChange;
  }
}
