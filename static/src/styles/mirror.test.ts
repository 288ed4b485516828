// The screens are mirrored where lines begin at the right: no style names a left or a right side,
// except on the board, whose coordinates are the same for everybody. And a wall does not scroll in parts.
import { expect, test } from "vitest";

const SHEETS: Record<string, string> = import.meta.glob("./*.css", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Things of the board stand in its coordinates. */
const BOARD =
  /^\.(wall-(?:world|area|note|group)|world|area|cluster|note|cursor|minimap|canvas|frame|selection-box|spotlight)\b/;

interface Declaration {
  readonly selector: string;
  readonly name: string;
  readonly value: string;
}

/** Every declaration with the last selector line before it. */
function declarations(css: string): Declaration[] {
  const found: Declaration[] = [];
  const bare = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
  for (const [, selector = "", body = ""] of bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const line of body.split(";")) {
      const [name = "", value = ""] = line.split(/:(.*)/s);
      if (value) found.push({ selector: selector.trim(), name: name.trim(), value: value.trim() });
    }
  }
  return found;
}

/** Why a declaration would not mirror, or undefined. */
function sided({ name, value }: Declaration): string | undefined {
  if (/^(left|right)$/.test(name) && value !== "0") return "use inset-inline";
  if (/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/.test(name)) {
    return "use -inline-start or -inline-end";
  }
  if (/^border-(top|bottom)-(left|right)-radius$/.test(name))
    return "use border-start-start-radius";
  if (/^(text-align|float|clear)$/.test(name) && /left|right/.test(value))
    return "use start or end";
  const sides = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  const fourSides = /^(margin|padding|inset|border-width)$/.test(name) && sides.length === 4;
  if (fourSides && sides[1] !== sides[3]) return "use -block and -inline";
  return undefined;
}

/** Both sides named with the same value: nothing to mirror. */
function isWhole(all: readonly Declaration[], one: Declaration): boolean {
  const other = { left: "right", right: "left" }[one.name];
  return all.some(({ selector, name, value }) => {
    return selector === one.selector && (name === other || name === "inline-size") && value !== "";
  });
}

test.each(Object.entries(SHEETS))("%s names no side that would not mirror", (_, css) => {
  const all = declarations(css);
  const wrong = all
    .filter((one) => !BOARD.test(one.selector))
    .filter((one) => sided(one) || (/^(left|right)$/.test(one.name) && !isWhole(all, one)))
    .map((one) => `${one.selector} { ${one.name}: ${one.value} } ${sided(one) ?? ""}`);
  expect(wrong).toEqual([]);
});

test("a side is found, and a pair of sides is not", () => {
  const wrong = declarations(
    ".a { padding: 1px 2px 3px 4px; margin-left: 1px; text-align: right }",
  );
  expect(wrong.map(sided)).not.toContain(undefined);
  const fine = declarations(".b { margin: 0 auto; inset-inline: 1rem; padding: 1px 2px 1px 2px }");
  expect(fine.map(sided)).toEqual([undefined, undefined, undefined]);
});

test("nothing on a wall scrolls by itself: no key would reach it, and the page is as long as it must be", () => {
  const walls = Object.entries(SHEETS).filter(([path]) => path.includes("wall"));
  const scrolls = walls
    .flatMap(([, css]) => declarations(css))
    .filter(({ name, value }) => /^overflow/.test(name) && /auto|scroll/.test(value));
  expect([walls.length > 3, scrolls]).toEqual([true, []]);
});
