/** One person, from a note of hers: who she is here, and what a facilitator may do about her. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { MemberView } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useRoom } from "../room.ts";
import { Asking } from "./acting.tsx";
import { type Acting, personItems } from "./person.ts";

export function Person(props: { readonly member: MemberView }): JSX.Element {
  const room = useRoom();
  const [acting, setActing] = createSignal<Acting>();
  const close = () => room.setOpen(undefined);
  const notes = () => room.live.all("n").filter((note) => note.author === props.member.id).length;
  return (
    <>
      <Dialog title={room.nameOf(props.member.id)} onClose={close}>
        <p>
          {t(`role-${props.member.role}`)}{" "}
          <span class="hint">{t("person-notes", { count: notes() })}</span>
        </p>
        <Marks member={props.member} />
        <ul class="person-acts">
          <For each={personItems(room, props.member, setActing)}>
            {(item) => (
              <li>
                <button type="button" class="button" onClick={() => item.run()}>
                  <Icon name={item.icon} />
                  {item.label}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Dialog>
      <Asking
        acting={acting()}
        onClose={() => {
          setActing(undefined);
          close();
        }}
      />
    </>
  );
}

function Marks(props: { readonly member: MemberView }): JSX.Element {
  const muted = () => props.member.muted && t("person-is-muted");
  const banned = () => props.member.banned && t("person-is-banned");
  return (
    <For each={[muted(), banned()].filter((mark) => mark)}>
      {(mark) => (
        <p>
          <span class="chip">{mark}</span>
          <Show when={props.member.muted && props.member.why_muted}>
            {(why) => <span dir="auto"> {why()}</span>}
          </Show>
        </p>
      )}
    </For>
  );
}
