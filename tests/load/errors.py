"""What keeps the tool from measuring."""


class LoadError(Exception):
    """No figure can be given; the message says why."""
