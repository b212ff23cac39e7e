"""Posting from the screen: all rows of the seeds' table, whatever is pressed how often; nothing is ever doubled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.tables.mark_cells import Part
from tests.views.credit_note_view.book import DRAFT, FIRST_IMPORTED, NOTE_PAISE, S02
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.driving import CONTROL, Notes
from tests.workflows.expect import spoil

pytestmark = pytest.mark.gui
KEY = Qt.Key
THERE, MISSING, NOT_YET = Part.THERE, Part.MISSING, Part.NOT_YET
COMPLETED = ("posted", 1, "CN/25-26/00004")  # after S02, S16 and the reversed one


def complete(notes: Notes) -> None:
    """Press the one button."""
    QTest.mouseClick(notes.view.pane.health.post_button, Qt.MouseButton.LeftButton)
    notes.wait()


@pytest.mark.parametrize(
    ("imported", "parts", "button", "headline"),
    [
        ("none", (NOT_YET, NOT_YET, NOT_YET), "Post credit note", "Nothing is posted yet"),
        ("ar", (THERE, MISSING, MISSING), "Complete posting", "The general ledger never got this note"),
        ("gl", (MISSING, THERE, MISSING), "Complete posting", "The patient's account never got this note"),
        (
            "both",
            (THERE, THERE, MISSING),
            "Complete posting",
            "Both ledgers have this note, but it is not marked as posted",
        ),
    ],
)
def test_half_posted__is_shown_and_completed_without_doubling_anything(
    open_notes: OpenNotes, *, imported: str, parts: tuple[Part, ...], button: str, headline: str
) -> None:
    notes = open_notes(imported)
    key = FIRST_IMPORTED
    before = (notes.entries(key), notes.transactions(key))
    notes.choose(key)
    health = notes.view.pane.health
    assert tuple(step.part for step in health.steps.steps()) == parts
    assert (health.post_button.words(), health.headline.text()) == (button, headline)

    complete(notes)

    ((entry_id, credit, linked),) = notes.entries(key)
    ((transaction_id, total),) = notes.transactions(key)
    assert (credit, total, linked) == (NOTE_PAISE, NOTE_PAISE, transaction_id)
    assert before[0] in ([], [(entry_id, NOTE_PAISE, None)])
    assert before[1] in ([], [(transaction_id, NOTE_PAISE)])
    assert notes.row(key) == COMPLETED
    assert tuple(step.part for step in health.steps.steps()) == (THERE, THERE, THERE)
    assert not health.post_button.isVisible()
    assert notes.window.status_bar.news() == "CN/25-26/00004 posted"
    assert notes.clinic.findings() == {}


def test_posted__is_quiet_and_cannot_be_posted_again(notes: Notes) -> None:
    notes.choose(S02)
    health = notes.view.pane.health
    assert [step.part for step in health.steps.steps()] == [THERE, THERE, THERE]
    assert (health.headline.isVisible(), health.post_button.isVisible()) == (False, False)
    before = notes.clinic.dump()
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.clinic.dump() == before
    assert notes.view.actions_of_note.post.statusTip() == "The note is posted"


def test_steps__name_their_rows(open_notes: OpenNotes) -> None:
    notes = open_notes("ar")
    notes.choose(FIRST_IMPORTED)
    ((entry_id, _, _),) = notes.entries(FIRST_IMPORTED)
    values = [step.value for step in notes.view.pane.health.steps.steps()]
    assert values == [f"no. {entry_id}, 100.00", "missing", "not set"]
    complete(notes)
    ((transaction_id, _),) = notes.transactions(FIRST_IMPORTED)
    values = [step.value for step in notes.view.pane.health.steps.steps()]
    assert values == [f"no. {entry_id}, 100.00", f"no. {transaction_id}", "20 Aug 2025, 12:00"]


def test_contradicted__is_refused_with_its_reason_and_nothing_changes(open_notes: OpenNotes) -> None:
    notes = open_notes("other")
    notes.choose(FIRST_IMPORTED)
    before = notes.clinic.dump()
    health, action = notes.view.pane.health, notes.view.actions_of_note.post
    ((entry_id, _, _),) = notes.entries(FIRST_IMPORTED)
    assert health.headline.text() == "The ledgers contradict this note"
    assert f"AR entry {entry_id} has another amount (PARTIAL_POSTING_MISMATCH)" in health.sentence.text()
    assert "Check the books" in health.sentence.text()
    assert (health.post_button.isVisible(), health.post_button.isEnabled()) == (True, False)
    assert action.statusTip() == health.sentence.text()
    QTest.mouseClick(health.post_button, Qt.MouseButton.LeftButton)
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.clinic.dump() == before


def test_contradicted__since_it_was_shown_is_refused_by_the_workflow(open_notes: OpenNotes) -> None:
    notes = open_notes("none")
    notes.choose(FIRST_IMPORTED)
    spoil(
        notes.clinic,
        "INSERT INTO ar_subledger (hospital_id, branch_id, patient_id, invoice_id, transaction_date, entry_type,"
        " reference_type, reference_id, credit_paise, created_at)"
        f" VALUES (1, 1, 5, 7, '2025-08-20', 'credit_note', 'credit_note', {FIRST_IMPORTED}, 9999, '2025-08-20');",
    )
    before = notes.clinic.dump()
    complete(notes)
    assert notes.view.banner.isVisible()
    assert "contradict it" in notes.view.banner.headline()
    assert "Nothing was saved." in notes.view.banner.headline()
    assert notes.clinic.dump() == before
    assert notes.view.pane.health.headline.text() == "The ledgers contradict this note"


def test_posting__twice_at_once_posts_once(open_notes: OpenNotes) -> None:
    notes = open_notes("none")
    notes.choose(FIRST_IMPORTED)
    posted = "SELECT count(*) FROM command_log WHERE command = 'PostCreditNote'"
    before = notes.clinic.value(posted)
    button, action = notes.view.pane.health.post_button, notes.view.actions_of_note.post
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (action.isEnabled(), action.statusTip()) == (False, "It is being posted")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    notes.view.work.post()
    notes.wait()
    assert len(notes.entries(FIRST_IMPORTED)) == len(notes.transactions(FIRST_IMPORTED)) == 1
    assert notes.clinic.value(posted) == before + 1
    assert notes.clinic.findings() == {}


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_posting__by_keyboard_alone_from_the_register(open_notes: OpenNotes, key: Qt.Key) -> None:
    notes = open_notes("both")
    notes.press(KEY.Key_2, CONTROL)
    notes.press(KEY.Key_Home)
    notes.wait()
    assert notes.view.table.hasFocus()
    notes.press(key, CONTROL)
    notes.wait()
    assert notes.row(FIRST_IMPORTED) == COMPLETED
    assert notes.view.table.hasFocus()


def test_posting__from_the_detail_entered_with_enter(open_notes: OpenNotes) -> None:
    notes = open_notes("gl")
    notes.choose(FIRST_IMPORTED)
    notes.press(KEY.Key_Return)
    assert notes.view.pane.health.post_button.hasFocus()
    notes.press(KEY.Key_Space)
    notes.wait()
    assert notes.row(FIRST_IMPORTED) == COMPLETED


def test_posting__with_the_detail_folded_away_shows_it_first(open_notes: OpenNotes) -> None:
    notes = open_notes("ar")
    notes.choose(FIRST_IMPORTED)
    notes.press(KEY.Key_F9)
    notes.view.table.setFocus()
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.row(FIRST_IMPORTED) == ("draft", 0, None)
    assert notes.view.pane.health.post_button.hasFocus()
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.row(FIRST_IMPORTED) == COMPLETED


def test_posting__of_a_draft_takes_the_next_number(notes: Notes) -> None:
    notes.choose(DRAFT)
    notes.view.pane.tabs.show_journal()
    coming = notes.view.pane.tabs.journal.coming.lines()
    assert [(line.account_code, line.debit_paise, line.credit_paise) for line in coming] == [
        ("4150", 30_000, 0),
        ("1100", 0, 30_000),
    ]
    complete(notes)
    assert notes.row(DRAFT) == COMPLETED
    (posted,) = notes.view.pane.tabs.journal.list.transactions()
    assert posted.lines == coming
    assert notes.view.pane.badge.word() == "Posted"


def test_posting__in_a_locked_month_is_refused_and_says_so(open_notes: OpenNotes) -> None:
    notes = open_notes("ar")
    spoil(notes.clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01';")
    notes.choose(FIRST_IMPORTED)
    before = notes.clinic.dump()
    complete(notes)
    assert (
        notes.view.banner.headline() == "The month of 20 Aug 2025 is locked or its year is closed. Nothing was saved."
    )
    assert notes.clinic.dump() == before
    spoil(notes.clinic, "UPDATE fiscal_periods SET status = 'open' WHERE start_date = '2025-08-01';")
    complete(notes)
    assert notes.row(FIRST_IMPORTED) == COMPLETED
    assert not notes.view.banner.isVisible()


def test_attention__falls_as_notes_are_completed(notes: Notes) -> None:
    places = notes.window.navigation.list.model()
    words = Qt.ItemDataRole.AccessibleTextRole
    assert places.index(1, 0).data(words) == "Credit notes: 4 half posted"
    notes.choose(FIRST_IMPORTED)
    complete(notes)
    notes.qtbot.waitUntil(lambda: places.index(1, 0).data(words) == "Credit notes: 3 half posted")
    assert notes.view.filters.chips.chip("half_posted").count() == 3
