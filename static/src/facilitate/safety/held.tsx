/** What waits for a facilitator, and what was taken away: each with the words and what to do. */
import { createSignal, For, type JSX, Show, untrack } from "solid-js";
import { t } from "../../i18n/index.ts";
import { timeOf } from "../../i18n/times.ts";
import { BATCH_MAX, type KeptView } from "../../protocol/generated.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { ChosenActs } from "./chosen.tsx";
import { counted } from "./counted.ts";
import { HideForm } from "./hide-form.tsx";
import { type Chosen, createChosen } from "./ticked.ts";

export function Held(): JSX.Element {
  const room = useRoom();
  const of = (why: KeptView["why"]) =>
    room.live
      .all("k")
      .filter((kept) => kept.why === why)
      .sort((one, other) => one.created - other.created || one.id - other.id);
  const held = () => of("held");
  const hidden = () => of("hidden").reverse();
  const isNeeded = untrack(() => held().length > 0);
  const ids = () => held().map((kept) => kept.id);
  const chosen = createChosen(ids);
  let head!: HTMLElement;
  const approve = (ids: readonly number[]) => {
    head.focus();
    const some = ids.slice(0, BATCH_MAX);
    askAndSay(
      room.live,
      ["notes.approve", some],
      counted(some.length, (count) => t("approved", { count })),
    );
  };
  return (
    <>
      <details class="steer-part" open={isNeeded}>
        <summary ref={head}>
          <h4>{t("held-count", { count: held().length })}</h4>
        </summary>
        <Show when={held().length} fallback={<p class="hint">{t("held-none")}</p>}>
          {(count) => (
            <button type="button" class="button" onClick={() => approve(ids())}>
              {t("approve-all", { count: Math.min(count(), BATCH_MAX) })}
            </button>
          )}
        </Show>
        <KeptList ids={ids()} chosen={chosen} approve={approve} leave={() => head.focus()} />
        <ChosenActs chosen={chosen} approve={approve} leave={() => head.focus()} />
      </details>
      <Show when={hidden().length}>
        {(count) => (
          <details class="steer-part">
            <summary>
              <h4>{t("hidden-count", { count: count() })}</h4>
            </summary>
            <KeptList
              ids={hidden().map((kept) => kept.id)}
              approve={approve}
              leave={() => head.focus()}
            />
          </details>
        )}
      </Show>
    </>
  );
}

interface ListProps {
  readonly ids: readonly number[];
  /** Where several can be ticked. */
  readonly chosen?: Chosen;
  readonly approve: (ids: readonly number[]) => void;
  /** The line is about to go, and the keyboard was in it. */
  readonly leave: () => void;
}

function KeptList(props: ListProps): JSX.Element {
  const room = useRoom();
  return (
    <ul class="safety-list">
      <For each={props.ids}>
        {(id) => (
          <Show when={room.live.get("k", id)}>
            {(kept) => (
              <KeptNote
                kept={kept()}
                chosen={props.chosen}
                approve={props.approve}
                leave={props.leave}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}

interface NoteProps {
  readonly kept: KeptView;
  readonly chosen: Chosen | undefined;
  readonly approve: (ids: readonly number[]) => void;
  readonly leave: () => void;
}

function KeptNote(props: NoteProps): JSX.Element {
  const room = useRoom();
  const [hiding, setHiding] = createSignal(false);
  const said = () =>
    t("held-by", {
      alias: props.kept.author ? room.nameOf(props.kept.author) : t("author-hidden"),
      time: timeOf(props.kept.created),
    });
  const isClosed = () => room.live.workshop?.life === "closed";
  const place = () => {
    const board = room.live.get("b", props.kept.board)?.title;
    return [board, room.live.get("a", props.kept.area)?.title].filter(Boolean).join(" · ");
  };
  return (
    <li class="safety-item">
      <Show
        when={props.chosen}
        fallback={
          <p class="quote" dir="auto">
            {props.kept.text ?? t("erased")}
          </p>
        }
      >
        {(chosen) => (
          <label class="choice safety-choice">
            <input
              type="checkbox"
              aria-label={t("choose-note", { text: room.labelOf(props.kept) })}
              disabled={isClosed()}
              checked={chosen().has(props.kept.id)}
              onChange={({ currentTarget }) =>
                chosen().choose(props.kept.id, currentTarget.checked)
              }
            />
            <span class="quote" dir="auto">
              {props.kept.text ?? t("erased")}
            </span>
          </label>
        )}
      </Show>
      <p class="hint">
        {said()}
        <Show when={place()}>
          {(titles) => (
            <>
              {" · "}
              <bdi>{titles()}</bdi>
            </>
          )}
        </Show>
      </p>
      <Show when={props.kept.rule}>
        {(rule) => (
          <p class="hint">
            {t("hidden-for", { rule: t(`rule-${rule()}`) })} <bdi>{props.kept.message}</bdi>
          </p>
        )}
      </Show>
      <Show when={props.kept.reply}>
        {(reply) => (
          <p class="notice" dir="auto">
            <strong>{t("hidden-reply")}</strong> {reply()}
          </p>
        )}
      </Show>
      <Show
        when={hiding()}
        fallback={
          <div class="row">
            <button
              type="button"
              class="button button-main"
              disabled={isClosed()}
              onClick={() => props.approve([props.kept.id])}
            >
              {props.kept.why === "held" ? t("approve") : t("show-again")}
            </button>
            <Show when={props.kept.why === "held"}>
              <button
                type="button"
                class="button"
                disabled={isClosed()}
                onClick={() => setHiding(true)}
              >
                {t("hide")}
              </button>
            </Show>
          </div>
        }
      >
        <HideForm
          notes={[props.kept.id]}
          onDone={() => {
            props.leave();
            setHiding(false);
          }}
          onCancel={() => setHiding(false)}
        />
      </Show>
    </li>
  );
}
