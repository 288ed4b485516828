// The word list as two fields (RULES.md Z2).

import { expect, it } from "vitest";
import { joined, parted } from "./lines.ts";

it("Z2 what is added and what is taken out stand in two fields, and one text", () => {
  const text = joined("troll*\n  grey vole \n\n", "white power\n- kikes");
  expect(text).toBe("troll*\ngrey vole\n-white power\n-kikes");
  expect(parted(text)).toEqual({ added: "troll*\ngrey vole", without: "white power\nkikes" });
});

it("Z2 nothing in either field is the standard list as it is", () => {
  expect(joined(" \n-", "\n - ")).toBe("");
  expect(parted("")).toEqual({ added: "", without: "" });
});
