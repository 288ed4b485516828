// The golden vectors of the wire: the same bytes as the Python implementation, both ways.

import "../store/predict/later.ts";
import { describe, expect, it } from "vitest";
import text from "../../../tests/vectors/wire.json?raw";
import { decodeFrames, encode, OutOfStep } from "./codec.ts";
import { unsendable } from "./commands.ts";
import type { ClientFrame } from "./generated.ts";

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (data: Uint8Array) =>
  [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const vectors = JSON.parse(text);
const client = vectors.client as { hex: string; frame: ClientFrame }[];
const server = vectors.server as { hex: string; frame: unknown[] }[];

describe("F1 frames are the same bytes at both ends", () => {
  it.each(client.map(({ hex, frame }, index) => [index, frame[0], hex, frame] as const))(
    "to the server: %i %s",
    (_index, _name, hex, frame) => {
      expect(hexOf(encode(frame))).toBe(hex);
    },
  );

  it.each(server.map(({ hex, frame }, index) => [index, frame[0], hex, frame] as const))(
    "from the server: %i %s",
    (_index, _name, hex, frame) => {
      expect(decodeFrames(bytes(hex).buffer)).toEqual([frame]);
    },
  );

  it("several frames in one message come out in order", () => {
    const all = server.map(({ hex }) => hex).join("");
    expect(decodeFrames(bytes(all).buffer)).toEqual(server.map(({ frame }) => frame));
  });
});

describe("F2 what is not of the protocol", () => {
  it.each([["c1"], ["92a4"], ["01"], ["80"], ["9101"], ["90"], ["a3646f21"]])(
    "is refused whole: %s",
    (hex) => {
      const good = server[0]?.hex ?? "";
      expect(() => decodeFrames(bytes(good + hex).buffer)).toThrow(OutOfStep);
    },
  );

  it("every command of the vectors may leave", () => {
    for (const { frame } of client) {
      if (frame[0] === "do") expect(unsendable(frame[3])).toBe("");
    }
  });

  it.each([
    ["a fraction", ["note.move", 1, 0.5, 2], "bad_value"],
    ["no id", ["note.delete", 0], "bad_value"],
    ["a missing field", ["note.move", 1, 2], "bad_value"],
    ["an id beyond 2^53 - 1", ["note.delete", 2 ** 53], "bad_value"],
    ["half an emoji", ["note.edit", 1, 1, "\ud83d", ""], "text_invalid"],
    ["more than a frame holds", ["note.edit", 1, 1, "å".repeat(140_000), ""], "text_too_long"],
    [
      "texts that together are more than a frame holds",
      [
        "notes.add",
        1,
        2,
        Array.from({ length: 150 }, (_, i) => [i + 1, null, null, 0, "å".repeat(1_000)]),
        "open",
        "named",
      ],
      "too_big",
    ],
  ] as const)("never leaves: %s", (_name, command, code) => {
    expect(unsendable(command as never)).toBe(code);
  });
});
