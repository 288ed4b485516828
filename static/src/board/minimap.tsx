/** The whole board in small, with the view on it. A help for the eye: all it does, keys do too. */
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { isNarrow } from "../app/media.ts";
import { recall, remember } from "../app/storage.ts";
import { boxOf } from "./boxes.ts";
import type { Box, Point } from "./camera.ts";
import { watchPalette } from "./palette.ts";
import type { Table } from "./table.ts";

/** In pixels of the screen. */
const WIDTH = 168;
const HEIGHT = 112;
/** Of the map: the board does not touch its rim. */
const MARGIN = 6;
/** Others' changes are drawn so often: it is a map, not a film. */
const DRAW_MS = 250;

const KEPT = "minimap";
const [mapShown, setMapShownSignal] = createSignal(recall(KEPT) !== "hidden");

export { mapShown };

export function setMapShown(on: boolean): void {
  remember(KEPT, on ? "shown" : "hidden");
  setMapShownSignal(on);
}

/** How the board lies on the map: map = (board - (x, y)) * scale. */
export interface Fit {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The whole box on the map, in its middle. Pure. */
export function fitOf(box: Box): Fit {
  const scale = Math.min((WIDTH - 2 * MARGIN) / box.w, (HEIGHT - 2 * MARGIN) / box.h);
  return {
    scale,
    x: box.x - (WIDTH / scale - box.w) / 2,
    y: box.y - (HEIGHT / scale - box.h) / 2,
  };
}

/** The point of the board under a point of the map. Pure. */
export function onBoard(fit: Fit, at: Point): Point {
  return { x: fit.x + at.x / fit.scale, y: fit.y + at.y / fit.scale };
}

export function Minimap(props: { readonly table: Table }): JSX.Element {
  return (
    <Show when={mapShown() && !isNarrow()}>
      <WholeBoard table={props.table} />
    </Show>
  );
}

function WholeBoard(props: { readonly table: Table }): JSX.Element {
  const { camera, areas, indexes } = props.table;
  let map!: HTMLDivElement;
  let canvas!: HTMLCanvasElement;
  let view!: HTMLDivElement;
  let fit: Fit | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: number | undefined;
  const frame = () => {
    if (!fit) return;
    const { x, y, w, h } = camera.view;
    const { scale } = fit;
    // Only ever a transform: the map costs nothing while one pans.
    view.style.transform = `translate(${(x - fit.x) * scale}px, ${(y - fit.y) * scale}px)`;
    view.style.width = `${w * scale}px`;
    view.style.height = `${h * scale}px`;
  };
  const draw = () => {
    timer = undefined;
    const box = props.table.extent();
    if (!box) return;
    fit = fitOf(box);
    paint(canvas, fit, { areas: areas(), notes: indexes.grid.within(box).map(boxOf) });
    frame();
  };
  createEffect(() => {
    areas();
    indexes.track();
    timer ??= setTimeout(draw, DRAW_MS);
  });
  onMount(() => {
    draw();
    onCleanup(camera.onChange(frame));
    onCleanup(watchPalette(draw));
  });
  onCleanup(() => clearTimeout(timer));
  const go = (event: PointerEvent) => {
    if (!fit || held !== event.pointerId) return;
    const rim = map.getBoundingClientRect();
    const at = onBoard(fit, { x: event.clientX - rim.left, y: event.clientY - rim.top });
    camera.centreOn({ ...at, w: 0, h: 0 }, camera.zoom);
  };
  return (
    <div
      class="minimap"
      aria-hidden="true"
      ref={map}
      on:pointerdown={(event) => {
        held = event.pointerId;
        map.setPointerCapture(event.pointerId);
        go(event);
      }}
      on:pointermove={go}
      on:pointerup={() => {
        held = undefined;
      }}
      on:pointercancel={() => {
        held = undefined;
      }}
    >
      <canvas ref={canvas} />
      <div class="minimap-view" ref={view} />
    </div>
  );
}

interface Drawing {
  readonly areas: readonly Box[];
  readonly notes: readonly Box[];
}

function paint(canvas: HTMLCanvasElement, fit: Fit, { areas, notes }: Drawing): void {
  const sharp = Math.min(2, devicePixelRatio);
  canvas.width = WIDTH * sharp;
  canvas.height = HEIGHT * sharp;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const style = getComputedStyle(canvas);
  pen.scale(sharp, sharp);
  pen.fillStyle = style.getPropertyValue("--paper");
  for (const area of areas) fill(pen, fit, area, 2);
  pen.fillStyle = style.getPropertyValue("--line-strong");
  // A note is never less than a dot, or a large board would look empty.
  for (const note of notes) fill(pen, fit, note, 1.5);
}

function fill(pen: CanvasRenderingContext2D, fit: Fit, box: Box, least: number): void {
  const [w, h] = [box.w * fit.scale, box.h * fit.scale];
  const [x, y] = [(box.x - fit.x) * fit.scale, (box.y - fit.y) * fit.scale];
  pen.fillRect(x, y, Math.max(least, w), Math.max(least, h));
}
