/** Grouped with what: one note with a group or a neighbour, several as a new group or with an old. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { type ClusterView, type NoteView, TITLE_MAX } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useRoom } from "../room.ts";
import { Quote } from "./note.tsx";

interface GroupProps {
  readonly notes: readonly NoteView[];
  readonly onDone: () => void;
}

/** What is chosen: a group that there is, a note beside it, or a new group of the chosen ones. */
type Choice = "" | "new" | `c${number}` | `n${number}`;

export function GroupDialog(props: GroupProps): JSX.Element {
  const room = useRoom();
  const several = () => props.notes.length > 1;
  const [picked, setPicked] = createSignal<Choice>();
  const choice = (): Choice => picked() ?? (several() ? "new" : "");
  const [title, setTitle] = createSignal("");
  const close = () => room.setOpen(undefined);
  const heading = () => {
    const count = props.notes.length;
    return count > 1 ? t("group-several", { count }) : t("group-title");
  };
  const isNew = () => choice() === "new" || choice().startsWith("n");
  const group = (event: SubmitEvent) => {
    event.preventDefault();
    // Read before the dialog goes, and with it what it is about.
    const { notes } = props;
    const ids = notes.map((note) => note.id);
    const how = choice();
    const id = Number(how.slice(1));
    props.onDone();
    close();
    if (how === "new") room.actions.group(ids, title());
    else if (how.startsWith("n")) room.actions.group([id, ...ids], title());
    else
      room.actions.gesture("group", () => {
        for (const note of notes) room.actions.join(note, id);
      });
    room.show(ids[0] ?? 0, { focus: true });
  };
  return (
    <Dialog title={heading()} onClose={close}>
      <form class="stack" onSubmit={group}>
        <Quote notes={props.notes} />
        <Which notes={props.notes} several={several()} onPick={setPicked} />
        <Show when={isNew()}>
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

interface WhichProps {
  readonly notes: readonly NoteView[];
  readonly several: boolean;
  readonly onPick: (choice: Choice) => void;
}

function Which(props: WhichProps): JSX.Element {
  const room = useRoom();
  const first = () => props.notes[0];
  const isOther = (cluster: ClusterView) =>
    cluster.board === first()?.board && props.notes.some((note) => note.cluster !== cluster.id);
  const clusters = () => room.live.all("c").filter(isOther);
  const beside = () =>
    room.live
      .notesOf(first()?.board ?? 0)
      .filter((one) => one.id !== first()?.id && one.area === first()?.area && !one.cluster)
      .sort(byOrder);
  return (
    <Field label={t("group-which")}>
      {(parts) => (
        <select
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.invalid}
          class="input"
          data-first
          onChange={(event) => props.onPick(event.currentTarget.value as Choice)}
        >
          <Show when={props.several} fallback={<option value="">{t("move-choose")}</option>}>
            <option value="new">{t("group-new")}</option>
          </Show>
          <Show when={clusters().length}>
            <optgroup label={t("group-existing")}>
              <For each={clusters()}>
                {(one) => (
                  <option value={`c${one.id}`} dir="auto">
                    {one.title || t("group-untitled")}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
          <Show when={!props.several}>
            <optgroup label={t("group-notes")}>
              <For each={beside()}>
                {(one) => (
                  <option value={`n${one.id}`} dir="auto">
                    {room.labelOf(one)}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
        </select>
      )}
    </Field>
  );
}
