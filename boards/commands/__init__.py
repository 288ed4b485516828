"""What can be asked for. Each command is decided by one function in `boards.decide`.

Clients pick the ids of what they create. `ClientCommand` is all that a client can say;
the rest of `Command` is the server's own (`SYSTEM`).
"""

from functools import cache
from typing import get_origin, get_type_hints

from boards.commands.batches import (
    NewNote,
    NewPlace,
    NotesAdd,
    NotesColour,
    NotesDelete,
    NotesImport,
    NotesMove,
    NotesPlace,
    NotesRestore,
    NotesWithdraw,
)
from boards.commands.boards import (
    AreaAdd,
    AreaEdit,
    AreaOrder,
    AreaPlace,
    AreaPlan,
    AreaRemove,
    BoardAdd,
    BoardEdit,
    BoardOrder,
    BoardPlan,
    BoardRemove,
)
from boards.commands.flags import FlagsDismiss, NoteFlag, WorkshopWords
from boards.commands.moderation import (
    BoardMode,
    NoteAnswer,
    NotesApprove,
    NotesHide,
    NotesHold,
    NotesReveal,
    WorkshopHold,
)
from boards.commands.notes import (
    ClusterAdd,
    ClusterDissolve,
    ClusterTitle,
    LinkAdd,
    LinkDrop,
    NoteAdd,
    NoteColour,
    NoteDelete,
    NoteEdit,
    NoteGroup,
    NoteMove,
    NotePlace,
    NoteRestore,
    NoteSize,
    NoteSwap,
    NoteTogether,
    NoteType,
)
from boards.commands.pace import (
    AgendaRun,
    AgendaShow,
    MemberHand,
    StepAdd,
    StepEdit,
    StepOrder,
    StepRemove,
    TimerEnd,
    TimerExtend,
    TimerPause,
    TimerStart,
    WorkshopAnnounce,
    WorkshopSpotlight,
    WorkshopSummon,
)
from boards.commands.people import (
    AccessChange,
    DoorAnswer,
    MemberBan,
    MemberJoin,
    MemberMute,
    MemberReadmit,
    MemberRemove,
    MemberRename,
    MemberRole,
    MemberTouch,
    WorkshopDoor,
)
from boards.commands.reverting import (
    Back,
    Bury,
    Change,
    End,
    Lay,
    MemberReinstate,
    MemberRevert,
    Part,
    Title,
    Words,
)
from boards.commands.tables import (
    Seating,
    TableHelp,
    TablePlan,
    TablesHarvest,
    TableSit,
    TablesOpen,
    TablesResume,
)
from boards.commands.undo import NotesRevert, NotesUnmake, Regroup, Step, Unmade
from boards.commands.votes import (
    BallotCast,
    RoundClose,
    RoundOpen,
    RoundReveal,
    RoundSwept,
    without_choice,
)
from boards.commands.workshops import (
    AuthorsForget,
    AuthorsSwept,
    WorkshopCreate,
    WorkshopEdit,
    WorkshopLife,
    WorkshopReadOnly,
    WorkshopStage,
)

ClientCommand = (
    NoteAdd
    | NoteEdit
    | NoteMove
    | NotePlace
    | NoteSwap
    | NoteColour
    | NoteDelete
    | NoteRestore
    | NoteGroup
    | NoteSize
    | NoteType
    | NoteTogether
    | NotesAdd
    | NotesMove
    | NotesPlace
    | NotesColour
    | NotesDelete
    | NotesRestore
    | NotesRevert
    | NotesUnmake
    | ClusterAdd
    | ClusterTitle
    | ClusterDissolve
    | LinkAdd
    | LinkDrop
    | NoteFlag
    | FlagsDismiss
    | RoundOpen
    | RoundClose
    | RoundReveal
    | BallotCast
    | WorkshopWords
    | WorkshopEdit
    | WorkshopLife
    | WorkshopStage
    | WorkshopReadOnly
    | WorkshopHold
    | NotesReveal
    | NotesApprove
    | NotesHold
    | NotesHide
    | NoteAnswer
    | BoardAdd
    | BoardEdit
    | BoardOrder
    | BoardRemove
    | BoardMode
    | AreaAdd
    | AreaEdit
    | AreaPlace
    | AreaOrder
    | AreaRemove
    | TablesOpen
    | TableSit
    | TableHelp
    | TablesHarvest
    | TablesResume
    | MemberRole
    | MemberRemove
    | MemberReadmit
    | MemberMute
    | MemberBan
    | WorkshopDoor
    | StepAdd
    | StepEdit
    | StepOrder
    | StepRemove
    | AgendaRun
    | AgendaShow
    | TimerStart
    | TimerExtend
    | TimerPause
    | TimerEnd
    | WorkshopSummon
    | WorkshopSpotlight
    | WorkshopAnnounce
    | MemberHand
)

SystemCommand = (
    WorkshopCreate
    | MemberJoin
    | MemberTouch
    | MemberRename
    | AccessChange
    | DoorAnswer
    | MemberRevert
    | MemberReinstate
    | NotesImport
    | NotesWithdraw
    | RoundSwept
    | AuthorsForget
    | AuthorsSwept
)
Command = ClientCommand | SystemCommand

__all__ = [
    "AccessChange",
    "AgendaRun",
    "AgendaShow",
    "AreaAdd",
    "AreaEdit",
    "AreaOrder",
    "AreaPlace",
    "AreaPlan",
    "AreaRemove",
    "AuthorsForget",
    "AuthorsSwept",
    "Back",
    "BallotCast",
    "BoardAdd",
    "BoardEdit",
    "BoardMode",
    "BoardOrder",
    "BoardPlan",
    "BoardRemove",
    "Bury",
    "Change",
    "ClientCommand",
    "ClusterAdd",
    "ClusterDissolve",
    "ClusterTitle",
    "Command",
    "DoorAnswer",
    "End",
    "FlagsDismiss",
    "Lay",
    "LinkAdd",
    "LinkDrop",
    "MemberBan",
    "MemberHand",
    "MemberJoin",
    "MemberMute",
    "MemberReadmit",
    "MemberReinstate",
    "MemberRemove",
    "MemberRename",
    "MemberRevert",
    "MemberRole",
    "MemberTouch",
    "NewNote",
    "NewPlace",
    "NoteAdd",
    "NoteAnswer",
    "NoteColour",
    "NoteDelete",
    "NoteEdit",
    "NoteFlag",
    "NoteGroup",
    "NoteMove",
    "NotePlace",
    "NoteRestore",
    "NoteSize",
    "NoteSwap",
    "NoteTogether",
    "NoteType",
    "NotesAdd",
    "NotesApprove",
    "NotesColour",
    "NotesDelete",
    "NotesHide",
    "NotesHold",
    "NotesImport",
    "NotesMove",
    "NotesPlace",
    "NotesRestore",
    "NotesReveal",
    "NotesRevert",
    "NotesUnmake",
    "NotesWithdraw",
    "Part",
    "Regroup",
    "Seating",
    "RoundClose",
    "RoundOpen",
    "RoundReveal",
    "RoundSwept",
    "Step",
    "StepAdd",
    "StepEdit",
    "StepOrder",
    "StepRemove",
    "SystemCommand",
    "TimerEnd",
    "TimerExtend",
    "TimerPause",
    "TimerStart",
    "Title",
    "TableHelp",
    "TablePlan",
    "TableSit",
    "TablesHarvest",
    "TablesResume",
    "TablesOpen",
    "Unmade",
    "Words",
    "WorkshopAnnounce",
    "WorkshopCreate",
    "WorkshopDoor",
    "WorkshopEdit",
    "WorkshopHold",
    "WorkshopLife",
    "WorkshopReadOnly",
    "WorkshopSpotlight",
    "WorkshopStage",
    "WorkshopSummon",
    "WorkshopWords",
    "is_wide",
    "name_of",
    "weight_of",
    "without_choice",
]


def name_of(command: Command) -> str:
    """The command's name, as it stands in the log and on the wire."""
    return str(command.__struct_config__.tag)


def weight_of(command: Command) -> int:
    """How many records the command names, at least one: what deciding it takes, roughly."""
    if isinstance(command, BallotCast):
        return 1
    names = _lists_of(type(command))
    if not names:
        return 1
    shared = sum(len(step.over) for step in command.steps) if type(command) is NotesRevert else 0
    return max(1, sum(len(getattr(command, name)) for name in names) + shared)


_WIDE = (
    NotesReveal,
    RoundClose,
    RoundReveal,
    TablesHarvest,
    TablesResume,
    BoardMode,
    BoardRemove,
    AreaPlace,
    AreaRemove,
    MemberBan,
    MemberRemove,
    MemberReadmit,
    MemberRole,
    MemberRevert,
    MemberReinstate,
    AuthorsForget,
    WorkshopLife,
)


def is_wide(command: Command) -> bool:
    """Whether it may be about any number of records, of which it names none."""
    return isinstance(command, _WIDE)


@cache
def _lists_of(command: type[Command]) -> tuple[str, ...]:
    """The fields that are lists; asked of every command twice, so it is looked up once."""
    hints = get_type_hints(command)
    return tuple(name for name, hint in hints.items() if get_origin(hint) is tuple)
