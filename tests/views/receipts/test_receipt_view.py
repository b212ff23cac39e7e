"""The register of receipts: rows, chips, search, one receipt beside it, where it leads, and what may be done."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.reports.receipts import IN_HAND, TAKEN_BACK, UNAPPLIED
from desktop_app.views.controls.link import Link
from desktop_app.views.receipts.cheque_dialogs import DepositDialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.view import Place, View
from tests.clinic import Clinic
from tests.reports.money_book import ADVANCE, BOUNCED, BY_CASH, BY_UPI, OVERPAID
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.receipts.conftest import OpenTill
from tests.views.receipts.till import Till
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

NEWEST_FIRST = [
    ("RCP/25-26/00007", "upi", 150_000, 0, "posted"),
    ("RCP/25-26/00006", "cash", 250_000, 0, "posted"),
    ("RCP/25-26/00005", "upi", 50_000, 0, "reversed"),
    ("RCP/25-26/00004", "cheque", 20_000, 0, "bounced"),
    ("RCP/25-26/00003", "cheque", 30_000, 0, "deposited"),
    ("RCP/25-26/00002", "cheque", 40_000, 0, "in_hand"),
    ("RV/25-26/00001", "upi", 590_000, 295_000, "posted"),
    ("RCP/25-26/00001", "cash", 1_050_000, 50_000, "posted"),
]


def is_at_front(till: Till, view: View) -> bool:
    return till.window.current_view() is view


def links(till: Till) -> list[str]:
    return [each.words() for each in till.receipts.pane_of_receipt.findChildren(Link) if each.isVisible()]


def test_register__shows_the_newest_first_and_adds_up_what_was_received(till: Till) -> None:
    """What was taken back is none of the 21,100 at the foot."""
    assert till.shown("number", "mode", "amount", "unapplied", "status") == NEWEST_FIRST
    (foot,) = till.receipts.table.totals()
    assert (foot.label, foot.values["amount"], foot.values["unapplied"]) == ("8 receipts", 2_110_000, 345_000)
    assert till.receipts.head.fact() == "8 in all"


def test_chips__count_and_filter(till: Till) -> None:
    chips = till.receipts.filters.chips
    assert [chips.chip(key).count() for key in ("", UNAPPLIED, IN_HAND, TAKEN_BACK)] == [8, 2, 1, 2]
    chips.chip(UNAPPLIED).click()
    till.settle()
    assert [number for (number,) in till.shown("number")] == ["RV/25-26/00001", "RCP/25-26/00001"]


def test_search__finds_by_reference(till: Till) -> None:
    press(KEY.Key_F, CONTROL)
    type_in(till.receipts.search, "60441772")
    till.qtbot.waitUntil(lambda: len(till.shown("number")) == 1)
    till.settle()
    assert till.shown("number") == [("RV/25-26/00001",)]


def test_pane__shows_what_an_advance_paid_with_its_journal(till: Till) -> None:
    till.choose("RV/25-26/00001")
    pane = till.receipts.pane_of_receipt
    assert (pane.number.text(), pane.facts.text()) == ("RV/25-26/00001", "2 Jul 2025 · UPI 60441772 · MAIN")
    told = [(each.caption, each.paise) for each in pane.figures.figures()]
    assert told == [
        ("Received", 590_000),
        ("GST 18% inside", 90_000),
        ("As an advance", 590_000),
        ("Unapplied", 295_000),
    ]
    assert "INV/25-26/00002" in links(till)
    assert [(each.source, each.event) for each in pane.journal.transactions()] == [
        ("payment", "post"),
        ("advance_apply", "post"),
    ]


def test_pane__leads_to_patient_invoice_and_the_other_receipt_of_its_paper(till: Till) -> None:
    till.choose("RCP/25-26/00006")
    wanted: list[Place] = []
    till.receipts.place_wanted.connect(wanted.append)
    places = {
        "Zoya Khan": Place("patient", 2),
        "INV/25-26/00003": Place("invoice", 3),
        "INV/25-26/00004": Place("invoice", 4),
        "RCP/25-26/00007": Place("receipt", BY_UPI),
    }
    assert sorted(links(till)) == sorted(places)
    for link in till.receipts.pane_of_receipt.findChildren(Link):
        if link.words() != "Zoya Khan":  # that one leaves the receipts
            QTest.mouseClick(link, Qt.MouseButton.LeftButton)
            assert wanted[-1] == places[link.words()]
            till.receipts.opens(Place("receipt", BY_CASH))
            till.settle()
    press(KEY.Key_L, CONTROL)
    assert wanted[-1] == places["Zoya Khan"]


def test_place__of_a_receipt_is_opened_from_the_ledger(till: Till) -> None:
    """The line of a receipt leads to it, and nowhere else."""
    assert till.receipts.opens(Place("receipt", OVERPAID))
    assert not till.receipts.opens(Place("invoice", 1))
    press(KEY.Key_3, CONTROL)
    ledger = till.ledger
    ledger.filters.show_all_dates()
    till.qtbot.waitUntil(lambda: not ledger.table.paged_model().is_loading())
    model = ledger.table.paged_model()
    rows = [model.row_at(at) for at in range(model.rowCount())]
    at = next(at for at, row in enumerate(rows) if row is not None and row["voucher_number"] == "RCP/25-26/00004")
    ledger.table.setFocus()
    ledger.table.go_to_row(at)
    press(KEY.Key_Return)
    till.qtbot.waitUntil(lambda: till.window.current_view() is till.receipts)
    till.settle()
    row = till.receipts.table.current_row()
    assert row is not None
    assert row.key == BOUNCED


def test_go_to_anything__leads_to_a_receipt_by_its_number_and_to_a_patient(till: Till) -> None:
    for typed, view, key in (("RV/25-26/00001", till.receipts, ADVANCE), ("Zoya", till.patients, 2)):
        till.activate()
        press(KEY.Key_K, CONTROL)
        type_in(till.window.go_to_field, typed)
        till.quiet()
        till.qtbot.waitUntil(lambda: bool(till.window.go_to_field.destinations()))
        press(KEY.Key_Return)
        till.qtbot.waitUntil(partial(is_at_front, till, view))
        till.settle()
        row = view.table.current_row()
        assert row is not None
        assert row.key == key


def test_actions__are_off_for_what_cannot_be_done_and_say_why(till: Till) -> None:
    view = till.receipts
    told = {
        "RCP/25-26/00001": (True, False, False, False, True),  # cash with an advance in it
        "RCP/25-26/00002": (False, False, True, True, True),  # a cheque in hand
        "RCP/25-26/00003": (False, False, False, True, True),  # deposited
        "RCP/25-26/00004": (False, False, False, False, False),  # bounced
        "RV/25-26/00001": (True, True, False, True, True),
    }
    for number, allowed in told.items():
        till.choose(number)
        actions = (view.apply, view.unapply, view.deposit, view.bounce, view.reverse)
        assert tuple(each.isEnabled() for each in actions) == allowed, number
        assert all(each.statusTip() for each in actions if not each.isEnabled())
    till.choose("RCP/25-26/00001")
    assert view.bounce.statusTip() == "Cash is not dishonoured by a bank; reverse the receipt instead"


@pytest.mark.parametrize(
    ("role", "allowed"), [("cashier", (True, True, False, True, False)), ("auditor", (False,) * 5)]
)
def test_roles__see_what_they_may_do(open_till: OpenTill, role: str, allowed: tuple[bool, ...]) -> None:
    till = open_till(role)
    till.choose("RCP/25-26/00002")
    view = till.receipts
    actions = (view.new, view.advance, view.settle, view.deposit, view.reverse)
    assert tuple(each.isEnabled() for each in actions) == allowed
    assert all(each.statusTip() for each in actions if not each.isEnabled())


def test_journal__is_scrolled_to_by_its_key(till: Till) -> None:
    till.choose("RCP/25-26/00004")
    press(KEY.Key_J, CONTROL)
    pane = till.receipts.pane_of_receipt
    till.qtbot.waitUntil(lambda: pane.journal.visibleRegion().boundingRect().height() > 100)


def test_money_menu__takes_money_from_anywhere(till: Till) -> None:
    press(KEY.Key_4, CONTROL)
    till.qtbot.waitUntil(lambda: till.window.current_view() is till.patients)
    dialog = till.opened(CollectDialog, KEY.Key_R, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert dialog.obstacle() == "The patient is missing"
    dialog.reject()


def test_view__is_named_plain_and_collides_with_nothing(till: Till) -> None:
    till.choose("RCP/25-26/00006")
    assert unnamed_controls(till.window) == []
    assert unreachable_controls(till.receipts) == []
    assert rich_texts(till.window) == []
    assert shortcut_collisions(till.window) == []


def test_change__by_somebody_shows_at_once(till: Till, money: Clinic) -> None:
    """A deposited cheque is in hand no more; the cursor stays."""
    till.choose("RCP/25-26/00002")
    dialog = till.opened(DepositDialog, KEY.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    till.post(dialog)
    row = till.receipts.table.current_row()
    assert row is not None
    assert (row["number"], row["status"]) == ("RCP/25-26/00002", "deposited")
    assert till.receipts.filters.chips.chip(IN_HAND).count() == 0
    assert money.value("SELECT count(*) FROM payments WHERE payment_id = ?", BY_CASH) == 1
