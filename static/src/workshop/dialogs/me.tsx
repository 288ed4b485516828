/** The own menu's dialogs: another name, and "Not you?" on a shared device. */
import { createSignal, type JSX, Show } from "solid-js";
import { asFailure, ask } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { go } from "../../app/router.tsx";
import { AliasField, mayUseAlias } from "../../enter/alias.tsx";
import { setWorkshopLanguage, t } from "../../i18n/index.ts";
import { Confirm, Dialog } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { say } from "../../ui/speak.tsx";
import { useRoom } from "../room.ts";
import { forget } from "./forgetting.ts";

export function Rename(): JSX.Element {
  const room = useRoom();
  const me = room.live.me;
  const [alias, setAlias] = createSignal(me ? (room.live.name(me.member) ?? "") : "");
  const sending = createSending();
  const close = () => room.setOpen(undefined);
  // A name that a facilitator chose stays (RULES.md M9); who is muted does not write with hers.
  const record = () => me && room.live.get("m", me.member);
  const isFixed = () =>
    !room.rights.facilitates && (record()?.named === true || record()?.muted === true);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask(`/api/w/${room.id}/alias`, { alias: alias().trim() });
      say(t("renamed", { alias: alias().trim() }));
      close();
    });
  };
  return (
    <Dialog title={t("rename-title")} onClose={close}>
      <form class="stack" onSubmit={submit}>
        <Show when={isFixed()}>
          <p class="notice">
            {record()?.named
              ? t("rename-fixed", { reason: record()?.why_named ?? "" })
              : room.rights.muted()}
          </p>
        </Show>
        <AliasField value={alias()} error={sending.at("alias")} onInput={setAlias} />
        <FormFailure message={sending.at("alias") ? undefined : sending.failure()?.message} />
        <div class="row row-end">
          <button type="button" class="button" onClick={close}>
            {t("cancel")}
          </button>
          <button
            type="submit"
            class="button button-main"
            disabled={sending.busy() || isFixed() || !mayUseAlias(alias())}
          >
            {t("save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Gives the seat back, so that the next person on this device is somebody else. */
export function NotYou(): JSX.Element {
  const room = useRoom();
  const [failure, setFailure] = createSignal<string>();
  const waiting = () => room.live.waiting;
  const drafts = () => room.live.drafts.length;
  const leave = async () => {
    try {
      await ask(`/api/w/${room.id}/leave`, {});
      room.setUnsent("");
      await forget(room.live.client);
      setWorkshopLanguage(undefined);
      go("/");
    } catch (thrown) {
      setFailure(asFailure(thrown).message);
    }
  };
  const text = () =>
    waiting() + drafts() > 0
      ? t("not-you-unsaved", { count: waiting(), drafts: drafts() })
      : t("not-you-text");
  return (
    <Confirm
      title={t("not-you")}
      text={text()}
      action={t("not-you-go")}
      dangerous={waiting() + drafts() > 0}
      failure={failure()}
      onClose={() => room.setOpen(undefined)}
      onConfirm={() => void leave()}
    />
  );
}
