/** Somebody waits at the door: seen wherever the facilitator looks, and one press from the list. */
import { createEffect, type JSX, on, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { t } from "../../i18n/index.ts";
import "../../styles/people.css";
import { Icon } from "../../ui/icon.tsx";
import { say } from "../../ui/speak.tsx";
import { useRoom } from "../../workshop/room.ts";
import { createLobby, wantDoor } from "./lobby.ts";

export default function Knocking(): JSX.Element {
  const room = useRoom();
  const lobby = createLobby(room);
  const count = () => lobby.waiting().length;
  createEffect(
    on(count, (now, before) => {
      if (now > (before ?? 0)) say(t("knocking", { count: now }));
    }),
  );
  return (
    <Show when={count() > 0 && !room.open()}>
      <Portal mount={document.querySelector("main") ?? document.body}>
        <button
          type="button"
          class="button knocking"
          onClick={() => {
            wantDoor();
            room.setOpen({ dialog: "steer" });
          }}
        >
          <Icon name="person" />
          {t("knocking", { count: count() })}
        </button>
      </Portal>
    </Show>
  );
}
