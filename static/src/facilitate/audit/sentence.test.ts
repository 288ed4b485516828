// Every act of the list has a sentence of its own; what a newer server lists has one too (O1).
import { expect, test } from "vitest";
import { type Act, idOf } from "./sentence.ts";

const act = (name: string, detail = ""): Act => {
  return {
    seq: 1,
    time: 0,
    actor: 1,
    act: name,
    kind: "m",
    targets: [2],
    detail,
    reason: "",
    count: 0,
  };
};

test.each([
  ["member.mute", "on", "mute-on"],
  ["member.rename", "", "rename"],
  ["member.role", "staff", "role"],
  ["member.ban", "", "ban"],
  ["workshop.door", "free", "door-free"],
  ["door.answer", "out", "answer-out"],
  ["access.change", "wall-end", "change-wall-end"],
  ["workshop.life", "again", "life-again"],
  ["workshop.hold", "first", "hold-first"],
  ["workshop.readonly", "off", "readonly-off"],
  ["board.mode", "", "mode-same"],
  ["board.mode", "private", "mode-private"],
  ["agenda.run", "private", "mode-private"],
  ["board.mode", "alias", "mode-alias"],
  ["member.revert", "all", "revert-all"],
  ["member.revert", "lately", "revert-lately"],
  ["note.delete", "", "notes-delete"],
  ["notes.unmake", "", "notes-delete"],
  ["note.restore", "", "notes-restore"],
  ["notes.hide", "rude", "notes-hide"],
  ["flags.dismiss", "", "dismiss"],
  ["round.open", "dots", "vote-open"],
  ["round.close", "", "vote-close-same"],
  ["round.close", "shown", "vote-close-shown"],
  ["member.undo", "", "other"],
])("O1 %s %s is told as %s", (name, detail, id) => {
  expect(idOf(act(name, detail))).toBe(id);
});
