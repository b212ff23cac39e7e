"""Fills in any dialog of the program as far as it must be: what is empty gets what its kind of field takes.

A dialog that needs more than that has its own way in OWN_WAYS.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.sales.count_field import CountField
from desktop_app.views.sales.patient_search import PatientSearch
from tests.views.driving import KEY
from tests.views.walk.walker import SEARCH_MS

SOMEBODY = "Rao"
_numbers = count(1)
_OPTIONAL = ("GSTIN", "PAN", "Discount")
_CODES = {"SAC": "999722", "HSN": "999722", "State": "29"}


def fill(dialog: WorkflowDialog, settle: Callable[[], object]) -> None:
    """Fill in a dialog until nothing stands in the way of posting; what still does is its obstacle."""
    settle()
    for act in _acts(dialog, settle):
        if not dialog.obstacle():
            return
        act()
        settle()


def _acts(dialog: WorkflowDialog, settle: Callable[[], object]) -> Iterator[Callable[[], object]]:
    """Give what can be tried, one after the other: find somebody, fill what is empty, change what is filled."""
    for field in (*_empty(dialog, PatientSearch), *_empty(dialog, SearchField)):
        yield partial(_find_somebody, field, settle)
    yield partial(OWN_WAYS.get(type(dialog), lambda _: None), dialog)
    for kind in (QComboBox, QLineEdit):
        for field in _empty(dialog, kind):
            if not any(word in field.accessibleName() for word in _OPTIONAL):
                yield partial(_give, field)
    for line in _filled_texts(dialog):
        yield partial(_write_behind, line)
    for choice in dialog.findChildren(Choice):
        for other in range(choice.count() if choice.isVisible() and choice.isEnabled() else 0):
            yield partial(_choose, choice, other)


def _choose(choice: QComboBox, number: int) -> None:
    choice.setCurrentIndex(number)
    choice.activated.emit(number)


def _filled_texts(dialog: QWidget) -> list[QLineEdit]:
    lines = [each for each in dialog.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]
    return [each for each in lines if type(each) is TextField and each.text() and not each.isReadOnly()]


def _write_behind(line: QLineEdit) -> None:
    line.setFocus()
    QTest.keyClick(line, KEY.Key_End)
    QTest.keyClicks(line, f" T{next(_numbers)}")
    QTest.keyClick(line, KEY.Key_Tab)


def _empty(dialog: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Give the fields of a kind that can be filled in and are not."""
    found = dialog.findChildren(kind)
    return [each for each in found if each.isVisible() and each.isEnabled() and not _is_filled(each)]


def _is_filled(field: QWidget) -> bool:
    if isinstance(field, Choice):
        return field.key() is not None or not field.count()
    if isinstance(field, QComboBox):
        return bool(field.currentText())
    assert isinstance(field, QLineEdit)
    return bool(field.text()) or field.isReadOnly()


def _find_somebody(field: QWidget, settle: Callable[[], object]) -> None:
    field.setFocus()
    QTest.keyClicks(field, SOMEBODY)
    QTest.qWait(SEARCH_MS)
    settle()
    QTest.keyClick(field, KEY.Key_Return)
    settle()


def _give(field: QWidget) -> None:
    """Give a field something that it takes."""
    if isinstance(field, QComboBox) and field.count():
        _choose(field, 0)
    elif isinstance(field, (QComboBox, QLineEdit)):
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        assert line is not None
        line.setFocus()
        QTest.keyClicks(line, _words_for(line, field.accessibleName()))
        QTest.keyClick(line, KEY.Key_Tab)


def _words_for(line: QLineEdit, name: str) -> str:
    if isinstance(line, AmountField):
        return "100"
    if isinstance(line, CountField):
        return "2"
    if isinstance(line, DateField):
        return "20/08/2025"
    number = next(_numbers)
    if "code" in name.lower():
        return str(900 + number)
    return next((code for word, code in _CODES.items() if word in name), f"T{number}")


def _write_journal(dialog: JournalDialog) -> None:
    """Rs 100 from 1040 to 5200."""
    debited, credited = dialog.editor.edited()[:2]
    for line, code, amount in ((debited, "5200", debited.debit), (credited, "1040", credited.credit)):
        line.account.choose(code)
        amount.setFocus()
        QTest.keyClicks(amount, "100")
        QTest.keyClick(QApplication.focusWidget() or amount, KEY.Key_Tab)


def _credit_less(dialog: SettlementDialog) -> None:
    """Rs 50 where more was credited."""
    dialog.decision.amount.field.setFocus()
    dialog.decision.amount.field.selectAll()
    QTest.keyClicks(dialog.decision.amount.field, "50")


OWN_WAYS: dict[type[QWidget], Callable[[Any], None]] = {
    JournalDialog: _write_journal,
    ReplaceCreditNoteDialog: _credit_less,
}
