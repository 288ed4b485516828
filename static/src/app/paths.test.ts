import { expect, test } from "vitest";
import { challengeParts } from "./challenge.ts";
import { match } from "./paths.ts";

test("a pattern gives its values, with or without a slash at the end", () => {
  expect(match("/j/:code", "/j/AB%20C")).toEqual({ code: "AB C" });
  expect(match("/w/:id", "/w/12/")).toEqual({ id: "12" });
});

test("another depth, an empty value and another word do not fit", () => {
  expect(match("/j/:code", "/j")).toBeUndefined();
  expect(match("/j/:code", "/j//")).toBeUndefined();
  expect(match("/j/:code", "/w/12")).toBeUndefined();
  expect(match("/j/:code", "/j/12/more")).toBeUndefined();
});

test("a mistyped percent sign is taken as it stands", () => {
  expect(match("/j/:code", "/j/%E0%A4%A")).toEqual({ code: "%E0%A4%A" });
});

test("the first paragraph of a challenge is what is asked, the rest a notice", () => {
  expect(challengeParts("How?\n\nSource: us.\nCC BY")).toEqual({
    challenge: "How?",
    notice: "Source: us.\nCC BY",
  });
  expect(challengeParts("How?\nAnd why?")).toEqual({ challenge: "How?\nAnd why?", notice: "" });
});
