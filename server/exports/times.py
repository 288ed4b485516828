"""Times as they stand in what leaves the house."""

from datetime import UTC, datetime


def iso(ms: int) -> str:
    """A time as ISO 8601 in UTC, to the millisecond."""
    seconds, rest = divmod(ms, 1000)
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{rest:03}Z"
