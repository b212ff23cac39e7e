"""Where the excess of a credit goes: decided in the dialog by keys, asked of the books afterwards.

S07: Rs 10,000 paid by UPI, two of five sessions used: Rs 6,000 are left. The patient owes Rs 4,500 on another invoice.
"""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.excess.excess_ways import Way
from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic
from tests.orders import line
from tests.views.discontinue.conftest import OpenBook
from tests.views.discontinue.driving import agree, decide, discontinuing, focused, opened, posted, write
from tests.views.driving import KEY
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
OTHER = 2


def overpaid(clinic: Clinic, *, times: int = 1) -> None:
    orders.half_done_plan(clinic, paid_paise=times * 1_000_000, package=line(times * 1_000_000))
    orders.serve(clinic, patient=1, lines=(line(450_000, role="SVC_REV"),))


def ready(qtbot: QtBot, dialog: DiscontinueDialog) -> DiscontinueDialog:
    """Wait until it is known what the excess can go to."""
    qtbot.waitUntil(lambda: bool(dialog.excess.modes.amounts))
    return dialog


def test_excess__by_default_all_of_it_waits_to_be_paid_back(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert dialog.goes.text() == "6,000.00 waits to be paid back"
        decide(dialog)
        done = posted(qtbot, dialog)
    assert (done.refundable_paise, done.refund_status, done.refund_numbers) == (600_000, "approved", ())
    assert clinic.value("SELECT count(*) FROM refunds") == 0


def test_excess__goes_four_ways(qtbot: QtBot, open_book: OpenBook) -> None:
    """6,000 = 1,000 by UPI + 500 in cash + 2,000 to the other invoice + 1,000 kept + 1,500 that wait."""
    clinic, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        decide(dialog)
        qtbot.waitUntil(panel.modes.amounts["upi"].isVisible)
        dialog.to_excess.setFocus()
        QTest.keyClick(dialog.to_excess, KEY.Key_Space)
        assert focused() is panel.ways.chip(Way.LATER)
        write(panel.modes.amounts["upi"], "1000")
        write(panel.modes.amounts["cash"], "500")
        assert [(each.account_code, each.debit_paise, each.credit_paise) for each in panel.journal.lines()] == [
            ("1100", 150_000, 0),
            ("1060", 0, 100_000),
            ("1010", 0, 50_000),
        ]
        write(panel.invoices.amounts[OTHER], "2000")
        write(panel.kept, "1000")
        assert dialog.obstacle() == "The patient's consent to keep it is missing"
        agree(dialog, "In person", reference="Sheet 17")
        assert dialog.obstacle() == ""
        assert dialog.goes.text() == (
            "1,500.00 paid back now, 2,000.00 to other invoices, 1,000.00 kept, 1,500.00 waits to be paid back"
        )
        done = posted(qtbot, dialog)
    assert done.refund_status == "partly_paid"
    paid = clinic.rows("SELECT mode, amount_paise, status FROM refunds ORDER BY refund_id")
    assert paid == [("upi", 100_000, "paid"), ("cash", 50_000, "paid")]
    assert clinic.value("SELECT kept_paise FROM patient_credit_notes") == 100_000
    consent = "SELECT reason FROM audit_log WHERE action = 'consent'"  # of the balance, and of the plan
    assert clinic.rows(consent) == [("The patient, In person, 20 Aug 2025, Sheet 17",)] * 2
    owed = "SELECT sum(debit_paise - credit_paise) FROM ar_subledger"
    assert clinic.value(owed) == 450_000 - 600_000 + 150_000


def test_excess__more_than_there_is_stands_in_the_way(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        decide(dialog)
        write(panel.modes.amounts["upi"], "6000.01")
        assert dialog.obstacle() == "0.01 more is given away than there is"
        write(panel.modes.amounts["upi"], "")
        write(panel.invoices.amounts[OTHER], "4500.01")
        assert dialog.obstacle() == "INV/25-26/00002 lacks only 4,500.00"
        write(panel.invoices.amounts[OTHER], "4500")
        assert dialog.obstacle() == ""
        write(dialog.decision.amount.field, "4000")  # nothing is left once the amount is lower
        assert dialog.obstacle() == "500.00 more is given away than there is"


def test_excess__above_the_limit_waits_for_approval(qtbot: QtBot, open_book: OpenBook) -> None:
    """Five times as much: 30,000 are above the limit of 10,000, so that nothing can be paid back here and now."""
    _, operations = open_book(lambda clinic: overpaid(clinic, times=5))
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        decide(dialog)
        assert panel.words() == "30,000.00 waits for approval, then to be paid back"
        write(panel.modes.amounts["upi"], "1")
        assert dialog.obstacle() == "Nothing is paid back yet: it waits for approval"
        write(panel.modes.amounts["upi"], "")
        assert posted(qtbot, dialog).refund_status == "pending_approval"


def test_excess__is_not_there_where_nothing_is_left(qtbot: QtBot, open_book: OpenBook) -> None:
    """Of the plan of seed test 3, Rs 4,000 paid, nothing is refundable."""
    _, operations = open_book()
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert not dialog.excess.isVisible()
        assert not dialog.to_excess.isVisible()
        write(dialog.decision.amount.field, "6500")
        assert dialog.excess.isVisible()
        assert dialog.goes.text() == "500.00 waits to be paid back"


def test_excess__the_counter_may_only_apply_it(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, of_owner = open_book(overpaid)
    cashier = User(of_owner.user.user_id, of_owner.user.username, of_owner.user.display_name, "cashier")
    operations = Operations(clinic.books, cashier)
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        assert not panel.modes.isEnabled()
        assert not panel.kept.isEnabled()
        decide(dialog)
        assert not panel.ways.chip(Way.NOW).isEnabled()
        assert not panel.ways.chip(Way.BALANCE).isEnabled()
        write(panel.invoices.amounts[OTHER], "4500")
        assert posted(qtbot, dialog).refund_status == "approved"
    operations.close()


def test_excess__names_and_tab_order(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert rich_texts(dialog) == []
