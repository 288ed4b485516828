"""The schema, for migrations and cold queries (SQLAlchemy Core).

Times are integers, milliseconds since 1970 UTC, of the server's clock. Member and incarnation ids
are integers below 2**53. `names` is the only place of members' display names, and no log row may
repeat one; who waits has hers in `lobby`. E-mail addresses stand only in `accounts`, the name of
somebody invited only in her ticket.

What a workshop leaves behind stands in the tables of `OF_A_WORKSHOP`, and nowhere else: whoever
destroys one empties these and scrubs the file.
"""

import sqlalchemy as sa

metadata = sa.MetaData()

workshops = sa.Table(
    "workshops",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("incarnation", sa.Integer, nullable=False),
    sa.Column("head", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    # An older program must not write behind the back of a newer one (rule B14).
    sa.Column("min_reader", sa.Integer, nullable=False),
    # Head when cells were last erased: no snapshot from before it may be cached again (J9).
    sa.Column("erased", sa.Integer, nullable=False),
    sa.Column("created", sa.Integer, nullable=False),
)

batches = sa.Table(
    "batches",
    metadata,
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("incarnation", sa.Integer, primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
    sa.Column("format", sa.Integer, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)

cells = sa.Table(
    "cells",
    metadata,
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("ref", sa.LargeBinary, primary_key=True),
    sa.Column("incarnation", sa.Integer, primary_key=True),
    # The batch it came with, so that `read` gives each batch its surviving cells in one scan.
    sa.Column("first", sa.Integer, nullable=False),
    sa.Column("salt", sa.LargeBinary, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Index("cells_by_batch", "workshop", "incarnation", "first"),
)

snapshots = sa.Table(
    "snapshots",
    metadata,
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("incarnation", sa.Integer, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("format", sa.Integer, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)

accounts = sa.Table(
    "accounts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("email", sa.Text, nullable=False, unique=True),  # casefolded
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("password_hash", sa.Text, nullable=False),
    sa.Column("created", sa.Integer, nullable=False),
)

account_sessions = sa.Table(
    "account_sessions",
    metadata,
    sa.Column("token_hash", sa.LargeBinary, primary_key=True),
    sa.Column("account", sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("created", sa.Integer, nullable=False),
    sa.Column("expires", sa.Integer, nullable=False),
)

facilitators = sa.Table(
    "facilitators",
    metadata,
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("account", sa.ForeignKey("accounts.id"), primary_key=True),
    sa.Column("member", sa.Integer, nullable=False),
    # For lists, written after the log like `catalogue`: 0 when the member leads no more.
    sa.Column("leads", sa.Integer, nullable=False, server_default="1"),
)

invites = sa.Table(
    "invites",
    metadata,
    # One active invite per workshop and kind: making a new one replaces the row.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),  # 'code' | 'staff'
    sa.Column("code", sa.Text, unique=True),  # shown to the hall, so not a secret; kind 'code'
    sa.Column("secret_hash", sa.LargeBinary, unique=True),  # sha256 of the token; kind 'staff'
    sa.Column("created", sa.Integer, nullable=False),
    sa.CheckConstraint(
        "(kind = 'code' AND code IS NOT NULL AND secret_hash IS NULL)"
        " OR (kind = 'staff' AND code IS NULL AND secret_hash IS NOT NULL)",
        name="invites_kind",
    ),
)

seats = sa.Table(
    "seats",
    metadata,
    sa.Column("device_hash", sa.LargeBinary, primary_key=True),
    # The key begins with the device: a burial would look through everybody's for each slice.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True, index=True),
    sa.Column("member", sa.Integer, nullable=False),
    sa.Column("created", sa.Integer, nullable=False),
)

former_seats = sa.Table(
    "former_seats",
    metadata,
    # Given back with "Not you?": whoever is banned must not have forgotten her device before.
    sa.Column("device_hash", sa.LargeBinary, primary_key=True),
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True, index=True),
    sa.Column("member", sa.Integer, primary_key=True),
)

lobby = sa.Table(
    "lobby",
    metadata,
    # Who asks to be let in is no member and stands in no log (RULES.md M8).
    sa.Column("device_hash", sa.LargeBinary, primary_key=True),
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True, index=True),
    sa.Column("number", sa.Integer, nullable=False),  # what facilitators call her by
    sa.Column("alias", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),  # 'waiting' | 'admitted' | 'refused'
    sa.Column("asked", sa.Integer, nullable=False),
    sa.Column("seen", sa.Integer, nullable=False),
    # A keyed digest of the network, so that no script takes all places; the key is not stored.
    sa.Column("network", sa.LargeBinary, nullable=False, server_default=sa.text("x''")),
)

door_answers = sa.Table(
    "door_answers",
    metadata,
    # Answers at the door that the log has not been told yet; numbers are never given twice, so
    # that an answer that was told just before a crash is known.
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), nullable=False, index=True),
    sa.Column("member", sa.Integer, nullable=False),  # the facilitator
    sa.Column("let_in", sa.Integer, nullable=False),  # 1: they were
    sa.Column("people", sa.Integer, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sqlite_autoincrement=True,
)

names = sa.Table(
    "names",
    metadata,
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("member", sa.Integer, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
)

catalogue = sa.Table(
    "catalogue",
    metadata,
    # A cache for lists, written after the log: the log is right when they differ.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("challenge", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("life", sa.Text, nullable=False),
    sa.Column("created", sa.Integer, nullable=False),
    sa.Column("updated", sa.Integer, nullable=False),
)

tickets = sa.Table(
    "tickets",
    metadata,
    # One-time links: the row goes when the link has been used, ended or has expired.
    sa.Column("token_hash", sa.LargeBinary, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),  # 'account' | 'facilitator' | 'password'
    # Kind 'facilitator': into which workshop, and which of its facilitators invites.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), index=True),
    sa.Column("inviter", sa.Integer),
    # Kind 'password': whose. Kind 'facilitator': who is just using it, as which member.
    sa.Column("account", sa.ForeignKey("accounts.id"), index=True),
    sa.Column("member", sa.Integer),
    sa.Column("name", sa.Text),  # of the invited, as a suggestion; kind 'account'
    sa.Column("created", sa.Integer, nullable=False),
    sa.Column("expires", sa.Integer, nullable=False),
    sa.CheckConstraint(
        "(kind = 'account' AND workshop IS NULL AND inviter IS NULL AND account IS NULL"
        " AND member IS NULL)"
        " OR (kind = 'facilitator' AND workshop IS NOT NULL AND inviter IS NOT NULL"
        " AND (account IS NULL) = (member IS NULL))"
        " OR (kind = 'password' AND workshop IS NULL AND inviter IS NULL"
        " AND account IS NOT NULL AND member IS NULL)",
        name="tickets_kind",
    ),
)

walls = sa.Table(
    "walls",
    metadata,
    # The one link that makes a device a screen on a wall; no row: none works.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("token_hash", sa.LargeBinary, nullable=False),
    sa.Column("shows_code", sa.Integer, nullable=False),  # 1: the screens are told the join code
    sa.Column("created", sa.Integer, nullable=False),
)

screens = sa.Table(
    "screens",
    metadata,
    # The devices that came by the link above: they go with it.
    sa.Column("workshop", sa.Text, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("device_hash", sa.LargeBinary, primary_key=True),
    sa.Column("created", sa.Integer, nullable=False),
    # The facilitator on whose own browser it is, 0 for one that came by the link.
    sa.Column("opener", sa.Integer, nullable=False, server_default="0"),
)

OF_A_WORKSHOP: tuple[tuple[sa.Table, sa.Column[str]], ...] = (
    (tickets, tickets.c.workshop),
    (screens, screens.c.workshop),
    (walls, walls.c.workshop),
    (seats, seats.c.workshop),
    (former_seats, former_seats.c.workshop),
    (lobby, lobby.c.workshop),
    (door_answers, door_answers.c.workshop),
    (names, names.c.workshop),
    (invites, invites.c.workshop),
    (facilitators, facilitators.c.workshop),
    (catalogue, catalogue.c.workshop),
    (snapshots, snapshots.c.workshop),
    (cells, cells.c.workshop),
    (batches, batches.c.workshop),
    (workshops, workshops.c.id),
)
"""Every table that holds something of a workshop, with the column that names it, in an order in
which rows can be deleted. A test keeps it complete."""
