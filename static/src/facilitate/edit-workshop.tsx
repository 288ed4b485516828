/** Title, challenge and consequences for children of the workshop. */
import type { JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { TEXT_MAX, TITLE_MAX } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { asking } from "../workshop/asked.ts";
import { useRoom } from "../workshop/room.ts";
import { WordsForm } from "./words-form.tsx";

export function EditWorkshop(props: { readonly onClose: () => void }): JSX.Element {
  const room = useRoom();
  return (
    <Dialog wide title={t("edit-workshop-title")} onClose={props.onClose}>
      <WordsForm
        label={t("edit-workshop-title")}
        fields={[
          { name: "title", label: t("create-name"), limit: TITLE_MAX },
          {
            name: "challenge",
            label: t("challenge"),
            hint: t("challenge-hint"),
            limit: TEXT_MAX,
            rows: 4,
          },
          {
            name: "children",
            label: t("children"),
            hint: t("children-hint"),
            limit: TEXT_MAX,
            rows: 4,
          },
        ]}
        now={() => ({
          title: room.live.workshop?.title ?? "",
          challenge: room.live.workshop?.challenge ?? "",
          children: room.live.workshop?.children ?? "",
        })}
        version={() => room.live.workshop?.version ?? 0}
        onCancel={() => props.onClose()}
        onSave={(base, words) => {
          const { title = "", challenge = "", children = "" } = words;
          const saving = asking(room.live, t("words-saved"));
          room.actions.editWorkshop(base, { title, challenge, children }, saving);
          props.onClose();
        }}
      />
    </Dialog>
  );
}
