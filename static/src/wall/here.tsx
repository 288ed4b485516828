/** Who is in, by name, as many as fit. */
import { type Accessor, createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { Arrived } from "./arrivals.ts";

export function WhoIsIn(props: { readonly everybody: Accessor<readonly Arrived[]> }): JSX.Element {
  const [room, setRoom] = createSignal(1);
  const latest = (): readonly Arrived[] => props.everybody().slice(-room());
  let list!: HTMLUListElement;
  onMount(() => {
    const measure = () => setRoom(roomIn(list));
    const watcher = new ResizeObserver(measure);
    watcher.observe(list);
    onCleanup(() => watcher.disconnect());
    measure();
  });
  return (
    <div class="wall-people">
      <div class="wall-count">
        <h2>{t("projector-here", { count: props.everybody().length })}</h2>
        <Show when={props.everybody().length > room()}>
          <p>{t("projector-latest", { count: room() })}</p>
        </Show>
      </div>
      <ul class="wall-names" ref={list}>
        <For each={latest()}>
          {(one) => (
            <li>
              <bdi>{one.name}</bdi>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** How many names fit whole. The cells are all alike, in em, so no name need be there to measure. */
function roomIn(list: HTMLElement): number {
  const style = getComputedStyle(list);
  const columns = style.gridTemplateColumns.split(" ").length;
  const row = Number.parseFloat(style.gridAutoRows);
  const gap = Number.parseFloat(style.rowGap);
  const rows = Math.floor((list.clientHeight + gap) / (row + gap));
  return Math.max(1, columns * rows);
}
