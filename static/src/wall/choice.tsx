/** What the wall's own keys and buttons choose; the buttons come up with a pointer. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { keyOf, MODES, type Mode } from "./modes.ts";
import type { Boards } from "./now.tsx";
import type { Parts } from "./parts.ts";

/** The key that turns to the next board, and how keyboards draw it. */
export const NEXT = { key: "ArrowRight", drawn: "→" };
const WHOLE = "5";
const HOLD = "6";
const GO_ON = { key: "ArrowDown", drawn: "↓" };

/** What keys do to the parts of a board; those of a presenter's remote too. */
export const PART_KEYS: Readonly<Record<string, (parts: Parts) => void>> = {
  [WHOLE]: (parts) => parts.turnWhole(),
  [HOLD]: (parts) => parts.hold(),
  [GO_ON.key]: (parts) => parts.turn(1),
  PageDown: (parts) => parts.turn(1),
  ArrowUp: (parts) => parts.turn(-1),
  PageUp: (parts) => parts.turn(-1),
};

interface ChoiceProps {
  readonly mode: Mode;
  readonly choose: (mode: Mode) => void;
  readonly boards: Boards;
  readonly parts: Parts;
}

export function Choice(props: ChoiceProps): JSX.Element {
  return (
    <fieldset class="wall-choice" aria-label={t("wall-shows")}>
      <For each={MODES}>
        {(mode) => (
          <Key
            name={t(`wall-${mode}`)}
            keys={keyOf(mode)}
            isOn={props.mode === mode}
            press={() => props.choose(mode)}
          />
        )}
      </For>
      <Show when={props.mode !== "join" && props.boards.count() > 1}>
        <Key
          name={t("wall-next-board")}
          keys={NEXT.key}
          drawn={NEXT.drawn}
          press={() => props.boards.turn(1)}
        />
      </Show>
      <Show when={props.mode === "board"}>
        <PartKeys parts={props.parts} />
      </Show>
    </fieldset>
  );
}

function PartKeys(props: { readonly parts: Parts }): JSX.Element {
  return (
    <>
      <Show when={props.parts.count() || props.parts.isWhole()}>
        <Key
          name={t("wall-whole")}
          keys={WHOLE}
          isOn={props.parts.isWhole()}
          press={() => props.parts.turnWhole()}
        />
      </Show>
      <Show when={props.parts.count() > 1}>
        <Key
          name={t("wall-hold")}
          keys={HOLD}
          isOn={props.parts.isHeld()}
          press={() => props.parts.hold()}
        />
        <Key
          name={t("wall-go-on")}
          keys={GO_ON.key}
          drawn={GO_ON.drawn}
          press={() => props.parts.turn(1)}
        />
      </Show>
    </>
  );
}

interface KeyProps {
  readonly name: string;
  readonly keys: string;
  /** How keyboards draw it, where not by its name. */
  readonly drawn?: string;
  readonly isOn?: boolean;
  readonly press: () => void;
}

function Key(props: KeyProps): JSX.Element {
  return (
    <button
      type="button"
      class="button-quiet"
      aria-pressed={props.isOn}
      aria-keyshortcuts={props.keys}
      onClick={() => props.press()}
    >
      {props.name}{" "}
      <span class="wall-key" aria-hidden="true">
        {props.drawn ?? props.keys}
      </span>
    </button>
  );
}
