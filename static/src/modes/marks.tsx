/** Quiet marks on a note: that everybody may write in it, that nobody else sees it, and why, or the
 *  table that it was written at. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { Icon } from "../ui/icon.tsx";
import { PEOPLE } from "../ui/icons.ts";
import { useRoom } from "../workshop/room.ts";
import { HIDDEN } from "./hidden-icon.ts";

export default function Marks(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const table = () => {
    const { origin } = props.note;
    return origin ? room.live.get("g", origin) : undefined;
  };
  const why = () => props.note.kept && t(`kept-${props.note.kept}`);
  return (
    <>
      <Show when={props.note.together}>
        <span class="together" title={t("together")}>
          <Icon name={PEOPLE} />
          <span class="unseen">{t("together")}</span>
        </span>
      </Show>
      <Show when={props.note.kept}>
        <span class="kept-mark" data-why={props.note.kept} title={why()}>
          <Icon name={props.note.kept === "private" ? HIDDEN : "wait"} />
          <span class="kept-words">{why()}</span>
        </span>
      </Show>
      <Show when={table()}>
        {(found) => (
          <span class="origin-mark">
            {t("note-origin", { table: found().title ?? t("erased") })}
          </span>
        )}
      </Show>
    </>
  );
}
