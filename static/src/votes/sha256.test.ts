import { expect, it } from "vitest";
import { codeWords, receiptOf } from "./code.ts";
import { sha256 } from "./sha256.ts";

// Made with Python's hashlib.
const KNOWN: readonly [string, number, string][] = [
  ["", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["å7", 13, "a43774dedb0c88d14256d9afb16193c5453d1d09d9a4b9c728eb4667315724ec"],
  ["x", 55, "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072"],
  ["x", 56, "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e"],
  ["x", 63, "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2"],
  ["x", 64, "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c"],
  ["x", 119, "000b48d4edf0fa7bee3c6236ecd2785baa5db4eeb8bb54341b029e0d9fa5fb0c"],
  ["x", 120, "13f05a0b594787f5ecd315edc96141bd3243203d1b7d4f0836f37308b276ba98"],
  ["x", 200, "aa20c23e3201834050679e1d88941b9a6fed0557c9a705cb2c315e2e63fd486d"],
];

it("Q9 SHA-256 is that of everybody else, whatever the length", () => {
  for (const [text, times, digest] of KNOWN) expect(sha256(text.repeat(times))).toBe(digest);
});

it("Q9 a receipt is of the round and the code, however that is typed", () => {
  expect(receiptOf(9007199254740991, "abcd-efgh ")).toBe("ee6b0b5058db5272cfd2");
  expect(codeWords("ABCDEFGH")).toBe("ABCD-EFGH");
});
