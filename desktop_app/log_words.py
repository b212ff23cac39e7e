"""What a log and standard error are told when something goes wrong: never a word of what is in the books.

Of a message the program's own words stay, not what is filled into them; of an error its type, its code and the places
that it came through (traces.py). What libraries say is not kept at all, but that they said it.
"""

import logging
import sys
import threading
from types import TracebackType

from desktop_app.traces import place, told

_OURS = "desktop_app"

_log = logging.getLogger(__name__)


class WithoutValues(logging.Formatter):
    """Writes a record without anything that was filled into it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the lines of a record."""
        is_ours = record.name.split(".")[0] == _OURS
        words = record.msg if is_ours and isinstance(record.msg, str) else "(its words are left out)"
        line = f"{self.formatTime(record)} {record.levelname} {record.name} at {place(record.pathname, record.lineno)}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}: {words}" if error is None else f"{line}: {words}\n{told(error)}"


def watch() -> None:
    """Have what is logged told on standard error, and what nobody catches logged; all without values."""
    logging.raiseExceptions = False  # a log that cannot be written would write the message to standard error
    shown = logging.StreamHandler()
    shown.setFormatter(WithoutValues())
    logging.getLogger().addHandler(shown)
    sys.excepthook = tell_unexpected
    threading.excepthook = _tell_thread
    sys.unraisablehook = _tell_unraisable


def tell_unexpected(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Log an error that nobody caught."""
    _log.error("unexpected", exc_info=error)


def _tell_thread(failed: threading.ExceptHookArgs) -> None:
    _log.error("a thread failed", exc_info=failed.exc_value)


def _tell_unraisable(failed: "sys.UnraisableHookArgs") -> None:
    _log.error("an error could not be raised", exc_info=failed.exc_value)
