/** What a facilitator may do about a person: the same in the list of people and from a note. */
import { t } from "../../i18n/index.ts";
import { type MemberView, ROLES, type Role } from "../../protocol/generated.ts";
import { BELL_OFF, UNDO } from "../../ui/icons.ts";
import type { MenuItem } from "../../ui/menu.tsx";
import { askAndSay } from "../asked.ts";
import type { Room } from "../room.ts";
import { undoItem } from "../undo-item.ts";

/** What is asked about first, with a reason; see facilitate/people/acting.tsx. */
export type Act = Plain | `make-${Role}`;

type Plain = "mute" | "rename" | "remove" | "ban";

export interface Acting {
  readonly act: Act;
  readonly member: MemberView;
}

/** The actions for one person, the mildest first. `ask` opens the question that an act begins with. */
export function personItems(
  room: Room,
  member: MemberView,
  ask: (acting: Acting) => void,
): readonly MenuItem[] {
  if (member.removed) return removedItems(room, member, ask);
  const isMe = member.id === room.live.me?.member;
  const roles = ROLES.filter((role) => role !== member.role).map(
    (role): MenuItem => ({
      label: t(`make-${role}`),
      icon: "person",
      run: () => ask({ act: `make-${role}`, member }),
    }),
  );
  if (isMe) return roles;
  const undo = undoItem(room, member.id);
  const rename = item("rename", "edit", () => ask({ act: "rename", member }));
  return [
    ...(member.role === "facilitator" ? [] : [muteItem(room, member, ask)]),
    rename,
    ...roles,
    undo,
    item("remove", "close", () => ask({ act: "remove", member })),
    item("ban", "close", () => ask({ act: "ban", member })),
  ];
}

function muteItem(room: Room, member: MemberView, ask: (acting: Acting) => void): MenuItem {
  if (!member.muted) return item("mute", BELL_OFF, () => ask({ act: "mute", member }));
  return item("unmute", "write", () => {
    const said = t("person-unmuted", { alias: room.nameOf(member.id) });
    askAndSay(room.live, ["member.mute", member.id, false, ""], said);
  });
}

function removedItems(
  room: Room,
  member: MemberView,
  ask: (acting: Acting) => void,
): readonly MenuItem[] {
  const back = item("readmit", UNDO, () => {
    const said = t("person-readmitted", { alias: room.nameOf(member.id) });
    askAndSay(room.live, ["member.readmit", member.id, ""], said);
  });
  const keepOut = item("ban", "close", () => ask({ act: "ban", member }));
  const undo = undoItem(room, member.id);
  return member.banned ? [back, undo] : [back, undo, keepOut];
}

function item(
  name: Plain | "unmute" | "readmit",
  icon: MenuItem["icon"],
  run: () => void,
): MenuItem {
  return { label: t(`person-${name}`), icon, run };
}
