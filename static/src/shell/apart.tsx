/** Without a network the views hold less than the workshop does: say so, where others' notes would be. */
import type { JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { PEOPLE } from "../ui/icons.ts";

export default function Apart(): JSX.Element {
  return (
    <div class="banners" role="status">
      <p class="banner">
        <Icon name={PEOPLE} />
        {t("apart")}
      </p>
    </div>
  );
}
