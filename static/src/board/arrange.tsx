/** Handles on the areas of the board, for facilitators who arrange them; above the notes. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView } from "../protocol/generated.ts";
import { catchFocus } from "../ui/focus.ts";
import type { Point } from "./camera.ts";
import type { Table } from "./table.ts";

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function AreaHandles(props: { readonly table: Table }): JSX.Element {
  const ids = createMemo(() => props.table.areas().map((area) => area.id));
  const areaOf = (id: number) => props.table.areas().find((area) => area.id === id);
  return (
    <Show when={props.table.arranging.on()}>
      <For each={ids()}>
        {(id) => <Show when={areaOf(id)}>{(area) => <Handle area={area()} {...props} />}</Show>}
      </For>
    </Show>
  );
}

function Handle(props: { readonly area: AreaView; readonly table: Table }): JSX.Element {
  const box = () => props.table.arranging.boxOf(props.area);
  const keys = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    props.table.arranging.step(props.area, direction, event.shiftKey);
  };
  return (
    <section
      class="area-handle"
      data-area={props.area.id}
      aria-label={t("arrange-area", { area: props.area.title ?? t("area-untitled") })}
      tabindex="0"
      style={{
        transform: `translate(${box().x}px, ${box().y}px)`,
        width: `${box().w}px`,
        height: `${box().h}px`,
      }}
      on:keydown={keys}
      onFocusIn={() => props.table.camera.revealFocused(box())}
    >
      <span class="area-corner" data-area-corner />
    </section>
  );
}

/** In the place of the tools: what this is, and the way out. */
export function ArrangeBar(props: {
  readonly table: Table;
  readonly home: () => HTMLElement;
}): JSX.Element {
  const end = () => {
    props.table.arranging.setOn(false);
    catchFocus(props.home);
  };
  return (
    <div class="bar" role="toolbar" aria-label={t("arrange")}>
      <p class="bar-count" role="status">
        {t("arrange-hint")}
      </p>
      <button type="button" class="button button-main" onClick={end}>
        {t("done")}
      </button>
    </div>
  );
}
