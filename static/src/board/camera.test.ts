import { expect, test } from "vitest";
import { around, Camera, ZOOM_MAX, ZOOM_MIN } from "./camera.ts";

function camera(): Camera {
  const made = new Camera();
  made.resize(800, 600);
  return made;
}

test("what is under the pointer stays under it while zooming", () => {
  const one = camera();
  one.panBy(-130, 40);
  const before = one.toBoard({ x: 200, y: 100 });
  one.zoomAt({ x: 200, y: 100 }, 1.7);
  const after = one.toScreen(before);
  expect(after.x).toBeCloseTo(200, 6);
  expect(after.y).toBeCloseTo(100, 6);
});

test("the zoom stays within its bounds", () => {
  const one = camera();
  one.zoomBy(1e6);
  expect(one.zoom).toBe(ZOOM_MAX);
  one.zoomBy(1e-9);
  expect(one.zoom).toBe(ZOOM_MIN);
});

test("a note that is gone to stands in the middle, large enough to read, never made smaller", () => {
  const one = camera();
  const box = { x: 5_000, y: -700, w: 208, h: 176 };
  for (const [zoom, shown] of [
    [0.1, 1],
    [1.6, 1.6],
  ] as const) {
    one.place({ x: 0, y: 0, zoom });
    one.centreOn(box, 1);
    expect(one.zoom).toBe(shown);
    const middle = one.toScreen({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
    expect([middle.x, middle.y]).toEqual([expect.closeTo(400), expect.closeTo(300)]);
  }
});

test("a fitted box is wholly in view and in the middle", () => {
  const one = camera();
  one.fit({ x: -500, y: 100, w: 3000, h: 900 });
  const start = one.toScreen({ x: -500, y: 100 });
  const end = one.toScreen({ x: 2500, y: 1000 });
  expect(start.x).toBeGreaterThanOrEqual(0);
  expect(end.x).toBeLessThanOrEqual(800);
  expect(start.x).toBeCloseTo(800 - end.x, 6);
  expect(start.y).toBeCloseTo(600 - end.y, 6);
});

test("a box in view is not moved to; one outside comes in by the shortest way", () => {
  const one = camera();
  one.reveal({ x: 100, y: 100, w: 208, h: 176 });
  expect([one.x, one.y]).toEqual([0, 0]);
  one.reveal({ x: 900, y: 100, w: 208, h: 176 });
  expect([one.x, one.y]).toEqual([900 + 208 + 24 - 800, 0]);
});

test("nothing moves away under a press that gives something the focus", () => {
  const one = camera();
  one.isPressed = true;
  one.revealFocused({ x: 900, y: 100, w: 208, h: 176 });
  expect([one.x, one.y]).toEqual([0, 0]);
  one.isPressed = false;
  one.revealFocused({ x: 900, y: 100, w: 208, h: 176 });
  expect(one.x).toBeGreaterThan(0);
});

test("the box round nothing is none", () => {
  expect(around([])).toBeUndefined();
  expect(around([{ x: 1, y: 2, w: 3, h: 4 }])).toEqual({ x: 1, y: 2, w: 3, h: 4 });
});
