"""In a process of its own: what was imported before it would be known by name."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.gui

_PROGRAM = """
import linecache, sys
from desktop_app.unread_sources import leave_sources_unread
if sys.argv[1] == "leave":
    leave_sources_unread()
import desktop_app.application
print(any("desktop_app/views" in name for name in linecache.cache))
"""


@pytest.mark.parametrize(("how", "are_read"), [("leave", False), ("read", True)])
def test_sources__of_views_are_not_read_when_they_are_imported(how: str, are_read: bool) -> None:  # noqa: FBT001 - both sides
    """The other side is the negative control: where Qt for Python reads none by itself this module can go."""
    command = [sys.executable, "-c", _PROGRAM, how]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)  # noqa: S603 - our own program
    assert done.stdout.strip() == str(are_read)
