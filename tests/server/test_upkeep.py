"""What a running server clears away by itself."""

from server.access.tickets import Tickets
from server.admin.upkeep import COPY_SECONDS, Upkeep
from server.journal.copies import UNFINISHED_SECONDS, back_up
from server.journal.database import Database
from tests.server.conftest import HeldClock


async def test_the_copy_from_before_an_upgrade_goes_after_a_clean_day(
    database: Database, clock: HeldClock
) -> None:
    copy = database.path.with_name("samskapa.db.before-9999")
    back_up(database.path, copy)
    upkeep = Upkeep(database.path, Tickets(database, clock), clock)
    clock.ahead += COPY_SECONDS - 3_600
    await upkeep.round()
    assert copy.exists()
    clock.ahead += 3_601
    await upkeep.round()
    assert not copy.exists()


async def test_what_a_killed_backup_left_in_data_goes_within_two_hours(
    database: Database, clock: HeldClock
) -> None:
    left = database.path.with_name(".night.db.0123abcd.unfinished")
    left.write_text("a half copy")
    upkeep = Upkeep(database.path, Tickets(database, clock), clock)
    await upkeep.round()
    assert left.exists(), "it may be one that is just being made"
    clock.ahead += UNFINISHED_SECONDS + 1
    await upkeep.round()
    assert not left.exists()
