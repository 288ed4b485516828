// Made by `python -m server.wire.schema` from the Python classes. Do not edit.

export const PROTOCOL = 1
export const VIEW_VERSION = 5
export const TEXT_MAX = 2000
export const DELTA_PARTS_MAX = 100
export const TYPED_KEPT = 200
export const TYPED_NOTE_WEIGHT = 400
export const TYPED_WEIGHT = 8000
export const TITLE_MAX = 200
export const MESSAGE_MAX = 500
export const DOOR_MINUTES_MAX = 60
export const NOTES_MAX = 5000
export const AREAS_MAX = 200
export const BOARDS_MAX = 40
export const MEMBERS_MAX = 5000
export const MEMBERS_AT_ONCE = 1000
export const COORDINATE_MAX = 1000000
export const CLUSTER_NOTES_MAX = 200
export const BATCH_MAX = 200
export const LINKS_MAX = 5000
export const FLAGS_EACH = 20
export const FLAGS_WAITING = 1000
export const FLAGS_MAX = 5000
export const STEPS_MAX = 50
export const MINUTES_MAX = 600
export const ROUNDS_MAX = 100
export const TARGETS_MAX = 200
export const RANKED_MAX = 20
export const DOTS_MAX = 50
export const GROUP_MIN = 5
export const TRASH_MAX = 200
export const TRASH_SHARE = 20
export const OUTCOMES_KEPT = 64
export const CLIENTS_KEPT = 64
export const CLIENT_IDLE_MS = 2592000000
export const REVERSALS_MAX = 100
export const REVERT_SLICE = 30
export const FRAME_MAX = 262144
export const NOTE_WIDTH = 208
export const NOTE_HEIGHT = 176
export const NOTE_GAP = 16
export const AREA_PADDING = 24
export const AREA_HEADER = 88
export const AREA_GAP = 48
export const ORDER_MAX = 4503599627370496
export const AREA_SIDE_MAX = 20000
export const SPAN_MAX = 3
export const ALIASES = 10000
export const COLOURS = 6
export const PITCH_X = 224
export const PITCH_Y = 192
export const ORDER_GAP = 1048576
export const STAGES = ["empathize", "define", "ideate", "prototype", "test"] as const
export const ROLES = ["facilitator", "staff", "resident"] as const
export const REJECTIONS = ["unknown_target", "id_taken", "not_allowed", "not_yours", "not_open", "read_only", "not_your_table", "muted", "door_shut", "must_ask", "closed", "removed", "text_empty", "text_too_long", "text_invalid", "stale_text", "stale_step", "too_many_notes", "too_many_areas", "too_many_boards", "too_many_links", "too_many_flags", "too_many_steps", "too_many_rounds", "round_running", "round_closed", "over_budget", "too_many_at_once", "too_big", "too_many_members", "too_many_in_cluster", "out_of_bounds", "kept", "words_wait", "more_seen", "bad_value", "not_empty", "last_board", "last_area", "already", "in_use", "last_facilitator", "client_taken", "client_forgotten", "n_reused", "internal"] as const
export type Stage = (typeof STAGES)[number]
export type Role = (typeof ROLES)[number]
export type Rejection = (typeof REJECTIONS)[number]
export type Life = "draft" | "open" | "closed"
export type Language = "sv" | "en"
export const CLOSE = {
  RESTART: 1012,
  TRY_LATER: 1013,
  STORAGE: 4300,
  HELLO_TIMEOUT: 4308,
  BAD_FRAME: 4400,
  NO_SEAT: 4401,
  REMOVED: 4403,
  NO_WORKSHOP: 4404,
  LOOKS_ONLY: 4405,
  WALL_ENDED: 4411,
  CLIENT_TOO_OLD: 4426,
  CLIENT_TOO_NEW: 4327,
  LEFT: 4410,
} as const

/** The workshop. A text that was erased is null, here and below. `words` and `words_version`: of the word list, empty and 0 for all but facilitators. `promised`: authors were hidden, and are forgotten when it is closed (H10); facilitators only. */
export interface WorkshopView {
  readonly kind: "w"
  readonly id: number
  readonly title: string | null
  readonly challenge: string | null
  readonly language: "en" | "sv"
  readonly children: string | null
  readonly life: "closed" | "draft" | "open"
  readonly stage: "define" | "empathize" | "ideate" | "prototype" | "test"
  readonly read_only: boolean
  readonly created: number
  readonly version: number
  readonly words: string | null
  readonly words_version: number
  readonly hold: "all" | "first" | "none"
  readonly door: "ask" | "open" | "shut"
  readonly free_until: number
  readonly step: number
  readonly agenda: boolean
  readonly timer_ends: number
  readonly timer_left: number
  readonly timer_length: number
  readonly summon: number
  readonly summoned: number
  readonly spotlight: number
  readonly notice: string | null
  readonly noticed: number
  readonly promised: boolean
}

/** A board. `waiting`: how many notes in none of its areas are to be revealed, where told. `gone`: to facilitators, how many stay unseen since those who wrote them were removed. */
export interface BoardView {
  readonly kind: "b"
  readonly id: number
  readonly stage: "define" | "empathize" | "ideate" | "prototype" | "test"
  readonly order: number
  readonly title: string | null
  readonly prompt: string | null
  readonly version: number
  readonly mode: "open" | "private" | "read" | "vote"
  readonly authors: "alias" | "hidden" | "named"
  readonly counts: boolean
  readonly table: number
  readonly waiting: number
  readonly gone: number
}

/** An area of a board. `waiting`: how many notes are to be revealed in it, where told. */
export interface AreaView {
  readonly kind: "a"
  readonly id: number
  readonly board: number
  readonly order: number
  readonly title: string | null
  readonly hint: string | null
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly version: number
  readonly waiting: number
  readonly origin: number
}

/** A note. `author` is 0 when the viewer is not told who wrote it; `alias` stands for her then. `together`: everybody who may write may write in it. `kept`: nobody else sees it, and why. */
export interface NoteView {
  readonly kind: "n"
  readonly id: number
  readonly board: number
  readonly area: number
  readonly cluster: number
  readonly order: number
  readonly x: number
  readonly y: number
  readonly colour: number
  readonly text: string | null
  readonly version: number
  readonly author: number
  readonly created: number
  readonly edited: number
  readonly size: number
  readonly together: boolean
  readonly alias: number
  readonly kept: "held" | "hidden" | "private" | ""
  readonly origin: number
}

/** A cluster. */
export interface ClusterView {
  readonly kind: "c"
  readonly id: number
  readonly board: number
  readonly area: number
  readonly title: string | null
  readonly version: number
  readonly created: number
}

/** A member. The name comes in a frame of its own, by (id, version). `muted` to `why_named` are for facilitators and for herself: to others nothing of it is so. hand: since when it is up, or 0. */
export interface MemberView {
  readonly kind: "m"
  readonly id: number
  readonly role: "facilitator" | "resident" | "staff"
  readonly version: number
  readonly joined: number
  readonly removed: boolean
  readonly muted: boolean
  readonly banned: boolean
  readonly named: boolean
  readonly why_muted: string | null
  readonly why_named: string | null
  readonly hand: number
  readonly table: number
}

/** A deleted note that this viewer may restore. */
export interface TrashedView {
  readonly kind: "t"
  readonly id: number
  readonly board: number
  readonly text: string | null
  readonly colour: number
  readonly author: number
  readonly by: number
  readonly at: number
}

/** A link: `note` is built on `source`. */
export interface LinkView {
  readonly kind: "l"
  readonly id: number
  readonly note: number
  readonly source: number
  readonly author: number
  readonly created: number
}

/** What was said against a note, never by whom. `at` is to the minute. To its author only: whether it is settled, not why. */
export interface FlagView {
  readonly kind: "f"
  readonly id: number
  readonly note: number
  readonly rule: "off_topic" | "other" | "personal" | "rude" | "spam"
  readonly words: string | null
  readonly at: number
  readonly settled: number
  readonly reason: string | null
}

/** A note that was held or hidden, for facilitators and, once hidden, for its author. by, at: who took it away and when, 0 for a new note. */
export interface KeptView {
  readonly kind: "k"
  readonly id: number
  readonly board: number
  readonly area: number
  readonly text: string | null
  readonly colour: number
  readonly author: number
  readonly created: number
  readonly why: "held" | "hidden" | "private"
  readonly rule: "off_topic" | "other" | "personal" | "rude" | "spam" | ""
  readonly message: string | null
  readonly reply: string | null
  readonly by: number
  readonly at: number
}

/** A step of the agenda; `board` is 0 where it is about the stage, `minutes` without a timer. */
export interface StepView {
  readonly kind: "s"
  readonly id: number
  readonly order: number
  readonly stage: "define" | "empathize" | "ideate" | "prototype" | "test"
  readonly board: number
  readonly mode: "open" | "private" | "read" | "vote"
  readonly minutes: number
  readonly text: string | null
  readonly version: number
  readonly authors: "alias" | "hidden" | "named"
}

/** Whom a facilitator has undone, for facilitators and herself: whether it is whole, and was taken back. by: 0 to herself. since: what she did from when on; 0 for all. */
export interface ReversalView {
  readonly kind: "u"
  readonly id: number
  readonly member: number
  readonly by: number
  readonly at: number
  readonly done: boolean
  readonly returned: number
  readonly since: number
  readonly why: string | null
}

/** A table: whose source `source` is, and which board is its own while it runs. */
export interface TableView {
  readonly kind: "g"
  readonly id: number
  readonly title: string | null
  readonly source: number
  readonly board: number
  readonly help: number
  readonly ended: number
}

/** A round of voting. voted: how many did, which is all that is told before it is revealed. results: for each target its place (equals share one, 0 for no order) and its figures. staff, residents: the same of those alone, with how many they are, where both are enough (Q8). ballots: receipt and choice of each, in the order of the receipts; no choice where groups are told. */
export interface RoundView {
  readonly kind: "r"
  readonly id: number
  readonly board: number
  readonly area: number
  readonly over: "clusters" | "notes"
  readonly method: "axes" | "dots" | "rank" | "scale" | "yesno"
  readonly budget: number
  readonly most: number
  readonly title: string | null
  readonly first: string | null
  readonly second: string | null
  readonly targets: readonly (number)[]
  readonly opened: number
  readonly life: "closed" | "open" | "revealed"
  readonly voted: number
  readonly results: readonly (readonly (number)[])[]
  readonly staff_voted: number
  readonly staff: readonly (readonly (number)[])[]
  readonly residents_voted: number
  readonly residents: readonly (readonly (number)[])[]
  readonly ballots: readonly (readonly [string, readonly (number)[]])[]
}

/** One's own ballot while the round is open: the receipt's hash, and a value for each target. */
export interface BallotView {
  readonly kind: "v"
  readonly id: number
  readonly round: number
  readonly receipt: string
  readonly choice: readonly (number)[]
}

export type ViewRecord = WorkshopView | BoardView | AreaView | NoteView | ClusterView | MemberView | TrashedView | LinkView | FlagView | KeptView | StepView | ReversalView | TableView | RoundView | BallotView
export type Kind = ViewRecord["kind"]
/** The fields of each kind of record, in the order in which they travel. */
export const FIELDS = {
  w: ["id", "title", "challenge", "language", "children", "life", "stage", "read_only", "created", "version", "words", "words_version", "hold", "door", "free_until", "step", "agenda", "timer_ends", "timer_left", "timer_length", "summon", "summoned", "spotlight", "notice", "noticed", "promised"],
  b: ["id", "stage", "order", "title", "prompt", "version", "mode", "authors", "counts", "table", "waiting", "gone"],
  a: ["id", "board", "order", "title", "hint", "x", "y", "w", "h", "version", "waiting", "origin"],
  n: ["id", "board", "area", "cluster", "order", "x", "y", "colour", "text", "version", "author", "created", "edited", "size", "together", "alias", "kept", "origin"],
  c: ["id", "board", "area", "title", "version", "created"],
  m: ["id", "role", "version", "joined", "removed", "muted", "banned", "named", "why_muted", "why_named", "hand", "table"],
  t: ["id", "board", "text", "colour", "author", "by", "at"],
  l: ["id", "note", "source", "author", "created"],
  f: ["id", "note", "rule", "words", "at", "settled", "reason"],
  k: ["id", "board", "area", "text", "colour", "author", "created", "why", "rule", "message", "reply", "by", "at"],
  s: ["id", "order", "stage", "board", "mode", "minutes", "text", "version", "authors"],
  u: ["id", "member", "by", "at", "done", "returned", "since", "why"],
  g: ["id", "title", "source", "board", "help", "ended"],
  r: ["id", "board", "area", "over", "method", "budget", "most", "title", "first", "second", "targets", "opened", "life", "voted", "results", "staff_voted", "staff", "residents_voted", "residents", "ballots"],
  v: ["id", "round", "receipt", "choice"],
} as const satisfies Record<Kind, readonly string[]>

/** A note to make; without x and y (null) it gets a free slot. */
export type NewNote = readonly [id: number, x: number | null, y: number | null, colour: number, text: string]
/** Where the upper left corner of a note goes. */
export type NewPlace = readonly [id: number, x: number, y: number]
/** An area to make with a new workshop; coordinates in board units. */
export type AreaPlan = readonly [id: number, title: string, hint: string, x: number, y: number, w: number, h: number]
/** A table to set: its board, and an area of it for each of the source's, in their order. */
export type TablePlan = readonly [id: number, board: number, title: string, areas: readonly (number)[]]
/** Who sits where. */
export type Seating = readonly [member: number, table: number]
/** One note: what it must be now, what it becomes, and which notes its place was shared with. `given` and `set` are [field index, value, ...], by the fields of a note's view: 1 board, 2 area, 3 cluster, 4 order, 5 x, 6 y, 7 colour, 13 size. `set` has the place (board, area, order, x, y) as a whole or not at all. */
export type Step = readonly [id: number, given: readonly (number)[], set: readonly (number)[], over: readonly (number)[]]
/** A cluster that begins again with its notes, or ends with them at this version. */
export type Regroup = readonly [id: number, version: number, area: number, title: string]
/** A note to take away, if it still has this version, this cluster and so many links. */
export type Unmade = readonly [id: number, version: number, cluster: number, links: number]

/** A new note. Without x and y (null) it gets a free slot in `area`, or in the board's first. mode, authors: what its writer was told the board is when she sent it. */
export type NoteAdd = [tag: "note.add", id: number, board: number, area: number, x: number | null, y: number | null, colour: number, text: string, mode: "open" | "private" | "read" | "vote", authors: "alias" | "hidden" | "named"]
/** A new text for a note, written on top of text version `base`. kept: from whom the note was kept, as its writer was told when she began to write. */
export type NoteEdit = [tag: "note.edit", id: number, base: number, text: string, kept: "held" | "hidden" | "private" | ""]
/** Put the note's upper left corner at (x, y) of its board. */
export type NoteMove = [tag: "note.move", id: number, x: number, y: number]
/** Put the note last in `area`, which may be on another board, in a free slot. */
export type NotePlace = [tag: "note.place", id: number, area: number]
/** Two notes of one area change places: 'up' and 'down' of the list. */
export type NoteSwap = [tag: "note.swap", id: number, other: number]
/** Another colour. */
export type NoteColour = [tag: "note.colour", id: number, colour: number]
/** Away with the note; it can be restored. */
export type NoteDelete = [tag: "note.delete", id: number]
/** Take back a deletion: same id, text, place and cluster if they still exist. */
export type NoteRestore = [tag: "note.restore", id: number]
/** Put the note in a cluster, or out of its own (0). */
export type NoteGroup = [tag: "note.group", id: number, cluster: number]
/** Another size: (columns - 1) + 3 * (rows - 1) for 1 to 3 slots each way. */
export type NoteSize = [tag: "note.size", id: number, size: number]
/** What was typed, as a delta of text version `base`. Its answer tells the version it made. */
export type NoteType = [tag: "note.type", id: number, base: number, delta: readonly (number | string)[]]
/** Open one's own note for everybody who may write, or end that. */
export type NoteTogether = [tag: "note.together", id: number, on: boolean]
/** Several new notes on one board, as pasted; those without a place stand in `area`. mode, authors: as in NoteAdd. */
export type NotesAdd = [tag: "notes.add", board: number, area: number, notes: readonly (NewNote)[], mode: "open" | "private" | "read" | "vote", authors: "alias" | "hidden" | "named"]
/** A selection that was dragged or aligned. */
export type NotesMove = [tag: "notes.move", moves: readonly (NewPlace)[]]
/** Several notes to the end of an area, in their order. */
export type NotesPlace = [tag: "notes.place", ids: readonly (number)[], area: number]
/** One colour for several notes. */
export type NotesColour = [tag: "notes.colour", ids: readonly (number)[], colour: number]
/** Away with several notes; they can be restored. */
export type NotesDelete = [tag: "notes.delete", ids: readonly (number)[]]
/** Take back the deletion of several notes. The answer's figure: how many cannot come back. `over`: the notes that they may cover, since they did before. */
export type NotesRestore = [tag: "notes.restore", ids: readonly (number)[], over: readonly (number)[]]
/** Notes as they were. The answer's figure: how many steps were passed over. */
export type NotesRevert = [tag: "notes.revert", steps: readonly (Step)[], groups: readonly (Regroup)[]]
/** To the trash with notes that nobody has built on. Figure: how many were passed over. */
export type NotesUnmake = [tag: "notes.unmake", notes: readonly (Unmade)[]]
/** A new cluster of notes of one board; it stands in the area of the first. */
export type ClusterAdd = [tag: "cluster.add", id: number, title: string, notes: readonly (number)[]]
/** Another title, on top of title version `base`. */
export type ClusterTitle = [tag: "cluster.title", id: number, base: number, title: string]
/** The group ends; its notes stay. */
export type ClusterDissolve = [tag: "cluster.dissolve", id: number]
/** `note` is built on `source`; they stand on boards of different stages. */
export type LinkAdd = [tag: "link.add", id: number, note: number, source: number]
/** Away with a link. */
export type LinkDrop = [tag: "link.drop", id: number]
/** Tell the facilitators that a note breaks a rule; `text` may be empty. */
export type NoteFlag = [tag: "note.flag", id: number, note: number, rule: "off_topic" | "other" | "personal" | "rude" | "spam", text: string]
/** The note stands, whatever was said against it, for this reason. Settles all its flags. */
export type FlagsDismiss = [tag: "flags.dismiss", note: number, reason: string]
/** Have people vote on what stands in an area, or on a whole board (area 0). budget, most: dots of each voter, and how many of them one target may get; else 0. first, second: the ends of a scale, or the two scales; may be empty. */
export type RoundOpen = [tag: "round.open", id: number, board: number, area: number, over: "clusters" | "notes", method: "axes" | "dots" | "rank" | "scale" | "yesno", budget: number, most: number, title: string, first: string, second: string]
/** Nobody votes any more: choices and voters are parted for good. `reveal`: and show everybody what came out. */
export type RoundClose = [tag: "round.close", id: number, reveal: boolean]
/** Show everybody what came out of a closed round. */
export type RoundReveal = [tag: "round.reveal", id: number]
/** Vote, or vote otherwise: one value for each target of the round, 0 for none. Dots; 1 yes, 2 no, 3 abstain; 1 to 5; the place in the order; 5 * x + y + 1 with x and y from 0 to 4. All 0 takes the ballot back. What has gone counts no more than before (Q10). `id` counts for a member's first one in the round only. */
export type BallotCast = [tag: "ballot.cast", id: number, round: number, choice: readonly (number)[], receipt: string]
/** Other lines for the word list (boards/words.py), on top of version `base`. */
export type WorkshopWords = [tag: "workshop.words", base: number, text: string]
/** Another title, challenge or text on consequences for children, on top of version `base`. */
export type WorkshopEdit = [tag: "workshop.edit", base: number, title: string, challenge: string, children: string]
/** Open, close, reopen. */
export type WorkshopLife = [tag: "workshop.life", to: "closed" | "draft" | "open"]
/** The stage that everyone is at now. */
export type WorkshopStage = [tag: "workshop.stage", stage: "define" | "empathize" | "ideate" | "prototype" | "test"]
/** Pause or resume everyone's writing except the facilitators'. */
export type WorkshopReadOnly = [tag: "workshop.readonly", on: boolean]
/** Which new notes wait until a facilitator has seen them. */
export type WorkshopHold = [tag: "workshop.hold", hold: "all" | "first" | "none"]
/** Show private notes of a board to everybody, mixed: of one area or of all (0), so many or all (0). Figure: how many were shown. */
export type NotesReveal = [tag: "notes.reveal", board: number, area: number, count: number]
/** Show notes that were held or hidden. Figure: how many were not there any more. */
export type NotesApprove = [tag: "notes.approve", ids: readonly (number)[]]
/** Take notes from the others' sight until it is clear what to do with them. Figure: how many were not there any more. */
export type NotesHold = [tag: "notes.hold", ids: readonly (number)[]]
/** Take notes away that broke a rule, with a message to their authors, which may be empty. The figure: as of NotesHold. */
export type NotesHide = [tag: "notes.hide", ids: readonly (number)[], rule: "off_topic" | "other" | "personal" | "rude" | "spam", message: string]
/** The author's one answer to the facilitators about a note that was hidden. */
export type NoteAnswer = [tag: "note.answer", id: number, text: string]
/** One more board, the last of its stage, with at least one area. */
export type BoardAdd = [tag: "board.add", id: number, stage: "define" | "empathize" | "ideate" | "prototype" | "test", title: string, prompt: string, areas: readonly (AreaPlan)[]]
/** Another title and prompt, on top of version `base`. */
export type BoardEdit = [tag: "board.edit", id: number, base: number, title: string, prompt: string]
/** Put the board before another one of its stage, or last (0). `given`, for undo: the one that it must stand before now (0: last), or nothing. */
export type BoardOrder = [tag: "board.order", id: number, before: number, given: readonly (number)[]]
/** Away with a board that holds no note. `given`, for undo: the versions that it and its areas, by id, must have, or nothing. */
export type BoardRemove = [tag: "board.remove", id: number, given: readonly (number)[]]
/** What the board is for from now on, how its authors are named, whether hidden notes count. Null leaves it as it is: two who lead and change one each undo nothing of each other's. */
export type BoardMode = [tag: "board.mode", id: number, mode: "open" | "private" | "read" | "vote" | null, authors: "alias" | "hidden" | "named" | null, counts: boolean | null]
/** One more area, to the right of the others. */
export type AreaAdd = [tag: "area.add", id: number, board: number, title: string, hint: string, w: number, h: number]
/** Another title and hint, on top of version `base`. */
export type AreaEdit = [tag: "area.edit", id: number, base: number, title: string, hint: string]
/** Another place and size; the area's notes move along with its upper left corner. `given`, for undo: x, y, w and h that it must have now, or nothing. */
export type AreaPlace = [tag: "area.place", id: number, x: number, y: number, w: number, h: number, given: readonly (number)[]]
/** Put the area before another one of its board in the list, or last (0). `given`, for undo: the one that it must stand before now (0: last), or nothing. */
export type AreaOrder = [tag: "area.order", id: number, before: number, given: readonly (number)[]]
/** Away with an area that holds no note. `given`, for undo: the version that it must have, or nothing. */
export type AreaRemove = [tag: "area.remove", id: number, given: readonly (number)[]]
/** Set tables for a board; without `seats` people sit down themselves. */
export type TablesOpen = [tag: "tables.open", source: number, tables: readonly (TablePlan)[], seats: readonly (Seating)[]]
/** Sit at a table, or stand up (0): oneself, or by a facilitator anybody. */
export type TableSit = [tag: "table.sit", member: number, table: number]
/** Ask for the facilitator to come by, or say that it is done. */
export type TableHelp = [tag: "table.help", id: number, on: boolean]
/** Bring all that was written at the tables of a board to it. Figure: how many notes came. `tables`: which are expected to run there; without any, whichever do. */
export type TablesHarvest = [tag: "tables.harvest", source: number, tables: readonly (number)[]]
/** Set the tables of a board again that the last harvest ended. Figure: notes that stayed. `tables`: which are expected to have been ended; without any, whichever were. */
export type TablesResume = [tag: "tables.resume", source: number, tables: readonly (number)[]]
/** Make a member facilitator, staff or resident. */
export type MemberRole = [tag: "member.role", id: number, role: "facilitator" | "resident" | "staff", reason: string]
/** Out with a member; what was written stays. */
export type MemberRemove = [tag: "member.remove", id: number, reason: string]
/** Let a removed member in again; a ban ends with it. */
export type MemberReadmit = [tag: "member.readmit", id: number, reason: string]
/** She may read and vote but not write, or may write again. */
export type MemberMute = [tag: "member.mute", id: number, on: boolean, reason: string]
/** Out with a member, and nobody comes in again on a device that she used here. */
export type MemberBan = [tag: "member.ban", id: number, reason: string]
/** Who comes in from now on: all, who is let in, nobody new. minutes: for so long those who come by the code need not ask. */
export type WorkshopDoor = [tag: "workshop.door", to: "ask" | "open" | "shut", minutes: number, reason: string]
/** One more step, the last of the agenda; without a board (0) it is about the stage. */
export type StepAdd = [tag: "step.add", id: number, stage: "define" | "empathize" | "ideate" | "prototype" | "test", board: number, mode: "open" | "private" | "read" | "vote", minutes: number, text: string, authors: "alias" | "hidden" | "named"]
/** Another content of a step, on top of version `base`. */
export type StepEdit = [tag: "step.edit", id: number, base: number, stage: "define" | "empathize" | "ideate" | "prototype" | "test", board: number, mode: "open" | "private" | "read" | "vote", minutes: number, text: string, authors: "alias" | "hidden" | "named"]
/** Put the step before another one, or last (0). */
export type StepOrder = [tag: "step.order", id: number, before: number]
/** Away with a step. */
export type StepRemove = [tag: "step.remove", id: number]
/** Everyone leaves step `leaving` (0: before the first) for step `to` (0: the agenda ends). */
export type AgendaRun = [tag: "agenda.run", leaving: number, to: number]
/** Whether everyone sees the whole agenda. */
export type AgendaShow = [tag: "agenda.show", on: boolean]
/** So many minutes from now on, whatever there was. */
export type TimerStart = [tag: "timer.start", minutes: number]
/** So many minutes more; from now on where the time is up. */
export type TimerExtend = [tag: "timer.extend", minutes: number]
/** Stop the timer, or let it go on. */
export type TimerPause = [tag: "timer.pause", on: boolean]
/** The time is up now. */
export type TimerEnd = [tag: "timer.end", ]
/** Everyone here: to a board, an area, a cluster or a note. */
export type WorkshopSummon = [tag: "workshop.summon", target: number]
/** Show everyone a note, a cluster or an area; 0 puts the light out. */
export type WorkshopSpotlight = [tag: "workshop.spotlight", target: number]
/** Tell everyone something; an empty text takes it away. */
export type WorkshopAnnounce = [tag: "workshop.announce", text: string]
/** Raise one's hand, or lower it; a facilitator lowers anyone's. */
export type MemberHand = [tag: "member.hand", id: number, on: boolean]
export type ClientCommand = NoteAdd | NoteEdit | NoteMove | NotePlace | NoteSwap | NoteColour | NoteDelete | NoteRestore | NoteGroup | NoteSize | NoteType | NoteTogether | NotesAdd | NotesMove | NotesPlace | NotesColour | NotesDelete | NotesRestore | NotesRevert | NotesUnmake | ClusterAdd | ClusterTitle | ClusterDissolve | LinkAdd | LinkDrop | NoteFlag | FlagsDismiss | RoundOpen | RoundClose | RoundReveal | BallotCast | WorkshopWords | WorkshopEdit | WorkshopLife | WorkshopStage | WorkshopReadOnly | WorkshopHold | NotesReveal | NotesApprove | NotesHold | NotesHide | NoteAnswer | BoardAdd | BoardEdit | BoardOrder | BoardRemove | BoardMode | AreaAdd | AreaEdit | AreaPlace | AreaOrder | AreaRemove | TablesOpen | TableSit | TableHelp | TablesHarvest | TablesResume | MemberRole | MemberRemove | MemberReadmit | MemberMute | MemberBan | WorkshopDoor | StepAdd | StepEdit | StepOrder | StepRemove | AgendaRun | AgendaShow | TimerStart | TimerExtend | TimerPause | TimerEnd | WorkshopSummon | WorkshopSpotlight | WorkshopAnnounce | MemberHand

/** The viewer sees this record from now on; `fields` in the order of its view class. */
export type Shown = [tag: 1, kind: "a" | "b" | "c" | "f" | "g" | "k" | "l" | "m" | "n" | "r" | "s" | "t" | "u" | "v" | "w", fields: readonly (unknown)[]]
/** Some fields of a record that the viewer has: [index, value, index, value ...]. */
export type Changed = [tag: 2, kind: "a" | "b" | "c" | "f" | "g" | "k" | "l" | "m" | "n" | "r" | "s" | "t" | "u" | "v" | "w", id: number, fields: readonly (unknown)[]]
/** The viewer no longer sees this record, deleted or not: no difference is made. */
export type Hidden = [tag: 3, kind: "a" | "b" | "c" | "f" | "g" | "k" | "l" | "m" | "n" | "r" | "s" | "t" | "u" | "v" | "w", id: number]
/** A text that the viewer has was typed in: `deltas` of it, one for each version since `since`. index: which field the text is. fields: the others that change, as of `Changed`. */
export type Typed = [tag: 4, kind: "a" | "b" | "c" | "f" | "g" | "k" | "l" | "m" | "n" | "r" | "s" | "t" | "u" | "v" | "w", id: number, index: number, since: number, deltas: readonly (readonly (number | string)[])[], fields: readonly (unknown)[]]
export type Change = Shown | Changed | Hidden | Typed

/** The first frame of a client, within 5 s of connecting. incarnation, seq, view: what its confirmed store holds; 0, 0, 0 asks for a snapshot. */
export type Hello = [tag: "hello", protocol: number, incarnation: number, seq: number, view: number, mode: "calm" | "full"]
/** A command. `client`: the id of the outbox it comes from; `n`: its number there, from 1. */
export type Do = [tag: "do", client: number, n: number, command: ClientCommand]
/** Where the pointer is on a board; board 0 takes the cursor away. Never stored. */
export type Pointer = [tag: "at", board: number, x: number, y: number]
/** From now on full or calm. */
export type SetMode = [tag: "mode", mode: "calm" | "full"]
/** Asks for a pong with the same `t`, every 10 s and whenever the device woke up. */
export type Ping = [tag: "ping", t: number]
export type ClientFrame = Hello | Do | Pointer | SetMode | Ping

/** Answers hello. `resumed`: the tail since hello's seq follows; else a snapshot does. member: 0 for a screen on a wall, which is none. */
export type Welcome = [tag: "welcome", protocol: number, incarnation: number, seq: number, view: number, member: number, role: "facilitator" | "resident" | "staff" | "wall", resumed: boolean, now: number]
/** Part of the shared view at `seq`; the last part has `more` false. It replaces, never merges. records: [[kind, field, field ...], ...], fields in the order of the view classes. */
export type Snapshot = [tag: "snapshot", seq: number, more: boolean, records: readonly (readonly (unknown)[])[]]
/** The shared view goes from seq `since` to seq `to`. */
export type Patch = [tag: "patch", since: number, to: number, changes: readonly (Change)[]]
/** The whole own view at `seq`. */
export type OwnSnapshot = [tag: "own-snapshot", seq: number, records: readonly (readonly (unknown)[])[]]
/** The own view changes, at `seq`: it comes in the same message as the shared patch to `seq`. */
export type OwnPatch = [tag: "own", seq: number, changes: readonly (Change)[]]
/** The outcome of (client, n): `code` is "" for accepted. Logged as `seq`. The command leaves the outbox when the confirmed store has reached `seq`. limit: the figure that was exceeded, or the current version for stale_text; of an accepted command the figure that its class promises; else 0. */
export type Answer = [tag: "answer", client: number, n: number, seq: number, code: string, limit: number]
/** Display names: [[member, version, name], ...]. Not part of any digest or log. */
export type Names = [tag: "names", names: readonly (readonly [number, number, string])[]]
/** Who is connected. `whole`: this is everybody; else `came` and `went` since the last. */
export type Here = [tag: "here", whole: boolean, came: readonly (number)[], went: readonly (number)[]]
/** Latest cursors: [[session, member, board, x, y], ...]; board 0 takes one away. Full only. */
export type Cursors = [tag: "cursors", cursors: readonly (readonly [number, number, number, number, number])[]]
/** Answers ping. `now`: ms, database clock. digest: of the client's shared view at `seq`. */
export type Pong = [tag: "pong", t: number, now: number, seq: number, digest: number]
/** Behind welcome: this workshop can only be read, nothing is decided or answered (C9). */
export type Halted = [tag: "halted", on: boolean]
/** The last frame: why the connection ends, and after how many ms to come back (0: see code). */
export type Closing = [tag: "closing", code: number, reason: string, retry_after: number]
export type ServerFrame = Welcome | Snapshot | Patch | OwnSnapshot | OwnPatch | Answer | Names | Here | Cursors | Pong | Halted | Closing

