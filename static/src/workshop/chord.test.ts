// The command key is ⌘ on Apple's devices and Ctrl on all others: matched, shown and told alike.

import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The keys as a page on such a device knows them. */
function on(platform: string): Promise<typeof import("./chord.ts")> {
  vi.stubGlobal("navigator", { platform });
  return import("./chord.ts");
}

function press(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code: `Key${key.toUpperCase()}`, ...none, ...held } as KeyboardEvent;
}

const SHIFT = { shift: true };

describe.each(["MacIntel", "iPhone", "iPad", "iPod"])("on %s", (platform) => {
  it("⌘ is the command key, and Ctrl is left to the system", async () => {
    const { isChord } = await on(platform);
    expect(isChord(press("z", { metaKey: true }), "z")).toBe(true);
    expect(isChord(press("Z", { metaKey: true, shiftKey: true }), "z", SHIFT)).toBe(true);
    expect(isChord(press("z", { ctrlKey: true }), "z")).toBe(false);
    expect(isChord(press("z", { ctrlKey: true, metaKey: true }), "z")).toBe(false);
  });

  it("that is what is shown, and what assistive technology is told", async () => {
    const { chordName, chordText } = await on(platform);
    expect([chordText("K"), chordText("Z", SHIFT)]).toEqual(["⌘K", "⇧⌘Z"]);
    expect([chordName("K"), chordName("Z", SHIFT)]).toEqual(["Meta+K", "Meta+Shift+Z"]);
  });
});

describe.each(["Win32", "Linux x86_64", "Linux armv8l", ""])("on %s", (platform) => {
  it("Ctrl is the command key", async () => {
    const { chordName, chordText, isChord } = await on(platform);
    expect(isChord(press("z", { ctrlKey: true }), "z")).toBe(true);
    expect(isChord(press("z", { metaKey: true }), "z")).toBe(false);
    expect([chordText("K"), chordText("Z", SHIFT)]).toEqual(["Ctrl+K", "Ctrl+Shift+Z"]);
    expect([chordName("K"), chordName("Z", SHIFT)]).toEqual(["Control+K", "Control+Shift+Z"]);
  });
});

it("Shift counts, Alt never, and other scripts go by the place of the key", async () => {
  const { isChord } = await on("Win32");
  expect(isChord(press("z", { ctrlKey: true, shiftKey: true }), "z")).toBe(false);
  expect(isChord(press("z", { ctrlKey: true, altKey: true }), "z")).toBe(false);
  expect(isChord(press("ئ", { ctrlKey: true, code: "KeyZ" }), "z")).toBe(true);
  // On a German keyboard Z stands where Y stands elsewhere.
  expect(isChord(press("y", { ctrlKey: true, code: "KeyZ" }), "z")).toBe(false);
});

it("writing is ended by Enter with either, on any device", async () => {
  for (const platform of ["MacIntel", "Win32"]) {
    const { isSending } = await on(platform);
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(isSending(press("Enter", held))).toBe(true);
    }
    expect(isSending(press("Enter"))).toBe(false);
    vi.resetModules();
  }
});
