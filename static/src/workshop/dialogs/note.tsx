/** The dialogs of a note: colour, where to, grouped with what. */
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../i18n/index.ts";
import { type NoteView, TITLE_MAX } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { ColourChoice } from "../colours.tsx";
import { placeNote } from "../note-menu.ts";
import { byOrder } from "../outline.ts";
import { useRoom } from "../room.ts";

/** The dialog that is open for a note, while the note is there. */
export function NoteDialogs(): JSX.Element {
  const room = useRoom();
  const open = () => {
    const now = room.open();
    return now && "note" in now ? now : undefined;
  };
  const note = () => {
    const now = open();
    return now && room.live.get("n", now.note);
  };
  return (
    <Show when={note()}>
      {(note) => (
        <Switch>
          <Match when={open()?.dialog === "colour"}>
            <ColourDialog note={note()} />
          </Match>
          <Match when={open()?.dialog === "move"}>
            <MoveDialog note={note()} />
          </Match>
          <Match when={open()?.dialog === "group"}>
            <GroupDialog note={note()} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}

function Quote(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  return (
    <p class="quote" dir="auto">
      {room.labelOf(props.note)}
    </p>
  );
}

function ColourDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const close = () => room.setOpen(undefined);
  return (
    <Dialog title={t("colour-title")} onClose={close}>
      <Quote note={props.note} />
      <ColourChoice
        name="colour-of-note"
        label={t("colour")}
        value={props.note.colour}
        onPick={(colour) => room.actions.colour(props.note, colour)}
      />
      <div class="row row-end">
        <button type="button" class="button button-main" onClick={close}>
          {t("done")}
        </button>
      </div>
    </Dialog>
  );
}

function MoveDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const boards = () => [...room.live.all("b")].sort(byOrder);
  const areasOf = (board: number) =>
    room.live
      .all("a")
      .filter((area) => area.board === board)
      .sort(byOrder);
  const [area, setArea] = createSignal(0);
  const close = () => room.setOpen(undefined);
  const move = (event: SubmitEvent) => {
    event.preventDefault();
    close();
    placeNote(room, props.note, area());
  };
  return (
    <Dialog title={t("move-title")} onClose={close}>
      <form class="stack" onSubmit={move}>
        <Quote note={props.note} />
        <Field label={t("move-where")}>
          {(parts) => (
            <select
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              data-first
              onChange={(event) => setArea(Number(event.currentTarget.value))}
            >
              <option value="0">{t("move-choose")}</option>
              <For each={boards()}>
                {(board) => (
                  <optgroup label={`${t(`stage-${board.stage}`)}: ${board.title ?? ""}`}>
                    <For each={areasOf(board.id)}>
                      {(there) => (
                        <option value={there.id} disabled={there.id === props.note.area}>
                          {there.title ?? t("area-untitled")}
                        </option>
                      )}
                    </For>
                  </optgroup>
                )}
              </For>
            </select>
          )}
        </Field>
        <div class="row row-end">
          <button type="button" class="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-main" disabled={area() === 0}>
            {t("move-go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function GroupDialog(props: { readonly note: NoteView }): JSX.Element {
  const room = useRoom();
  const [choice, setChoice] = createSignal("");
  const [title, setTitle] = createSignal("");
  const close = () => room.setOpen(undefined);
  const clusters = () =>
    room.live
      .all("c")
      .filter((one) => one.board === props.note.board && one.id !== props.note.cluster);
  const notes = () =>
    room.live
      .notesOf(props.note.board)
      .filter((one) => one.id !== props.note.id && one.area === props.note.area && !one.cluster)
      .sort(byOrder);
  const group = (event: SubmitEvent) => {
    event.preventDefault();
    const kind = choice().slice(0, 1);
    const id = Number(choice().slice(1));
    close();
    if (kind === "c") room.actions.join(props.note, id);
    else room.actions.group([id, props.note.id], title());
    room.show(props.note.id, { focus: true });
  };
  return (
    <Dialog title={t("group-title")} onClose={close}>
      <form class="stack" onSubmit={group}>
        <Quote note={props.note} />
        <Field label={t("group-which")}>
          {(parts) => (
            <select
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              data-first
              onChange={(event) => setChoice(event.currentTarget.value)}
            >
              <option value="">{t("move-choose")}</option>
              <Show when={clusters().length}>
                <optgroup label={t("group-existing")}>
                  <For each={clusters()}>
                    {(one) => (
                      <option value={`c${one.id}`}>{one.title || t("group-untitled")}</option>
                    )}
                  </For>
                </optgroup>
              </Show>
              <optgroup label={t("group-notes")}>
                <For each={notes()}>
                  {(one) => <option value={`n${one.id}`}>{room.labelOf(one)}</option>}
                </For>
              </optgroup>
            </select>
          )}
        </Field>
        <Show when={choice().startsWith("n")}>
          <Field label={t("group-name")} hint={t("group-name-hint")}>
            {(parts) => (
              <input
                id={parts.id}
                aria-describedby={parts.describedBy}
                aria-invalid={parts.invalid}
                class="input"
                dir="auto"
                maxLength={TITLE_MAX}
                value={title()}
                onInput={(event) => setTitle(event.currentTarget.value)}
              />
            )}
          </Field>
        </Show>
        <div class="row row-end">
          <button type="button" class="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-main" disabled={choice() === ""}>
            {t("group-go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
