// Commands on the workshop and its members (twin of boards/decide/{workshops,members}.py).

import type {
  MemberReadmit,
  MemberRemove,
  MemberRole,
  MemberView,
  WorkshopLife,
  WorkshopReadOnly,
  WorkshopStage,
} from "../../protocol/generated.ts";
import { type Desk, Refused, Unpredictable } from "./desk.ts";

const NEXT = new Set(["draft>open", "open>closed", "closed>open"]);

export function life(desk: Desk, [, to]: WorkshopLife): void {
  desk.mustFacilitate();
  const workshop = desk.workshop;
  if (workshop.life === to) throw new Refused("already");
  if (!NEXT.has(`${workshop.life}>${to}`)) throw new Refused("bad_value");
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

export function role(desk: Desk, [, id, to]: MemberRole): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.role === to) throw new Refused("already");
  if (member.role === "facilitator") mustLeaveOne(desk, member);
  mustBeAnother(desk, id);
  desk.patch(member, { role: to });
}

export function remove(desk: Desk, [, id]: MemberRemove): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (member.removed) throw new Refused("already");
  if (member.role === "facilitator") mustLeaveOne(desk, member);
  mustBeAnother(desk, id);
  desk.patch(member, { removed: true });
}

export function readmit(desk: Desk, [, id]: MemberReadmit): void {
  desk.mustFacilitate();
  const member = desk.member(id);
  if (!member.removed) throw new Refused("already");
  desk.patch(member, { removed: false });
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
