// The part of Papa Parse that we use. Its published types pull in those of Node, which change what
// timers are in the whole program.
declare module "papaparse" {
  interface ParseConfig {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly skipEmptyLines?: boolean | "greedy";
    readonly preview?: number;
  }

  interface ParseResult {
    readonly data: string[][];
    readonly meta: { readonly delimiter: string };
  }

  const Papa: { parse(text: string, config: ParseConfig): ParseResult };
  export default Papa;
}
