/** Writing a new note: first thing on a phone, at the foot of the list, over the board. */
import { createEffect, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { say } from "../ui/speak.tsx";
import { ColourChoice } from "./colours.tsx";
import { grow } from "./note-parts.tsx";
import { byOrder } from "./outline.ts";
import { useRoom } from "./room.ts";
import { counter, lengthOf, mayBeSent } from "./words.ts";

interface ComposerProps {
  readonly board: BoardView;
  /** The area that the note goes to unless another is chosen; 0: the first. */
  readonly area: number;
  /** Opened on purpose, so it takes the focus and can be put away. */
  readonly onClose?: () => void;
}

export function Composer(props: ComposerProps): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  // Of the room: a change of view or a reload of the page must not cost half a thought.
  const { unsent: text, setUnsent: setText } = room;
  const [chosen, setChosen] = createSignal<number>();
  const [colour, setColour] = createSignal(0);
  let field!: HTMLTextAreaElement;
  const areas = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id)
      .sort(byOrder);
  // An area of another stage is not an area of this one.
  const area = () => {
    const ids = areas().map((one) => one.id);
    return [chosen(), props.area].find((one) => one && ids.includes(one)) ?? ids[0] ?? 0;
  };
  const blocked = () => room.rights.write();
  onMount(() => {
    if (props.onClose) field.focus();
  });
  createEffect(() => {
    text();
    grow(field);
  });
  const send = () => {
    if (blocked() || !mayBeSent(text())) return;
    const note = room.actions.addNote({
      board: props.board.id,
      area: area(),
      colour: colour(),
      text: text(),
    });
    setText("");
    field.focus();
    room.show(note);
    say(t("note-added", { area: room.live.get("a", area())?.title ?? "" }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && props.onClose) props.onClose();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      classList={{ "composer-busy": text() !== "" }}
      aria-label={t("new-note")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Show when={props.onClose}>
        {(close) => (
          <button
            type="button"
            class="button-icon composer-close"
            aria-label={t("close")}
            onClick={() => close()()}
          >
            <Icon name="close" />
          </button>
        )}
      </Show>
      <Show when={props.board.prompt}>
        <p class="composer-prompt" dir="auto" id={`${id}-prompt`}>
          {props.board.prompt}
        </p>
      </Show>
      <textarea
        ref={field}
        class="input composer-text"
        dir="auto"
        rows="1"
        aria-label={t("note-text")}
        aria-describedby={`${id}-prompt ${id}-count`}
        placeholder={blocked() ?? t("note-placeholder")}
        // Not disabled: that would throw out the keyboard, and words in it could not be copied.
        readOnly={blocked() !== undefined}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        on:keydown={keys}
      />
      <p class="count" id={`${id}-count`} data-over={lengthOf(text()) > 0 && !mayBeSent(text())}>
        {counter(text()) ?? ""}
      </p>
      <div class="composer-row">
        <Show when={areas().length > 1}>
          <select
            class="input composer-area"
            aria-label={t("area")}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            <For each={areas()}>
              {(one) => (
                <option value={one.id} selected={one.id === area()} dir="auto">
                  {one.title ?? t("area-untitled")}
                </option>
              )}
            </For>
          </select>
        </Show>
        <ColourChoice
          name={`${id}-colour`}
          label={t("colour")}
          value={colour()}
          disabled={blocked() !== undefined}
          onPick={setColour}
        />
        <button
          type="submit"
          class="button button-main"
          disabled={blocked() !== undefined || !mayBeSent(text())}
        >
          {t("send")}
        </button>
      </div>
    </form>
  );
}
