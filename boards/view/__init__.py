"""What a viewer may see: projection of records, default-deny (RULES.md S1-S6)."""

from boards.view.diff import Change, Changes, diff, only_counts, touched, typing_between
from boards.view.own import own_view, owner_of, project_own
from boards.view.project import Audience, hides_pointers, project_shared, shared_view
from boards.view.records import VIEW_VERSION, Key, View, ViewRecord

__all__ = [
    "VIEW_VERSION",
    "Audience",
    "Change",
    "Changes",
    "Key",
    "View",
    "ViewRecord",
    "diff",
    "hides_pointers",
    "only_counts",
    "own_view",
    "owner_of",
    "project_own",
    "project_shared",
    "shared_view",
    "touched",
    "typing_between",
]
