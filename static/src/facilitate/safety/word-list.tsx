/** The words that hold a note: the standard list, and what this workshop adds and takes out. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { TEXT_MAX } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { WordsForm } from "../words-form.tsx";
import { joined, parted } from "./lines.ts";
import { STANDARD_WORDS } from "./standard.ts";

export function WordList(props: { readonly onClose: () => void }): JSX.Element {
  const room = useRoom();
  return (
    <Dialog wide title={t("word-list-title")} onClose={props.onClose}>
      <p>{t("word-list-text")}</p>
      <WordsForm
        label={t("word-list-title")}
        fields={[
          {
            name: "added",
            label: t("word-list-added"),
            hint: t("word-list-added-hint"),
            limit: TEXT_MAX,
            rows: 6,
          },
          {
            name: "without",
            label: t("word-list-without"),
            hint: t("word-list-without-hint"),
            limit: TEXT_MAX,
            rows: 3,
          },
        ]}
        now={() => ({ ...parted(room.live.workshop?.words ?? "") })}
        version={() => room.live.workshop?.words_version ?? 0}
        onCancel={() => props.onClose()}
        onSave={(base, words) => {
          const text = joined(words["added"] ?? "", words["without"] ?? "");
          askAndSay(room.live, ["workshop.words", base, text], t("word-list-saved"));
          props.onClose();
        }}
      />
      <details class="steer-part">
        <summary>{t("word-list-standard", { count: STANDARD_WORDS.length })}</summary>
        <p class="hint">{t("word-list-standard-hint")}</p>
        <p class="safety-standard" lang="sv">
          {STANDARD_WORDS.join(" · ")}
        </p>
      </details>
    </Dialog>
  );
}
