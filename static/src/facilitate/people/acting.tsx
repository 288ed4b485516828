/** Before something is done about a person: what it means, and why it is done (RULES.md M4, M6-M9). */

import { createSignal, type JSX, Show } from "solid-js";
import { ask } from "../../app/api.ts";
import { createSending } from "../../app/form.ts";
import { AliasField, mayUseAlias } from "../../enter/alias.tsx";
import { t } from "../../i18n/index.ts";
import type { ClientCommand } from "../../protocol/generated.ts";
import { MESSAGE_MAX, ROLES } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { say } from "../../ui/speak.tsx";
import { askAndSay } from "../../workshop/asked.ts";
import type { Acting } from "../../workshop/dialogs/person.ts";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { Reason } from "./reason.tsx";

interface Props {
  readonly acting: Acting;
  readonly onClose: () => void;
}

export default function Question(props: Props): JSX.Element {
  const room = useRoom();
  const { act, member } = props.acting;
  const before = room.nameOf(member.id);
  const [reason, setReason] = createSignal("");
  const [alias, setAlias] = createSignal("");
  const sending = createSending();
  const role = ROLES.find((each) => act === `make-${each}`);
  const isTold = act === "mute" || act === "rename";
  const isHarsh = act === "remove" || act === "ban";
  const reads = role ? "leads" : isTold ? "told" : "listed";
  const fits = () =>
    lengthOf(reason()) <= MESSAGE_MAX && (act !== "rename" || mayUseAlias(alias()));
  const rename = () =>
    sending.run(async () => {
      const names = { alias: alias().trim(), reason: reason().trim() };
      await ask(`/api/w/${room.id}/members/${member.id}/alias`, names);
      say(t("act-said-rename", { alias: names.alias }));
      props.onClose();
    });
  const command = (reason: string): ClientCommand => {
    if (role) return ["member.role", member.id, role, reason];
    if (act === "mute") return ["member.mute", member.id, true, reason];
    return [act === "ban" ? "member.ban" : "member.remove", member.id, reason];
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    if (act === "rename") {
      rename();
      return;
    }
    askAndSay(room.live, command(reason().trim()), t(`act-said-${act}`, { alias: before }));
    props.onClose();
  };
  return (
    <Dialog title={t(`act-title-${act}`, { alias: before })} onClose={props.onClose}>
      <form class="stack" onSubmit={submit}>
        <p>
          {t(`act-text-${act}`, { alias: before })}
          <Show when={role && member.role === "facilitator"}>
            {` ${t("act-leads-no-more", { alias: before })}`}
          </Show>
        </p>
        <Show when={act === "rename"}>
          <AliasField
            value={alias()}
            hint={t("act-name")}
            error={sending.at("alias")}
            onInput={setAlias}
          />
        </Show>
        <Reason
          hint={t(`act-why-${reads}`, { alias: before })}
          value={reason()}
          onInput={setReason}
        />
        <FormFailure message={sending.at("alias") ? undefined : sending.failure()?.message} />
        <div class="row row-end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t("cancel")}
          </button>
          <button
            type="submit"
            class="button"
            classList={{ "button-bad": isHarsh, "button-main": !isHarsh }}
            disabled={sending.busy() || !fits()}
          >
            {t(`act-go-${act}`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
