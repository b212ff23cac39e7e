"""What each role is offered: nothing that its workflow would refuse, and what is off says why; found by walking."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.book_window import Beginning, BookWindow
from desktop_app.errors import PermissionDenied
from desktop_app.open_book import open_book
from desktop_app.views.masters.users.user_dialogs import AddUserDialog
from desktop_app.views.people.password_dialog import PasswordDialog
from desktop_app.views.reason_dialog import ReasonDialog
from tests.clinic import Clock
from tests.hostile_book import hostile_book
from tests.orders import DISCONTINUED
from tests.views.people.permissions import RoleWalker, workflows_of
from tests.views.walk.discovery import all_views
from tests.workflows.test_roles import MAY

pytestmark = pytest.mark.gui

OpenAs = Callable[[str], BookWindow]
# Everybody their own: what `MAY` lists is what the roles differ in.
OWN = {"set_password"}


@pytest.fixture
def open_as(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenAs]:
    """Open the window as its first user would see it in another role."""
    opened: list[BookWindow] = []

    def opens(role: str) -> BookWindow:
        clinic = hostile_book(tmp_path / "hostile.clinicbook")
        clinic.books.close()
        book = open_book(clinic.path, Clock(DISCONTINUED))
        shown = BookWindow(Beginning(book.used_by(replace(book.people[0].user, role=role))))
        opened.append(shown)
        qtbot.addWidget(shown.window)
        shown.window.resize(1366, 690)
        with qtbot.waitActive(shown.window):
            shown.window.show()
            shown.window.activateWindow()
        qtbot.waitUntil(shown.is_complete, timeout=20_000)
        return shown

    yield opens
    for shown in opened:
        shown.close()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("role", MAY)
def test_role__is_offered_what_it_may_and_told_why_not_the_rest(role: str, qtbot: QtBot, open_as: OpenAs) -> None:
    shown = open_as(role)
    refused: list[object] = []
    shown.operations.failed.connect(refused.append)
    walker = RoleWalker(qtbot, shown, MAY[role] | OWN)
    walker.walk_views()
    assert sorted(walker.findings) == []
    assert [error for error in refused if isinstance(error, PermissionDenied)] == []
    assert walker.views == all_views()
    if role == "auditor":
        assert walker.posts == OWN
    else:
        assert walker.posts & MAY[role]


def test_workflows__behind_dialogs_are_found_in_their_code() -> None:
    assert workflows_of(AddUserDialog) == {"add_user"}
    assert workflows_of(PasswordDialog) == {"set_password"}
    assert workflows_of(ReasonDialog) == set()
