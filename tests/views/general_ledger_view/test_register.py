"""The lines, the rows pinned around them, and what is left out.

The receivables of the story, by hand: on 31 July patients owed 9,730,000 - 2,233,333 paise; in August five notes take
8,000 + 5,500 + 7,080 + 40,000 + 500, of which the last is reversed the same day.
"""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import rupees
from desktop_app.reports.general_ledger import BALANCE
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.workflows.receive_payment import receive_payment
from tests import orders
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import (
    LINES_OF_AUGUST,
    SHIFT,
    choose_account,
    choose_days,
    choose_in_menu,
    come_back,
    current,
    lines,
    row_of,
    search,
    wait_for_lines,
)
from tests.views.table_driving import copied, shown
from tests.views.window_checks import cut_cells

pytestmark = pytest.mark.gui

OPENING = 9_730_000 - 2_233_333
NOTES = [
    ("CN/25-26/00001", "Lakshmi Menon", 800_000),
    ("CN/25-26/00002", "लक्ष्मी मेनन", 550_000),
    ("CN2/25-26/00001", 'Ravi "Raj" O\'Brien', 708_000),
    ("CN2/25-26/00002", "Dr. Asha_50%", 4_000_000),
    ("CN/25-26/00003", "Zoya Khan", 50_000),
]
CLOSING = OPENING - sum(paise for *_, paise in NOTES) + 50_000


def dr(paise: int) -> str:
    return f"{rupees(paise)} Dr"


@pytest.fixture
def receivables(qtbot: QtBot, ledger: LedgerView) -> LedgerView:
    """Give the ledger of 1100 in August."""
    choose_account(ledger, "1100")
    wait_for_lines(qtbot, ledger, 6)
    return ledger


def test_account__opening_lines_and_closing_follow_from_each_other(receivables: LedgerView) -> None:
    table = receivables.table
    balance, expected = OPENING, []
    for number, patient, paise in NOTES:
        balance -= paise
        expected.append((number, f"{patient} Credit note", "", rupees(paise), dr(balance)))
    back = ("CN/25-26/00003", "Zoya Khan Reversal of CN/25-26/00003", rupees(50_000), "", dr(balance + 50_000))
    assert lines(table, "voucher_number", "patient", "debit", "credit", BALANCE) == [*expected, back]
    assert list(table.head.opening()) == [PinnedRow("Opening balance, 1 Aug 2025", {BALANCE: OPENING})]
    assert list(table.totals()) == [
        PinnedRow("Total of the period", {"debit": 50_000, "credit": 6_108_000}),
        PinnedRow("Closing balance, 31 Aug 2025", {BALANCE: CLOSING}),
    ]
    assert CLOSING == 1_438_667
    assert receivables.count.text() == "6 lines"


def test_account__is_found_by_name_too_and_left_again(qtbot: QtBot, receivables: LedgerView) -> None:
    choose_account(receivables, "deferred")
    # five plans: a session on 1 August, and four discontinued with their notes
    wait_for_lines(qtbot, receivables, 5)
    assert receivables.filters.account_code() == "2300"
    names = [column.name for column in receivables.table.head.shown_columns()]
    assert names == ["date", "voucher_number", "patient", "debit", "credit", BALANCE]
    choose_account(receivables, "All acc")
    wait_for_lines(qtbot, receivables, LINES_OF_AUGUST)
    names = [column.name for column in receivables.table.head.shown_columns()]
    assert names == ["date", "voucher_number", "account_code", "patient", "debit", "credit"]


def test_date__stands_once_a_day_on_the_screen_but_in_every_row_of_a_copy(receivables: LedgerView) -> None:
    table = receivables.table
    table.setFocus()
    table.selectAll()
    press(KEY.Key_C, CONTROL)
    assert [row[0] for row in copied()] == ["Date", *["2025-08-20"] * 6]
    assert [row[-1] for row in copied()][-1] == "14386.67"
    model = table.table_model()
    column = model.columns[0]
    assert [model.repeats(row, column) for row in range(6)] == [False, *[True] * 5]
    assert shown(table, 0, "date") == "20 Aug"


def test_selection__is_added_up_as_the_account_sees_it(
    qtbot: QtBot, window: MainWindow, receivables: LedgerView
) -> None:
    receivables.table.setFocus()
    receivables.table.go_to_row(4)
    press(KEY.Key_Down, SHIFT)
    told = "2 lines selected · Debit 500.00 · Credit 500.00 · Net 0.00"
    qtbot.waitUntil(lambda: window.status_bar.selection() == told)
    press(KEY.Key_Up)
    press(KEY.Key_Up)
    told = "1 line selected · Debit 0.00 · Credit 40,000.00 · Net 40,000.00 Cr"
    qtbot.waitUntil(lambda: window.status_bar.selection() == told)


@pytest.mark.parametrize(
    ("steps", "first", "last", "words"),
    [
        (1, date(2025, 7, 1), date(2025, 7, 31), "1 Jul \u2013 31 Jul 2025"),
        (2, date(2025, 4, 1), date(2025, 6, 30), "1 Apr \u2013 30 Jun 2025"),
        (6, date(2025, 4, 1), date(2026, 3, 31), "1 Apr 2025 \u2013 31 Mar 2026"),
        (7, date(2024, 4, 1), date(2025, 3, 31), "1 Apr 2024 \u2013 31 Mar 2025"),
        (8, None, None, "All dates"),
    ],
)
def test_period__by_keys(
    qtbot: QtBot, ledger: LedgerView, *, steps: int, first: date | None, last: date | None, words: str
) -> None:
    press(KEY.Key_D, CONTROL)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for _ in range(steps):
        QTest.keyClick(popup.presets, KEY.Key_Down)  # type: ignore[attr-defined]
    QTest.keyClick(popup.presets, KEY.Key_Return)  # type: ignore[attr-defined]
    query = ledger.filters.query()
    assert (query.dated_from, query.dated_to) == (first, last)
    assert ledger.filters.period.words() == words
    qtbot.waitUntil(lambda: not ledger.table.paged_model().is_loading())
    assert ledger.table.paged_model().query == query


def test_period__between_any_two_days(qtbot: QtBot, receivables: LedgerView) -> None:
    """On 2 July four receipts came in, the fifth on 1 July."""
    choose_days("1/7/2025", "2-7")
    wait_for_lines(qtbot, receivables, 5)
    paid = [100_000, 333_333, 400_000, 400_000, 1_000_000]
    assert [each[0] for each in lines(receivables.table, "credit")] == [rupees(paise) for paise in paid]
    (opening,) = receivables.table.head.opening()
    closing = receivables.table.totals()[-1]
    before = 1_000_000 + 1_000_000 + 1_180_000 + 5_250_000 + 100_000
    assert (opening.values[BALANCE], closing.values[BALANCE]) == (before, before - sum(paid))


def test_period__that_ends_before_it_begins_is_said_to(ledger: LedgerView) -> None:
    before = ledger.filters.query()
    choose_days("5/8/2025", "4/8/2025")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.isVisible()
    assert popup.last_captioned.error() == "Before the first day"  # type: ignore[attr-defined]
    QTest.keyClick(popup, KEY.Key_Escape)
    assert ledger.filters.query() == before


def test_period__over_two_years_shows_the_year(qtbot: QtBot, receivables: LedgerView) -> None:
    choose_days("1/4/2024", "30/6/2025")
    wait_for_lines(qtbot, receivables, 5)
    assert shown(receivables.table, 0, "date") == "2 Jun 2025"
    assert cut_cells(receivables.table) == []


def test_filters__branch_document_patient_narrow_and_are_taken_away(qtbot: QtBot, receivables: LedgerView) -> None:
    filters = receivables.filters
    choose_in_menu(filters.branch.chip(), 2)
    wait_for_lines(qtbot, receivables, 2)
    assert filters.branch.chip().words() == "WEST branch"
    (opening,) = receivables.table.head.opening()
    assert opening.values[BALANCE] == 1_180_000 + 5_250_000 - 400_000 - 1_000_000
    QTest.keyClick(filters.branch.chip(), KEY.Key_Delete)
    wait_for_lines(qtbot, receivables, 6)
    assert filters.branch.chip().words() == "All branches"

    choose_in_menu(filters.source.chip(), 2)
    wait_for_lines(qtbot, receivables, 0)
    assert filters.query().source == "payment"
    choose_in_menu(filters.source.chip(), 4)
    wait_for_lines(qtbot, receivables, 6)
    assert receivables.table.head.opening() == (PinnedRow("Opening of these lines, 1 Aug 2025", {BALANCE: 0}),)
    choose_in_menu(filters.source.chip(), 0)

    chip = filters.patient.chip()
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClicks(popup.line, "zoya")  # type: ignore[attr-defined]
    QTest.keyClick(popup.line, KEY.Key_Return)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: filters.patient.key() == 5)
    come_back()
    wait_for_lines(qtbot, receivables, 2)
    assert filters.patient.chip().words() == "Zoya Khan"
    (opening,) = receivables.table.head.opening()
    assert opening.values[BALANCE] == 1_200_000
    press(KEY.Key_F, CONTROL | SHIFT)
    wait_for_lines(qtbot, receivables, 6)
    assert not filters.are_narrow()
    assert filters.account_code() == "1100"


@pytest.mark.parametrize(
    ("text", "count"), [("menon", 1), ("मेनन", 1), ("CN2/", 2), ("reversal", 1), ("5,500", 1), ("5500.5", 0)]
)
def test_search__in_names_numbers_narrations_and_amounts(
    qtbot: QtBot, receivables: LedgerView, text: str, count: int
) -> None:
    search(receivables, text)
    wait_for_lines(qtbot, receivables, count)
    if count:
        assert receivables.table.hasFocus()


def test_search__begins_with_a_letter_typed_among_the_lines(qtbot: QtBot, receivables: LedgerView) -> None:
    receivables.table.setFocus()
    press(KEY.Key_Z)
    QTest.keyClicks(receivables.filters.search, "oya")
    wait_for_lines(qtbot, receivables, 2)
    assert receivables.filters.search.text() == "zoya"
    QTest.keyClick(receivables.filters.search, KEY.Key_Escape)
    wait_for_lines(qtbot, receivables, 6)


def test_nothing__with_these_filters_is_said_and_mended(qtbot: QtBot, receivables: LedgerView) -> None:
    """The balances stay where they are."""
    choose_days("1/8/2025", "19/8/2025")
    wait_for_lines(qtbot, receivables, 0)
    assert receivables.empty.nothing.headline.text() == "No line in this period: 1 Aug \u2013 19 Aug 2025"
    assert receivables.empty.isVisible()
    (opening,), (_, closing) = receivables.table.head.opening(), receivables.table.totals()
    assert opening.values[BALANCE] == closing.values[BALANCE] == OPENING
    search(receivables, "nobody")
    qtbot.waitUntil(lambda: receivables.empty.nothing.headline.text().startswith("No line with these filters"))
    press(KEY.Key_F, CONTROL | SHIFT)
    choose_days("1/8/2025", "20/8/2025")
    wait_for_lines(qtbot, receivables, 6)
    assert receivables.empty.isHidden()


def test_sums__larger_than_any_line_are_not_cut(ledger: LedgerView) -> None:
    table = ledger.table
    at = [column.name for column in table.table_model().columns].index("debit")
    before = table.head.sectionSize(at)
    table.set_totals([PinnedRow("Total of the period", {"debit": 88_88_88_88_888_88})])
    assert table.head.sectionSize(at) > before
    assert row_of(table, "voucher_number", "CN/25-26/00001") >= 0


def test_lines__of_another_window_come_by_themselves(qtbot: QtBot, receivables: LedgerView) -> None:
    """Whatever is posted here appears, with the balances around it; the cursor stays on its line."""
    receivables.table.setFocus()
    receivables.table.go_to_row(1)
    order = orders.order(orders.RECEIPT, amount_paise=50_000, patient_id=2, invoice_id=2, on=date(2025, 8, 19))
    receivables.operations.run(receive_payment, order)
    wait_for_lines(qtbot, receivables, 7)
    qtbot.waitUntil(lambda: receivables.table.totals()[-1].values[BALANCE] == CLOSING - 50_000)
    assert lines(receivables.table, "credit")[0] == ("500.00",)
    qtbot.waitUntil(lambda: current(receivables, "voucher_number") == ("CN/25-26/00002",))
