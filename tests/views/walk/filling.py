"""Fills in any dialog of the program as far as it must be: what is empty gets what its kind of field takes.

A dialog that needs more than that has its own way in OWN_WAYS.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from desktop_app.reports.choices import PatientChoice
from desktop_app.repositories.books import open_books
from desktop_app.repositories.unit import User
from desktop_app.views.bank_matching.import_dialog import ImportDialog
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.day_close.open_dialog import OpenDayDialog
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.masters.branches.take_in_dialog import TakeInDialog
from desktop_app.views.masters.periods.year_dialogs import CloseYearDialog
from desktop_app.views.patients.patient_search import PatientSearch
from desktop_app.views.people.password_dialog import PasswordDialog
from desktop_app.views.plan_changes.exchange_dialog import TransferDialog
from desktop_app.views.plan_changes.replan_dialog import ReplanDialog
from desktop_app.views.sales.count_field import CountField
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.views.vouchers.recurring_dialogs import DefineRecurringDialog
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period
from tests import branch_orders, raw
from tests.clinic import Clinic, Clock, request_id
from tests.hostile_book import HOSTILE
from tests.orders import DISCONTINUED
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


def _spread(dialog: ReplanDialog) -> None:
    """Seven installments where there were others."""
    dialog.parts.set_count(7)
    dialog.spread.click()


def _give_to_another(dialog: TransferDialog) -> None:
    """Let somebody else have it, where the one that was found has it already."""
    if dialog.is_same_patient():
        other = 1 if dialog.detail.plan.patient_id != 1 else len(HOSTILE)
        dialog.picker.choose(PatientChoice(other, HOSTILE[other - 1], "00001", None))


def _write_recurring(dialog: DefineRecurringDialog) -> None:
    """Rs 100 a month from 1590 to 5400."""
    for field in (dialog.name, dialog.narration):
        _give(field)
    debited, credited = dialog.editor.edited()[:2]
    for line, code, amount in ((debited, "5400", debited.debit), (credited, "1590", credited.credit)):
        line.account.choose(code)
        amount.setFocus()
        QTest.keyClicks(amount, "100")
        QTest.keyClick(QApplication.focusWidget() or amount, KEY.Key_Tab)


def _open_bank(dialog: OpeningDialog) -> None:
    """Rs 100 in the bank."""
    row = dialog.pages.accounts.rows()[0]
    row.account.choose("1040")
    QTest.keyClicks(row.debit, "100")


def _close_the_first_year(dialog: CloseYearDialog) -> None:
    """Close FY 23-24, where the year that was asked for is not over."""
    first = replace(dialog._year, label="23-24", start_date=date(2023, 4, 1), end_date=date(2024, 3, 31))  # noqa: SLF001 - there is no row of it to choose
    dialog._year = first  # noqa: SLF001 - likewise
    march = UnlockPeriod(request_id=request_id(), month=date(2024, 3, 1), reason="Its closing journal is missing")
    dialog.operations.run(unlock_period, march, then=lambda _: dialog._read())  # noqa: SLF001 - likewise


def _take_statement(dialog: ImportDialog) -> None:
    """Give it the one line of the bank in which a crore and a half came in."""
    with closing(raw.connect(dialog.operations.book_path())) as connection:
        (day,) = connection.execute("SELECT entry_date FROM gl_entries WHERE debit_paise = 1500000000").fetchone()
    path = Path(mkdtemp(prefix="clinic-")) / "statement.csv"
    path.write_text(f"Date,Narration,Reference,Amount\n{day},NEFT of a patient,,15000000.00\n", "utf-8")
    dialog.take_file(path)


def _take_branch_file(dialog: TakeInDialog) -> None:
    """Give it what the second branch sold meanwhile, in a copy of these books."""
    with ThreadPoolExecutor(1) as beside:  # no books are read on the thread that paints
        dialog.take_file(
            beside.submit(_write_branch_file, dialog.operations.book_path(), dialog.operations.user).result()
        )


def _write_branch_file(book: Path, user: User) -> Path:
    folder = Path(mkdtemp(prefix="clinic-"))
    copy = folder / "branch.clinicbook"
    with closing(raw.connect(book)) as source, closing(raw.connect(copy)) as target:
        source.backup(target)
    clock = Clock(DISCONTINUED)
    with open_books(copy, clock=clock) as books:
        branch = Clinic(books, clock, user, branch_orders.WEST)
        branch_orders.half_done(branch)
        text = branch_orders.file_of(branch)
    file = folder / "branch.jsonl"
    file.write_text(text, "utf-8", newline="")
    return file


def _open_at_the_other_branch(dialog: OpenDayDialog) -> None:
    """Open the day at the second branch: that of the first is open."""
    dialog.branch.choose(branch_orders.WEST)


def _choose_password(dialog: PasswordDialog) -> None:
    """Type a new one, twice."""
    for field in (dialog.new, dialog.again):
        field.setFocus()
        QTest.keyClicks(field, "correct horse battery")


def _credit_a_service(dialog: DraftDialog) -> None:
    """Choose a service of which nothing was credited yet."""
    patient = 6
    chosen = PatientChoice(patient, HOSTILE[patient - 1], f"{patient:05d}", None)
    dialog.finder.choose(chosen, len(HOSTILE) + patient)


OWN_WAYS: dict[type[QWidget], Callable[[Any], None]] = {
    ReplanDialog: _spread,
    TransferDialog: _give_to_another,
    JournalDialog: _write_journal,
    DefineRecurringDialog: _write_recurring,
    OpeningDialog: _open_bank,
    CloseYearDialog: _close_the_first_year,
    ImportDialog: _take_statement,
    TakeInDialog: _take_branch_file,
    OpenDayDialog: _open_at_the_other_branch,
    PasswordDialog: _choose_password,
    DraftDialog: _credit_a_service,
    ReplaceCreditNoteDialog: _credit_less,
}
