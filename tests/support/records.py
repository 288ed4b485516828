"""Well-typed records and effects that no rule ever allowed, for the laws of `evolve`."""

from hypothesis import strategies as st

from boards.effects import Drop, Effect, Entry, Patch, Put, Type
from boards.records import (
    KINDS,
    STAGES,
    Area,
    Base,
    Board,
    Cluster,
    Kept,
    Link,
    Member,
    Note,
    Record,
    Step,
    Table,
    Trashed,
    Workshop,
)
from boards.roles import ROLES
from boards.state import State
from tests.support.worlds import AREAS, BOARDS, MEMBERS, MISSING, WORKSHOP

_IDS = st.sampled_from([WORKSHOP, MISSING, *BOARDS, *AREAS, *MEMBERS, 1, 2**53 - 1])
_MAYBE = st.one_of(st.just(0), _IDS)
_INTS = st.one_of(st.integers(-3, 3), st.integers(-(2**63), 2**63 - 1))
_REFS = st.one_of(st.just(b""), st.binary(min_size=32, max_size=32))
_STAGES = st.sampled_from(STAGES)

_NOTES = st.builds(
    Note,
    *(_IDS, _IDS, _MAYBE, _MAYBE, _INTS, _INTS, _INTS, _INTS, _REFS, _INTS, _MAYBE, _INTS, _INTS),
    _INTS,
    st.booleans(),
)
_CLASSES: tuple[type[Base], ...] = (
    Workshop,
    Board,
    Area,
    Note,
    Cluster,
    Member,
    Trashed,
    Link,
    Kept,
    Step,
    Table,
)
_LINKS = st.builds(Link, _IDS, _IDS, _IDS, _MAYBE, _INTS)
_RECORDS: st.SearchStrategy[Record] = st.one_of(
    _NOTES,
    st.builds(Trashed, _IDS, _NOTES, _MAYBE, _INTS, st.lists(_LINKS, max_size=2).map(tuple)),
    st.builds(
        Kept,
        _IDS,
        _NOTES,
        st.sampled_from(["private", "held", "hidden"]),
        st.lists(_LINKS, max_size=2).map(tuple),
        st.sampled_from(["", "rude"]),
        _REFS,
        _REFS,
        _MAYBE,
        _INTS,
        st.booleans(),
    ),
    _LINKS,
    st.builds(Table, _IDS, _REFS, _IDS, _IDS, _INTS, _INTS),
    st.builds(Member, _IDS, st.sampled_from(ROLES), _INTS, _INTS, st.booleans()),
    st.builds(Step, _IDS, _INTS, _STAGES, _MAYBE, st.sampled_from(["open", "vote"]), _INTS, _REFS),
    st.builds(Cluster, _IDS, _IDS, _MAYBE, _REFS, _INTS, _INTS),
    st.builds(Area, _IDS, _IDS, _INTS, _REFS, _REFS, _INTS, _INTS, _INTS, _INTS),
    st.builds(Board, _IDS, _STAGES, _INTS, _REFS, _REFS),
    st.builds(
        Workshop,
        _IDS,
        _REFS,
        _REFS,
        st.sampled_from(["sv", "en"]),
        _REFS,
        st.sampled_from(["draft", "open", "closed"]),
        _STAGES,
        st.booleans(),
        _INTS,
    ),
)
_NAMES = sorted({name for record in _CLASSES for name in record.__struct_fields__})
# Names that a record answers to without having such a field, and some of no meaning at all.
_NOT_FIELDS = ["kind", "texts", "__doc__", "__module__", "__class__", "nope", ""]
_VALUES = st.one_of(_INTS, st.booleans(), st.text(max_size=4), _REFS, st.sampled_from(STAGES))
_FIELDS = st.dictionaries(st.sampled_from([*_NAMES, *_NOT_FIELDS]), _VALUES, max_size=3)


def effects(state: State) -> st.SearchStrategy[Effect]:
    """Any effect, half of them on records that `state` has."""
    here = [
        (record.kind, record.id) for table in state.tables.values() for record in table.values()
    ]
    keys = st.one_of(st.sampled_from(here), st.tuples(st.sampled_from(KINDS), _IDS))
    patches = st.builds(
        lambda key, changed, was: Patch(key[0], key[1], changed, was), keys, _FIELDS, _FIELDS
    )
    existing = [record for table in state.tables.values() for record in table.values()]
    records = st.one_of(st.sampled_from(existing), _RECORDS)
    typed = st.builds(Type, st.sampled_from(KINDS), _IDS, _REFS, _REFS, _INTS, _INTS, _INTS, _INTS)
    fitting = st.builds(
        lambda note, ref, numbers: Type("n", note.id, ref, note.text, *numbers),
        st.sampled_from(list(state.notes.values())),
        _REFS,
        st.tuples(_INTS, _INTS, _INTS, _INTS),
    )
    return st.one_of(patches, typed, fitting, st.builds(Put, records), st.builds(Drop, records))


def entries(state: State) -> st.SearchStrategy[Entry]:
    """Any log entry."""
    return st.builds(
        Entry,
        _MAYBE,
        st.integers(0, 2**53 - 1),
        _MAYBE,
        _INTS,
        st.sampled_from(["note.add", "nonsense"]),
        st.sampled_from(["", "not_open", "of a later release"]),
        st.integers(0, 2**32 - 1),
        st.lists(effects(state), max_size=4).map(tuple),
    )
