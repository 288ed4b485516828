/** The tools over the board: a new note, zoom, fit. */
import { children, createSignal, type JSX, onCleanup, Show } from "solid-js";
import { isNarrow } from "../app/media.ts";
import { t } from "../i18n/index.ts";
import { Icon, type IconSource } from "../ui/icon.tsx";
import { AREA, FIT, MINUS, PLUS } from "../ui/icons.ts";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import UndoButtons from "../undo/buttons.tsx";
import { type Room, useRoom } from "../workshop/room.ts";
import type { Doings } from "./doings.ts";
import { DRAWN } from "./drawn.ts";
import { Minimap, mapShown, setMapShown } from "./minimap.tsx";
import type { Table } from "./table.ts";

export const ZOOM_STEP = 1.25;

interface ToolsProps {
  readonly table: Table;
  readonly doings: Doings;
  readonly onNew: () => void;
  readonly onPaste: () => void;
  /** What stands in the place of the new note while something else is done. */
  readonly children: JSX.Element;
}

export function Tools(props: ToolsProps): JSX.Element {
  const instead = children(() => props.children);
  const [zoom, setZoom] = createSignal(1);
  onCleanup(props.table.camera.onChange(() => setZoom(props.table.camera.zoom)));
  const tool = (icon: IconSource, label: string, run: () => void) => (
    <button type="button" class="button-icon" aria-label={label} title={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
  const fit = () => {
    const box = props.table.extent();
    if (box) props.table.camera.fit(box);
  };
  return (
    <div class="tools">
      <Show when={instead()} fallback={<Begin {...props} />}>
        {(bar) => bar()}
      </Show>
      <div class="tools-view">
        <Minimap table={props.table} />
        <div class="tools-row">
          <div class="tools-zoom">
            <UndoButtons />
          </div>
          <div class="tools-zoom">
            {tool(MINUS, t("zoom-out"), () => props.table.camera.zoomBy(1 / ZOOM_STEP))}
            <span class="zoom">{t("zoom", { percent: Math.round(zoom() * 100) })}</span>
            {tool(PLUS, t("zoom-in"), () => props.table.camera.zoomBy(ZOOM_STEP))}
            {tool(FIT, t("zoom-fit"), fit)}
          </div>
        </div>
      </div>
    </div>
  );
}

/** A new note, and what one does more seldom. */
function Begin(props: Omit<ToolsProps, "children">): JSX.Element {
  const room = useRoom();
  const blocked = () => room.rights.write();
  return (
    <div class="tools-begin">
      <button
        type="button"
        class="button button-main"
        disabled={blocked() !== undefined}
        title={blocked()}
        onClick={() => props.onNew()}
      >
        <Icon name={PLUS} />
        {t("new-note")}
      </button>
      <MenuButton
        class="button"
        icon="more"
        label={t("board-more")}
        items={() => boardItems(room, props)}
      />
    </div>
  );
}

function boardItems(room: Room, { table, doings, onPaste }: Omit<ToolsProps, "children">) {
  const area = table.areas().find(({ id }) => id === table.areaInView());
  const items: MenuItem[] = [
    {
      label: t("select-several"),
      icon: DRAWN.select,
      run: () => table.selection.setSeveral(true),
    },
    {
      label: area
        ? t("select-area", { area: area.title ?? t("area-untitled") })
        : t("select-board"),
      icon: AREA,
      run: () => doings.selectArea(area?.id),
    },
    { label: t("paste-open"), icon: DRAWN.paste, blocked: room.rights.write(), run: onPaste },
    { label: t("keys"), icon: DRAWN.keys, run: () => doings.open("keys") },
  ];
  if (!isNarrow()) {
    const shown = mapShown();
    items.push({
      label: t(shown ? "map-hide" : "map-show"),
      icon: DRAWN.map,
      run: () => setMapShown(!shown),
    });
  }
  if (room.rights.facilitates) {
    items.push({
      label: t("arrange"),
      icon: DRAWN.arrange,
      blocked: room.rights.write(),
      run: () => table.arranging.setOn(true),
    });
  }
  return items;
}
