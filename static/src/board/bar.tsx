/** What can be done with several notes, in the place of the tools while they are selected. */
import { type JSX, lazy, onMount, Show } from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import { SIZES, spanOf } from "../store/places.ts";
import { catchFocus } from "../ui/focus.ts";
import { standsAtFoot } from "../ui/foot.ts";
import { stops } from "../ui/holding.ts";
import { Icon, type IconSource } from "../ui/icon.tsx";
import { AREA, COLOUR, COPY, GROUP, SIZE, TRASH } from "../ui/icons.ts";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import { Part } from "../ui/part.tsx";
import { toast } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { ALIGNMENTS } from "./align.ts";
import type { Doings } from "./doings.ts";
import { DRAWN } from "./drawn.ts";
import { carryOut } from "./steps.ts";
import type { Table } from "./table.ts";

/** Each is a command of its own: more would be above the rate. */
const SIZED_MAX = 60;

const Several = lazy(() => withTexts("lead", import("../facilitate/safety/several.tsx")));

interface BarProps {
  readonly table: Table;
  readonly doings: Doings;
  /** What gets the focus when the bar goes with it. */
  readonly home: () => HTMLElement;
}

export function SelectionBar(props: BarProps): JSX.Element {
  const room = useRoom();
  const count = () => props.table.selection.ids().size;
  const end = () => {
    props.table.selection.clear();
    props.table.selection.setSeveral(false);
    catchFocus(props.home);
  };
  /** They are gone; more can be selected. */
  const drop = () => props.table.selection.clear();
  const one = (icon: IconSource, name: string, run: () => void, why?: string) => (
    <button
      type="button"
      class="button-quiet bar-button"
      aria-disabled={why || count() === 0 ? true : undefined}
      title={why}
      onClick={() => {
        // A finger sees no title.
        if (why) toast(why);
        else if (count() > 0) run();
      }}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
  const aligned = (): readonly MenuItem[] =>
    ALIGNMENTS.map((how) => ({
      label: t(`align-${how}`),
      icon: DRAWN[how],
      blocked: room.rights.write() ?? (count() < 2 ? t("align-needs-two") : undefined),
      run: () => props.doings.align(how),
    }));
  const sizes = (): readonly MenuItem[] =>
    Array.from({ length: SIZES }, (_, size) => ({
      label: sizeName(size),
      icon: SIZE,
      blocked:
        room.rights.write() ??
        (count() > SIZED_MAX ? t("size-many", { most: SIZED_MAX }) : undefined),
      run: () => carryOut(room, { does: "size", notes: props.doings.meant(), size }),
    }));
  const ask = (dialog: "colour" | "group" | "move") =>
    room.setOpen({
      dialog,
      notes: props.doings.meant().map((note) => note.id),
      done: () => undefined,
    });
  const write = () => room.rights.write();
  const alter = () => props.doings.whyNotAlter();
  return (
    <div
      class="bar"
      ref={(bar) => onMount(() => standsAtFoot(bar))}
      role="toolbar"
      aria-label={t("selection")}
      on:keydown={(event) => {
        if (event.key === "Escape") end();
        walk(event);
      }}
    >
      <p class="bar-count">{t("selected", { count: count() })}</p>
      <Show when={count() < 2}>
        <p class="bar-hint">{t("selection-hint")}</p>
      </Show>
      <MenuButton
        class="button-quiet bar-button"
        icon={DRAWN.left}
        label={t("align")}
        text={t("align")}
        items={aligned}
      />
      {one(COLOUR, t("colour"), () => ask("colour"), alter())}
      {one(GROUP, t("group-go"), () => ask("group"), write())}
      {one(AREA, t("move-go"), () => ask("move"), write())}
      <MenuButton
        class="button-quiet bar-button"
        icon={SIZE}
        label={t("size")}
        text={t("size")}
        items={sizes}
      />
      {one(COPY, t("copy"), () => props.doings.copy())}
      <Show when={room.rights.facilitates}>
        <Part>
          <Several notes={props.doings.meant()} button={one} onDone={drop} />
        </Part>
      </Show>
      {one(TRASH, t("delete"), () => props.doings.remove(), alter())}
      <button type="button" class="button-icon" aria-label={t("selection-end")} onClick={end}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function sizeName(size: number): string {
  const { across, down } = spanOf(size);
  return t("size-name", { wide: across, high: down });
}

/** Left and right go from tool to tool, as toolbars do; Tab does so too. */
export function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const tools = stops(event.currentTarget);
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
  const [back, forth] = isMirrored ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const by = event.key === forth ? 1 : event.key === back ? -1 : 0;
  if (by === 0 || at < 0) return;
  event.preventDefault();
  tools[(at + by + tools.length) % tools.length]?.focus();
}
