/** How one chooses for one target: dots, a radio of few, or a place in the order. */
import { createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import {
  axesOf,
  fromAxes,
  isHalf,
  nameOfFirst,
  nameOfSecond,
  STEPS,
  valueWords,
} from "./targets.ts";

export interface ControlProps {
  readonly round: RoundView;
  readonly words: string;
  readonly value: number;
  /** Dots that are left. */
  readonly left: number;
  /** The most that it may be given: so many dots, a place in the order (1) or none (0); of the
   *  others, once it has gone, what it was given before. */
  readonly most: number;
  /** The id of what says why it gets nothing more, once it has gone. */
  readonly why: string | undefined;
  /** Half a pair of scales is told: it was tried to send it. */
  readonly isChecked: boolean;
  readonly onChange: (value: number) => void;
}

export function Control(props: ControlProps): JSX.Element {
  switch (props.round.method) {
    case "dots":
      return <Dots {...props} />;
    case "rank":
      return <Place {...props} />;
    default:
      return (
        <Show when={props.why === undefined} fallback={<Keep {...props} />}>
          <Show when={props.round.method === "axes"} fallback={<OneOfFew {...props} />}>
            <Axes {...props} />
          </Show>
        </Show>
      );
  }
}

/** What has gone keeps what it was given, or not. */
function Keep(props: ControlProps): JSX.Element {
  return (
    <Show when={props.most}>
      <fieldset class="vote-few" aria-label={props.words} aria-describedby={props.why}>
        <label class="vote-option">
          <input
            type="checkbox"
            checked={props.value > 0}
            onChange={(event) => props.onChange(event.currentTarget.checked ? props.most : 0)}
          />
          {t("vote-keep", { value: valueWords(props.round, props.most) })}
        </label>
      </fieldset>
    </Show>
  );
}

function Dots(props: ControlProps): JSX.Element {
  const isMost = () => props.left < 1 || props.value >= props.most;
  return (
    <fieldset class="vote-few vote-dots" aria-label={props.words}>
      <button
        type="button"
        class="button vote-step"
        aria-label={t("vote-less", { words: props.words })}
        aria-disabled={props.value < 1}
        onClick={() => props.value > 0 && props.onChange(props.value - 1)}
      >
        {"−"}
      </button>
      <output class="vote-count" aria-label={t("vote-dots", { count: props.value })}>
        {props.value}
      </output>
      <button
        type="button"
        class="button vote-step"
        aria-label={t("vote-more", { words: props.words })}
        aria-disabled={isMost()}
        aria-describedby={props.why}
        onClick={() => !isMost() && props.onChange(props.value + 1)}
      >
        {"+"}
      </button>
    </fieldset>
  );
}

function Place(props: ControlProps): JSX.Element {
  const mayPress = () => props.value > 0 || props.most > 0;
  return (
    <button
      type="button"
      class="button vote-place"
      aria-pressed={props.value > 0}
      aria-disabled={!mayPress()}
      aria-describedby={props.why}
      aria-label={
        props.value
          ? t("vote-placed", { place: props.value, words: props.words })
          : t("vote-put", { words: props.words })
      }
      onClick={() => mayPress() && props.onChange(props.value ? 0 : 1)}
    >
      {props.value ? t("vote-place", { place: props.value }) : t("vote-put-short")}
    </button>
  );
}

function OneOfFew(props: ControlProps): JSX.Element {
  const options = () =>
    props.round.method === "yesno"
      ? [t("vote-yes"), t("vote-no"), t("vote-abstain")]
      : STEPS.map(String);
  const ends = () => (props.round.method === "scale" ? props.round : undefined);
  return (
    <Radios
      legend={props.words}
      options={options()}
      value={props.value}
      low={ends()?.first ?? ""}
      high={ends()?.second ?? ""}
      onChange={props.onChange}
    />
  );
}

function Axes(props: ControlProps): JSX.Element {
  const id = createUniqueId();
  const x = () => axesOf(props.value)[0];
  const y = () => axesOf(props.value)[1];
  const isLacking = () => props.isChecked && isHalf(props.value);
  // Tied to the answer that is missing: whoever is taken there hears why.
  const whyOf = (value: number) => (isLacking() && !value ? id : undefined);
  return (
    <div class="vote-axes">
      <Radios
        legend={`${props.words}: ${nameOfFirst(props.round)}`}
        shown={nameOfFirst(props.round)}
        options={STEPS.map(String)}
        value={x()}
        why={whyOf(x())}
        onChange={(value) => props.onChange(fromAxes(value, y()))}
      />
      <Radios
        legend={`${props.words}: ${nameOfSecond(props.round)}`}
        shown={nameOfSecond(props.round)}
        options={STEPS.map(String)}
        value={y()}
        why={whyOf(y())}
        onChange={(value) => props.onChange(fromAxes(x(), value))}
      />
      <Show when={isLacking()}>
        <p class="notice notice-bad" id={id}>
          {t("vote-half")}
        </p>
      </Show>
    </div>
  );
}

interface RadiosProps {
  readonly legend: string;
  /** What is seen of the legend; the words stand above it already. */
  readonly shown?: string;
  readonly options: readonly string[];
  /** 0 for no answer. */
  readonly value: number;
  readonly low?: string;
  readonly high?: string;
  /** The id of what says why no answer will not do. */
  readonly why?: string | undefined;
  readonly onChange: (value: number) => void;
}

function Radios(props: RadiosProps): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="vote-few" aria-label={props.legend}>
      <span class="hint" aria-hidden="true">
        {props.shown}
      </span>
      <span class="hint" dir="auto">
        {props.low}
      </span>
      <For each={props.options}>
        {(option, at) => (
          <label class="vote-option">
            <input
              type="radio"
              name={name}
              checked={props.value === at() + 1}
              onChange={() => props.onChange(at() + 1)}
            />
            {option}
          </label>
        )}
      </For>
      <span class="hint vote-high" dir="auto">
        {props.high}
      </span>
      {/* A radio that was pressed cannot be let go: without this a slip would have to be an answer. */}
      <label class="vote-option vote-none">
        <input
          type="radio"
          name={name}
          checked={props.value === 0}
          aria-describedby={props.why}
          onChange={() => props.onChange(0)}
        />
        {t("vote-none")}
      </label>
    </fieldset>
  );
}
