/** One area of a board: title, hint, how many notes, and what can be done with it. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { AreaView } from "../../protocol/generated.ts";
import { TRASH } from "../../ui/icons.ts";
import { MenuButton, type MenuItem } from "../../ui/menu.tsx";
import { asking } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { WordsForm } from "../words-form.tsx";
import { areaFields } from "./fields.ts";
import { blocked, focusMenu, moves } from "./moving.ts";

interface AreaRowProps {
  readonly id: number;
  /** All areas of the board, in order. */
  readonly row: readonly number[];
}

export function AreaRow(props: AreaRowProps): JSX.Element {
  const room = useRoom();
  const area = () => room.live.get("a", props.id);
  return (
    <li class="area-row" data-card={props.id}>
      <Show when={area()}>{(found) => <Area area={found()} row={props.row} />}</Show>
    </li>
  );
}

function Area(props: { readonly area: AreaView; readonly row: readonly number[] }): JSX.Element {
  const room = useRoom();
  const [editing, setEditing] = createSignal(false);
  const title = () => props.area.title ?? t("area-untitled");
  const notes = () =>
    room.live.notesOf(props.area.board).filter((note) => note.area === props.area.id).length;
  const end = () => {
    setEditing(false);
    focusMenu(props.area.id);
  };
  const keptBecause = () => {
    if (notes()) return t("area-not-empty", { count: notes() });
    return props.row.length === 1 ? t("area-last") : undefined;
  };
  const items = (): readonly MenuItem[] => [
    {
      label: t("edit-words"),
      icon: "edit",
      run: () => setEditing(true),
      ...blocked(room.rights.write()),
    },
    ...moves({
      id: props.area.id,
      title: title(),
      row: props.row,
      blocked: room.rights.write(),
      order: (before, said) =>
        room.actions.orderArea(props.area.id, before, asking(room.live, said)),
    }),
    {
      label: t("area-remove"),
      icon: TRASH,
      run: () => {
        const said = t("area-removed", { title: title() });
        room.actions.removeArea(props.area.id, asking(room.live, said));
      },
      ...blocked(room.rights.write() ?? keptBecause()),
    },
  ];
  return (
    <Show
      when={!editing()}
      fallback={
        <WordsForm
          label={t("area-edit", { title: title() })}
          fields={areaFields()}
          now={() => ({ title: props.area.title ?? "", hint: props.area.hint ?? "" })}
          version={() => props.area.version}
          onCancel={end}
          onSave={(base, { title: name = "", hint = "" }) => {
            const saving = asking(room.live, t("words-saved"));
            room.actions.editArea(props.area.id, base, { title: name, hint }, saving);
            end();
          }}
        />
      }
    >
      <div class="area-words">
        <p dir="auto">{title()}</p>
        <Show when={props.area.hint}>
          {(hint) => (
            <p class="hint" dir="auto">
              {hint()}
            </p>
          )}
        </Show>
      </div>
      <span class="hint">{t("notes-count", { count: notes() })}</span>
      <MenuButton icon="more" label={t("area-actions", { title: title() })} items={items} />
    </Show>
  );
}
