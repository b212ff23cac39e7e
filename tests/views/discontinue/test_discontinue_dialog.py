"""What the discontinue dialog shows and posts, with the figures of domain.md 5.4, by keys."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.settlement import Policy
from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic
from tests.views.discontinue.conftest import TAXED, OpenBook
from tests.views.discontinue.driving import (
    decide,
    discontinuing,
    effects,
    focused,
    journal,
    opened,
    post,
    posted,
    press,
    write,
)
from tests.views.driving import KEY, type_in
from tests.workflows.expect import owed, sessions

pytestmark = pytest.mark.gui

Book = tuple[Clinic, Operations]


def listed(clinic: Clinic) -> None:
    """Sell at Rs 2,400 a session by the list, so that the discount of List price shows."""
    orders.half_done_plan(clinic, package=TAXED, list_prices_paise=(240_000,) * 5)


def test_dialog__shows_what_discontinuing_would_do(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(listed)
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert dialog.windowTitle() == "Discontinue PL/25-26/00001"
        assert effects(dialog) == {
            "Open sessions": ("3", "3 cancelled"),
            "Open installments": ("4", "4 waived"),
            "Patient owes": ("7,800.00", "720.00"),
            "Deferred revenue": ("6,000.00", "0.00"),
            "GST on the invoice": ("1,800.00", "720.00"),
            "Refundable": ("\u2013", "0.00"),
            "Final installment": ("\u2013", "720.00"),
        }
        assert journal(dialog) == [
            ("2300", 600_000, 0),
            ("2110", 54_000, 0),
            ("2120", 54_000, 0),
            ("1100", 0, 708_000),
        ]
        assert dialog.proof.words() == (
            "CN/25-26/00001 number taken when posted",
            "6,000.00 + CGST 540.00 + SGST 540.00",
            "GST can be taken back until 30 Nov 2026",
            "Matched to INV/25-26/00001",
        )
        assert dialog.decision.amount.line() == "The computed amount. From 0.00 to 11,800.00"
        assert [dialog.decision.policies.button(policy).accessibleName() for policy in Policy] == [
            "Pro rata, agreed: credit 7,080.00, refund 0.00, due 720.00",
            "List price: credit 6,136.00, refund 0.00, due 1,664.00",
            "Full credit: credit 11,800.00, refund 4,000.00, due 0.00",
            "No refund: credit 0.00, refund 0.00, due 7,800.00",
        ]
        assert dialog.picture.accessibleDescription() == (
            "Value of the package 11,800.00, used 4,720.00, credited 7,080.00, paid 4,000.00, still due 720.00, "
            "no longer asked 7,080.00."
        )


def test_dialog__begins_with_the_reason_and_says_what_is_missing(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert focused() is dialog.decision.reason
        assert dialog.obstacle() == "A reason is missing"
        assert not dialog.commit_button.isEnabled()
        post(dialog)
        assert not dialog.is_running()
        type_in(dialog.decision.reason.line, "x")
        assert dialog.obstacle() == ""
        assert dialog.commit_button.isEnabled()


def test_dialog__changes_nothing_before_it_posts(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    before = clinic.posted()
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, on=date(2025, 8, 1), amount="5,500", financial=True)
        press(dialog.decision.amount.slider, KEY.Key_PageDown)
        dialog.look_again()
        QTest.keyClick(dialog, KEY.Key_Escape)
        qtbot.waitUntil(lambda: not operations.is_busy())
    assert clinic.posted() == before


def test_dialog__by_keys_alone(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert focused() is dialog.decision.reason
        for _ in range(3):  # past slider and the choice about GST
            QTest.keyClick(focused(), KEY.Key_Backtab)
        assert focused() is dialog.decision.amount.field
        QTest.keyClicks(focused(), "6000")  # a field that is entered by keys is selected as a whole
        QTest.keyClick(focused(), KEY.Key_Return)  # moves on
        assert focused() is dialog.decision.amount.slider
        QTest.keyClick(focused(), KEY.Key_Right)
        assert dialog.decision.amount.field.text() == "6,001.00"
        write(dialog.decision.reason.line, "Agreed on the phone")
        result = posted(qtbot, dialog)
    # 6,001 of 7,080: CGST 540 x 6,001/7,080 = 457.70, likewise SGST; 7,800 - 6,001 remain due
    assert (result.credit_note_total_paise, result.cn_cgst_paise) == (600_100, 45_770)
    assert result.residual_due_paise == 179_900
    assert owed(clinic) == 179_900
    assert sessions(clinic) == ["completed", "completed", "cancelled", "cancelled", "cancelled"]
    assert clinic.rows("SELECT credit_note_number, reason_description FROM patient_credit_notes") == [
        ("CN/25-26/00001", "Agreed on the phone")
    ]


def test_dialog__is_walked_in_its_order(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, amount="5,500")
        decision = dialog.decision
        dialog.on.setFocus()
        walked = []
        for _ in range(14):
            QTest.keyClick(focused(), KEY.Key_Tab)
            walked.append(focused())
        assert walked == [
            dialog.value.shown.chip("picture"),
            decision.policies.button(Policy.PRO_RATA),
            decision.amount.field,
            decision.amount.slider,
            decision.amount.gst,
            decision.amount.use_computed,
            decision.reason,
            dialog.consent.how,
            dialog.consent.who,
            dialog.consent.on,
            dialog.consent.reference,
            dialog.print_button,
            dialog.cancel_button,
            dialog.commit_button,
        ]


def test_dialog__follows_the_amount_as_it_is_typed(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book()
    with opened(qtbot, discontinuing(operations)) as dialog:
        amount = dialog.decision.amount
        amount.field.setFocus()
        amount.field.selectAll()
        seen = []
        for digit in "5500":
            QTest.keyClicks(amount.field, digit)
            seen.append((amount.slider.paise(), effects(dialog)["Final installment"][1]))
        # S16 has 5,500: 500 due; before that 5, 55 and 550 of the 6,000 unpaid are credited
        assert seen == [(500, "5,995.00"), (5_500, "5,945.00"), (55_000, "5,450.00"), (550_000, "500.00")]
        assert effects(dialog)["Retained income"] == ("\u2013", "500.00")
        assert amount.line() == "500.00 below the computed 6,000.00"
        assert journal(dialog) == [("2300", 600_000, 0), ("4400", 0, 50_000), ("1100", 0, 550_000)]
        assert "retained 500.00" in dialog.picture.accessibleDescription()
        assert amount.use_computed.isVisible()
        press(amount.use_computed, KEY.Key_Space)
        assert amount.field.text() == "6,000.00"
        assert "Retained income" not in effects(dialog)
        assert not amount.use_computed.isVisible()


def test_dialog__takes_the_amount_of_a_policy(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(listed)
    with opened(qtbot, discontinuing(operations)) as dialog:
        amount, policies = dialog.decision.amount, dialog.decision.policies
        policies.button(Policy.PRO_RATA).setFocus()
        shown = []
        for _ in range(3):
            QTest.keyClick(focused(), KEY.Key_Down)
            shown.append((policies.policy(), amount.field.text(), amount.slider.paise()))
        assert shown == [
            (Policy.LIST_PRICE, "6,136.00", 613_600),
            (Policy.FULL, "11,800.00", 1_180_000),
            (Policy.NO_REFUND, "0.00", 0),
        ]
        write(amount.field, "6136")
        assert policies.policy() is Policy.LIST_PRICE
        write(amount.field, "1")
        assert policies.policy() is Policy.PRO_RATA  # no policy comes to it: it is measured by the agreed one


def test_dialog__without_credit_promises_no_note(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, amount="0")
        assert dialog.commit_button.words() == "Discontinue, credit nothing"
        assert dialog.proof.words() == ("No credit note: nothing is credited",)
        assert journal(dialog) == [("2300", 600_000, 0), ("4400", 0, 600_000)]
        assert "Nothing credited: held unfair to consumers." in dialog.cautions.sentences()
        result = posted(qtbot, dialog)
    assert (result.credit_note_id, result.residual_due_paise) == (None, 780_000)
    assert clinic.value("SELECT count(*) FROM patient_credit_notes") == 0


def test_dialog__of_a_plan_whose_revenue_was_booked_at_the_invoice(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(revenue_policy="at_invoice")
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert effects(dialog)["Package revenue"] == ("10,000.00", "4,000.00")
        assert journal(dialog) == [("4200", 600_000, 0), ("1100", 0, 600_000)]
        write(dialog.decision.amount.field, "0")
        assert journal(dialog) == []
        assert dialog.proof.nothing.isVisible()
        decide(dialog)
        assert posted(qtbot, dialog).credit_note_id is None
