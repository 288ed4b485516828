/** What became of several notes, and of how many nothing could, since they were gone by then. */
import { t } from "../../i18n/index.ts";

/** For the answer's figure, how many were not there any more. */
export function counted(
  asked: number,
  saying: (count: number) => string,
): (gone: number) => string {
  return (gone) => {
    const said = saying(asked - gone);
    return gone ? t("approved-but", { said, count: gone }) : said;
  };
}
