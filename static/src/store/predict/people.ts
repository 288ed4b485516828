// Commands on the workshop and its members (twin of boards/decide/{workshops,members}.py; RULES.md M, W).

import {
  MESSAGE_MAX,
  type MemberBan,
  type MemberMute,
  type MemberReadmit,
  type MemberRemove,
  type MemberRole,
  type MemberView,
  type WorkshopDoor,
  type WorkshopLife,
  type WorkshopReadOnly,
  type WorkshopStage,
} from "../../protocol/generated.ts";
import { type Desk, Refused, Unpredictable } from "./desk.ts";

const NEXT = new Set(["draft>open", "open>closed", "closed>open"]);

export function life(desk: Desk, [, to]: WorkshopLife): void {
  desk.mustFacilitate();
  const workshop = desk.workshop;
  if (workshop.life === to) throw new Refused("already");
  if (!NEXT.has(`${workshop.life}>${to}`)) throw new Refused("bad_value");
  // What a round comes to that ends with it is counted by the server only.
  const ends = to === "closed" && [...desk.view.all("r")].some((one) => one.life === "open");
  if (ends) throw new Unpredictable();
  desk.patch(workshop, { life: to });
}

export function stage(desk: Desk, [, to]: WorkshopStage): void {
  desk.mustArrange();
  const workshop = desk.workshop;
  if (workshop.stage === to) throw new Refused("already");
  desk.patch(workshop, { stage: to });
}

export function readOnly(desk: Desk, [, on]: WorkshopReadOnly): void {
  desk.mustArrange();
  const workshop = desk.workshop;
  if (workshop.read_only === on) throw new Refused("already");
  desk.patch(workshop, { read_only: on });
}

export function door(desk: Desk, [, to, minutes, reason]: WorkshopDoor): void {
  desk.mustArrange();
  const workshop = desk.workshop;
  if (minutes && to !== "ask") throw new Refused("bad_value");
  if (workshop.door === to && !minutes && workshop.free_until <= desk.now) {
    throw new Refused("already");
  }
  checkReason(desk, reason);
  desk.patch(workshop, { door: to, free_until: minutes ? desk.now + minutes * 60_000 : 0 });
}

export function role(desk: Desk, [, id, to, reason]: MemberRole): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.role === to) throw new Refused("already");
  if (member.role === "facilitator") mustLeaveOne(desk, member);
  mustBeAnother(desk, id);
  checkReason(desk, reason);
  desk.patch(member, {
    role: to,
    ...(to === "facilitator" ? { muted: false, why_muted: "" } : {}),
  });
}

export function mute(desk: Desk, [, id, on, why]: MemberMute): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.role === "facilitator") throw new Refused("bad_value");
  if (member.muted === on) throw new Refused("already");
  const reason = checkReason(desk, why);
  desk.patch(member, { muted: on, why_muted: on ? reason : "" });
}

export function remove(desk: Desk, [, id, reason]: MemberRemove): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.removed) throw new Refused("already");
  sendOut(desk, member, { reason, banned: false });
}

export function ban(desk: Desk, [, id, reason]: MemberBan): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.banned) throw new Refused("already");
  sendOut(desk, member, { reason, banned: true });
}

function sendOut(desk: Desk, member: MemberView, how: { reason: string; banned: boolean }): void {
  if (member.role === "facilitator" && !member.removed) mustLeaveOne(desk, member);
  mustBeAnother(desk, member.id);
  checkReason(desk, how.reason);
  desk.patch(member, { removed: true, banned: how.banned });
}

export function readmit(desk: Desk, [, id, reason]: MemberReadmit): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (!member.removed) throw new Refused("already");
  checkReason(desk, reason);
  desk.patch(member, { removed: false, banned: false });
}

/** Why a facilitator does it (O1). */
function checkReason(desk: Desk, reason: string): string {
  return desk.text(reason, MESSAGE_MAX, true);
}

function mustLeaveOne(desk: Desk, leaving: MemberView): void {
  for (const member of desk.view.all("m")) {
    if (member.role === "facilitator" && !member.removed && member.id !== leaving.id) return;
  }
  throw new Refused("last_facilitator");
}

/** Her own new role brings another view altogether. */
function mustBeAnother(desk: Desk, id: number): void {
  if (id === desk.me.member) throw new Unpredictable();
}
