/** What those who lead have done, with who, when and why: the newest first (RULES.md O1). */
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { ask } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { locale } from "../../i18n/locale.ts";
import "../../styles/people.css";
import { Dialog } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { useRoom } from "../../workshop/room.ts";
import { type Act, sentence } from "./sentence.ts";

interface Page {
  readonly acts: readonly Act[];
  readonly more: boolean;
}

export function ActsButton(): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <section class="steer-part">
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t("acts-open")}
      </button>
      <p class="hint">{t("acts-open-text")}</p>
      <Show when={open()}>
        <Acts onClose={() => setOpen(false)} />
      </Show>
    </section>
  );
}

function Acts(props: { readonly onClose: () => void }): JSX.Element {
  const room = useRoom();
  const [acts, setActs] = createSignal<readonly Act[]>([]);
  const [more, setMore] = createSignal(false);
  const sending = createSending();
  const look = () =>
    sending.run(async () => {
      const last = acts()[acts().length - 1];
      const from = last ? `?before=${last.seq}` : "";
      const page = await ask<Page>(`/api/w/${room.id}/acts${from}`);
      setActs((before) => [...before, ...page.acts]);
      setMore(page.more);
    });
  onMount(look);
  return (
    <Dialog title={t("acts")} onClose={props.onClose}>
      <FormFailure message={sending.failure()?.message} />
      <Show when={!sending.busy() && !sending.failure() && acts().length === 0}>
        <p class="hint">{t("acts-none")}</p>
      </Show>
      <ol class="acts">
        <For each={acts()}>{(act) => <Line act={act} />}</For>
      </ol>
      <Show when={more()}>
        <button type="button" class="button" disabled={sending.busy()} onClick={look}>
          {t("acts-more")}
        </button>
      </Show>
    </Dialog>
  );
}

function Line(props: { readonly act: Act }): JSX.Element {
  const room = useRoom();
  const when = () =>
    new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(
      props.act.time,
    );
  const nameOf = (kind: string, id: number) => {
    if (kind === "m") return room.nameOf(id);
    if (kind !== "r" && kind !== "b") return "";
    return room.live.get(kind, id)?.title ?? t("erased");
  };
  return (
    <li class="act">
      <p>{sentence(props.act, nameOf)}</p>
      <Show when={props.act.reason !== ""}>
        <p class="quote" dir="auto">
          {props.act.reason ?? t("erased")}
        </p>
      </Show>
      <p class="hint">
        <time dateTime={new Date(props.act.time).toISOString()}>{when()}</time>
      </p>
    </li>
  );
}
