"""Mistakes that the laws must catch: each takes one promise out of the server or its client."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import msgspec

from boards import evolve as evolving
from boards.decide import note_type
from boards.effects import Entry
from boards.state import State
from boards.view import diff, project_own
from boards.view import diff as view_diff
from server.bus.base import news_of
from server.journal.base import Batch, Snapshot
from server.rooms.commit import Committer
from server.rooms.core import Draft, Outcome, Request, RoomCore
from server.rooms.fanout import Fanout
from server.rooms.hub import Hub
from server.rooms.room import Room
from server.rooms.session import Session
from server.wire import codec
from server.wire.messages import Answer, Hello, OwnPatch, Welcome
from tests.simulation.client import Tab
from tests.simulation.store import Store
from tests.simulation.world import run
