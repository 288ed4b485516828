/** One board: its words, what can be done with it, and its areas. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { AREAS_MAX, type BoardView, TEXT_MAX, TITLE_MAX } from "../../protocol/generated.ts";
import { Icon } from "../../ui/icon.tsx";
import { PLUS, TRASH } from "../../ui/icons.ts";
import { MenuButton, type MenuItem } from "../../ui/menu.tsx";
import { asking } from "../../workshop/asked.ts";
import { byOrder } from "../../workshop/outline.ts";
import { useRoom } from "../../workshop/room.ts";
import { WordsForm } from "../words-form.tsx";
import { AreaRow } from "./area-row.tsx";
import { areaFields } from "./fields.ts";
import { blocked, focusMenu, moves } from "./moving.ts";
import { standardSide } from "./templates.ts";

interface BoardCardProps {
  readonly id: number;
  /** All boards of the stage, in order. */
  readonly row: readonly number[];
}

export function BoardCard(props: BoardCardProps): JSX.Element {
  const room = useRoom();
  const board = () => room.live.get("b", props.id);
  return (
    <li class="board-card" data-card={props.id}>
      <Show when={board()}>{(found) => <Card board={found()} row={props.row} />}</Show>
    </li>
  );
}

function Card(props: { readonly board: BoardView; readonly row: readonly number[] }): JSX.Element {
  const room = useRoom();
  const [doing, setDoing] = createSignal<"editing" | "adding">();
  const title = () => props.board.title ?? t("board-untitled");
  const areas = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id)
      .sort(byOrder)
      .map((area) => area.id);
  const notes = () => room.live.notesOf(props.board.id).length;
  const end = () => {
    setDoing(undefined);
    focusMenu(props.board.id);
  };
  const items = (): readonly MenuItem[] => [
    {
      label: t("edit-words"),
      icon: "edit",
      run: () => setDoing("editing"),
      ...blocked(room.rights.write()),
    },
    ...moves({
      id: props.board.id,
      title: title(),
      row: props.row,
      blocked: room.rights.write(),
      order: (before, said) =>
        room.actions.orderBoard(props.board.id, before, asking(room.live, said)),
    }),
    {
      label: t("board-remove"),
      icon: TRASH,
      run: () => {
        const said = t("board-removed", { title: title() });
        room.actions.removeBoard(props.board.id, asking(room.live, said));
      },
      ...blocked(room.rights.write() ?? keptBecause()),
    },
  ];
  const keptBecause = () => {
    if (notes()) return t("board-not-empty", { count: notes() });
    return room.live.all("b").length === 1 ? t("board-last") : undefined;
  };
  return (
    <>
      <Show when={doing() !== "editing"} fallback={<EditBoard board={props.board} onDone={end} />}>
        <div class="board-words">
          <div>
            <h4 dir="auto">{title()}</h4>
            <p class="hint" dir="auto">
              {props.board.prompt}
            </p>
          </div>
          <MenuButton icon="more" label={t("board-actions", { title: title() })} items={items} />
        </div>
      </Show>
      <ul class="area-rows" aria-label={t("areas-of", { title: title() })}>
        <For each={areas()}>{(id) => <AreaRow id={id} row={areas()} />}</For>
      </ul>
      <Show
        when={doing() === "adding"}
        fallback={
          <button
            type="button"
            class="button-quiet"
            disabled={room.rights.write() !== undefined || room.live.all("a").length >= AREAS_MAX}
            onClick={() => setDoing("adding")}
          >
            <Icon name={PLUS} />
            {t("area-add")}
          </button>
        }
      >
        <WordsForm
          label={t("area-add")}
          fields={areaFields()}
          now={() => ({ title: "", hint: "" })}
          version={() => 0}
          action={t("area-add-go")}
          onCancel={end}
          onSave={(_, words) => {
            const { title: name = "", hint = "" } = words;
            const adding = asking(room.live, t("area-added", { title: name }));
            room.actions.addArea(props.board.id, { title: name, hint }, standardSide(), adding);
            end();
          }}
        />
      </Show>
    </>
  );
}

function EditBoard(props: { readonly board: BoardView; readonly onDone: () => void }): JSX.Element {
  const room = useRoom();
  return (
    <WordsForm
      label={t("board-edit", { title: props.board.title ?? t("board-untitled") })}
      fields={[
        { name: "title", label: t("board-title"), limit: TITLE_MAX },
        {
          name: "prompt",
          label: t("board-prompt"),
          hint: t("board-prompt-hint"),
          limit: TEXT_MAX,
          rows: 3,
        },
      ]}
      now={() => ({ title: props.board.title ?? "", prompt: props.board.prompt ?? "" })}
      version={() => props.board.version}
      onCancel={props.onDone}
      onSave={(base, { title = "", prompt = "" }) => {
        const saving = asking(room.live, t("words-saved"));
        room.actions.editBoard(props.board.id, base, { title, prompt }, saving);
        props.onDone();
      }}
    />
  );
}
