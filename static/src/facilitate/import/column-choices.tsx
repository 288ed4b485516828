/** How the file is read, each part with a guess: encoding, separator, headings, columns. */
import { type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { ENCODINGS, type Encoding } from "./bytes.ts";
import { Choice, type Option } from "./choice.tsx";
import { headingOf } from "./columns.ts";
import type { Reading } from "./reading.ts";
import { SEPARATORS, type Separator } from "./table.ts";

const SEPARATOR_NAMES: Record<Separator, string> = {
  ";": "semicolon",
  ",": "comma",
  "\t": "tab",
  "|": "bar",
  none: "none",
};

/** Longer headings would push the choice off the screen. */
const HEADING_LENGTH = 40;

export function Columns(props: { readonly reading: Reading }): JSX.Element {
  const reading = () => props.reading;
  const hasColumns = () => reading().table().columns > 1;
  return (
    <fieldset class="import-columns">
      <legend>{t("import-read-as")}</legend>
      <Show when={reading().encoding()}>
        {(encoding) => (
          <Choice
            label={t("import-encoding")}
            options={ENCODINGS.map((value) => ({ value, label: t(`encoding-${value}`) }))}
            value={encoding()}
            onPick={(value) => reading().setEncoding(value as Encoding)}
          />
        )}
      </Show>
      <Choice
        label={t("import-separator")}
        options={SEPARATORS.map((value) => ({
          value,
          label: t(`separator-${SEPARATOR_NAMES[value]}`),
        }))}
        value={reading().table().separator}
        onPick={(value) => reading().setSeparator(value as Separator)}
      />
      <Show when={hasColumns()}>
        <Choice
          label={t("import-text-column")}
          options={columnsOf(reading())}
          value={String(reading().mapping().text)}
          onPick={(value) => reading().change({ text: Number(value) })}
        />
        <Choice
          label={t("import-area-column")}
          options={[{ value: "", label: t("import-no-column") }, ...columnsOf(reading())]}
          value={String(reading().mapping().area ?? "")}
          onPick={(value) => reading().change({ area: numberOf(value) })}
        />
        <Choice
          label={t("import-colour-column")}
          options={[{ value: "", label: t("import-no-column") }, ...columnsOf(reading())]}
          value={String(reading().mapping().colour ?? "")}
          onPick={(value) => reading().change({ colour: numberOf(value) })}
        />
      </Show>
      <label class="choice">
        <input
          type="checkbox"
          checked={reading().mapping().headings}
          onChange={(event) => reading().change({ headings: event.currentTarget.checked })}
        />
        {t("import-headings")}
      </label>
    </fieldset>
  );
}

function columnsOf(reading: Reading): Option[] {
  const table = reading.table();
  return Array.from({ length: table.columns }, (_, column) => {
    const heading = headingOf(table, reading.mapping(), column).slice(0, HEADING_LENGTH);
    const number = column + 1;
    const label = heading
      ? t("import-column-named", { number, heading })
      : t("import-column", { number });
    return { value: String(column), label };
  });
}

function numberOf(value: string): number | undefined {
  return value === "" ? undefined : Number(value);
}
