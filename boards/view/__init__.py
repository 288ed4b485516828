"""What a viewer may see: projection of records, default-deny (RULES.md S1-S6)."""

from boards.view.diff import Change, Changes, diff, touched, typing_between
from boards.view.project import (
    OWN_KINDS,
    Audience,
    own_view,
    project_own,
    project_shared,
    shared_view,
)
from boards.view.records import VIEW_VERSION, Key, View, ViewRecord

__all__ = [
    "OWN_KINDS",
    "VIEW_VERSION",
    "Audience",
    "Change",
    "Changes",
    "Key",
    "View",
    "ViewRecord",
    "diff",
    "own_view",
    "project_own",
    "project_shared",
    "shared_view",
    "touched",
    "typing_between",
]
