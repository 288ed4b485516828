/** On a note that nobody else sees: why. */
import type { JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { Icon } from "../ui/icon.tsx";
import { HIDDEN } from "./hidden-icon.ts";

export default function KeptMark(props: { readonly why: NoteView["kept"] }): JSX.Element {
  return (
    <span class="kept-mark" data-why={props.why} title={props.why && t(`kept-${props.why}`)}>
      <Icon name={props.why === "private" ? HIDDEN : "wait"} />
      <span class="kept-words">{props.why && t(`kept-${props.why}`)}</span>
    </span>
  );
}
