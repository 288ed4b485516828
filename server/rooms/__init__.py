"""The live core: a room is one workshop in one process, with one task that owns its state."""
