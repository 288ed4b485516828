import { expect, test } from "vitest";
import { AREA_HEADER, AREA_PADDING, NOTE_GAP, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { GRID_X, GRID_Y, movedBy, sizeAfter, sizedBy } from "./snap.ts";

const W3 = 2 * AREA_PADDING + 3 * PITCH_X - NOTE_GAP;
const H2 = AREA_HEADER + 2 * PITCH_Y - NOTE_GAP + AREA_PADDING;
const AREA = { x: 30, y: 0, w: W3, h: H2 };
const NOTE = { x: 30 + AREA_PADDING + PITCH_X, y: AREA_HEADER, w: PITCH_X - NOTE_GAP, h: 176 };

test("an area moves by half slots, and stays where it is for less than half of one", () => {
  expect(movedBy(AREA, { x: GRID_X * 0.6, y: -GRID_Y * 2.4 })).toEqual({
    ...AREA,
    x: 30 + GRID_X,
    y: -2 * GRID_Y,
  });
  expect(movedBy(AREA, { x: 20, y: -20 })).toEqual(AREA);
});

test("an area is made larger and smaller by whole columns and rows", () => {
  expect(sizedBy(AREA, { x: PITCH_X * 0.7, y: PITCH_Y * 1.1 }, [])).toEqual({
    ...AREA,
    w: W3 + PITCH_X,
    h: H2 + PITCH_Y,
  });
  expect(sizedBy(AREA, { x: -9_000, y: -9_000 }, [])).toMatchObject({
    w: W3 - 2 * PITCH_X,
    h: H2 - PITCH_Y,
  });
});

test("an area is never smaller than the notes in it need", () => {
  expect(sizedBy(AREA, { x: -9_000, y: -9_000 }, [NOTE])).toMatchObject({
    w: W3 - PITCH_X,
    h: H2 - PITCH_Y,
  });
});

test("a note drawn at its corner snaps to slots, one to three each way", () => {
  expect(sizeAfter(0, { x: PITCH_X * 0.6, y: 10 })).toBe(1);
  expect(sizeAfter(0, { x: 0, y: PITCH_Y * 2 })).toBe(6);
  expect(sizeAfter(8, { x: -PITCH_X, y: -9_000 })).toBe(1);
  expect(sizeAfter(4, { x: 9_000, y: 9_000 })).toBe(8);
  expect(sizeAfter(4, { x: 5, y: -5 })).toBe(4);
});
