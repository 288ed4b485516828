/** Where to: one note or several, to the end of an area of any board. */
import { createSignal, For, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { NoteView } from "../../protocol/generated.ts";
import { STAGES } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { placeNote, placeNotes } from "../note-menu.ts";
import { useRoom } from "../room.ts";
import { Quote } from "./note.tsx";

interface MoveProps {
  readonly notes: readonly NoteView[];
  readonly onDone: () => void;
}

export function MoveDialog(props: MoveProps): JSX.Element {
  const room = useRoom();
  const boards = () =>
    [...room.live.all("b")].sort(
      (one, other) =>
        STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byOrder(one, other),
    );
  const areasOf = (board: number) =>
    room.live
      .all("a")
      .filter((area) => area.board === board)
      .sort(byOrder);
  const [area, setArea] = createSignal(0);
  const close = () => room.setOpen(undefined);
  const title = () => {
    const count = props.notes.length;
    return count > 1 ? t("move-several", { count }) : t("move-title");
  };
  const move = (event: SubmitEvent) => {
    event.preventDefault();
    const { notes } = props;
    const [only, ...more] = notes;
    props.onDone();
    close();
    if (only && more.length === 0) placeNote(room, only, area());
    else placeNotes(room, notes, area());
  };
  const isThere = (there: number) => props.notes.every((note) => note.area === there);
  return (
    <Dialog title={title()} onClose={close}>
      <form class="stack" onSubmit={move}>
        <Quote notes={props.notes} />
        <Field label={t("move-where")}>
          {(parts) => (
            <select
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              data-first
              onChange={(event) => setArea(Number(event.currentTarget.value))}
            >
              <option value="0">{t("move-choose")}</option>
              <For each={boards()}>
                {(board) => (
                  <optgroup label={`${t(`stage-${board.stage}`)}: ${board.title ?? ""}`}>
                    <For each={areasOf(board.id)}>
                      {(there) => (
                        <option value={there.id} disabled={isThere(there.id)} dir="auto">
                          {there.title ?? t("area-untitled")}
                        </option>
                      )}
                    </For>
                  </optgroup>
                )}
              </For>
            </select>
          )}
        </Field>
        <div class="row row-end">
          <button type="button" class="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-main" disabled={area() === 0}>
            {t("move-go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
