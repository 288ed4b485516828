/** Everyone here: calling all to a board or an area, and what is in the spotlight. */
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { nameOf, targetOf } from "../../pace/way.ts";
import { ask } from "../../workshop/ask.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { byOrder } from "../../workshop/outline.ts";
import { useRoom } from "../../workshop/room.ts";

export function Together(): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(0);
  const board = () => room.board();
  const blocked = () => room.live.workshop?.life === "closed" || !board();
  const areas = () =>
    room.live
      .all("a")
      .filter((area) => area.board === board()?.id)
      .sort(byOrder);
  const groups = () => room.live.all("c").filter((group) => group.board === board()?.id);
  const target = () => targetOf(room, chosen()) ?? targetOf(room, board()?.id ?? 0);
  const lit = () => targetOf(room, room.live.workshop?.spotlight ?? 0);
  const call = () => {
    const to = target();
    if (to) askAndSay(room.live, ["workshop.summon", to.id], t("call-said"));
  };
  const light = (to: number) => ask(room.live, ["workshop.spotlight", to]);
  return (
    <section class="steer-part">
      <h4>{t("call")}</h4>
      <div class="field">
        <label for={id}>{t("call-where")}</label>
        <select
          id={id}
          class="input"
          disabled={blocked()}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          <option value="0">{board()?.title || t("board-untitled")}</option>
          <For each={areas()}>
            {(area) => (
              <option value={area.id} selected={chosen() === area.id}>
                {t("call-area", { title: area.title || t("area-untitled") })}
              </option>
            )}
          </For>
          <For each={groups()}>
            {(group) => (
              <option value={group.id} selected={chosen() === group.id}>
                {t("call-group", { title: group.title || t("group-untitled") })}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="row">
        <button type="button" class="button" disabled={blocked()} onClick={call}>
          {t("call-here")}
        </button>
        <button
          type="button"
          class="button"
          disabled={blocked() || target()?.kind === "b" || target()?.id === lit()?.id}
          onClick={() => light(target()?.id ?? 0)}
        >
          {t("light-on")}
        </button>
      </div>
      <Show when={lit()}>
        {(found) => (
          <div class="beside">
            <p>
              {t("light")} <span dir="auto">{nameOf(room, found(), t("group-untitled"))}</span>
            </p>
            <button type="button" class="button" disabled={blocked()} onClick={() => light(0)}>
              {t("light-off")}
            </button>
          </div>
        )}
      </Show>
      <p class="hint">{t("call-hint")}</p>
    </section>
  );
}
