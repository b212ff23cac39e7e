"""Where an engine finds the SQL of a statement that it has run before.

SQLAlchemy looks it up by everything that the statement consists of, and Python adds the hash of all that up anew each
time: a twentieth of a whole discontinuation. Ours are built once, when their module is imported, so that most are found
by which they are; one that is built for a single call is still found by what it says.
"""

from collections.abc import Hashable
from typing import Any

_MOST = 500  # as many as SQLAlchemy itself keeps


class StatementCache(dict[Any, Any]):
    """Compiled statements, for the execution option `compiled_cache`; a full one begins anew."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[Hashable, tuple[object, Any]] = {}

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 - a mapping's own form
        """Give what a statement was compiled to; the key is (dialect, contents, names of its values, ...)."""
        contents = key[1]
        which = (id(contents), *key[2:])
        known = self._known.get(which)
        if known is not None:
            return known[1]
        compiled = super().get(key, default)
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
        super().__setitem__(key, compiled)
