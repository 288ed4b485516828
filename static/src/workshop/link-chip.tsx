/** How many notes of other stages a note is linked to; opens them. Nothing where there are none. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { Icon } from "../ui/icon.tsx";
import { LINK } from "../ui/icons.ts";
import { useRoom } from "./room.ts";

export default function LinkChip(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.live.linksOf(props.note.id).length}>
      {(count) => (
        <button
          type="button"
          class="link-chip"
          aria-label={t("links-count", { count: count() })}
          title={t("links-count", { count: count() })}
          onClick={() => room.setOpen({ dialog: "links", note: props.note.id })}
        >
          <Icon name={LINK} />
          <span aria-hidden="true">{count()}</span>
        </button>
      )}
    </Show>
  );
}
