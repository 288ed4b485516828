/** Takes the latest import back, and says what became of it. */
import { asFailure } from "../../app/api.ts";
import { t } from "../../i18n/index.ts";
import { tell } from "../telling.ts";
import { takeBack } from "./last.ts";

export function undoImport(workshop: string): void {
  takeBack(workshop).then(
    ({ taken, kept }) => {
      tell(
        "import",
        kept ? t("import-undone-some", { taken, kept }) : t("import-undone", { taken }),
      );
    },
    (thrown: unknown) => tell("import", asFailure(thrown).message),
  );
}
