/** Holding back, or taking away, all that is chosen: in the bars of the list and of the board. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { HIDDEN } from "../../modes/hidden-icon.ts";
import { BATCH_MAX, type NoteView } from "../../protocol/generated.ts";
import type { IconSource } from "../../ui/icon.tsx";
import { askAndSay } from "../../workshop/asked.ts";
import { nextOf } from "../../workshop/note-menu.ts";
import "../../styles/safety.css";
import { useRoom } from "../../workshop/room.ts";
import { counted } from "./counted.ts";

interface SeveralProps {
  readonly notes: readonly NoteView[];
  /** A button as that bar has them; `why`: why not. */
  readonly button: (
    icon: IconSource,
    label: string,
    run: () => void,
    why: string | undefined,
  ) => JSX.Element;
  /** They are no longer chosen. */
  readonly onDone: () => void;
}

export default function Several(props: SeveralProps): JSX.Element {
  const room = useRoom();
  // As of one note: one's own is deleted, and what others do not see yet is away already.
  const meant = () => props.notes.filter((note) => !note.kept && !room.rights.isMine(note));
  const ids = () => meant().map((note) => note.id);
  const why = () => {
    const count = meant().length;
    if (props.notes.length === 0) return t("choose-first");
    if (count > BATCH_MAX) return t("choose-most", { most: BATCH_MAX });
    return room.rights.write() ?? (count === 0 ? t("hold-none-of-others") : undefined);
  };
  const hold = () => {
    const notes = ids();
    const next = nextOf(room, ...meant());
    props.onDone();
    askAndSay(
      room.live,
      ["notes.hold", notes],
      counted(notes.length, (count) => t("held-notes-said", { count })),
    );
    room.show(next ?? 0, { focus: true });
  };
  const hide = () => room.setOpen({ dialog: "hide", notes: ids(), done: props.onDone });
  return (
    <>
      {props.button("wait", t("hold"), hold, why())}
      {props.button(HIDDEN, t("hide-open"), hide, why())}
    </>
  );
}
