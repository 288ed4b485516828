/** Patterns of paths. Pure. */

/** The values of a pattern like "/w/:id" in `path`, or undefined where it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/(?!^)\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") && value) values[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return values;
}

/** A mistyped percent sign in an address is a wrong address, not a crash. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
