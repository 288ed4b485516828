/** The display of this device: language, theme, contrast, calm, others' changes. On every page. */
import { For, type JSX } from "solid-js";
import { LANGUAGE_NAMES, LANGUAGES, language, pickLanguage, t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/dialog.tsx";
import {
  CONTRASTS,
  calm,
  contrast,
  setCalm,
  setContrast,
  setDisplayOpen,
  setSpeaking,
  setTheme,
  speaking,
  THEMES,
  theme,
} from "../display.ts";

export default function Display(): JSX.Element {
  const close = () => setDisplayOpen(false);
  return (
    <Dialog title={t("display")} onClose={close}>
      <Segments
        name="language"
        label={t("language")}
        value={language()}
        options={LANGUAGES.map((code) => ({
          value: code,
          label: LANGUAGE_NAMES[code],
          lang: code,
        }))}
        onPick={(code) => void pickLanguage(code)}
      />
      <Segments
        name="theme"
        label={t("theme")}
        value={theme()}
        options={THEMES.map((value) => ({ value, label: t(`theme-${value}`) }))}
        onPick={setTheme}
      />
      <Segments
        name="contrast"
        label={t("contrast")}
        value={contrast()}
        options={CONTRASTS.map((value) => ({ value, label: t(`contrast-${value}`) }))}
        onPick={setContrast}
      />
      <Toggle label={t("calm")} hint={t("calm-hint")} on={calm()} onTurn={setCalm} />
      <Toggle
        label={t("speaking")}
        hint={t("speaking-hint")}
        on={speaking()}
        onTurn={setSpeaking}
      />
      <div class="row row-end">
        <button type="button" class="button button-main" onClick={close}>
          {t("done")}
        </button>
      </div>
    </Dialog>
  );
}

interface SegmentsProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: T }[];
  readonly onPick: (value: T) => void;
}

/** A few choices side by side, of which one holds. */
function Segments<T extends string>(props: SegmentsProps<T>): JSX.Element {
  return (
    <fieldset class="segments">
      <legend>{props.label}</legend>
      <div class="segments-row">
        <For each={props.options}>
          {(option) => (
            <label
              class="segment"
              classList={{ "segment-on": props.value === option.value }}
              lang={option.lang}
            >
              <input
                type="radio"
                name={`display-${props.name}`}
                checked={props.value === option.value}
                onChange={() => props.onPick(option.value)}
              />
              <span>{option.label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

function Toggle(props: ToggleProps): JSX.Element {
  return (
    <label class="choice choice-tall">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onTurn(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        <span class="hint choice-hint">{props.hint}</span>
      </span>
    </label>
  );
}
