"""Vectors of the wire: the bytes of every kind of frame, and of everything odd in them."""

from boards import commands as c
from boards.ids import MAX_ID
from boards.view.diff import Changed, Hidden, Shown, Typed
from server.wire import messages as m
from server.wire.codec import encode
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import FACILITATOR
from tests.vectors.scenes import VIEWERS, Json, plain, random_world, records_of, whole_view

_EMOJI, _ARABIC = ODD_TEXTS[0], ODD_TEXTS[1]

COMMANDS: tuple[c.ClientCommand, ...] = (
    c.NoteAdd(MAX_ID, 2, 0, None, None, 5, _EMOJI),
    c.NoteAdd(2**32, 2**31, 255, -1_000_000, 65_536, 0, statements()[0]),
    c.NoteEdit(128, 127, _ARABIC),
    c.NoteType(128, 127, (2**16, _EMOJI, -1, _ARABIC)),
    c.NoteType(1, 0, ()),
    c.NoteTogether(2**40, False),
    c.NoteMove(1, -1, -129),
    c.NotePlace(2**16, 2**8),
    c.NoteSwap(3, 4),
    c.NoteColour(5, -33),
    c.NoteDelete(6),
    c.NoteRestore(7),
    c.NoteGroup(8, 0),
    c.NoteSize(8, 4),
    c.NotesAdd(2, 0, (c.NewNote(3, None, None, 1, _EMOJI), c.NewNote(4, -5, 6, 0, _ARABIC))),
    c.NotesMove((c.NewPlace(5, -1, 2**16), c.NewPlace(6, 0, 0))),
    c.NotesPlace((5, 6), 7),
    c.NotesColour((5,), 3),
    c.NotesDelete((5, MAX_ID)),
    c.NotesRestore((5,)),
    c.NotesRestore((5, 6), (7, 2**40)),
    c.NotesRevert(()),
    c.NotesRevert((c.Step(5, (7, 1), (7, 2, 13, 8), (6,)),), (c.Regroup(9, 3, 8, _ARABIC),)),
    c.NotesUnmake((c.Unmade(MAX_ID, 2, 0, 1), c.Unmade(5, 1, 9, 0))),
    c.ClusterAdd(9, "", ()),
    c.ClusterAdd(9, _EMOJI, tuple(range(1, 40))),
    c.ClusterTitle(9, 2**31 - 1, ODD_TEXTS[2]),
    c.ClusterDissolve(9),
    c.LinkAdd(9, 10, 11),
    c.LinkDrop(9),
    c.NoteFlag(9, 10, "personal", _ARABIC),
    c.FlagsDismiss(10, _EMOJI),
    c.WorkshopWords(2, "gråsork\n-blatte"),
    c.WorkshopEdit(3, _EMOJI, "", statements()[1]),
    c.BoardAdd(9, "test", "tavla", "", (c.AreaPlan(10, "yta", "", -5, 0, 300, 70_000),)),
    c.BoardEdit(9, 1, "tavla", _ARABIC),
    c.BoardOrder(9, 0),
    c.BoardOrder(9, 10, (0,)),
    c.BoardRemove(9),
    c.BoardRemove(9, (1, 2, 3)),
    c.AreaAdd(9, 10, "yta", "", 300, 300),
    c.AreaEdit(9, 1, "yta", ""),
    c.AreaPlace(9, -1, 2, 300, 300),
    c.AreaPlace(9, -1, 2, 300, 300, (-70_000, 0, 300, 300)),
    c.AreaOrder(9, 10),
    c.AreaOrder(9, 0, (10,)),
    c.AreaRemove(9),
    c.AreaRemove(9, (2,)),
    c.WorkshopLife("closed"),
    c.WorkshopStage("prototype"),
    c.WorkshopReadOnly(True),
    c.MemberRole(10, "staff"),
    c.MemberRemove(11),
    c.MemberReadmit(12),
    c.StepAdd(9, "define", 10, "private", 7, _ARABIC, "alias"),
    c.StepEdit(9, 2, "test", 0, "vote", 0, _EMOJI),
    c.StepOrder(9, 0),
    c.StepRemove(9),
    c.AgendaRun(0, MAX_ID),
    c.AgendaShow(True),
    c.TimerStart(90),
    c.TimerExtend(1),
    c.TimerPause(False),
    c.TimerEnd(),
    c.WorkshopSummon(9),
    c.WorkshopSpotlight(0),
    c.WorkshopAnnounce(_EMOJI),
    c.MemberHand(10, True),
)

CLIENT_FRAMES: tuple[m.ClientFrame, ...] = (
    m.Hello(m.PROTOCOL, 0, 0, 0, "calm"),
    m.Hello(m.PROTOCOL, MAX_ID, 4_294_967_296, 1, "full"),
    *(m.Do(2**53 - 1, index + 1, command) for index, command in enumerate(COMMANDS)),
    *(m.Do(1, 1, c.NoteEdit(1, 1, text)) for text in (*ODD_TEXTS, *statements()[:4])),
    m.Pointer(0, 0, 0),
    m.Pointer(MAX_ID, -1_000_000, 1_000_000),
    m.SetMode("full"),
    m.Ping(0),
)


def _server_frames() -> tuple[m.ServerFrame, ...]:
    state = random_world(1, steps=60).state
    records = tuple(tuple(record) for record in records_of(whole_view(state, VIEWERS[0])))
    erased = ("n", 1, 2, 0, 0, 1, 0, 0, 0, None, 1, 0, 0, 0, 0, True)
    changes = (
        Shown("n", (MAX_ID, 2, 0, 0, 1, -5, 5, 0, _ARABIC, 1, 3, 1_790_000_000_000, 0, 4, False)),
        Changed("w", 1, (5, "closed", 7, True)),
        Changed("n", 4_294_967_295, (8, None)),
        Hidden("t", 7),
        Typed("n", MAX_ID, 8, 3, ((2**16, _EMOJI), (-1,)), (9, 5, 12, 1_790_000_000_000)),
        Typed("n", 1, 8, 1, ((_ARABIC,),), ()),
    )
    return (
        m.Welcome(1, MAX_ID, 0, 1, FACILITATOR, "facilitator", False, 1_790_000_000_000),
        m.Snapshot(0, False, ()),
        m.Snapshot(17, True, (erased,)),
        m.Snapshot(state.seq, False, records),
        m.Patch(16, 17, ()),
        m.Patch(2**32 - 1, 2**32, changes),
        m.OwnSnapshot(17, (("t", 1, 2, _EMOJI, 0, 3, 3, 9),)),
        m.OwnPatch(18, (Hidden("t", 1),)),
        m.Answer(MAX_ID, 1, 18, "", 0),
        m.Answer(1, MAX_ID, 18, "text_too_long", 2000),
        m.Names(((1, 1, _ARABIC), (MAX_ID, 2, _EMOJI), (3, 1, ""))),
        m.Here(True, (1, 2, MAX_ID), ()),
        m.Here(False, (), (1,)),
        m.Cursors(((1, 2, 0, 0, 0), (MAX_ID, 2, 3, -1_000_000, 128))),
        m.Pong(0, 1_790_000_000_000, 18, 2**32 - 1),
        m.Halted(True),
        m.Closing(1012, "", 1_000),
    )


SERVER_FRAMES = _server_frames()


def wire() -> Json:
    """Client frames to be encoded alike, server frames to be decoded alike."""
    return {
        "client": [_vector(frame) for frame in CLIENT_FRAMES],
        "server": [_vector(frame) for frame in SERVER_FRAMES],
    }


def _vector(frame: m.ClientFrame | m.ServerFrame) -> Json:
    return {"hex": encode(frame).hex(), "frame": plain(frame)}  # type: ignore[arg-type]
