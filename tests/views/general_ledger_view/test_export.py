"""Files of the ledger and of the trial balance: exactly what is shown, and what the command line writes."""

import csv
import io
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.command_line import run
from desktop_app.reports.general_ledger import BALANCE, GENERAL_LEDGER
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import (
    SHIFT,
    choose_account,
    choose_days,
    save_as,
    search,
    wait_for_lines,
)
from tests.views.table_driving import press_head

pytestmark = pytest.mark.gui

BOM = "\ufeff"


def exported(qtbot: QtBot, window: MainWindow, ledger: LedgerView, path: Path) -> str:
    press(KEY.Key_E, CONTROL)
    proposed = save_as(qtbot, ledger, path)
    qtbot.waitUntil(lambda: window.status_bar.news() == f"{path.name} saved")
    return proposed


def by_command_line(clinic: Clinic, tmp_path: Path, name: str, *arguments: str) -> list[list[str]]:
    path = tmp_path / f"{name}-by-command.csv"
    assert run(["report", name, str(clinic.path), *arguments, "--out", str(path)]) == 0
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def written(rows: list[list[str]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return (BOM + file.getvalue()).encode()


def picked(rows: list[list[str]], headings: list[str]) -> list[list[str]]:
    places = [rows[0].index(each) for each in headings]
    return [[row[place] for place in places] for row in rows]


def test_account__is_written_as_it_is_shown_and_as_the_command_line_does(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic, tmp_path: Path
) -> None:
    """The receivables of July, their opening balance first."""
    choose_account(ledger, "1100")
    wait_for_lines(qtbot, ledger, 6)
    choose_days("1/7/2025", "31/7/2025")
    wait_for_lines(qtbot, ledger, 7)
    proposed = exported(qtbot, window, ledger, tmp_path / "ledger.csv")
    assert proposed == "asha-b-skin-b-laser_general-ledger_1100_2025-07-01_2025-07-31.csv"
    command = by_command_line(
        clinic, tmp_path, "general-ledger", "--from", "2025-07-01", "--to", "2025-07-31", "--account", "1100"
    )
    headings = ["Date", "Voucher No", "Patient", "Narration", "Debit", "Credit", "Balance"]
    assert (tmp_path / "ledger.csv").read_bytes() == written(picked(command, headings))
    shown = list(csv.DictReader(io.StringIO((tmp_path / "ledger.csv").read_text("utf-8-sig"))))
    assert (shown[0]["Narration"], shown[0]["Balance"]) == ("Opening balance", "85300.00")
    assert len(shown) == 1 + 7


def test_columns_order_and_rows__are_those_of_the_screen(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, tmp_path: Path
) -> None:
    """All accounts, by amount, two lines found, with a column more."""
    search(ledger, "reversal")
    wait_for_lines(qtbot, ledger, 2)
    ledger.table.head.show_column("branch", shown=True)
    press_head(ledger.table, "debit")
    press_head(ledger.table, "debit")
    qtbot.waitUntil(lambda: ledger.table.paged_model().sort_order.descending)
    wait_for_lines(qtbot, ledger, 2)
    exported(qtbot, window, ledger, tmp_path / "found.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "found.csv").read_text("utf-8-sig"))))
    names = [column.name for column in ledger.table.head.shown_columns()]
    assert names == ["date", "voucher_number", "account_code", "patient", "debit", "credit", "branch"]
    headings = {column.name: column.heading for column in GENERAL_LEDGER.columns}
    assert rows[0] == [headings[name] for name in ledger.table.shown_names()]
    assert [(row[2], row[6], row[7]) for row in rows[1:]] == [("1100", "500.00", "0.00"), ("4150", "0.00", "500.00")]


def test_account__without_a_first_day_has_no_opening_row(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic, tmp_path: Path
) -> None:
    choose_account(ledger, "4150")
    wait_for_lines(qtbot, ledger, 2)
    ledger.filters.show_all_dates()
    wait_for_lines(qtbot, ledger, 4)
    assert ledger.table.head.opening() == ()
    exported(qtbot, window, ledger, tmp_path / "all.csv")
    command = by_command_line(clinic, tmp_path, "general-ledger", "--account", "4150")
    headings = ["Date", "Voucher No", "Patient", "Narration", "Debit", "Credit", "Balance"]
    assert (tmp_path / "all.csv").read_bytes() == written(picked(command, headings))
    assert command[-1][command[0].index("Balance")] == "-4000.00"
    assert ledger.table.totals()[-1].values[BALANCE] == -400_000


def test_trial_balance__is_written_as_it_is_shown(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic, tmp_path: Path
) -> None:
    """Accounts without a balance are left out, as beside the ledger; otherwise as the command line does."""
    press(KEY.Key_E, CONTROL | SHIFT)
    proposed = save_as(qtbot, ledger, tmp_path / "balances.csv")
    assert proposed == "asha-b-skin-b-laser_trial-balance_2025-08-31.csv"
    qtbot.waitUntil(lambda: window.status_bar.news() == "balances.csv saved")
    command = picked(
        by_command_line(clinic, tmp_path, "trial-balance", "--to", "2025-08-31"),
        ["Account Code", "Account", "Closing Dr", "Closing Cr"],
    )
    with_balance = [row for row in command if row[2:] != ["0.00", "0.00"]]
    assert len(with_balance) == len(command) - 2  # the bank and the rent
    assert (tmp_path / "balances.csv").read_bytes() == written(with_balance)
    assert with_balance[-1] == ["", "Total", "37220.00", "37220.00"]
