/** Board or list in the head; on a phone write, list or board at the foot, under the thumb. */
import { For, type JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { useRoom, type ViewName } from "./room.ts";

const WIDE: readonly ViewName[] = ["board", "list"];
const NARROW: readonly ViewName[] = ["write", "list", "board"];

export function ViewSwitch(props: { readonly narrow: boolean }): JSX.Element {
  const room = useRoom();
  return (
    <fieldset classList={{ switch: !props.narrow, tabs: props.narrow }}>
      <legend class="unseen">{t("view")}</legend>
      <For each={props.narrow ? NARROW : WIDE}>
        {(view) => (
          <button
            type="button"
            classList={{ "switch-option": !props.narrow, tab: props.narrow }}
            aria-pressed={room.view() === view}
            onClick={() => room.showView(view)}
          >
            <Icon name={view} />
            <span>{t(`view-${view}`)}</span>
          </button>
        )}
      </For>
    </fieldset>
  );
}
