// Predictions that a resident's first minute does not need: moving, grouping, linking, and what
// facilitators do. Whatever screen offers one of these imports this file.

import { after } from "./after.ts";
import * as batches from "./batches.ts";
import * as boards from "./boards.ts";
import * as clusters from "./clusters.ts";
import * as flags from "./flags.ts";
import { learn } from "./index.ts";
import * as kept from "./kept.ts";
import * as links from "./links.ts";
import * as moderation from "./moderation.ts";
import * as moves from "./moves.ts";
import * as pace from "./pace.ts";
import * as people from "./people.ts";
import "./shapes.ts";
import * as tables from "./tables.ts";
import * as undo from "./undo.ts";
import * as votes from "./votes.ts";
import * as writing from "./writing.ts";

learn(
  {
    "note.move": moves.move,
    "note.place": moves.place,
    "note.swap": moves.swap,
    "note.delete": moves.remove,
    "note.restore": moves.restore,
    "note.group": clusters.group,
    "note.size": moves.resize,
    "note.type": writing.typeIn,
    "note.together": writing.together,
    "cluster.add": clusters.add,
    "cluster.title": clusters.retitle,
    "cluster.dissolve": clusters.dissolve,
    "workshop.life": people.life,
    "workshop.stage": people.stage,
    "workshop.readonly": people.readOnly,
    "member.role": people.role,
    "member.remove": people.remove,
    "member.readmit": people.readmit,
    "member.mute": people.mute,
    "member.ban": people.ban,
    "workshop.door": people.door,
    "notes.add": batches.add,
    "notes.move": batches.move,
    "notes.place": batches.place,
    "notes.colour": batches.colour,
    "notes.delete": batches.remove,
    "notes.restore": batches.restore,
    "notes.revert": undo.revert,
    "notes.unmake": undo.unmake,
    "link.add": links.add,
    "link.drop": links.drop,
    "note.flag": flags.flag,
    "flags.dismiss": flags.dismiss,
    "workshop.words": flags.words,
    "workshop.edit": boards.editWorkshop,
    "board.add": boards.add,
    "board.edit": boards.edit,
    "board.order": boards.order,
    "board.remove": boards.remove,
    "area.add": boards.addArea,
    "area.edit": boards.editArea,
    "area.place": boards.placeArea,
    "area.order": boards.orderArea,
    "area.remove": boards.removeArea,
    "tables.open": tables.open,
    "tables.harvest": tables.harvest,
    "tables.resume": tables.harvest,
    "table.sit": tables.sit,
    "table.help": tables.help,
    "board.mode": boards.mode,
    "workshop.hold": boards.hold,
    "notes.reveal": moderation.reveal,
    "notes.approve": moderation.approve,
    "notes.hold": moderation.hold,
    "notes.hide": moderation.hide,
    "note.answer": moderation.answer,
    "step.add": pace.addStep,
    "step.edit": pace.editStep,
    "step.order": pace.orderStep,
    "step.remove": pace.removeStep,
    "agenda.run": pace.run,
    "agenda.show": pace.show,
    "timer.start": pace.start,
    "timer.extend": pace.extend,
    "timer.pause": pace.pause,
    "timer.end": pace.end,
    "workshop.summon": pace.summon,
    "workshop.spotlight": pace.spotlight,
    "workshop.announce": pace.announce,
    "member.hand": pace.hand,
    "round.open": votes.wait,
    "round.close": votes.wait,
    "round.reveal": votes.wait,
    "ballot.cast": votes.wait,
  },
  kept,
  after,
);
