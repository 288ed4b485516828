/** Who is here, and what the facilitator may do about it. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { type MemberView, ROLES, type Role } from "../../protocol/generated.ts";
import { Confirm, Dialog } from "../../ui/dialog.tsx";
import { MenuButton, type MenuItem } from "../../ui/menu.tsx";
import { say } from "../../ui/speak.tsx";
import { useRoom } from "../room.ts";
import { isViaPoll } from "../saving.tsx";

export function People(): JSX.Element {
  const room = useRoom();
  const [removing, setRemoving] = createSignal<MemberView>();
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
          onRemove={setRemoving}
        />
        <Group
          title={t("people-away", { count: away().length })}
          members={away()}
          onRemove={setRemoving}
        />
        <Group
          title={t("people-removed", { count: removed().length })}
          members={removed()}
          onRemove={setRemoving}
        />
      </Dialog>
      <Show when={removing()}>
        {(member) => (
          <Confirm
            title={t("remove-title", { alias: room.nameOf(member().id) })}
            text={t("remove-text")}
            action={t("remove")}
            dangerous
            onClose={() => setRemoving(undefined)}
            onConfirm={() => {
              room.actions.removeMember(member().id);
              say(t("removed-said", { alias: room.nameOf(member().id) }));
              setRemoving(undefined);
            }}
          />
        )}
      </Show>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly members: readonly MemberView[];
  readonly onRemove: (member: MemberView) => void;
}

function Group(props: GroupProps): JSX.Element {
  return (
    <Show when={props.members.length}>
      <section class="people-group">
        <h3>{props.title}</h3>
        <ul class="people">
          <For each={props.members}>
            {(member) => <Person member={member} onRemove={props.onRemove} />}
          </For>
        </ul>
      </section>
    </Show>
  );
}

interface PersonProps {
  readonly member: MemberView;
  readonly onRemove: (member: MemberView) => void;
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
      <span class="hint">{t(`role-${props.member.role}`)}</span>
      <Show when={mayAct()}>
        <MenuButton
          icon="more"
          label={t("person-actions", { alias: name() })}
          items={() => items(props, room, isMe())}
        />
      </Show>
    </li>
  );
}

function items(props: PersonProps, room: ReturnType<typeof useRoom>, isMe: boolean): MenuItem[] {
  const { member } = props;
  if (member.removed) {
    return [{ label: t("readmit"), icon: "undo", run: () => room.actions.readmit(member.id) }];
  }
  const roles = ROLES.filter((role: Role) => role !== member.role).map(
    (role): MenuItem => ({
      label: t(`make-${role}`),
      icon: "person",
      run: () => room.actions.role(member.id, role),
    }),
  );
  if (isMe) return roles;
  return [...roles, { label: t("remove-open"), icon: "close", run: () => props.onRemove(member) }];
}
