/** Quiet marks on a note: that everybody may write in it, or that nobody else sees it, and why. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { Icon } from "../ui/icon.tsx";
import { HIDDEN } from "./hidden-icon.ts";

export default function Marks(props: { readonly note: NoteView }): JSX.Element {
  const why = () => props.note.kept && t(`kept-${props.note.kept}`);
  return (
    <>
      <Show when={props.note.together}>
        <span class="together" title={t("together")}>
          <Icon name="people" />
          <span class="unseen">{t("together")}</span>
        </span>
      </Show>
      <Show when={props.note.kept}>
        <span class="kept-mark" data-why={props.note.kept} title={why()}>
          <Icon name={props.note.kept === "private" ? HIDDEN : "wait"} />
          <span class="kept-words">{why()}</span>
        </span>
      </Show>
    </>
  );
}
