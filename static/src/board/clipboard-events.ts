/**
 * Copy, cut and paste as the browser tells them: by its events, which need no secure context and ask
 * nobody for leave, unlike the clipboard interface.
 */
import { onCleanup } from "solid-js";
import { t } from "../i18n/index.ts";
import { say } from "../ui/speak.tsx";
import { chordText } from "../workshop/chord.ts";
import { asNotes, asText, type Copied, NOTES_TYPE, readNotes } from "./clipboard.ts";

export interface ClipboardEvents {
  /** What would be copied now; none: the event is not ours. */
  readonly copied: () => readonly Copied[];
  readonly onCut: () => void;
  readonly onNotes: (notes: readonly Copied[]) => void;
  readonly onText: (text: string) => void;
}

/** Listens until the owner goes. */
export function listenToClipboard(events: ClipboardEvents): void {
  const copy = (event: ClipboardEvent) => {
    if (isElsewhere() || !getSelection()?.isCollapsed) return;
    const notes = events.copied();
    if (!notes.length || !write(event, notes)) return;
    if (event.type === "cut") events.onCut();
  };
  const paste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (isElsewhere() || !data) return;
    const notes = readNotes(data.getData(NOTES_TYPE));
    const text = data.getData("text/plain");
    if (!notes && text.trim() === "") return;
    event.preventDefault();
    if (notes) events.onNotes(notes);
    else events.onText(text);
  };
  document.addEventListener("copy", copy);
  document.addEventListener("cut", copy);
  document.addEventListener("paste", paste);
  onCleanup(() => {
    document.removeEventListener("copy", copy);
    document.removeEventListener("cut", copy);
    document.removeEventListener("paste", paste);
  });
}

/** In a field or a dialog the clipboard is theirs. */
function isElsewhere(): boolean {
  const here = document.activeElement;
  if (document.querySelector('[role="dialog"]')) return true;
  return here !== null && here.closest("input, textarea, select, [contenteditable]") !== null;
}

function write(event: ClipboardEvent, notes: readonly Copied[]): boolean {
  if (!event.clipboardData) return false;
  event.clipboardData.setData("text/plain", asText(notes));
  event.clipboardData.setData(NOTES_TYPE, asNotes(notes));
  event.preventDefault();
  say(t("copied-notes", { count: notes.length }));
  return true;
}

/** Copies from a button: a field with something marked in it makes every browser tell the event. */
export function copySoon(notes: readonly Copied[]): void {
  if (!notes.length) return;
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = asText(notes);
  field.addEventListener("copy", (event) => {
    event.stopPropagation();
    write(event, notes);
  });
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!done) say(t("copy-by-keys", { keys: chordText("C") }));
}
