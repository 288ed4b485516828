/** Who is here, and what the facilitator may do about it. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { isNarrow } from "../../app/media.ts";
import { t } from "../../i18n/index.ts";
import { wayOf } from "../../pace/way.ts";
import type { MemberView } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { useRoom } from "../room.ts";
import { isViaPoll } from "../saving.tsx";
import { Asking } from "./acting.tsx";
import { type Acting, personItems } from "./person.ts";

export function People(): JSX.Element {
  const room = useRoom();
  const [acting, setActing] = createSignal<Acting>();
  const byName = (one: MemberView, other: MemberView) =>
    room.nameOf(one.id).localeCompare(room.nameOf(other.id));
  const members = () => [...room.live.all("m")].sort(byName);
  const here = () => members().filter((one) => !one.removed && room.live.here.has(one.id));
  const away = () => members().filter((one) => !one.removed && !room.live.here.has(one.id));
  const removed = () => members().filter((one) => one.removed);
  return (
    <>
      <Dialog drawer title={t("people")} onClose={() => room.setOpen(undefined)}>
        <Show when={room.rights.facilitates}>
          <p class="hint">{t("people-lead")}</p>
        </Show>
        <Show when={isViaPoll(room.live.status)}>
          <p class="hint">{t("people-poll")}</p>
        </Show>
        <Group
          title={t("people-now", { count: here().length })}
          members={here()}
          onAct={setActing}
        />
        <Group
          title={t("people-away", { count: away().length })}
          members={away()}
          onAct={setActing}
        />
        <Group
          title={t("people-removed", { count: removed().length })}
          members={removed()}
          onAct={setActing}
        />
      </Dialog>
      <Asking acting={acting()} onClose={() => setActing(undefined)} />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly members: readonly MemberView[];
  readonly onAct: (acting: Acting) => void;
}

function Group(props: GroupProps): JSX.Element {
  return (
    <Show when={props.members.length}>
      <section class="people-group">
        <h3>{props.title}</h3>
        <ul class="people">
          <For each={props.members}>
            {(member) => <Person member={member} onAct={props.onAct} />}
          </For>
        </ul>
      </section>
    </Show>
  );
}

interface PersonProps {
  readonly member: MemberView;
  readonly onAct: (acting: Acting) => void;
}

function Person(props: PersonProps): JSX.Element {
  const room = useRoom();
  const isMe = () => props.member.id === room.live.me?.member;
  const name = () => room.nameOf(props.member.id);
  const mayAct = () => room.rights.facilitates && (!isMe() || props.member.role === "facilitator");
  return (
    <li class="person">
      <span class="person-name">
        <bdi>{name()}</bdi>
        <Show when={isMe()}>{` (${t("you")})`}</Show>
      </span>
      <Show when={props.member.muted || props.member.banned}>
        <span class="chip">{t(props.member.muted ? "person-is-muted" : "person-is-banned")}</span>
      </Show>
      <Show when={props.member.hand}>
        <span class="chip">{t("hand-is-up")}</span>
      </Show>
      <span class="hint">{t(`role-${props.member.role}`)}</span>
      <Follow member={props.member} />
      <Show when={mayAct()}>
        <MenuButton
          icon="more"
          label={t("person-actions", { alias: name() })}
          items={() => personItems(room, props.member, props.onAct)}
        />
      </Show>
    </li>
  );
}

/** On a wide screen, where pointers are shown: the board goes along with somebody else's. */
function Follow(props: { readonly member: MemberView }): JSX.Element {
  const room = useRoom();
  const { follow } = wayOf(room);
  const id = () => props.member.id;
  const canBe = () => !isNarrow() && id() !== room.live.me?.member && room.live.here.has(id());
  return (
    <Show when={canBe()}>
      <button
        type="button"
        class="button"
        aria-label={t("follow-whom", { alias: room.nameOf(id()) })}
        onClick={() => {
          follow(id());
          room.showView("board");
          room.setOpen(undefined);
        }}
      >
        {t("follow")}
      </button>
    </Show>
  );
}
