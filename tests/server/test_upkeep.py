"""What a running server clears away by itself."""

from server.access.tickets import Tickets
from server.admin.upkeep import COPY_SECONDS, Upkeep
from server.journal.copies import back_up
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
