/** Writing the agenda: its steps in order, more, fewer, and going to any of them. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { STEPS_MAX, type StepView } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NEXT, PLUS, TRASH } from "../../ui/icons.ts";
import { MenuButton, type MenuItem } from "../../ui/menu.tsx";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { blocked, focusMenu, moves } from "../boards/moving.ts";
import { StepForm } from "./step-form.tsx";
import { briefOf, here, runStep, stepsOf } from "./steps.ts";

export default function Agenda(props: { readonly onClose: () => void }): JSX.Element {
  const room = useRoom();
  const [adding, setAdding] = createSignal(false);
  // By id: a step that changed is another object, and what is written about it must stay.
  const ids = () => stepsOf(room).map((step) => step.id);
  const isFull = () => ids().length >= STEPS_MAX;
  const isClosed = () => room.live.workshop?.life === "closed";
  let add: HTMLButtonElement | undefined;
  const done = () => {
    setAdding(false);
    add?.focus();
  };
  return (
    <Dialog wide title={t("agenda-title")} holds={adding()} onClose={props.onClose}>
      <p class="hint">{t("agenda-text")}</p>
      <ol class="agenda-steps">
        <For each={ids()}>{(id) => <Step id={id} row={ids()} />}</For>
      </ol>
      <Show
        when={adding()}
        fallback={
          <button
            type="button"
            class="button"
            data-first
            ref={add}
            disabled={isClosed() || isFull()}
            onClick={() => setAdding(true)}
          >
            <Icon name={PLUS} />
            {t("agenda-add")}
          </button>
        }
      >
        <StepForm
          label={t("agenda-add")}
          onCancel={done}
          onSave={({ stage, board, mode, minutes, text, authors }) => {
            const id = room.live.client.newId();
            const words = [stage, board, mode, minutes, text, authors] as const;
            askAndSay(room.live, ["step.add", id, ...words], t("agenda-added"));
            done();
          }}
        />
      </Show>
    </Dialog>
  );
}

interface StepProps {
  readonly id: number;
  /** All steps, in order. */
  readonly row: readonly number[];
}

function Step(props: StepProps): JSX.Element {
  const room = useRoom();
  const [editing, setEditing] = createSignal<StepView>();
  const step = () => room.live.get("s", props.id);
  const isHere = () => here(room)?.id === props.id;
  const end = () => {
    setEditing(undefined);
    focusMenu(props.id);
  };
  return (
    <li
      class="agenda-step"
      classList={{ "agenda-step-here": isHere() }}
      aria-current={isHere() ? "step" : undefined}
      data-card={props.id}
    >
      <Show when={step()}>
        {(found) => (
          <Show
            when={editing()}
            fallback={
              <>
                <Words step={found()} isHere={isHere()} />
                <MenuButton
                  icon="more"
                  label={t("agenda-actions", { text: briefOf(found()) })}
                  items={() => items(props, room, found(), () => setEditing(found()))}
                />
              </>
            }
          >
            {(begun) => (
              <StepForm
                label={t("agenda-edit", { text: briefOf(begun()) })}
                step={begun()}
                isStale={found().version !== begun().version}
                onCancel={end}
                onSave={({ stage, board, mode, minutes, text, authors }) => {
                  const { id, version } = begun();
                  const words = [stage, board, mode, minutes, text, authors] as const;
                  askAndSay(room.live, ["step.edit", id, version, ...words], t("words-saved"));
                  end();
                }}
              />
            )}
          </Show>
        )}
      </Show>
    </li>
  );
}

function Words(props: { readonly step: StepView; readonly isHere: boolean }): JSX.Element {
  const room = useRoom();
  const place = () => {
    const board = room.live.get("b", props.step.board);
    const stage = t(`stage-${props.step.stage}`);
    return board ? `${stage}: ${board.title || t("board-untitled")}` : stage;
  };
  return (
    <div class="agenda-words">
      <p class="prewrap" dir="auto">
        {props.step.text ?? t("erased")}
      </p>
      <p class="hint">
        {place()}
        <Show when={props.step.board}>
          {` · ${t(`mode-${props.step.mode}`)} · ${t(`authors-${props.step.authors}`)}`}
        </Show>
        <Show when={props.step.minutes}>
          {(minutes) => ` · ${t("agenda-so-long", { minutes: minutes() })}`}
        </Show>
        <Show when={props.isHere}>{` · ${t("agenda-here")}`}</Show>
      </p>
    </div>
  );
}

function items(
  props: StepProps,
  room: ReturnType<typeof useRoom>,
  step: StepView,
  edit: () => void,
): readonly MenuItem[] {
  const why = room.live.workshop?.life === "closed" ? t("why-closed") : undefined;
  const isHere = here(room)?.id === step.id;
  return [
    {
      label: t("agenda-run"),
      icon: NEXT,
      run: () => runStep(room, step),
      ...blocked(why ?? (isHere ? t("agenda-here") : undefined)),
    },
    { label: t("edit-words"), icon: "edit", run: edit, ...blocked(why) },
    ...moves({
      id: step.id,
      title: briefOf(step),
      row: props.row,
      blocked: why,
      order: (before, said) => askAndSay(room.live, ["step.order", step.id, before], said),
    }),
    {
      label: t("agenda-remove"),
      icon: TRASH,
      run: () => askAndSay(room.live, ["step.remove", step.id], t("agenda-removed")),
      ...blocked(why ?? (isHere ? t("agenda-here") : undefined)),
    },
  ];
}
