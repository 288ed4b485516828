/** Undo and redo: two buttons, and their chords wherever these stand. */
import { type JSX, onCleanup, onMount } from "solid-js";
import { t } from "../i18n/index.ts";
import "../styles/undo.css";
import { Icon, type IconSource } from "../ui/icon.tsx";
import { REDO, UNDO } from "../ui/icons.ts";
import { chordName, chordText, isChord } from "../workshop/chord.ts";
import { useRoom } from "../workshop/room.ts";
import type { What } from "./history.ts";
import { wordsOf } from "./told.ts";
import { undoOf } from "./undoing.ts";

export default function UndoButtons(): JSX.Element {
  const room = useRoom();
  const undoing = undoOf(room);
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented || room.open() || hasUndoOfItsOwn(event.target)) return;
    if (isChord(event, "z")) undoing.undo();
    else if (isChord(event, "z", { shift: true }) || isChord(event, "y")) undoing.redo();
    else return;
    event.preventDefault();
  };
  onMount(() => document.addEventListener("keydown", keys));
  onCleanup(() => document.removeEventListener("keydown", keys));
  return (
    <span class="undo-buttons">
      <Turn
        icon={UNDO}
        name={t("undo")}
        chord={chordText("Z")}
        shortcut={chordName("Z")}
        what={undoing.last()}
        none={t("undo-none")}
        run={() => undoing.undo()}
      />
      <Turn
        icon={REDO}
        name={t("redo")}
        chord={chordText("Z", { shift: true })}
        shortcut={`${chordName("Z", { shift: true })} ${chordName("Y")}`}
        what={undoing.next()}
        none={t("redo-none")}
        run={() => undoing.redo()}
      />
    </span>
  );
}

interface TurnProps {
  readonly icon: IconSource;
  readonly name: string;
  readonly chord: string;
  readonly shortcut: string;
  readonly what: What | undefined;
  readonly none: string;
  readonly run: () => void;
}

/** It keeps the focus when there is nothing left: pressed again it says so. */
function Turn(props: TurnProps): JSX.Element {
  const room = useRoom();
  const why = () => (props.what ? room.rights.write() : props.none);
  const title = () => {
    const what = props.what;
    return why() ?? (what && `${props.name}: ${wordsOf(what)} (${props.chord})`);
  };
  return (
    <button
      type="button"
      class="button-icon"
      aria-label={props.name}
      aria-disabled={why() ? true : undefined}
      aria-keyshortcuts={props.shortcut}
      title={title()}
      // Pressed from a field in which one types, it leaves the keyboard there.
      onMouseDown={(event) => {
        if (undoOf(room).typing()) event.preventDefault();
      }}
      onClick={() => props.run()}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** In a field the browser's own undo takes back what was typed. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !SILENT.has(target.type);
}

/** Fields that hold no text. */
const SILENT = new Set(["checkbox", "radio", "button", "range", "color", "file"]);
