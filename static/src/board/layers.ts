/** What the engine moves on the screen: the layers of the DOM, and the canvas between them. */
import type { NoteView } from "../protocol/generated.ts";
import type { Camera } from "./camera.ts";
import { paint, type Title } from "./paint.ts";
import { type Palette, readPalette, watchPalette } from "./palette.ts";

/** After the last movement: then the layers are drawn sharp at their new scale. */
const REST_MS = 160;

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

export class Layers {
  private palette: Palette | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private drawn: Drawn = { look: "", palette: undefined, notes: [], titles: [] };
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

  /** The camera moves: until it rests each layer is one picture that is only shifted and scaled. */
  moving(): void {
    if (this.rest === undefined) this.hint("transform");
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      this.hint("");
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

  draw(camera: Camera, notes: readonly NoteView[], titles: readonly Title[]): void {
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
    };
    if (isSame(this.drawn, next)) return;
    const context = this.parts.canvas.getContext("2d");
    if (!context) return;
    this.fit(camera.width * ratio, camera.height * ratio);
    paint(context, { x, y, scale: zoom * ratio, ratio, notes, titles, palette: this.palette });
    this.drawn = next;
  }

  private fit(width: number, height: number): void {
    const { canvas } = this.parts;
    const [w, h] = [Math.round(width), Math.round(height)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
  }

  private hint(willChange: string): void {
    for (const world of this.parts.worlds) world.style.willChange = willChange;
  }
}
