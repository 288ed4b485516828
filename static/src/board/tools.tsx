/** The tools over the board: a new note, zoom, fit. */
import type { JSX } from "solid-js";
import { createSignal, onCleanup } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useRoom } from "../workshop/room.ts";
import type { Table } from "./table.ts";

export const ZOOM_STEP = 1.25;

interface ToolsProps {
  readonly table: Table;
  readonly onNew: () => void;
}

export function Tools(props: ToolsProps): JSX.Element {
  const room = useRoom();
  const blocked = () => room.rights.write();
  const [zoom, setZoom] = createSignal(1);
  onCleanup(props.table.camera.onChange(() => setZoom(props.table.camera.zoom)));
  const tool = (icon: IconName, label: string, run: () => void) => (
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
      <button
        type="button"
        class="button button-main"
        disabled={blocked() !== undefined}
        title={blocked()}
        onClick={() => props.onNew()}
      >
        <Icon name="plus" />
        {t("new-note")}
      </button>
      <div class="tools-zoom">
        {tool("minus", t("zoom-out"), () => props.table.camera.zoomBy(1 / ZOOM_STEP))}
        <span class="zoom">{t("zoom", { percent: Math.round(zoom() * 100) })}</span>
        {tool("plus", t("zoom-in"), () => props.table.camera.zoomBy(ZOOM_STEP))}
        {tool("fit", t("zoom-fit"), fit)}
      </div>
    </div>
  );
}
