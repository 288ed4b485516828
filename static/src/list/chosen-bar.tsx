/** What can be done with the chosen notes: at the foot of the list while choosing. */
import { type JSX, lazy, onMount, Show } from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import { standsAtFoot } from "../ui/foot.ts";
import { Icon, type IconSource } from "../ui/icon.tsx";
import { AREA, COLOUR, GROUP, TRASH } from "../ui/icons.ts";
import { Part } from "../ui/part.tsx";
import { removeNotes } from "../workshop/note-menu.ts";
import { useRoom } from "../workshop/room.ts";
import type { Choosing } from "./choosing.ts";

const Several = lazy(() => withTexts("lead", import("../facilitate/safety/several.tsx")));

export function ChosenBar(props: { readonly choosing: Choosing }): JSX.Element {
  const room = useRoom();
  const notes = () => props.choosing.notes();
  const ids = () => notes().map((note) => note.id);
  const none = () => (notes().length === 0 ? t("choose-first") : undefined);
  const blocked = () => room.rights.write() ?? none();
  const altered = () => {
    const others = notes().filter((note) => room.rights.alter(note) !== undefined).length;
    return blocked() ?? (others ? t("choose-not-yours", { count: others }) : undefined);
  };
  const done = () => props.choosing.turn(false);
  const open = (dialog: "move" | "group" | "colour") =>
    room.setOpen({ dialog, notes: ids(), done });
  const remove = () => {
    const chosen = notes();
    done();
    removeNotes(room, chosen);
  };
  const act = (icon: IconSource, label: string, run: () => void, why: string | undefined) => (
    <Act icon={icon} label={label} why={why} run={run} />
  );
  return (
    <section
      class="chosen-bar"
      ref={(bar) => onMount(() => standsAtFoot(bar))}
      aria-label={t("chosen-title")}
    >
      <p class="chosen-count" role="status">
        {t("chosen-count", { count: notes().length })}
      </p>
      <div class="chosen-actions">
        <Act icon={AREA} label={t("move-to")} why={blocked()} run={() => open("move")} />
        <Act icon={GROUP} label={t("group-these")} why={blocked()} run={() => open("group")} />
        <Act icon={COLOUR} label={t("colour-change")} why={altered()} run={() => open("colour")} />
        <Act icon={TRASH} label={t("delete")} why={altered()} run={remove} />
        <Show when={room.rights.facilitates}>
          <Part>
            <Several notes={notes()} button={act} onDone={done} />
          </Part>
        </Show>
        <button type="button" class="button button-main" onClick={done}>
          {t("done")}
        </button>
      </div>
      <Show when={!none() && altered()}>{(why) => <p class="hint chosen-why">{why()}</p>}</Show>
    </section>
  );
}

interface ActProps {
  readonly icon: IconSource;
  readonly label: string;
  /** Why not: the button is there, and says so. */
  readonly why: string | undefined;
  readonly run: () => void;
}

function Act(props: ActProps): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      disabled={props.why !== undefined}
      title={props.why}
      onClick={() => props.run()}
    >
      <Icon name={props.icon} />
      {props.label}
    </button>
  );
}
