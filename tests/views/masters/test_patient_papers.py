"""Ctrl+P on a patient prints the statement: in the register, and on the patient's page for the period shown there."""

import pytest

from desktop_app.views.paper.sheet_dialog import SheetDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.desk import Desk

pytestmark = pytest.mark.gui


def test_statement__is_printed_from_the_register(desk: Desk) -> None:
    desk.show(desk.patients)
    desk.choose(desk.patients, "Zoya Khan")
    press(KEY.Key_P, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(SheetDialog)))
    (sheet,) = desk.window.findChildren(SheetDialog)
    text = sheet.text()
    sheet.reject()
    for words in ("Statement of account", "Zoya Khan", "Nothing is owed on either side."):
        assert words in text
