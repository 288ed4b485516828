/** What is written about an area, whether it is new or not. */
import { t } from "../../i18n/index.ts";
import { TITLE_MAX } from "../../protocol/generated.ts";
import type { WordsField } from "../words-form.tsx";

export function areaFields(): readonly WordsField[] {
  return [
    { name: "title", label: t("area-title"), limit: TITLE_MAX },
    { name: "hint", label: t("area-hint"), limit: TITLE_MAX, rows: 2 },
  ];
}
