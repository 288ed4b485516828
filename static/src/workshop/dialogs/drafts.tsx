/** What was refused: the words are kept, with the reason and what can be done. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { NoteView } from "../../protocol/generated.ts";
import { again } from "../../sync/again.ts";
import type { Draft } from "../../sync/client.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { say } from "../../ui/speak.tsx";
import { chordText } from "../chord.ts";
import { useRoom } from "../room.ts";
import { refusal } from "../words.ts";

export function Drafts(): JSX.Element {
  const room = useRoom();
  return (
    <Dialog drawer title={t("drafts")} onClose={() => room.setOpen(undefined)}>
      <p class="hint">{t("drafts-text")}</p>
      <ul class="drafts">
        <For each={room.live.drafts} fallback={<li>{t("drafts-none")}</li>}>
          {(draft) => <DraftCard draft={draft} />}
        </For>
      </ul>
    </Dialog>
  );
}

/** Somebody, perhaps oneself on another device, was faster. */
function isStale(draft: Draft): boolean {
  return draft.code === "stale_text";
}

function DraftCard(props: { readonly draft: Draft }): JSX.Element {
  const room = useRoom();
  const edited = (): NoteView | undefined => {
    const [name, id] = props.draft.command;
    return name === "note.edit" ? room.live.get("n", id) : undefined;
  };
  return (
    <li class="draft">
      <p class="notice notice-warn">{refusal(props.draft.code, props.draft.limit)}</p>
      <DraftText label={t("draft-yours")} text={props.draft.text} />
      <Show when={isStale(props.draft) && edited()}>
        {(note) => <DraftText label={t("draft-now")} text={note().text ?? t("erased")} />}
      </Show>
      <DraftButtons draft={props.draft} target={edited()} />
    </li>
  );
}

/** Read-only but focusable, so that it can be selected and copied by hand. */
function DraftText(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <label class="draft-text">
      <span>{props.label}</span>
      <textarea class="input" readOnly dir="auto" rows="3" value={props.text} />
    </label>
  );
}

interface ButtonsProps {
  readonly draft: Draft;
  /** The note that it was meant for, if that is still there. */
  readonly target: NoteView | undefined;
}

function DraftButtons(props: ButtonsProps): JSX.Element {
  const room = useRoom();
  const [copied, setCopied] = createSignal(false);
  const copy = (event: MouseEvent & { currentTarget: HTMLButtonElement }) => {
    const field = event.currentTarget.closest(".draft")?.querySelector("textarea");
    field?.select();
    // Works without a secure context, where the clipboard interface is missing.
    const done = document.execCommand("copy");
    setCopied(done);
    say(done ? t("copied") : t("copy-by-hand", { keys: chordText("C") }));
  };
  // The note is gone: its words can still become a note of their own.
  const orphan = () => props.draft.command[0] === "note.edit" && props.target === undefined;
  const { id } = props.draft;
  const dismiss = () => room.live.client.dismiss(id);
  // The card goes: the next one takes the focus, and with the last one the tray closes.
  const leave = () => {
    if (room.live.drafts.length === 0) room.setOpen(undefined);
    else document.querySelector<HTMLElement>(".draft button:enabled")?.focus();
  };
  const retry = () => {
    const board = room.board();
    const { client } = room.live;
    if (!orphan()) client.retry(id, again(props.draft.command, client.view));
    else if (board) {
      room.actions.addNote({ board: board.id, area: 0, colour: 0, text: props.draft.text });
      dismiss();
    }
    leave();
  };
  const label = () => {
    if (orphan()) return t("draft-as-new");
    return isStale(props.draft) ? t("draft-replace") : t("draft-retry");
  };
  return (
    <div class="row">
      <button
        type="button"
        class="button button-main"
        disabled={room.rights.write() !== undefined}
        title={room.rights.write()}
        onClick={retry}
      >
        {label()}
      </button>
      <button type="button" class="button" onClick={copy}>
        {copied() ? t("copied") : t("copy")}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          dismiss();
          leave();
        }}
      >
        {t("draft-discard")}
      </button>
    </div>
  );
}
