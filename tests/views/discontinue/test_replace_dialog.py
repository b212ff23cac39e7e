"""Issuing a discontinuation's note again, by keys: S72 and what stands in the way."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests import orders
from tests.clinic import Clinic
from tests.views.discontinue.conftest import TAXED, OpenBook
from tests.views.discontinue.driving import decide, effects, elsewhere, journal, opened, post, posted, replacing, write
from tests.views.window_checks import unnamed_controls, unreachable_controls
from tests.workflows.expect import CREDIT_REFUNDED, owed, spoil

pytestmark = pytest.mark.gui


def discontinued(clinic: Clinic) -> None:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)


def test_replace_dialog__shows_both_notes_and_posts_both(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(discontinued)
    before = clinic.dump()
    with opened(qtbot, replacing(operations)) as dialog:
        assert dialog.windowTitle() == "Issue CN/25-26/00001 again, for PL/25-26/00001"
        assert dialog.decision.amount.field.text() == "6,000.00"
        decide(dialog, amount="5,500")
        assert effects(dialog) == {
            "Credit note": ("6,000.00", "5,500.00"),
            "Patient owes": ("\u2013", "500.00"),
            "Retained income": ("\u2013", "500.00"),
            "Refundable": ("\u2013", "0.00"),
            "Final installment": ("\u2013", "500.00"),
        }
        assert journal(dialog) == [("2300", 600_000, 0), ("4400", 0, 50_000), ("1100", 0, 550_000)]
        mirrored = [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.proof.reversal()]
        assert mirrored == [("1100", 600_000, 0), ("2300", 0, 600_000)]
        assert dialog.proof.words()[0] == "CN/25-26/00002 number taken when posted"
        assert clinic.dump() == before
        result = posted(qtbot, dialog)
    assert (result.credit_note_number, result.residual_due_paise) == ("CN/25-26/00002", 50_000)
    assert clinic.rows("SELECT status, total_paise FROM patient_credit_notes ORDER BY credit_note_id") == [
        ("reversed", 600_000),
        ("posted", 550_000),
    ]
    assert owed(clinic) == 50_000


def test_replace_dialog__wants_another_amount(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(discontinued)
    with opened(qtbot, replacing(operations)) as dialog:
        decide(dialog)
        assert dialog.obstacle() == "CN/25-26/00001 credits 6,000.00 already: enter another amount"
        write(dialog.decision.amount.field, "5,999.99")
        assert dialog.obstacle() == ""


def test_replace_dialog__may_leave_the_amount_and_change_the_gst(qtbot: QtBot, open_book: OpenBook) -> None:
    def prepare(clinic: Clinic) -> None:
        orders.half_done_plan(clinic, package=TAXED)
        orders.discontinue(clinic)

    _, operations = open_book(prepare)
    with opened(qtbot, replacing(operations)) as dialog:
        decide(dialog, financial=True)
        assert effects(dialog)["GST on the invoice"] == ("720.00", "1,800.00")
        assert posted(qtbot, dialog).credit_note_number == "FC/25-26/00001"


def test_replace_dialog__begins_on_the_notes_day_while_its_month_is_open(qtbot: QtBot, open_book: OpenBook) -> None:
    def prepare(clinic: Clinic) -> None:
        discontinued(clinic)
        clinic.clock.today = date(2025, 9, 3)

    _, operations = open_book(prepare)
    with opened(qtbot, replacing(operations)) as dialog:
        assert dialog.on.text() == "20 Aug 2025"
        decide(dialog, on=date(2025, 8, 19), amount="5,500")
        assert dialog.obstacle() == "19 Aug 2025 is before the original's date, 20 Aug 2025."


def test_replace_dialog__of_a_refunded_note_says_so(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(
        lambda made: (orders.half_done_plan(made, paid_paise=1_000_000), orders.discontinue(made))
    )
    with opened(qtbot, replacing(operations)) as dialog:
        decide(dialog, amount="5,500")
        spoil(clinic, CREDIT_REFUNDED)
        before = clinic.dump()
        with qtbot.waitSignal(dialog.banner.shown):
            post(dialog)
        assert dialog.banner.headline() == "The note CN/25-26/00001 was refunded. Nothing was saved."
        assert clinic.dump() == before
    with opened(qtbot, replacing(operations)) as dialog:
        assert dialog.banner.headline() == "The note CN/25-26/00001 was refunded. Nothing was saved."
        assert not dialog.commit_button.isEnabled()
    spoil(clinic, "DELETE FROM refunds")


def test_replace_dialog__money_that_came_meanwhile_is_seen_first(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(lambda made: (orders.half_done_plan(made, paid_paise=0), orders.discontinue(made)))
    with opened(qtbot, replacing(operations)) as dialog:
        decide(dialog, amount="5,500")
        assert effects(dialog)["Final installment"] == ("4,000.00", "4,500.00")
        elsewhere(lambda: orders.receive(clinic, 100_000, on=orders.DISCONTINUED))
        with qtbot.waitSignal(dialog.banner.shown):
            post(dialog)
        qtbot.waitUntil(lambda: effects(dialog)["Final installment"] == ("3,000.00", "3,500.00"))
        assert posted(qtbot, dialog).residual_due_paise == 350_000


def test_replace_dialog__can_be_walked_and_heard(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(discontinued)
    with opened(qtbot, replacing(operations)) as dialog:
        decide(dialog, amount="5,500")
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
