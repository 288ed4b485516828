/** The place where several people write in one note at once: what one types is shown to the others. */
import {
  createEffect,
  createSignal,
  createUniqueId,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import "../styles/typing.css";
import { type Delta, movedBy } from "../text/deltas.ts";
import type { Typing } from "../text/typing.ts";
import { typistsOf } from "../text/typists.ts";
import { toPoints, toUnits } from "../text/utf16.ts";
import { Icon } from "../ui/icon.tsx";
import { PEOPLE } from "../ui/icons.ts";
import { say } from "../ui/speak.tsx";
import { Caution } from "./caution.tsx";
import { isChord, isSending } from "./chord.ts";
import { grow } from "./note-parts.tsx";
import type { NoteWriterProps } from "./note-writer.tsx";
import { useRoom } from "./room.ts";
import { counter, lengthOf, mayBeSent } from "./words.ts";

/** That others write too is said at most once in this time. */
const SAID_MS = 30_000;
/** And shown for so long after their last word. */
const COMPANY_MS = 6_000;

export function LiveWriter(props: NoteWriterProps): JSX.Element {
  const room = useRoom();
  const typing = untrack(() => typistsOf(room.live.client, room.id).of(props.note.id));
  // Gone in this moment: then there is nothing to write in.
  if (!typing) onMount(() => props.onDone());
  return <Show when={typing}>{(typing) => <TypingField typing={typing()} {...props} />}</Show>;
}

function TypingField(props: NoteWriterProps & { readonly typing: Typing }): JSX.Element {
  const room = useRoom();
  const typing = untrack(() => props.typing);
  const noteId = untrack(() => props.note.id);
  const id = createUniqueId();
  const [text, setText] = createSignal(typing.text);
  let field!: HTMLTextAreaElement;
  let done = false;
  let saidAt = Number.NEGATIVE_INFINITY;
  const caret = () => toPoints(field.value, field.selectionEnd);
  const select = (start: number, end: number) =>
    field.setSelectionRange(
      toUnits(field.value, start),
      toUnits(field.value, end),
      field.selectionDirection,
    );
  const show = (deltas: readonly Delta[]) => {
    const { value, selectionStart, selectionEnd, scrollTop } = field;
    const start = toPoints(value, selectionStart);
    const end = toPoints(value, selectionEnd);
    const moved = (place: number, after: boolean) =>
      deltas.reduce((at, delta) => movedBy(delta, at, { after }), place);
    field.value = typing.text;
    // What others add at the edge of a selection is no part of it.
    select(moved(start, start !== end), moved(end, false));
    field.scrollTop = scrollTop;
    shown();
  };
  const [steps, setSteps] = createSignal(typing.steps);
  const [held, setHeld] = createSignal(false);
  room.hold(held);
  const shown = () => {
    setText(field.value);
    setSteps(typing.steps);
    setHeld(typing.holds(field.value));
    grow(field);
  };
  // The buttons mean what the chords mean in here. Undo may be fetched after this was opened.
  createEffect(() => {
    const leave = room.doing.undoing()?.typingIn({
      steps,
      undo: () => typing.undo(),
      redo: () => typing.redo(),
    });
    if (leave) onCleanup(leave);
  });
  const changed = (deltas: readonly Delta[], byOthers: boolean) => {
    if (byOthers) {
      show(deltas);
      tellOfOthers();
      return;
    }
    // Undo: to where it was.
    field.value = typing.text;
    const end = endOf(deltas[deltas.length - 1] ?? []);
    select(end, end);
    shown();
  };
  const [company, setCompany] = createSignal(false);
  let alone: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(alone));
  const tellOfOthers = () => {
    setCompany(true);
    clearTimeout(alone);
    alone = setTimeout(() => setCompany(false), COMPANY_MS);
    const now = Date.now();
    if (now - saidAt < SAID_MS) return;
    saidAt = now;
    say(t("together-others"));
  };
  const stop = () => {
    if (done) return;
    done = true;
    props.onDone();
  };
  onMount(() => {
    field.value = typing.text;
    typing.open({ changed, ended: stop });
    shown();
    field.focus();
    const { length } = [...field.value];
    select(...(typing.place ?? [length, length]));
  });
  onCleanup(() => {
    done = true;
    typing.place = [toPoints(field.value, field.selectionStart), caret()];
    typing.composed(field.value, caret());
    if (typing.isEmptied) void tellEmptied();
    const said = typing.close();
    room.doing.undoing()?.typed(noteId, said);
  });
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const again = isChord(event, "y") || isChord(event, "z", { shift: true });
    if (isChord(event, "z")) typing.undo();
    else if (again) typing.redo();
    else if (event.key === "Escape" || isSending(event)) stop();
    else return;
    event.preventDefault();
  };
  // The menu of the browser, or a phone that is shaken: its own undo knows nothing of others' words.
  const historyOf = (event: InputEvent) => {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    if (event.inputType === "historyUndo") typing.undo();
    else typing.redo();
  };
  return (
    <div class="writer">
      <textarea
        ref={field}
        class="writer-field"
        dir="auto"
        aria-label={t("note-text")}
        aria-describedby={`${id}-together ${id}-count`}
        on:keydown={keys}
        on:pointerdown={(event) => event.stopPropagation()}
        on:beforeinput={historyOf}
        on:compositionstart={() => {
          typing.compose();
          setSteps(typing.steps);
        }}
        on:compositionend={() => {
          typing.composed(field.value, caret());
          shown();
        }}
        onInput={() => {
          typing.typed(field.value, caret());
          shown();
        }}
        onBlur={() => {
          if (props.saveOnBlur) stop();
        }}
      />
      {/* The board itself runs from left to right in every language. */}
      <p class="hint writer-hint" dir="auto" id={`${id}-together`} data-company={company()}>
        <Icon name={PEOPLE} />
        {company() ? t("together-others") : t("together-hint")}
      </p>
      <p class="count" id={`${id}-count`} data-over={lengthOf(text()) > 0 && !mayBeSent(text())}>
        {counter(text()) ?? ""}
      </p>
      <Caution text={text()} />
      <Show when={!props.saveOnBlur}>
        <div class="row">
          <button type="button" class="button button-main" onClick={stop}>
            {t("done")}
          </button>
        </div>
      </Show>
    </div>
  );
}

/** Where it cannot be fetched, the words say it themselves: they are back. */
function tellEmptied(): Promise<void> {
  return withTexts("more", import("./emptied.ts")).then(
    ({ sayEmptied }) => sayEmptied(),
    () => undefined,
  );
}

/** Where the last change of a delta ends, in code points of the new text. */
function endOf(delta: Delta): number {
  let at = 0;
  let end = 0;
  for (const part of delta) {
    if (typeof part === "string") at += [...part].length;
    else if (part > 0) {
      at += part;
      continue;
    }
    end = at;
  }
  return end;
}
