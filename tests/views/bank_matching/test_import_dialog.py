"""What would be taken in is told before it is; a template is saved and read; files are dropped on dialog and window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.views.bank_matching.bank_view import BankMatchingView
from desktop_app.views.bank_matching.import_dialog import ImportDialog
from tests.bank_orders import account
from tests.clinic import Clinic
from tests.views.bank_matching.conftest import OpenBank
from tests.views.bank_matching.desk import AUGUST, JULY
from tests.views.bank_matching.importing import OpenImport, figures, opens_on_texts, read, rows, save
from tests.views.bank_matching.test_bank_view import bring
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.driving import opened, post
from tests.views.start.test_dropped_files import drop

pytestmark = pytest.mark.gui


@pytest.fixture
def take_in(qtbot: QtBot, open_bank: OpenBank, tmp_path: Path) -> OpenImport:
    return opens_on_texts(qtbot, open_bank, tmp_path)


def test_dry_run__tells_what_is_taken_in_before_it_is(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic, tmp_path: Path
) -> None:
    """Before: Rs 87,210. Rs 100 + 300 + 25 come in, Rs 1,000 + 590 + 45 go out: Rs 86,000 are left."""
    view = bring(qtbot, open_bank())
    view.new.trigger()
    dialog = opened(qtbot, ImportDialog)
    read(qtbot, dialog, tmp_path / "august.csv", AUGUST)
    amounts = [("Money in", "425.00"), ("Money out", "1,635.00")]
    balances = [("Balance before", "87,210.00"), ("Balance after", "86,000.00")]
    assert figures(dialog) == [("Lines", "6"), ("New", "6"), ("Taken in before", "0"), *amounts, *balances]
    first = "\n".join(AUGUST.splitlines()[:4])
    read(qtbot, dialog, tmp_path / "first.csv", first)
    told = dict(figures(dialog))
    with qtbot.waitSignal(dialog.posted) as posted:
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert posted.args is not None
    assert (told["New"], told["Taken in before"]) == (
        str(posted.args[0].new_lines),
        str(posted.args[0].known_lines),
    )
    assert bank_clinic.value("SELECT count(*) FROM bank_lines WHERE statement_id = 2") == 2
    view.new.trigger()
    again = opened(qtbot, ImportDialog)
    read(qtbot, again, tmp_path / "august.csv", AUGUST)
    assert figures(again)[:3] == [("Lines", "6"), ("New", "4"), ("Taken in before", "2")]


def test_dry_run__all_lines_that_are_known_are_told_before(take_in: OpenImport, bank_clinic: Clinic) -> None:
    known = "All of this statement was taken in before; nothing has changed."
    dialog = take_in(JULY, until=known)
    assert figures(dialog)[:3] == [("Lines", "7"), ("New", "0"), ("Taken in before", "7")]
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert dialog.isVisible()
    assert bank_clinic.value("SELECT count(*) FROM bank_statements") == 1


def test_dry_run__the_balance_that_is_typed_goes_on(qtbot: QtBot, take_in: OpenImport) -> None:
    dialog = take_in("Date,Narration,Amount\n02/08/25,A,5.00\n03/08/25,B,-7.00\n")
    assert figures(dialog)[-2:] == [("Balance before", "not known"), ("Balance after", "not known")]
    dialog.opening.setFocus()
    QTest.keyClicks(dialog.opening, "100")
    qtbot.waitUntil(lambda: figures(dialog)[-2:] == [("Balance before", "100.00"), ("Balance after", "98.00")])


def test_template__is_saved_and_read_back_without_a_hand(qtbot: QtBot, take_in: OpenImport, tmp_path: Path) -> None:
    dialog = take_in(AUGUST)
    path = tmp_path / "template.csv"
    assert save(qtbot, dialog, dialog.template, path) == "bank-statement_template.csv"
    dialog.take_file(path)
    qtbot.waitUntil(lambda: dialog.columns.columns().money_in == "Money in" and dialog.obstacle() == "")
    chosen = {name: choice.key() for name, choice in dialog.columns.choices.items()}
    assert chosen == {
        "day": "Date",
        "narration": "Narration",
        "reference": "Reference",
        "balance": "Balance",
        "money_out": "Money out",
        "money_in": "Money in",
        "amount": "",
        "side": "",
    }
    assert rows(dialog, "amount") == [(150_000,), (-2_500_000,)]


def test_template__is_offered_where_no_statement_was_taken_in(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic, tmp_path: Path
) -> None:
    window = open_bank()
    view = bring(qtbot, window)
    view.filters.show_account(account(bank_clinic, "1050"))
    qtbot.waitUntil(view.body.empty.isVisible)
    first, second = view.body.empty.findChildren(QAbstractButton)
    assert [first.accessibleName(), second.accessibleName()] == ["Take in statement...", "Save a template..."]
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    press(KEY.Key_Space)
    asked = view.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.setDirectory(str(tmp_path))
    asked.selectFile(str(tmp_path / "template.csv"))
    asked.accept()
    qtbot.waitUntil(lambda: window.status_bar.news() == "template.csv saved")
    assert (tmp_path / "template.csv").read_text("utf-8-sig").startswith("Date,Narration,Reference,Money out,")


def test_drop__on_the_dialog_takes_the_file(qtbot: QtBot, take_in: OpenImport, tmp_path: Path) -> None:
    dialog = take_in(AUGUST)
    path = tmp_path / "dropped.csv"
    path.write_text("\n".join(AUGUST.splitlines()[:4]), "utf-8")
    assert drop(dialog, path)
    qtbot.waitUntil(lambda: dialog.file.text() == "dropped.csv" and len(dialog.preview.lines.rows()) == 2)
    assert drop(dialog, bank := tmp_path / "asha.clinicbook")
    assert f"{bank.name}: this cannot be dropped here." in dialog.banner.words()
    assert dialog.file.text() == "dropped.csv"


def test_drop__without_an_account_says_what_to_do(qtbot: QtBot, open_bank: OpenBank, tmp_path: Path) -> None:
    window = open_bank()
    view = bring(qtbot, window)
    view.filters._account_id = 0  # noqa: SLF001 - as it is until the accounts are read, and where there are none
    path = tmp_path / "august.csv"
    path.write_text(AUGUST, "utf-8")
    assert drop(window, path)
    assert "It is not said which account the statement is of." in view.banner.words()
    assert QApplication.activeModalWidget() is None
    view.new.trigger()
    assert QApplication.activeModalWidget() is None
    assert isinstance(window.current_view(), BankMatchingView)


def test_drop__opens_the_dialog_of_the_account_that_is_chosen(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic, tmp_path: Path
) -> None:
    window = open_bank()
    view = bring(qtbot, window)
    view.filters.show_account(account(bank_clinic, "1050"))
    path = tmp_path / "august.csv"
    path.write_text(AUGUST, "utf-8")
    QTest.keyClick(window, KEY.Key_1, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert drop(window, path)
    dialog = opened(qtbot, ImportDialog)
    post(qtbot, dialog)
    assert bank_clinic.rows("SELECT DISTINCT account_id FROM bank_lines WHERE statement_id = 2") == [
        (account(bank_clinic, "1050"),)
    ]
