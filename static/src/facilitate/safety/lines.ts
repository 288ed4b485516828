/** The word list of a workshop as two fields: lines that are added, and those with a "-" before. */

export function parted(text: string): { readonly added: string; readonly without: string } {
  const lines = linesOf(text);
  return {
    added: lines.filter((line) => !line.startsWith("-")).join("\n"),
    without: lines
      .filter((line) => line.startsWith("-"))
      .map((line) => line.slice(1).trim())
      .join("\n"),
  };
}

export function joined(added: string, without: string): string {
  const out = linesOf(without).map((line) => `-${line.replace(/^[-\s]+/, "")}`);
  const words = linesOf(added).map((line) => line.replace(/^[-\s]+/, ""));
  return [...words, ...out].filter((line) => line !== "" && line !== "-").join("\n");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
