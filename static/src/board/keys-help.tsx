/** All keys of the board in one place. */
import { For, type JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { chordText } from "../workshop/chord.ts";

/** Keys as they stand on a keyboard, and the text that says what they do. */
function keys(): readonly (readonly [string, readonly string[]])[] {
  return [
    [t("keys-search"), [chordText("K")]],
    [t("keys-next"), ["Tab", "Shift+Tab"]],
    [t("keys-write"), ["Enter"]],
    [t("keys-nudge"), ["← ↑ → ↓"]],
    [t("keys-nudge-far"), ["Shift+← ↑ → ↓"]],
    [t("keys-toggle"), [chordText("Enter"), "Shift+Space"]],
    [t("keys-area"), [chordText("A")]],
    [t("keys-copy"), [chordText("C")]],
    [t("keys-cut"), [chordText("X")]],
    [t("keys-paste"), [chordText("V")]],
    [t("keys-twice"), [chordText("D")]],
    [t("keys-undo"), [chordText("Z")]],
    [t("keys-redo"), [chordText("Z", { shift: true }), chordText("Y")]],
    [t("keys-delete"), ["Delete", "Backspace"]],
    [t("keys-escape"), ["Esc"]],
    [t("keys-zoom"), ["+", "−"]],
    [t("keys-frame"), [t("keys-frame-how")]],
    [t("keys-pan"), [t("keys-pan-how")]],
  ];
}

export function KeysHelp(props: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t("keys")} onClose={props.onClose}>
      <p class="hint">{t("keys-text")}</p>
      <dl class="keys">
        <For each={keys()}>
          {([what, chords]) => (
            <div>
              <dt>{what}</dt>
              <dd>
                <For each={chords}>{(chord) => <kbd>{chord}</kbd>}</For>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Dialog>
  );
}
