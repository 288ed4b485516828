/** What concerns the workshop as a whole: taking it along, beginning another like it, its end. */
import { createSignal, type JSX, Show } from "solid-js";
import { createSending } from "../app/form.ts";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { COPY, DOWNLOAD, TRASH } from "../ui/icons.ts";
import { useRoom } from "../workshop/room.ts";
import { CopyWorkshop } from "./copy-workshop.tsx";
import { DeleteWorkshop } from "./delete-workshop.tsx";
import { download } from "./download.ts";
import { EditWorkshop } from "./edit-workshop.tsx";

export function Whole(): JSX.Element {
  const room = useRoom();
  const [asking, setAsking] = createSignal<"edit" | "copy" | "delete">();
  const title = () => room.live.workshop?.title ?? "";
  const isOpen = () => room.live.workshop?.life === "open";
  const close = () => setAsking(undefined);
  return (
    <>
      <section class="steer-part">
        <button
          type="button"
          class="button"
          disabled={room.live.workshop?.life === "closed"}
          onClick={() => setAsking("edit")}
        >
          <Icon name="edit" />
          {t("edit-workshop")}
        </button>
      </section>
      <Downloads id={room.id} />
      <section class="steer-part">
        <button type="button" class="button" onClick={() => setAsking("copy")}>
          <Icon name={COPY} />
          {t("copy-workshop")}
        </button>
        <p class="hint">{t("copy-workshop-hint")}</p>
      </section>
      <section class="steer-part">
        <button
          type="button"
          class="button"
          disabled={isOpen()}
          onClick={() => setAsking("delete")}
        >
          <Icon name={TRASH} />
          {t("delete-workshop")}
        </button>
        <p class="hint">{isOpen() ? t("delete-close-first") : t("delete-workshop-hint")}</p>
      </section>
      <Show when={asking() === "edit"}>
        <EditWorkshop onClose={close} />
      </Show>
      <Show when={asking() === "copy"}>
        <CopyWorkshop id={room.id} title={title()} onClose={close} />
      </Show>
      <Show when={asking() === "delete"}>
        <DeleteWorkshop
          id={room.id}
          title={title()}
          onClose={close}
          onDeleted={() => go("/workshops", { replace: true })}
        />
      </Show>
    </>
  );
}

function Downloads(props: { readonly id: string }): JSX.Element {
  const fetching = createSending();
  const fetchFile = (ending: "csv" | "votes.csv" | "json") =>
    fetching.run(() => download(`/api/workshops/${encodeURIComponent(props.id)}/export.${ending}`));
  return (
    <section class="steer-part">
      <h4>{t("downloads")}</h4>
      <p class="hint">{t("downloads-text")}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={fetching.busy()}
          onClick={() => fetchFile("csv")}
        >
          <Icon name={DOWNLOAD} />
          {t("download-csv")}
        </button>
        <button
          type="button"
          class="button"
          disabled={fetching.busy()}
          onClick={() => fetchFile("votes.csv")}
        >
          <Icon name={DOWNLOAD} />
          {t("download-votes")}
        </button>
        <button
          type="button"
          class="button"
          disabled={fetching.busy()}
          onClick={() => fetchFile("json")}
        >
          <Icon name={DOWNLOAD} />
          {t("download-json")}
        </button>
      </div>
      <FormFailure message={fetching.failure()?.message} />
    </section>
  );
}
