"""A round of voting as everybody sees it (RULES.md Q5, Q7, Q8)."""

from boards.records import Round
from boards.state import State
from boards.view.records import RoundView
from boards.votes import figures, tally


def round_view(state: State, record: Round) -> RoundView:
    """How many have voted, and nothing of what, until it is revealed to everybody."""
    counted, rows = tally.EMPTY, tuple[figures.Figures, ...]()
    if record.life == "revealed":
        counted = tally.from_cell(state.text(record.tally))
        rows = tally.all_of(record, counted)
    return RoundView(
        id=record.id,
        board=record.board,
        area=record.area,
        over=record.over,
        method=record.method,
        budget=record.budget,
        most=record.most,
        title=state.text(record.title),
        first=state.text(record.first),
        second=state.text(record.second),
        targets=record.targets,
        opened=record.opened,
        life=record.life,
        voted=_voted(state, record) if record.life == "open" else record.voted,
        results=_placed(record, rows),
        staff_voted=counted.staff.voted,
        staff=_placed(record, counted.staff.figures),
        residents_voted=counted.residents.voted,
        residents=_placed(record, counted.residents.figures),
        ballots=tuple((sheet.receipt, sheet.choice) for sheet in counted.sheets),
    )


def _voted(state: State, round_: Round) -> int:
    """Also who was removed or undone: a figure that moves with her would tell whether she had voted
    (Q5)."""
    return sum(ballot.round == round_.id for ballot in state.ballots.values())


def _placed(round_: Round, rows: tuple[figures.Figures, ...]) -> tuple[tuple[int, ...], ...]:
    places = figures.places(round_.method, rows)
    return tuple((place, *row) for place, row in zip(places, rows, strict=True))
