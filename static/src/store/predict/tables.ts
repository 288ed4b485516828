// Commands on tables (twin of boards/decide/tables.py; RULES.md J). What comes of setting and harvesting
// them only the server works out: it is a lot of records at once, and seldom.

import type { TableHelp, TableSit, TableView } from "../../protocol/generated.ts";
import { type Desk, found, Refused, Unpredictable } from "./desk.ts";

export function open(desk: Desk): void {
  desk.mustArrange();
  throw new Unpredictable();
}

/** Taking it back too. */
export function harvest(desk: Desk): void {
  desk.mustArrange();
  throw new Unpredictable();
}

export function sit(desk: Desk, [, id, table]: TableSit): void {
  desk.mustBeInside();
  if (id !== desk.me.member) desk.mustFacilitate();
  if (desk.workshop.life === "closed") throw new Refused("closed");
  const member = desk.member(id);
  if (member.removed) throw new Refused("unknown_target");
  if (table) mustRun(desk, table);
  if (member.table === table) throw new Refused("already");
  desk.patch(member, { table });
}

export function help(desk: Desk, [, id, on]: TableHelp): void {
  desk.mustBeInside();
  if (desk.workshop.life === "closed") throw new Refused("closed");
  const table = mustRun(desk, id);
  if (!desk.isFacilitator && desk.member(desk.me.member).table !== id) {
    throw new Refused("not_your_table");
  }
  if (table.help > 0 === on) throw new Refused("already");
  desk.patch(table, { help: on ? desk.now : 0 });
}

function mustRun(desk: Desk, id: number): TableView {
  const table = found(desk.view.get("g", id));
  if (table.ended) throw new Refused("unknown_target");
  return table;
}
