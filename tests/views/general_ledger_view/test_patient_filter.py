"""The filter by patient: the same list as in the dialogs, open from the start, gone through by keys."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_filter import PatientFilter, PatientPopup
from desktop_app.views.patients.patient_search import PatientSearch
from tests.views.driving import KEY

pytestmark = pytest.mark.gui


def opened(filter_: PatientFilter) -> PatientSearch:
    """Open the list with Enter on the chip."""
    filter_.chip().setFocus()
    QTest.keyClick(filter_.chip(), KEY.Key_Return)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PatientPopup)
    return popup.line


def names(line: PatientSearch) -> list[str]:
    return [row["name"] for row in line.list.table.rows()]


def test_patient__is_chosen_by_arrows_by_name_and_by_a_press(qtbot: QtBot, operations: Operations) -> None:
    chip = PatientFilter(operations)
    qtbot.addWidget(chip)
    with qtbot.waitActive(chip):
        chip.show()
        chip.activateWindow()
    line = opened(chip)
    qtbot.waitUntil(lambda: len(names(line)) > 2)
    everybody = names(line)
    assert line.list.isVisible()
    QTest.keyClick(line, KEY.Key_Down)
    with qtbot.waitSignal(chip.key_changed):
        QTest.keyClick(line, KEY.Key_Return)
    assert chip.chip().words() == everybody[1]

    line = opened(chip)
    QTest.keyClicks(line, "zoya")
    QTest.keyClick(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: chip.chip().words() == "Zoya Khan")

    line = opened(chip)
    QTest.keyClicks(line, "nobody at all")
    qtbot.waitUntil(lambda: names(line) == ["Nobody on file is called so"])
    QTest.keyClick(line, KEY.Key_Return)
    for _ in range(13):
        QTest.keyClick(line, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: names(line) == everybody)
    QTest.keyClick(QApplication.activePopupWidget() or line, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert chip.chip().words() == "Zoya Khan"
    QTest.keyClick(chip.chip(), KEY.Key_Delete)
    assert chip.key() is None
