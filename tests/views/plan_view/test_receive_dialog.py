"""Money for a plan: what is proposed, what it settles before the button, what is refused, what the books then say."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from PySide6.QtTest import QTest

from desktop_app.repositories.commands import Changes
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from tests import orders
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.plan_view.conftest import Desk
from tests.views.plan_view.plan_driving import post, receive
from tests.views.table_driving import shown

pytestmark = pytest.mark.gui


def wait_for_obstacle(desk: Desk, dialog: ReceiveDialog, words: str) -> None:
    """Wait until these words, or none at all, say what stands in the way."""
    desk.qtbot.waitUntil(lambda: dialog.obstacle().startswith(words) and bool(words) is bool(dialog.obstacle()))


def test_receive__proposes_what_is_overdue_and_posts_it_once(desk: Desk) -> None:
    """Plan 3: Rs 11,000 in five installments of 2,200 from 2 June; on 20 August three are overdue."""
    desk.show(3)
    dialog = receive(desk)
    assert dialog.amount.hasFocus()
    assert dialog.amount.paise() == 660_000
    post(desk, dialog)
    assert desk.window.status_bar.news() == "RCP/25-26/00008 posted: 6,600.00 received"
    paid = desk.clinic.rows("SELECT amount_paise, mode, payment_date FROM payments WHERE patient_id = 3")
    assert paid == [(660_000, "upi", "2025-08-20")]
    detail = desk.view.pane.detail()
    assert detail is not None
    assert (detail.paid_paise, detail.open_paise) == (660_000, 440_000)
    assert desk.chosen == "PL/25-26/00003"
    assert shown(desk.view.table, desk.view.table.currentIndex().row(), "outstanding") == "4,400.00"
    assert desk.clinic.findings() == {}


def test_receive__shows_what_it_settles_and_what_becomes_an_advance(desk: Desk) -> None:
    """Plan 2: 10,500 in five of 2,100, 4,000 paid, so 200 of the second and three more are open: 6,500."""
    desk.show(2)
    dialog = receive(desk)
    QTest.keyClicks(dialog.amount, "7000")  # over what is proposed, which is selected
    rows = [tuple(shown(dialog.table, row, name) for name in ("what", "open", "part", "left")) for row in range(5)]
    assert rows == [
        ("2", "200.00", "200.00", "\u2013"),
        ("3", "2,100.00", "2,100.00", "\u2013"),
        ("4", "2,100.00", "2,100.00", "\u2013"),
        ("5", "2,100.00", "2,100.00", "\u2013"),
        ("Advance", "", "500.00", ""),
    ]
    (total,) = dialog.table.totals()
    assert total.values == {"open": 650_000, "part": 700_000, "left": 0}
    assert dialog.journal.words() == (
        "1060 UPI / wallet clearing debit 7,000.00; 1100 Accounts Receivable - patients credit 6,500.00; "
        "2200 Patient advances (no invoice yet) credit 500.00"
    )
    assert dialog.amount.accessibleDescription() == "500.00 more than is owed: it is kept as an advance"
    post(desk, dialog)
    assert desk.window.status_bar.news().endswith("posted: 7,000.00 received")
    parts = desk.clinic.rows(
        "SELECT control, credit_paise FROM ar_subledger WHERE patient_id = 2 AND credit_paise > 0 ORDER BY entry_id"
    )
    assert parts == [("AR", 400_000), ("AR", 650_000), ("ADV", 50_000)]
    assert desk.clinic.findings() == {}


def test_receive__everything_is_one_press(desk: Desk) -> None:
    desk.show(2)
    dialog = receive(desk)
    (everything,) = (each for each in dialog.proposals() if each.words() == "Everything 6,500.00")
    everything.setFocus()
    press(KEY.Key_Space)
    assert dialog.amount.paise() == 650_000
    assert everything.isChecked()
    press(KEY.Key_Escape)
    desk.settle()
    assert desk.clinic.value("SELECT count(*) FROM payments WHERE patient_id = 2") == 1


def test_receive__mode_reference_and_day_go_into_the_receipt_and_the_mode_is_remembered(desk: Desk) -> None:
    desk.show(3)
    dialog = receive(desk)
    QTest.keyClicks(dialog.amount, "1000")
    dialog.modes.chip("upi").setFocus()
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    assert dialog.modes.key() == "cheque"
    type_in(dialog.reference, "SBI 004711")
    dialog.on.setFocus()
    press(KEY.Key_Minus)
    post(desk, dialog)
    rows = desk.clinic.rows("SELECT mode, reference, payment_date, amount_paise FROM payments WHERE patient_id = 3")
    assert rows == [("cheque", "SBI 004711", "2025-08-19", 100_000)]
    again = receive(desk)
    assert again.modes.key() == "cheque"
    assert again.reference.text() == ""


def test_receive__cash_at_the_limit_of_269st_is_told_before_and_nothing_is_lost(desk: Desk, clinic: Clinic) -> None:
    """Section 269ST: 2,00,000 or more in cash from one person in a day is forbidden; 1,99,999.99 is not."""
    desk.show(2)
    dialog = receive(desk)
    type_in(dialog.reference, "till 2")
    dialog.modes.choose("cash")
    dialog.amount.setFocus()
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, "1,99,999.99")
    wait_for_obstacle(desk, dialog, "")
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, "2,00,000")
    wait_for_obstacle(
        desk, dialog, "This would bring cash from the patient to 2,00,000.00; the law forbids 2,00,000.00 or more from"
    )
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert (dialog.amount.paise(), dialog.modes.key(), dialog.reference.text()) == (20_000_000, "cash", "till 2")
    assert clinic.value("SELECT count(*) FROM payments WHERE amount_paise = 20000000") == 0


def test_receive__cash_at_the_limit_is_taken_for_the_owners_reason(desk: Desk, clinic: Clinic) -> None:
    desk.show(2)
    dialog = receive(desk)
    dialog.modes.choose("cash")
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, "2,00,000")
    wait_for_obstacle(desk, dialog, "This would bring cash from the patient to 2,00,000.00")
    type_in(dialog.limit.field, "Bank closed by the flood")
    wait_for_obstacle(desk, dialog, "")
    post(desk, dialog)
    assert clinic.value("SELECT amount_paise FROM payments ORDER BY payment_id DESC LIMIT 1") == 20_000_000


@pytest.mark.parametrize(("typed", "why"), [("0", "An amount is missing"), ("12x", "An amount is missing")])
def test_receive__says_what_is_missing(desk: Desk, typed: str, why: str) -> None:
    desk.show(3)
    dialog = receive(desk)
    QTest.keyClicks(dialog.amount, typed)
    assert dialog.obstacle() == why
    assert not dialog.commit_button.isEnabled()
    press(KEY.Key_Return, CONTROL)
    assert desk.clinic.value("SELECT count(*) FROM payments WHERE patient_id = 3") == 0
    dialog.on.setText("never")
    QTest.keyClicks(dialog.amount, "1")
    dialog.reject()


def test_receive__what_was_typed_is_not_thrown_away_by_one_key(desk: Desk) -> None:
    desk.show(3)
    dialog = receive(desk)
    QTest.keyClicks(dialog.amount, "1234")
    press(KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.headline() == "What you typed is not saved."
    with desk.qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Escape)


def test_receive__on_a_mixed_bill_other_lines_come_first(desk: Desk, clinic: Clinic) -> None:
    """Scenario S43's bill: consultation and product of 2,500 beside a package of 50,000."""
    lines = (orders.line(200_000, role="CONSULT_REV"), orders.line(50_000, role="MED_REV"))
    sold = desk.meanwhile(partial(orders.sell, clinic, package=orders.line(5_000_000), other_lines=lines))
    desk.show(sold.plan_id)
    dialog = receive(desk)
    QTest.keyClicks(dialog.amount, "3000")
    assert shown(dialog.table, 0, "what") == "Other lines"
    assert [shown(dialog.table, row, "part") for row in range(2)] == ["2,500.00", "500.00"]
    post(desk, dialog)
    paid = "SELECT sum(paid_paise) FROM installment_payments WHERE plan_id = ?"
    assert clinic.value(paid, sold.plan_id) == 50_000
    assert clinic.findings() == {}


def test_receive__again_at_once_waits_for_what_is_left(desk: Desk) -> None:
    """Plan 3 has 6,600 overdue of 11,000: what is proposed next is of the 4,400 that are left, not 6,600 again."""
    desk.show(3)
    first = receive(desk)
    with desk.qtbot.waitSignal(first.finished):
        press(KEY.Key_Return, CONTROL)
    desk.activate()
    second = receive(desk)
    assert second.amount.paise() == 220_000
    second.reject()


def pay_elsewhere(desk: Desk, clinic: Clinic, paise: int) -> None:
    """Have somebody else receive money on plan 3, and everybody told of it."""
    with ThreadPoolExecutor(1) as other:
        other.submit(orders.receive, clinic, paise, patient_id=3, invoice_id=3, on=clinic.clock.today).result()
    desk.operations.changed.emit(Changes(frozenset({"payments"})))


def test_receive__figures_that_are_read_again_are_proposed_again(desk: Desk, clinic: Clinic) -> None:
    """Of plan 3 Rs 6,600 are overdue; 1,000 of them are paid by somebody else meanwhile."""
    desk.show(3)
    dialog = receive(desk)
    assert dialog.amount.paise() == 660_000
    pay_elsewhere(desk, clinic, 100_000)
    desk.qtbot.waitUntil(lambda: dialog.amount.paise() == 560_000)
    assert [each.words() for each in dialog.proposals()] == ["Overdue 5,600.00", "Everything 10,000.00"]
    dialog.reject()


def test_receive__an_amount_that_was_typed_or_chosen_stays(desk: Desk, clinic: Clinic) -> None:
    desk.show(3)
    typed = receive(desk)
    QTest.keyClicks(typed.amount, "1234")
    pay_elsewhere(desk, clinic, 100_000)
    desk.qtbot.waitUntil(lambda: shown(typed.table, 0, "open") == "1,200.00")
    assert typed.amount.paise() == 123_400
    typed.done(0)
    desk.settle()
    desk.activate()
    chosen = receive(desk)
    chosen.proposals()[-1].click()
    pay_elsewhere(desk, clinic, 20_000)
    desk.qtbot.waitUntil(lambda: shown(chosen.table, 0, "open") == "1,000.00")
    assert chosen.amount.paise() == 1_000_000
    chosen.done(0)


def test_receive__on_a_mixed_bill_what_is_proposed_settles_the_installment(desk: Desk, clinic: Clinic) -> None:
    """The 2,500 of other lines come first: to pay the installment of 10,000, 12,500 are needed."""
    lines = (orders.line(200_000, role="CONSULT_REV"), orders.line(50_000, role="MED_REV"))
    sale = partial(orders.sell, clinic, package=orders.line(5_000_000), other_lines=lines, on=clinic.clock.today)
    desk.show(desk.meanwhile(sale).plan_id)
    dialog = receive(desk)
    assert dialog.amount.paise() == 1_250_000
    assert dialog.proposals()[0].words() == "Next 12,500.00"
    assert [shown(dialog.table, row, "left") for row in range(2)] == ["\u2013", "\u2013"]
    dialog.reject()
