"""The limits of a workshop, each with its reason (RULES.md L1-L9, Q, Z7)."""

TEXT_MAX = 2_000
"""Code points of a note. A sticky note is a thought; longer ones are documents (L1)."""

DELTA_PARTS_MAX = 100
"""Parts of one delta from a client: a few are typed between two of them; whoever comes back with
more sends the stretch between the first and the last change as one (Y4)."""

TYPED_KEPT = 200
"""Deltas of one note that are remembered: more than a minute of two people typing (Y5)."""

TYPED_NOTE_WEIGHT = 400
TYPED_WEIGHT = 8_000
"""Of one note, and of all: a short delta weighs 1, every 10 parts and every 100 characters 1 more,
each note 8. At most 800,000 characters in all, so that a snapshot stays one (Y5)."""

TITLE_MAX = 200
"""Code points of a title: one heading, read aloud in one breath (L2)."""

MESSAGE_MAX = 500
"""Code points of a message about a note, of its author's answer, and of a reason (H8, O1)."""

DOOR_MINUTES_MAX = 60
"""Minutes for which those who come by the code need not ask: the room fills within them (M8)."""

NOTES_MAX = 5_000
"""Notes of a workshop: what a phone of 2020 holds with the measured 384 B a note (L3)."""

AREAS_MAX = 200
"""Areas of a workshop: more cannot be told apart, in a list or on a wall (L4)."""

BOARDS_MAX = 40
"""Boards of a workshop: five stages, eight boards each (L4)."""

MEMBERS_MAX = 5_000
"""Members that ever joined a workshop; `MEMBERS_AT_ONCE` of them may be connected (L5)."""

MEMBERS_AT_ONCE = 1_000
"""Connected members of one workshop: what one core was measured to carry (L5)."""

COORDINATE_MAX = 1_000_000
"""Largest |x| or |y|: integers, exact in every client, and far beyond any board (L6)."""

CLUSTER_NOTES_MAX = 200
"""Notes that one command may group. Measured: 200 of 896 notes in one area take 2 ms, of 5,000
10 ms, and a decision holds up all rooms of the process (L7)."""

BATCH_MAX = 200
"""Notes that one gesture may add, move, colour or delete: what a group or the trash holds (L7)."""

LINKS_MAX = 5_000
"""Links of a workshop: on average one for each note of a full one (K1)."""

FLAGS_EACH = 20
"""Flags of one member: whoever sees more that is wrong talks to a facilitator (Z7)."""

FLAGS_WAITING = 1_000
"""Flags of a workshop that are not settled: fifty people who all flag what they can (Z7)."""

FLAGS_MAX = 5_000
"""Flags of a workshop, settled ones too, as many as people ever join it (Z7)."""

STEPS_MAX = 50
"""Steps of an agenda: a day in steps of ten minutes (T1)."""

MINUTES_MAX = 600
"""Minutes of a step or a timer: the longest day that people work together (T3)."""

ROUNDS_MAX = 100
"""Rounds of voting in a workshop: two on each board and some to spare (Q1)."""

TARGETS_MAX = 200
"""Notes or groups of one round: what a gesture may have, and a whole area seldom has (Q2)."""

RANKED_MAX = 20
"""Of a round that asks for an order: nobody puts more into one (Q2)."""

DOTS_MAX = 50
"""Dots of one voter (Q2)."""

GROUP_MIN = 5
"""Voters of a group whose figures are told apart: fewer would be recognised (Q8)."""

TRASH_MAX = 200
"""Deleted notes that can still be restored; the log keeps the older ones (L8)."""

TRASH_SHARE = 20
"""Of them, those that one member deleted before she makes room for herself; and as many of each
author's own that nobody else saw. A tenth: it takes ten phones to empty what others threw away."""

OUTCOMES_KEPT = 64
"""Answers remembered for each client: twice the commands a client may have in flight (L9)."""

CLIENTS_KEPT = 64
"""Outboxes remembered for each member: more than anyone has devices and tabs; without it one
member's made-up ones would fill everybody's memory, and every snapshot (L9)."""

CLIENT_IDLE_MS = 30 * 24 * 3600 * 1000
"""A client silent for 30 days is forgotten; its outbox is offered to it as drafts (L9)."""

REVERSALS_MAX = 100
"""Undone persons that can still be taken back: more than a workshop has reason for (U7)."""

REVERT_SLICE = 30
"""Steps of an undoing that are decided in one go (U7)."""

FRAME_MAX = 256 * 1024
"""Bytes of one frame from a client: 20 pasted notes of full length fit many times over."""

NOTE_WIDTH = 208
NOTE_HEIGHT = 176
"""Size of a note in board units (1 = one CSS pixel at zoom 1): about 140 characters at 15 px,
the length of most of the real statements."""

NOTE_GAP = 16
AREA_PADDING = 24
AREA_HEADER = 88
"""Room of the title and the hint of an area, in board units."""

AREA_GAP = 48
"""Space between two areas: wide enough to see where one ends from the back of a hall."""

ORDER_MAX = 2**52
"""Largest order key that a client may name: 2**32 more notes find room behind it (U3)."""

AREA_SIDE_MAX = 20_000
"""Width and height that a facilitator may give an area: 90 notes in a row (L6)."""

SPAN_MAX = 3
"""Slots that a note may cover each way: three by three is a heading for the back of a hall (P7)."""

ALIASES = 2 * MEMBERS_MAX
"""Numbers that stand for authors on a board: half of them stay free, so that none says much."""

COLOURS = 6
"""Colours a note may have, by number; names and marks are the client's (never colour alone)."""
