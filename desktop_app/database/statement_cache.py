"""Where engines find the SQL of a statement that one of them has run before.

SQLAlchemy looks it up by everything that the statement consists of, and Python adds the hash of all that up anew each
time: a twentieth of a whole discontinuation. Ours are built once, when their module is imported, so that most are found
by which they are; one that is built for a single call is still found by what it says.

It would also compile anew for every engine, of which open books have two. Engines of one driver set alike differ in
nothing that SQL depends on: what one of them compiled is good for all, for books opened next as for a copy proven.
"""

from collections.abc import Hashable
from functools import cache
from types import ModuleType
from typing import Any

_MOST = 1_000  # twice as many as SQLAlchemy keeps for one engine


@cache
def statements_of(_driver: ModuleType) -> "StatementCache":
    """Give the statements compiled for the engines of a driver; each comes with an SQLite of its own."""
    return StatementCache()


class StatementCache(dict[Any, Any]):
    """Compiled statements, for the execution option `compiled_cache` of engines alike; a full one begins anew."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[Hashable, tuple[object, Any]] = {}

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 - a mapping's own form
        """Give what a statement was compiled to; the key is (one engine's dialect, contents, names of values, ...)."""
        contents = key[1]
        which = (id(contents), *key[2:])
        known = self._known.get(which)
        if known is not None:
            return known[1]
        compiled = super().get(key[1:], default)
        if compiled is not None:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[which] = contents, compiled  # which holds the contents: nothing else can get their id
        return compiled

    def __setitem__(self, key: Any, compiled: Any) -> None:  # noqa: ANN401 - likewise
        """Keep what a statement was compiled to."""
        if len(self) >= _MOST:
            self.clear()
            self._known.clear()
        super().__setitem__(key[1:], compiled)
