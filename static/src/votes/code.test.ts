import { expect, it, vi } from "vitest";
import { codeFor, keptCode } from "./code.ts";

it("q9: on a shared tablet each member has a code of her own, and it stays hers", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  const first = codeFor(7, 1);
  expect(keptCode(7, 2)).toBe("");
  expect(codeFor(7, 2)).not.toBe(first);
  expect(codeFor(7, 1)).toBe(first);
  vi.unstubAllGlobals();
});
