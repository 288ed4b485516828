/** Notes from a file or from pasted lines: read here, looked at, and brought in as one step. */
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { ask } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { NOTES_MAX, STAGES } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { COLOUR_NUMBERS, colourName } from "../../workshop/colours.tsx";
import { byOrder } from "../../workshop/outline.ts";
import { useRoom } from "../../workshop/room.ts";
import { tell } from "../telling.ts";
import { Choice } from "./choice.tsx";
import { Columns } from "./column-choices.tsx";
import { keep } from "./last.ts";
import { planOf, type Row } from "./plan.ts";
import { Preview } from "./preview.tsx";
import { createReading } from "./reading.ts";
import { PickSource, type Source } from "./source.tsx";
import { undoImport } from "./undo.ts";
import "../../styles/import.css";

interface ImportProps {
  readonly onClose: () => void;
}

export default function ImportNotes(props: ImportProps): JSX.Element {
  const [source, setSource] = createSignal<Source>();
  // Of the lines that were pasted: whoever goes back finds them.
  const [text, setText] = createSignal("");
  return (
    <Dialog wide title={t("import-title")} onClose={props.onClose}>
      <Show
        when={source()}
        keyed
        fallback={
          <PickSource text={text()} onText={setText} onPick={setSource} onCancel={props.onClose} />
        }
      >
        {(found) => (
          <Look
            source={found}
            onBack={() => setSource(undefined)}
            onClose={() => props.onClose()}
          />
        )}
      </Show>
    </Dialog>
  );
}

interface LookProps extends ImportProps {
  readonly source: Source;
  readonly onBack: () => void;
}

function Look(props: LookProps): JSX.Element {
  const room = useRoom();
  const reading = createReading(props.source);
  const place = createPlace();
  const [colour, setColour] = createSignal(0);
  const left = () => Math.max(0, NOTES_MAX - room.live.all("n").length);
  const plan = createMemo(() =>
    planOf(reading.table(), reading.mapping(), {
      areas: place.areas(),
      colours: COLOUR_NUMBERS.map(colourName),
      colour: colour(),
      room: left(),
    }),
  );
  const areaOf = (row: Row) => {
    const id = row.area || place.area();
    return place.areas().find((area) => area.id === id)?.title ?? t("area-untitled");
  };
  const sending = createSending();
  const bring = () =>
    sending.run(async () => {
      const path = `/api/workshops/${encodeURIComponent(room.id)}/import`;
      const notes = plan().rows;
      const form = { board: place.board(), area: place.area(), notes };
      const { ids } = await ask<{ ids: number[] }>(path, form);
      keep(room.id, { ids, at: Date.now() });
      tell("import", t("import-done", { count: ids.length }), {
        label: t("undo"),
        run: () => undoImport(room.id),
      });
      props.onClose();
    });
  return (
    <div class="stack">
      <Show when={props.source.kind === "file" && props.source.name}>
        {(name) => <p dir="auto">{t("import-from", { name: name() })}</p>}
      </Show>
      <div class="import-place">
        <Choice
          label={t("import-board")}
          options={place.boards().map((board) => ({
            value: String(board.id),
            label: board.title ?? t("board-untitled"),
          }))}
          value={String(place.board())}
          onPick={(value) => place.setBoard(Number(value))}
        />
        <Choice
          label={t("import-area")}
          options={place.areas().map((area) => ({
            value: String(area.id),
            label: area.title ?? t("area-untitled"),
          }))}
          value={String(place.area())}
          onPick={(value) => place.setArea(Number(value))}
        />
        <Choice
          label={t("colour")}
          options={COLOUR_NUMBERS.map((value) => ({
            value: String(value),
            label: colourName(value),
          }))}
          value={String(colour())}
          onPick={(value) => setColour(Number(value))}
        />
      </div>
      <Columns reading={reading} />
      <Show when={room.live.get("b", place.board())?.mode === "private"}>
        <p class="notice">{t("import-private")}</p>
      </Show>
      <Preview plan={plan()} room={left()} areaOf={areaOf} />
      <FormFailure message={sending.failure()?.message} />
      <div class="row row-end">
        <button type="button" class="button" onClick={() => props.onBack()}>
          {t("import-back")}
        </button>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {t("cancel")}
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={sending.busy() || plan().rows.length === 0}
          onClick={bring}
        >
          {plan().limit
            ? t("import-first-go", { count: plan().rows.length })
            : t("import-go", { count: plan().rows.length })}
        </button>
      </div>
    </div>
  );
}

/** Board and area: at first the ones on the screen, and always some that are there. */
function createPlace() {
  const room = useRoom();
  const [board, setBoard] = createSignal(room.board()?.id);
  const [area, setArea] = createSignal<number>();
  const boards = () =>
    [...room.live.all("b")].sort(
      (one, other) =>
        STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byOrder(one, other),
    );
  const chosen = () => (boards().find((one) => one.id === board()) ?? boards()[0])?.id ?? 0;
  const areas = () =>
    room.live
      .all("a")
      .filter((one) => one.board === chosen())
      .sort(byOrder);
  return {
    boards,
    board: chosen,
    setBoard,
    areas,
    area: () => (areas().find((one) => one.id === area()) ?? areas()[0])?.id ?? 0,
    setArea,
  };
}
