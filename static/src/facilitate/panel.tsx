/** The facilitator's drawer, in the order of a day: now, letting people in, boards, the whole. */
import { type JSX, Show } from "solid-js";
import type { Seat } from "../app/api.ts";
import { t } from "../i18n/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useRoom } from "../workshop/room.ts";
import { notesThatWait } from "../workshop/steer-button.tsx";
import { ActsButton } from "./audit/acts.tsx";
import { Content } from "./content.tsx";
import { Door } from "./door/door.tsx";
import { Group, Groups } from "./groups.tsx";
import { Joining } from "./joining.tsx";
import { Modes } from "./modes/modes.tsx";
import { LifeSwitch, ReadOnlySwitch, StageSwitch } from "./now.tsx";
import { Pace } from "./pace/pace.tsx";
import { Safety } from "./safety/safety.tsx";
import { Tables } from "./tables/tables.tsx";
import { Votes } from "./votes/votes.tsx";
import { Whole } from "./whole.tsx";
import "../styles/steer.css";

export default function Steer(props: { readonly seat: Seat }): JSX.Element {
  const room = useRoom();
  return (
    <Dialog drawer title={t("steer")} onClose={() => room.setOpen(undefined)}>
      <Groups>
        <Group title={t("steer-now")}>
          <LifeSwitch />
          <Pace />
          <StageSwitch />
          <Modes />
          <ReadOnlySwitch />
        </Group>
        <Group title={t("tables")}>
          <Tables />
        </Group>
        <Group title={t("steer-votes")}>
          <Votes />
        </Group>
        <Group title={t("steer-safety")} waiting={notesThatWait(room)}>
          <Safety />
          <ActsButton />
        </Group>
        <Group title={t("steer-join")}>
          <Door />
          <Joining seat={props.seat} />
        </Group>
        <Group title={t("steer-content")}>
          <Content />
        </Group>
        <Group title={t("steer-whole")}>
          <Children />
          <Whole />
        </Group>
      </Groups>
    </Dialog>
  );
}

function Children(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.live.workshop?.children}>
      {(words) => (
        <section class="steer-part">
          <h4>{t("children")}</h4>
          <p class="prewrap" dir="auto">
            {words()}
          </p>
        </section>
      )}
    </Show>
  );
}
