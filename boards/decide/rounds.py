"""Rounds of voting (RULES.md Q)."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import DOTS_MAX, RANKED_MAX, ROUNDS_MAX, TARGETS_MAX, TITLE_MAX
from boards.records import Ballot, Round, RoundLife
from boards.rejections import Code, Refusal
from boards.votes import sheets, tally
from boards.votes.sheets import Sheet


def open_round(desk: Desk, command: c.RoundOpen) -> None:
    """Q1, Q2: on what everybody sees there now."""
    desk.must_arrange()
    board = desk.board(command.board)
    desk.must_be_free(command.id)
    rounds = desk.state.rounds.values()
    if any(each.board == board.id and each.life == "open" for each in rounds):
        raise Refusal(Code.ROUND_RUNNING)
    if len(rounds) >= ROUNDS_MAX:
        raise Refusal(Code.TOO_MANY_ROUNDS, ROUNDS_MAX)
    _must_be_a_budget(command)
    targets = _targets(desk, command)
    desk.put(
        Round(
            id=command.id,
            board=board.id,
            area=command.area,
            over=command.over,
            method=command.method,
            budget=command.budget,
            most=command.most,
            title=desk.text(command.title, limit=TITLE_MAX),
            first=desk.text(command.first, limit=TITLE_MAX, may_be_empty=True),
            second=desk.text(command.second, limit=TITLE_MAX, may_be_empty=True),
            targets=targets,
            by=desk.actor.member,
            opened=desk.now,
            since=desk.state.seq,
        )
    )


def _must_be_a_budget(command: c.RoundOpen) -> None:
    budget, most = command.budget, command.most
    fits = 1 <= most <= budget <= DOTS_MAX if command.method == "dots" else budget == most == 0
    if not fits:
        raise Refusal(Code.BAD_VALUE)


def _targets(desk: Desk, command: c.RoundOpen) -> tuple[int, ...]:
    """Q2: in the order of the list. What not everybody sees yet is no note, so it is not among
    them."""
    if command.area and desk.area(command.area).board != command.board:
        raise Refusal(Code.UNKNOWN_TARGET)
    state = desk.state
    found = state.notes if command.over == "notes" else state.clusters
    areas = {area.id: (0, area.order, area.id) for area in state.areas.values()}
    here = [
        (areas.get(record.area, (1, 0, 0)), getattr(record, "order", record.created), record.id)
        for record in found.values()
        if record.board == command.board and command.area in (0, record.area)
    ]
    most = RANKED_MAX if command.method == "rank" else TARGETS_MAX
    if not here:
        raise Refusal(Code.UNKNOWN_TARGET)
    if len(here) > most:
        raise Refusal(Code.TOO_MANY_AT_ONCE, most)
    return tuple(record_id for _, _, record_id in sorted(here))


def cast(desk: Desk, command: c.BallotCast) -> None:
    """Q3-Q5, Q10: whoever is inside, once in a round; the last word counts."""
    desk.must_be_inside()
    desk.must_not_be_closed()
    if desk.workshop.life == "draft" and not desk.is_facilitator:
        raise Refusal(Code.NOT_OPEN)
    round_ = _found(desk, command.round)
    if round_.life != "open":
        raise Refusal(Code.ROUND_CLOSED)
    sheets.must_fit(command.choice, round_)
    mine = _ballot_of(desk, round_)
    if not any(command.choice):
        if mine is None or mine.out:
            raise Refusal(Code.ALREADY)
        desk.drop(mine)
        return
    if mine is None:
        desk.must_be_free(command.id)
    _must_be_new(desk, round_, mine, command.receipt)
    sheet = Sheet(command.receipt, _to_what_is_there(desk, round_, mine, command.choice))
    choice = desk.cell(sheets.as_cell(sheet))
    if mine is None:
        desk.put(Ballot(command.id, round_.id, desk.actor.member, choice))
    else:
        desk.patch(mine, choice=choice, out=0)


def _to_what_is_there(
    desk: Desk, round_: Round, mine: Ballot | None, choice: sheets.Choice
) -> sheets.Choice:
    """Q10. A ballot with nothing left in it stands all the same: whether there is one may not
    depend on what it says, which only its voter knows (Q5)."""
    there = desk.state.notes if round_.over == "notes" else desk.state.clusters
    # Nearly always all are, which is asked without a call for each.
    if all(map(there.__contains__, round_.targets)):
        return choice
    gone = {at for at, target in enumerate(round_.targets) if target not in there}
    old = None if mine is None or mine.out else sheets.from_cell(desk.state.text(mine.choice))
    before = (0,) * len(choice) if old is None else old.choice
    return sheets.no_more_than(before, choice, gone=gone, method=round_.method)


def _must_be_new(desk: Desk, round_: Round, mine: Ballot | None, receipt: str) -> None:
    """Q9: of two ballots with one receipt neither voter could tell which is hers."""
    texts = desk.state.texts
    if mine is not None and receipt in texts.get(mine.choice, ""):
        # Whoever voted since was refused it.
        return
    # One pass over the cells as they are, with no call but these: where 200 people vote, a
    # generator that asked for each text took 9 % of the server's time, and sheets more.
    for ballot in desk.state.ballots.values():
        if receipt in texts.get(ballot.choice, "") and ballot.round == round_.id:
            raise Refusal(Code.ID_TAKEN)


def _ballot_of(desk: Desk, round_: Round) -> Ballot | None:
    state = desk.state
    mine = (state.ballots[each] for each in state.ballots_by.get(desk.actor.member, ()))
    return next((ballot for ballot in mine if ballot.round == round_.id), None)


def close(desk: Desk, command: c.RoundClose) -> None:
    """Q6: the ballots end, and of what they held only what was chosen is left, without by whom."""
    desk.must_facilitate()
    round_ = _found(desk, command.id)
    if round_.life != "open":
        raise Refusal(Code.ALREADY)
    end(desk, round_, "revealed" if command.reveal else "closed")


def end(desk: Desk, round_: Round, life: RoundLife) -> None:
    """Q6: nobody is bound to a choice any more."""
    ballots = [each for each in desk.state.ballots.values() if each.round == round_.id]
    votes = []
    for ballot in sorted(ballots, key=lambda ballot: ballot.id):
        voter = desk.state.members.get(ballot.by)
        sheet = sheets.from_cell(desk.state.text(ballot.choice))
        if voter is not None and not voter.removed and not ballot.out and sheet is not None:
            votes.append((voter.role, sheet))
        desk.drop(ballot)
    counted = tally.tally_of(round_, votes)
    desk.patch(
        round_,
        life=life,
        voted=len(votes),
        tally=desk.cell(tally.as_cell(counted)),
    )


def reveal(desk: Desk, command: c.RoundReveal) -> None:
    """Q7: what came out, for everybody at once."""
    desk.must_facilitate()
    round_ = _found(desk, command.id)
    if round_.life == "open":
        raise Refusal(Code.BAD_VALUE)
    if round_.life == "revealed":
        raise Refusal(Code.ALREADY)
    desk.patch(round_, life="revealed")


def swept(desk: Desk, command: c.RoundSwept) -> None:
    """Q6: the server says that the cells of the choices are gone from storage."""
    desk.must_be_system()
    round_ = _found(desk, command.id)
    if round_.life == "open":
        raise Refusal(Code.BAD_VALUE)
    if round_.swept:
        raise Refusal(Code.ALREADY)
    desk.patch(round_, swept=True)


def _found(desk: Desk, round_id: int) -> Round:
    round_ = desk.state.rounds.get(round_id)
    if round_ is None:
        raise Refusal(Code.UNKNOWN_TARGET)
    return round_
