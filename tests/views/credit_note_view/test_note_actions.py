"""What can be done with a note, and why what cannot be done is off."""

import pytest
from PySide6.QtGui import QAction

from desktop_app.errors import CnHasApplications, CnRefunded
from desktop_app.views.main_window import MainWindow
from desktop_app.views.view import Menu
from tests.views.credit_note_view.book import AR_ONLY, CONTRADICTED, DRAFT, REVERSED, S02
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.driving import Notes
from tests.workflows.expect import spoil

pytestmark = pytest.mark.gui

COMPLETE_FIRST = "The note is half posted. Complete its posting first."
NOT_DRAFT = "Only a draft without a number can be deleted. Reverse the note instead."
OTHER_AMOUNT = "Only the note of a discontinued plan is issued again with another amount."


def reasons(notes: Notes) -> dict[str, str]:
    """Give why each action is off, "" where it is on."""
    actions = notes.view.actions_of_note
    named: dict[str, QAction] = {
        "post": actions.post,
        "reverse": actions.reverse,
        "replace": actions.replace,
        "delete": actions.delete,
        "plan": actions.show_plan,
    }
    for action in named.values():
        assert action.isEnabled() is not bool(action.statusTip())
    return {name: action.statusTip() for name, action in named.items()}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (S02, {"post": "The note is posted", "reverse": "", "replace": "", "delete": NOT_DRAFT, "plan": ""}),
        (
            DRAFT,
            {
                "post": "",
                "reverse": "The note is a draft. Delete it instead of reversing it.",
                "replace": OTHER_AMOUNT,
                "delete": "",
                "plan": "It belongs to no plan",
            },
        ),
        (
            AR_ONLY,
            {
                "post": "",
                "reverse": COMPLETE_FIRST,
                "replace": OTHER_AMOUNT,
                "delete": NOT_DRAFT,
                "plan": "It belongs to no plan",
            },
        ),
        (
            REVERSED,
            {
                "post": "The note was reversed; write a new one instead",
                "reverse": "The note was reversed before.",
                "replace": OTHER_AMOUNT,
                "delete": NOT_DRAFT,
                "plan": "It belongs to no plan",
            },
        ),
    ],
)
def test_actions__are_off_with_their_reason(notes: Notes, *, key: int, expected: dict[str, str]) -> None:
    notes.choose(key)
    assert reasons(notes) == expected


def test_delete__is_greyed_with_a_tooltip_in_menu_and_row_menu(notes: Notes) -> None:
    delete, window = notes.view.actions_of_note.delete, notes.view.window()
    assert isinstance(window, MainWindow)
    row_menu = notes.view.table.context_menu()
    for menu in (window.menus.menus[Menu.CREDIT_NOTES], row_menu):
        assert delete in menu.actions()
        assert menu.toolTipsVisible()
    notes.choose(S02)
    assert not delete.isEnabled()
    assert delete.toolTip() == NOT_DRAFT
    notes.choose(DRAFT)
    assert delete.isEnabled()
    assert NOT_DRAFT not in delete.toolTip()


def test_actions__of_a_contradicted_note_can_do_nothing_to_it(notes: Notes) -> None:
    notes.choose(CONTRADICTED)
    found = reasons(notes)
    assert "PARTIAL_POSTING_MISMATCH" in found["post"]
    assert all(found.values())


PAID_OUT = (
    "INSERT INTO refunds (uid, hospital_id, branch_id, patient_id, refund_number, refund_date, source,"
    " credit_note_id, mode, amount_paise, status, created_at) VALUES ('r', 1, 1, 1, 'RFD/25-26/00001',"
    " '2025-08-20', 'credit_note', 1, 'upi', 1000, 'paid', '2025-08-20');"
)
APPLIED = (
    "INSERT INTO ar_allocations (debit_entry_id, credit_entry_id, amount_paise, allocation_date)"
    " SELECT debit.entry_id, credit.entry_id, 1000, '2025-08-20' FROM ar_subledger debit, ar_subledger credit"
    " WHERE debit.reference_type = 'invoice' AND debit.reference_id = 6"
    " AND credit.reference_type = 'credit_note' AND credit.reference_id = 1;"
)


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        (PAID_OUT, CnRefunded(number="CN/25-26/00001")),
        (APPLIED, CnHasApplications(number="CN/25-26/00001")),
    ],
)
def test_reversing__is_off_once_the_credit_is_used(
    open_notes: OpenNotes, *, sql: str, reason: CnRefunded | CnHasApplications
) -> None:
    notes = open_notes()
    spoil(notes.clinic, sql)
    notes.choose(S02)
    why = reasons(notes)["reverse"]
    assert why == f"{reason.headline.removesuffix(reason.saved).strip()} {reason.advice}"
    assert reasons(notes)["replace"] == why


def test_actions__are_off_while_nothing_is_chosen(notes: Notes) -> None:
    notes.view.filters.search.setText("nobody")
    notes.qtbot.waitUntil(lambda: notes.view.pane.shown() is None)
    assert set(reasons(notes).values()) == {"Choose a credit note first"}


def test_menu__has_them_all(notes: Notes) -> None:
    notes.choose(S02)
    entries = [action.text().replace("&", "") for action in notes.view.menus()[Menu.CREDIT_NOTES]]
    assert entries == [
        "New credit note",
        "Near the deadline...",
        "Post credit note",
        "Pay back...",
        "Keep as balance...",
        "Re-issue...",
        "Reverse and reinstate...",
        "Delete draft...",
        "Go to plan",
        "Settlement sheet...",
    ]
