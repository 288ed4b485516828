/** A new vote with few choices: the question, on what, and how. */
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { DOTS_MAX, type RoundOpen, type RoundView, TITLE_MAX } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import type { Refused } from "../../sync/taken.ts";
import { Field } from "../../ui/field.tsx";
import { catchFocus } from "../../ui/focus.ts";
import { say, toast } from "../../ui/speak.tsx";
import type { Method } from "../../votes/targets.ts";
import { tellIfLater } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { refusal } from "../../workshop/words.ts";
import { tell } from "../telling.ts";
import { Closing } from "./closing.tsx";
import { createOpening } from "./opening.ts";

const METHODS: readonly Method[] = ["dots", "yesno", "scale", "rank", "axes"];
const OVER: readonly RoundOpen[4][] = ["notes", "clusters"];
const USUAL = { budget: 5, most: 3 };

interface NewRoundProps {
  readonly onAsked: (id: number) => void;
  /** The server has opened it. */
  readonly onStarted: () => void;
}

export function NewRound(props: NewRoundProps): JSX.Element {
  const room = useRoom();
  const [title, setTitle] = createSignal("");
  const [area, setArea] = createSignal(0);
  const [over, setOver] = createSignal(OVER[0] as RoundOpen[4]);
  const [method, setMethod] = createSignal<Method>("dots");
  const [budget, setBudget] = createSignal(USUAL.budget);
  const [most, setMost] = createSignal(USUAL.most);
  const [first, setFirst] = createSignal("");
  const [second, setSecond] = createSignal("");
  const board = () => room.board()?.id ?? 0;
  const areas = () =>
    room.live
      .all("a")
      .filter((one) => one.board === board())
      .sort(byOrder);
  const isThere = () => {
    const found = over() === "notes" ? room.live.notesOf(board()) : room.live.all("c");
    return found.some((one) => one.board === board() && (!area() || one.area === area()));
  };
  const isDots = () => method() === "dots";
  const hasEnds = () => method() === "scale" || method() === "axes";
  const running = () =>
    room.live.all("r").find((round) => round.board === board() && round.life === "open");
  const fits = () =>
    title().trim() !== "" && isThere() && !running() && (!isDots() || most() <= budget());
  const { client } = room.live;
  const why = (refused: Refused) => refusal(refused.code, refused.limit);
  const opening = createOpening(client, (refused) => {
    if (refused) toast(why(refused));
    else {
      setTitle("");
      tell("vote", t("votes-started"));
      props.onStarted();
    }
  });
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    const dots = isDots() ? ([budget(), most()] as const) : ([0, 0] as const);
    const ends = hasEnds() ? ([first(), second()] as const) : (["", ""] as const);
    const words = [title().trim(), ...ends] as const;
    const what = [board(), area(), over(), method()] as const;
    const id = client.newId();
    if (!opening.ask(["round.open", id, ...what, ...dots, ...words])) return;
    tellIfLater(room.live, say);
    props.onAsked(id);
  };
  return (
    <form class="stack" onSubmit={start}>
      <Show when={running()}>{(round) => <Running round={round()} />}</Show>
      <Words label={t("votes-title")} value={title()} onInput={setTitle} />
      <Choice
        label={t("votes-where")}
        options={[[0, t("votes-board")], ...areas().map((a) => [a.id, a.title ?? ""] as const)]}
        value={area()}
        onChange={(value) => setArea(Number(value))}
      />
      <Choice
        label={t("votes-over")}
        options={OVER.map((one) => [one, t(`votes-over-${one}`)] as const)}
        value={over()}
        onChange={(value) => setOver(value as RoundOpen[4])}
      />
      <Choice
        label={t("votes-method")}
        options={METHODS.map((one) => [one, t(`method-${one}`)] as const)}
        value={method()}
        onChange={(value) => setMethod(value as Method)}
      />
      <Show when={isDots()}>
        <Amount label={t("votes-budget")} max={DOTS_MAX} value={budget()} onInput={setBudget} />
        <Amount label={t("votes-most")} max={budget()} value={most()} onInput={setMost} />
      </Show>
      <Show when={hasEnds()}>
        <Words label={t("votes-first")} value={first()} onInput={setFirst} />
        <Words label={t("votes-second")} value={second()} onInput={setSecond} />
      </Show>
      <Show when={!isThere()}>
        <p class="hint">{t("votes-nothing")}</p>
      </Show>
      <Show when={!running() && opening.refused()}>
        {(refused) => <p class="notice notice-bad">{why(refused())}</p>}
      </Show>
      <button type="submit" class="button button-main" disabled={!fits()}>
        {t("votes-start")}
      </button>
    </form>
  );
}

/** One at a time on a board (RULES.md Q2): known before anything is typed. */
function Running(props: { readonly round: RoundView }): JSX.Element {
  const [closing, setClosing] = createSignal(false);
  let notice!: HTMLDivElement;
  onMount(() => {
    const form = notice.closest("form");
    onCleanup(() => catchFocus(() => form?.querySelector("input") ?? null));
  });
  return (
    <div class="notice stack" ref={notice}>
      <p dir="auto">{t("votes-running", { title: props.round.title ?? t("erased") })}</p>
      <button type="button" class="button" onClick={() => setClosing(true)}>
        {t("votes-running-close")}
      </button>
      <Show when={closing()}>
        <Closing round={props.round} reveal={false} onClose={() => setClosing(false)} />
      </Show>
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function Words(props: WordsProps): JSX.Element {
  return (
    <Field label={props.label}>
      {(parts) => (
        <input
          id={parts.id}
          class="input"
          dir="auto"
          maxLength={TITLE_MAX}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface AmountProps {
  readonly label: string;
  readonly max: number;
  readonly value: number;
  readonly onInput: (value: number) => void;
}

function Amount(props: AmountProps): JSX.Element {
  return (
    <Field label={props.label}>
      {(parts) => (
        <input
          id={parts.id}
          type="number"
          class="input"
          min={1}
          max={props.max}
          required
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.valueAsNumber || 1)}
        />
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [number | string, string])[];
  readonly value: number | string;
  readonly onChange: (value: string) => void;
}

function Choice(props: ChoiceProps): JSX.Element {
  return (
    <Field label={props.label}>
      {(parts) => (
        <select
          id={parts.id}
          class="input"
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <For each={props.options}>
            {([value, words]) => (
              <option value={value} selected={value === props.value}>
                {words}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
