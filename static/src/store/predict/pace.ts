// Commands that set the pace (twin of boards/decide/{agenda,timer,pace}.py; RULES.md T).

import {
  type AgendaRun,
  type AgendaShow,
  MESSAGE_MAX,
  type MemberHand,
  MINUTES_MAX,
  STEPS_MAX,
  type StepAdd,
  type StepEdit,
  type StepOrder,
  type StepRemove,
  type StepView,
  TEXT_MAX,
  type TimerEnd,
  type TimerExtend,
  type TimerPause,
  type TimerStart,
  type WorkshopAnnounce,
  type WorkshopSpotlight,
  type WorkshopSummon,
} from "../../protocol/generated.ts";
import { byOrder } from "../places.ts";
import { turn } from "./boards.ts";
import { type Desk, found, Refused } from "./desk.ts";

const MINUTE_MS = 60_000;

export function addStep(desk: Desk, [, id, ...content]: StepAdd): void {
  desk.mustArrange();
  desk.mustBeFree(id);
  if (desk.view.count("s") >= STEPS_MAX) throw new Refused("too_many_steps", STEPS_MAX);
  const order = 1 + Math.max(-1, ...[...desk.view.all("s")].map((step) => step.order));
  desk.put({ kind: "s", id, order, ...contentOf(desk, content), version: 1 });
}

export function editStep(desk: Desk, [, id, base, ...content]: StepEdit): void {
  desk.mustArrange();
  const step = stepOf(desk, id);
  if (base !== step.version) throw new Refused("stale_text", step.version);
  desk.patch(step, { ...contentOf(desk, content), version: step.version + 1 });
}

type Content = StepAdd extends [unknown, unknown, ...infer C] ? C : never;

function contentOf(desk: Desk, [stage, board, mode, minutes, words, authors]: Content) {
  if (board && desk.board(board).stage !== stage) throw new Refused("bad_value");
  if (minutes) mustBeMinutes(minutes);
  return { stage, board, mode, minutes, text: desk.text(words, TEXT_MAX), authors };
}

export function orderStep(desk: Desk, [, id, before]: StepOrder): void {
  desk.mustArrange();
  const step = stepOf(desk, id);
  const old = [...desk.view.all("s")].sort(byOrder);
  const others = old.filter((each) => each.id !== id);
  const at = before ? others.findIndex((each) => each.id === before) : others.length;
  if (at < 0) throw new Refused("unknown_target");
  const next = [...others.slice(0, at), step, ...others.slice(at)];
  if (next.every((each, index) => each.id === old[index]?.id)) throw new Refused("already");
  for (const [order, each] of next.entries()) desk.patch(each, { order });
}

export function removeStep(desk: Desk, [, id]: StepRemove): void {
  desk.mustArrange();
  const step = stepOf(desk, id);
  if (desk.workshop.step === id) throw new Refused("in_use");
  desk.drop("s", step.id);
}

export function run(desk: Desk, [, leaving, to]: AgendaRun): void {
  desk.mustArrange();
  const { workshop } = desk;
  if (workshop.step !== leaving) throw new Refused("stale_step");
  if (to === leaving) throw new Refused("already");
  if (!to) {
    desk.patch(workshop, { step: 0 });
    return;
  }
  const { stage, board, mode, minutes, authors } = stepOf(desk, to);
  const length = minutes * MINUTE_MS;
  const timer = timerOf({ ends: length && desk.now + length, length });
  desk.patch(workshop, { step: to, stage, ...timer, spotlight: 0 });
  const there = desk.view.get("b", board);
  if (there) turn(desk, there, { mode, authors });
}

export function show(desk: Desk, [, on]: AgendaShow): void {
  desk.mustArrange();
  if (desk.workshop.agenda === on) throw new Refused("already");
  desk.patch(desk.workshop, { agenda: on });
}

export function start(desk: Desk, [, minutes]: TimerStart): void {
  desk.mustArrange();
  mustBeMinutes(minutes);
  const length = minutes * MINUTE_MS;
  desk.patch(desk.workshop, timerOf({ ends: desk.now + length, length }));
}

export function extend(desk: Desk, [, minutes]: TimerExtend): void {
  desk.mustArrange();
  mustBeMinutes(minutes);
  const { timer_ends, timer_left, timer_length } = mustHaveTimer(desk);
  const more = minutes * MINUTE_MS;
  const length = timer_length + more;
  if (leftOf(desk) + more > MINUTES_MAX * MINUTE_MS) {
    throw new Refused("out_of_bounds", MINUTES_MAX);
  }
  const after = timer_left
    ? { left: timer_left + more, length }
    : { ends: Math.max(timer_ends, desk.now) + more, length };
  desk.patch(desk.workshop, timerOf(after));
}

export function pause(desk: Desk, [, on]: TimerPause): void {
  desk.mustArrange();
  const { timer_left, timer_length: length } = mustHaveTimer(desk);
  const left = leftOf(desk);
  if (!left || timer_left > 0 === on) throw new Refused("already");
  desk.patch(desk.workshop, timerOf(on ? { left, length } : { ends: desk.now + left, length }));
}

export function end(desk: Desk, _: TimerEnd): void {
  desk.mustArrange();
  const { timer_length: length } = mustHaveTimer(desk);
  if (!leftOf(desk)) throw new Refused("already");
  desk.patch(desk.workshop, timerOf({ ends: desk.now, length }));
}

export function summon(desk: Desk, [, target]: WorkshopSummon): void {
  desk.mustArrange();
  const { workshop } = desk;
  if (!desk.view.get("b", target)) mustBeSeen(desk, target);
  const summoned = Math.max(desk.now, workshop.summoned + 1);
  desk.patch(workshop, { summon: target, summoned });
}

export function spotlight(desk: Desk, [, target]: WorkshopSpotlight): void {
  desk.mustArrange();
  if (target) mustBeSeen(desk, target);
  if (desk.workshop.spotlight === target) throw new Refused("already");
  desk.patch(desk.workshop, { spotlight: target });
}

export function announce(desk: Desk, [, words]: WorkshopAnnounce): void {
  desk.mustArrange();
  const { workshop } = desk;
  const notice = desk.text(words, MESSAGE_MAX, true);
  if (!notice && workshop.notice === "") throw new Refused("already");
  desk.patch(workshop, { notice, noticed: Math.max(desk.now, workshop.noticed + 1) });
}

export function hand(desk: Desk, [, id, on]: MemberHand): void {
  desk.mustBeInside();
  if (desk.workshop.life === "closed") throw new Refused("closed");
  if (id !== desk.me.member && (on || !desk.isFacilitator)) throw new Refused("not_allowed");
  const member = desk.member(id);
  if (member.hand > 0 === on) throw new Refused("already");
  desk.patch(member, { hand: on ? Math.max(1, desk.now) : 0 });
}

function stepOf(desk: Desk, id: number): StepView {
  return found(desk.view.get("s", id));
}

function mustBeMinutes(minutes: number): void {
  if (minutes < 1) throw new Refused("bad_value");
  if (minutes > MINUTES_MAX) throw new Refused("out_of_bounds", MINUTES_MAX);
}

function mustHaveTimer(desk: Desk) {
  const { workshop } = desk;
  if (!workshop.timer_length) throw new Refused("unknown_target");
  return workshop;
}

function leftOf({ workshop, now }: Desk): number {
  return workshop.timer_left || Math.max(0, workshop.timer_ends - now);
}

function timerOf({ ends = 0, left = 0, length = 0 }) {
  return { timer_ends: ends, timer_left: left, timer_length: length };
}

function mustBeSeen(desk: Desk, target: number): void {
  const isThere = (["a", "c", "n"] as const).some((kind) => desk.view.get(kind, target));
  if (!isThere) throw new Refused("unknown_target");
}
