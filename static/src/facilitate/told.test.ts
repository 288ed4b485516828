// Who leads is told why something was not taken, or that it waits: what turns for everybody stands at
// no note that could show it.
import { expect, test } from "vitest";

const SOURCES: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.ts", "!../**/testing/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** Files that ask the server without a word of their own, and where the answer shows. */
const BARE: Record<string, string> = {
  "../sync/taken.ts": "what the others ask by",
  "../workshop/doing.ts":
    "the note or the group shows it; what else is done there names its `send`",
  "../workshop/all-actions.ts": "whether others write in a note too: the note shows it",
  "../undo/undoing.ts": "undo tells what became of each step",
  "../text/typing.ts": "the field that is typed in shows it",
  "../pace/hands.ts": "one's own hand shows it",
};

test("nobody asks the server bare but where the answer shows", () => {
  const bare = Object.entries(SOURCES).filter(([, code]) => /\bclient\.do\(/.test(code));
  expect(bare.map(([path]) => path).sort()).toEqual(Object.keys(BARE).sort());
});

/** What stands at a note, a link or a group, where the answer shows. */
const SHOWN = /^\[\s*"(?:notes?|cluster|link)\./;

/** All that can be undone, as it is sent: the command and what follows it. */
function steps(): (readonly [path: string, call: string])[] {
  return Object.entries(SOURCES).flatMap(([path, code]) =>
    [...code.matchAll(/\bdoing\.do\(\s*(\[[^;]*?)\);/gs)].map(
      ([, call = ""]) => [path, call] as const,
    ),
  );
}

test("a step that can be undone and stands at no note names how it is sent", () => {
  const led = steps().filter(([, call]) => !SHOWN.test(call));
  expect(led.length).toBeGreaterThan(8);
  const silent = led.filter(
    ([, call]) => !/\b(?:send|sending\(.*\)|asking\(.*\)),?\s*$/s.test(call),
  );
  expect(silent).toEqual([]);
});
