/** An act of moderation as a sentence. */
import { t } from "../../i18n/index.ts";
import type { Role } from "../../protocol/generated.ts";

export interface Act {
  readonly seq: number;
  /** ms since 1970. */
  readonly time: number;
  readonly actor: number;
  /** The command's name. */
  readonly act: string;
  readonly kind: string;
  readonly targets: readonly number[];
  /** To what it was set, or by which rule; "" for neither. */
  readonly detail: string;
  /** null: it was erased. */
  readonly reason: string | null;
  /** How many people or minutes, where no targets say it. */
  readonly count: number;
}

/** Those that have words of their own by what they were set to. */
const SET = [
  "workshop.life",
  "workshop.door",
  "door.answer",
  "access.change",
  "workshop.hold",
  "workshop.readonly",
  "board.mode",
  "member.mute",
  "member.revert",
  "round.close",
];

/** Told alike: a step that turns a board, and a note that is unmade, which is in the trash too. */
const SAME: Record<string, string> = { "agenda.run": "board.mode", "notes.unmake": "notes.delete" };

/** The ids of the sentences, by command and, where `SET`, by detail. */
export const SENTENCES = [
  ...["mute-on", "mute-off", "rename", "role", "remove", "ban", "readmit"],
  ...["revert-all", "revert-lately", "reinstate"],
  ...["life-open", "life-closed", "life-again"],
  ...["door-open", "door-ask", "door-free", "door-shut", "answer-in", "answer-out"],
  ...["change-code", "change-staff", "change-facilitator", "change-facilitator-end"],
  ...["change-wall", "change-wall-end"],
  ...["hold-none", "hold-first", "hold-all"],
  ...["readonly-on", "readonly-off", "words"],
  ...["mode-open", "mode-private", "mode-read", "mode-vote", "mode-same"],
  ...["mode-named", "mode-alias", "mode-hidden"],
  ...["notes-hold", "notes-hide", "notes-approve", "notes-reveal"],
  ...["notes-delete", "notes-restore", "dismiss"],
  ...["vote-open", "vote-close-same", "vote-close-shown", "vote-reveal"],
  "other",
] as const;

type Sentence = (typeof SENTENCES)[number];

/** `nameOf` a member, "m", a board, "b", or a vote, "r". */
export function sentence(act: Act, nameOf: (kind: string, id: number) => string): string {
  // A board is turned in two ways at once.
  const details = act.detail.split(" ");
  return details.map((detail) => told({ ...act, detail }, nameOf)).join(" ");
}

function told(act: Act, nameOf: (kind: string, id: number) => string): string {
  const who = nameOf("m", act.actor);
  const [target = 0] = act.targets;
  const whom = nameOf(act.kind, target);
  const role = act.act === "member.role" ? t(`role-${act.detail as Role}`) : "";
  return t(`acts-${idOf(act)}`, { who, whom, role, count: act.count || act.targets.length });
}

/** Which sentence tells it. */
export function idOf({ act: command, detail }: Act): Sentence {
  const act = SAME[command] ?? command;
  const [noun = "", verb = ""] = act.split(".");
  const base = prefixOf(noun) + verb;
  const found = SET.includes(act) ? `${base}-${detail || "same"}` : base;
  return (SENTENCES as readonly string[]).includes(found) ? (found as Sentence) : "other";
}

function prefixOf(noun: string): string {
  if (noun === "notes" || noun === "note") return "notes-";
  return noun === "round" ? "vote-" : "";
}
