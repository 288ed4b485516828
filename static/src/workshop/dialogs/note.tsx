/** The dialogs of one note or of several: which of them is open, and for what. */
import { createEffect, type JSX, lazy, Match, Show, Switch } from "solid-js";
import { t, withTexts } from "../../i18n/index.ts";
import type { NoteView } from "../../protocol/generated.ts";
import "../../styles/note-dialogs.css";
import { Dialog } from "../../ui/dialog.tsx";
import { Part } from "../../ui/part.tsx";
import { ColourChoice } from "../colours.tsx";
import { useRoom } from "../room.ts";
import { FlagDialog } from "./flag.tsx";
import { GroupDialog } from "./group.tsx";
import { LinksDialog } from "./links.tsx";
import { MoveDialog } from "./move.tsx";
import { SizeDialog } from "./size.tsx";

const Hide = lazy(() => withTexts("lead", import("../../facilitate/safety/hide.tsx")));

/** The dialog that is open for notes, while at least one of them is there. */
export function NoteDialogs(): JSX.Element {
  const room = useRoom();
  const open = () => {
    const now = room.open();
    return now && ("note" in now || "notes" in now) ? now : undefined;
  };
  const notes = (): readonly NoteView[] => {
    const now = open();
    if (!now) return [];
    const ids = "notes" in now ? now.notes : [now.note];
    return ids.map((id) => room.live.get("n", id)).filter((note) => note !== undefined);
  };
  const done = () => {
    const now = open();
    if (now && "done" in now) now.done();
  };
  // Or it would come up by itself when somebody takes the deletion back.
  createEffect(() => {
    if (open() && notes().length === 0) room.setOpen(undefined);
  });
  return (
    <Show when={notes()[0]}>
      {(note) => (
        <Switch>
          <Match when={open()?.dialog === "colour"}>
            <ColourDialog notes={notes()} />
          </Match>
          <Match when={open()?.dialog === "move"}>
            <MoveDialog notes={notes()} onDone={done} />
          </Match>
          <Match when={open()?.dialog === "group"}>
            <GroupDialog notes={notes()} onDone={done} />
          </Match>
          <Match when={open()?.dialog === "size"}>
            <SizeDialog note={note()} />
          </Match>
          <Match when={open()?.dialog === "flag"}>
            <FlagDialog note={note()} />
          </Match>
          <Match when={open()?.dialog === "hide"}>
            <Part asked>
              <Hide notes={notes()} onDone={done} />
            </Part>
          </Match>
          <Match when={open()?.dialog === "links"}>
            <LinksDialog note={note()} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}

/** Which notes it is about: the words of one, the number of several. */
export function Quote(props: { readonly notes: readonly NoteView[] }): JSX.Element {
  const room = useRoom();
  const words = () => {
    const [only, ...more] = props.notes;
    return only && more.length === 0
      ? room.labelOf(only)
      : t("notes-count", { count: props.notes.length });
  };
  return (
    <p class="quote" dir="auto">
      {words()}
    </p>
  );
}

function ColourDialog(props: { readonly notes: readonly NoteView[] }): JSX.Element {
  const room = useRoom();
  const close = () => room.setOpen(undefined);
  const title = () => {
    const count = props.notes.length;
    return count > 1 ? t("colour-several", { count }) : t("colour-title");
  };
  // Of several with different colours none is the one that they have.
  const common = () => {
    const colours = new Set(props.notes.map((note) => note.colour));
    return colours.size === 1 ? ([...colours][0] ?? -1) : -1;
  };
  const pick = (colour: number) => {
    const [only, ...more] = props.notes;
    if (only && more.length === 0) room.actions.colour(only, colour);
    else
      room.actions.colourNotes(
        props.notes.map((note) => note.id),
        colour,
      );
  };
  return (
    <Dialog title={title()} onClose={close}>
      <Quote notes={props.notes} />
      <ColourChoice name="colour-of-note" label={t("colour")} value={common()} onPick={pick} />
      <div class="row row-end">
        <button type="button" class="button button-main" onClick={close}>
          {t("done")}
        </button>
      </div>
    </Dialog>
  );
}
