/** How large a note is on the board: one to three wide, one to three high. */
import { createUniqueId, For, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { NoteView } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useRoom } from "../room.ts";
import { Quote } from "./note.tsx";

const STEPS = 3;
const SIZES = Array.from({ length: STEPS * STEPS }, (_, size) => size);

export function SizeDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const close = () => room.setOpen(undefined);
  return (
    <Dialog title={t("size-title")} onClose={close}>
      <Quote notes={[props.note]} />
      <p class="hint">{t("size-hint")}</p>
      <fieldset class="sizes" disabled={room.rights.write() !== undefined}>
        <legend>{t("size")}</legend>
        <div class="sizes-grid">
          <For each={SIZES}>
            {(size) => (
              <label class="size" classList={{ "size-on": props.note.size === size }}>
                <input
                  type="radio"
                  name={id}
                  checked={props.note.size === size}
                  onChange={() => room.actions.size(props.note, size)}
                />
                <Drawing size={size} />
                <span class="unseen">{nameOf(size)}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <div class="row row-end">
        <button type="button" class="button button-main" onClick={close}>
          {t("done")}
        </button>
      </div>
    </Dialog>
  );
}

function nameOf(size: number): string {
  return t("size-name", { wide: (size % STEPS) + 1, high: Math.floor(size / STEPS) + 1 });
}

/** The note among the slots of the board. */
function Drawing(props: { readonly size: number }): JSX.Element {
  const wide = () => (props.size % STEPS) + 1;
  const high = () => Math.floor(props.size / STEPS) + 1;
  return (
    <svg class="size-drawing" viewBox="0 0 36 36" aria-hidden="true">
      <For each={SIZES}>
        {(slot) => (
          <rect
            class="size-slot"
            x={(slot % STEPS) * 12 + 1}
            y={Math.floor(slot / STEPS) * 12 + 1}
            width="10"
            height="10"
            rx="1.5"
          />
        )}
      </For>
      <rect class="size-note" x="1" y="1" width={wide() * 12 - 2} height={high() * 12 - 2} rx="2" />
    </svg>
  );
}
