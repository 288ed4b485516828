// The own MessagePack against the library, byte for byte and value for value.

import { decode, encode } from "@msgpack/msgpack";
import { describe, expect, it } from "vitest";
import { decodeAll, Encoder } from "./msgpack.ts";

const TEXTS = [
  "",
  "Ett torg för alla",
  "a".repeat(31),
  "a".repeat(32),
  "å".repeat(23),
  "a".repeat(255),
  "a".repeat(256),
  "ö".repeat(40_000),
  "مزيد من المساحات الخضراء",
  "👩‍👩‍👧‍👦 🏳️‍🌈",
  "\u0000\u001b[31m\u007f\u0080\u07ff\u0800\uffff",
];

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x1_0000, 0xffff_ffff, 0x1_0000_0000]
  .concat([2 ** 53 - 1, -1, -32, -33, -128, -129, -32_768, -32_769, -(2 ** 31), -(2 ** 31) - 1])
  .concat([-(2 ** 53) + 1, 0.5, -1.25, 1e300, Number.POSITIVE_INFINITY]);

const OTHERS = [null, true, false, [], [[]], Array(15).fill(1), Array(16).fill(1), Array(70_000)];

/** Numbers from a seed, so that a failure can be seen again. */
function chances(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
}

function anything(chance: (most: number) => number, depth: number): unknown {
  switch (chance(depth > 3 ? 5 : 7)) {
    case 0:
      return [null, true, false][chance(3)];
    case 1:
      return (chance(2) ? 1 : -1) * Math.floor(2 ** (chance(5_400) / 100));
    case 2:
      return NUMBERS[chance(NUMBERS.length)];
    case 3:
      return TEXTS[chance(7)];
    case 4:
      return String.fromCodePoint(...Array.from({ length: chance(60) }, () => letter(chance)));
    default:
      return Array.from({ length: chance(6) }, () => anything(chance, depth + 1));
  }
}

/** Any character but halves of one, and the mark at the start that the library swallows. */
function letter(chance: (most: number) => number): number {
  const code = chance(2) ? 0x20 + chance(0x5f) : chance(0x1_1000);
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfeff ? 0x2e : code;
}

const encoder = new Encoder();
const read = (bytes: Uint8Array) => [...decodeAll(bytes)];

describe("the own MessagePack is the library's", () => {
  it.each([...TEXTS, ...NUMBERS, ...OTHERS.map((one) => (Array.isArray(one) ? [...one] : one))])(
    "case %#",
    (value) => {
      const given = Array.isArray(value) ? Array.from(value, (one) => one ?? null) : value;
      const bytes = encoder.encode(given).slice();
      expect(bytes).toEqual(encode(given));
      expect(read(bytes)).toEqual([given]);
    },
  );

  it("on random values", () => {
    const chance = chances(20_261);
    for (let round = 0; round < 500; round += 1) {
      const value = anything(chance, 0);
      const bytes = encoder.encode(value).slice();
      expect(bytes).toEqual(encode(value));
      expect(read(bytes)).toEqual([value]);
    }
  });

  it("reads what the library reads, of whatever bytes", () => {
    const chance = chances(7);
    for (let round = 0; round < 4_000; round += 1) {
      const bytes = Uint8Array.from({ length: 1 + chance(12) }, () => chance(256));
      let theirs: unknown;
      try {
        theirs = decode(bytes);
      } catch {
        // What is no single value to the library may be several; none has to be readable.
        continue;
      }
      // Its tags for times and other extensions are not of this protocol, and it lets half letters
      // pass.
      if (!holdsPlain(theirs)) continue;
      expect(read(bytes)).toEqual([theirs]);
    }
  });

  it.each([
    ["cut off in a text", [0xa4, 0x61]],
    ["cut off in a long text", [0xd9, 0xff, 0x61]],
    ["cut off in an array", [0x92, 0x01]],
    ["cut off in a number", [0xcd, 0x01]],
    ["a tag that there is not", [0xc1]],
    ["an array as long as no message is", [0xdd, 0xff, 0xff, 0xff, 0xff]],
  ])("throws on what is %s", (_name, bytes) => {
    expect(() => read(Uint8Array.from(bytes))).toThrow(RangeError);
  });

  it("a text that begins with a byte order mark keeps it", () => {
    const text = `\ufeff${"a".repeat(40)}`;
    expect(read(encoder.encode(text))).toEqual([text]);
  });

  it.each([[undefined], [() => 1], [{}], [1n], [Symbol("a")]])("sends no %s", (value) => {
    expect(() => encoder.encode(value)).toThrow(TypeError);
  });
});

function holdsPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(holdsPlain);
  if (value instanceof Date || value instanceof Uint8Array) return false;
  if (typeof value === "string") return [...value].every((letter) => letter < "\u0080");
  if (typeof value !== "object" || value === null) return true;
  return value.constructor === Object && Object.values(value).every(holdsPlain);
}
