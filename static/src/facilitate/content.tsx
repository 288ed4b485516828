/** What stands on the boards: arranging them, notes from a file, and what was deleted. */
import { createSignal, type JSX, lazy, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { timeOf } from "../i18n/times.ts";
import { Icon } from "../ui/icon.tsx";
import { AREA, PLUS, UNDO } from "../ui/icons.ts";
import { Part } from "../ui/part.tsx";
import { useRoom } from "../workshop/room.ts";
import { lastImport } from "./import/last.ts";
import { undoImport } from "./import/undo.ts";
import { Trash } from "./trash.tsx";

const Boards = lazy(() => import("./boards/boards.tsx"));
// With its parser of tables: fetched by who imports.
const ImportNotes = lazy(() => import("./import/import.tsx"));

export function Content(): JSX.Element {
  const room = useRoom();
  const [open, setOpen] = createSignal<"boards" | "import">();
  return (
    <>
      <section class="steer-part">
        <button type="button" class="button" onClick={() => setOpen("boards")}>
          <Icon name={AREA} />
          {t("boards-open")}
        </button>
        <p class="hint">{t("boards-hint")}</p>
      </section>
      <section class="steer-part">
        <button
          type="button"
          class="button"
          disabled={room.live.workshop?.life === "closed"}
          onClick={() => setOpen("import")}
        >
          <Icon name={PLUS} />
          {t("import-open")}
        </button>
        <p class="hint">{t("import-hint")}</p>
        <LastImport />
      </section>
      <Trash />
      <Show when={open() === "boards"}>
        <Part asked>
          <Boards onClose={() => setOpen(undefined)} />
        </Part>
      </Show>
      <Show when={open() === "import"}>
        <Part asked>
          <ImportNotes onClose={() => setOpen(undefined)} />
        </Part>
      </Show>
    </>
  );
}

function LastImport(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={lastImport(room.id)}>
      {(last) => (
        <div class="beside">
          <p>{t("import-last", { count: last().ids.length, time: timeOf(last().at) })}</p>
          <button type="button" class="button" onClick={() => undoImport(room.id)}>
            <Icon name={UNDO} />
            {t("import-take-back")}
          </button>
        </div>
      )}
    </Show>
  );
}
