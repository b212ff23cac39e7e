"""What limits a discontinuation: the time for GST, amounts, days, names of every kind; and who cannot see or click."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.settlement import Policy
from desktop_app.views.operations import Operations
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic
from tests.orders import line
from tests.views.discontinue.conftest import TAXED, OpenBook
from tests.views.discontinue.driving import decide, discontinuing, effects, journal, opened, posted, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

Book = tuple[Clinic, Operations]


def test_dialog__leaves_gst_alone_where_that_is_chosen(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, financial=True)
        assert effects(dialog)["GST on the invoice"] == ("1,800.00", "1,800.00")
        assert journal(dialog) == [("2300", 600_000, 0), ("5520", 108_000, 0), ("1100", 0, 708_000)]
        assert dialog.proof.words()[:2] == ("FC/25-26/00001 number taken when posted", "7,080.00 without GST")
        assert dialog.cautions.sentences() == ("Financial note: 1,080.00 of GST is a cost.",)
        assert posted(qtbot, dialog).credit_note_number == "FC/25-26/00001"


def test_dialog__turns_to_a_financial_note_after_the_time_limit(qtbot: QtBot, open_book: OpenBook) -> None:
    # An invoice of 2025-26: GST can be reduced until 30 November 2026 (S39, S40).
    def prepare(clinic: Clinic) -> None:
        orders.half_done_plan(clinic, package=TAXED)
        clinic.clock.today = date(2026, 12, 15)

    _, operations = open_book(prepare)
    with opened(qtbot, discontinuing(operations)) as dialog:
        box = dialog.decision.amount.gst
        assert (box.isChecked(), box.isEnabled()) == (False, False)
        assert dialog.proof.words()[0].startswith("FC/26-27/00001")
        late = "Too late to reduce GST since 30 Nov 2026: 1,080.00 of it becomes a cost."
        assert late in dialog.cautions.sentences()
        write(dialog.on, "30-11")
        assert (box.isChecked(), box.isEnabled()) == (True, True)
        assert dialog.proof.words()[0].startswith("CN/26-27/00001")
        assert "GST time limit 30 Nov 2026: declare it this month." in dialog.cautions.sentences()
        decide(dialog, on=date(2026, 12, 1))
        assert posted(qtbot, dialog).credit_note_number == "FC/26-27/00001"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("12000", "At most 11,800.00 is left"),
        ("11800.01", "At most 11,800.00 is left"),
        ("", "An amount is needed"),
        ("-1", "A sum cannot be below zero."),
        ("12x", "'12x' is not an amount."),
    ],
)
def test_dialog__says_what_is_wrong_with_an_amount(qtbot: QtBot, book: Book, typed: str, words: str) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, amount=typed)
        assert dialog.decision.amount.line() == words
        assert dialog.obstacle() == "An amount is missing, or is too large"
        assert not dialog.effects.isEnabled()
        write(dialog.decision.amount.field, "11800")
        assert dialog.obstacle() == ""
        assert dialog.effects.isEnabled()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("21-8", "21 Aug 2025 is after today, 20 Aug 2025."),
        ("1-6", "1 Jun 2025 is before the invoice's date, 2 Jun 2025."),
        ("1-7", "The month of 1 Jul 2025 is locked or its year is closed."),
        ("x", "A date is missing"),
    ],
)
def test_dialog__says_what_is_wrong_with_a_day(qtbot: QtBot, open_book: OpenBook, typed: str, words: str) -> None:
    def prepare(clinic: Clinic) -> None:
        orders.half_done_plan(clinic)
        orders.lock(clinic, date(2025, 7, 1))

    _, operations = open_book(prepare)
    with opened(qtbot, discontinuing(operations)) as dialog:
        write(dialog.decision.reason.line, "Moves away")
        write(dialog.on, typed)
        assert dialog.obstacle() == words
        assert dialog.on.accessibleDescription() == words
        write(dialog.on, "20-8")
        assert dialog.obstacle() == ""


def test_dialog__begins_with_what_is_left_where_more_is_computed(qtbot: QtBot, open_book: OpenBook) -> None:
    def prepare(clinic: Clinic) -> None:
        orders.half_done_plan(clinic, settlement_policy=Policy.FULL, paid_paise=0)
        orders.post(clinic, orders.draft(clinic, orders.credit(100_000)))

    _, operations = open_book(prepare)
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert dialog.decision.amount.field.text() == "9,000.00"
        assert dialog.decision.amount.line() == "From 0.00 to 9,000.00"
        assert "Computed 10,000.00; earlier notes have left 9,000.00." in dialog.cautions.sentences()
        assert not dialog.decision.policies.button(Policy.FULL).isEnabled()
        decide(dialog)
        assert posted(qtbot, dialog).credit_note_total_paise == 900_000


def test_dialog__takes_names_as_they_are(qtbot: QtBot, open_book: OpenBook) -> None:
    def prepare(clinic: Clinic) -> None:
        package = line(1_000_000, rate_bp=1800)
        orders.sell(clinic, patient=NewPatient(full_name="<b>सुनीता</b> & 'x"), package=package, sessions=1)

    _, operations = open_book(prepare)
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert rich_texts(dialog) == []
        assert effects(dialog)["Open sessions"] == ("1", "1 cancelled")


def test_dialog__can_be_walked_and_heard(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        write(dialog.decision.amount.field, "5,500")  # everything is there: the way back to the computed amount, too
        decide(dialog)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
