"""What is done to credit notes from their view: drafted, posted, taken back, issued again.

work = NoteWork(operations, view, chosen=self._chosen)
work.succeeded.connect(...)         # words for the status bar
work.went_to.connect(...)           # the key of a note that came to be
work.refused.connect(...)           # ClinicError of a posting; the dialogs show their own
work.posting_changed.connect(...)   # one began or ended
work.place_wanted.connect(...)      # Place of what nears the deadline
"""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ClinicError, PeriodSoftClosed
from desktop_app.views.credit_note_view.deadline_dialog import DeadlineDialog
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.credit_note_view.shown_note import ShownNote
from desktop_app.views.credit_note_view.taking_back import deleting_dialog, reversing_dialog
from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.late_reason import LateReason
from desktop_app.views.operations import Operations
from desktop_app.views.view import View
from desktop_app.workflows.draft_credit_note import CreditNoteDrafted
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from desktop_app.workflows.reverse_credit_note import CreditNoteReversed
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.crediting import Posted
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued


class NoteWork(QObject):
    """Opens the dialogs and posts; it asks what is chosen at the moment it acts."""

    succeeded = Signal(str)
    went_to = Signal(int)
    refused = Signal(object)
    posting_changed = Signal()
    place_wanted = Signal(object)

    def __init__(self, operations: Operations, view: View, chosen: Callable[[], ShownNote | None]) -> None:
        super().__init__(view)
        self._operations, self._view, self._chosen = operations, view, chosen
        self._request_ids: dict[int, str] = {}  # posting a note again is the same request again
        self._posting: set[int] = set()

    def is_posting(self, key: int) -> bool:
        """Tell whether a note is being posted."""
        return key in self._posting

    def draft(self) -> None:
        """Open the dialog of a new note."""
        dialog = DraftDialog(self._operations, self._view.window())
        dialog.posted.connect(self._drafted)
        dialog.open()

    def post(self) -> None:
        """Post the chosen note, or complete its posting; once, however often it is pressed."""
        shown = self._chosen()
        if shown is not None:
            self._post(shown.key)

    def reverse(self) -> None:
        """Ask for day and reason, and reverse the chosen note."""
        if (shown := self._chosen()) is not None:
            number = shown.detail.note.credit_note_number or ""
            dialog = reversing_dialog(self._operations, shown, self._view.window())
            dialog.posted.connect(partial(self._reversed, number))
            dialog.open()

    def delete(self) -> None:
        """Ask whether the chosen draft may go."""
        if (shown := self._chosen()) is not None:
            dialog = deleting_dialog(self._operations, shown, self._view.window())
            dialog.posted.connect(self._deleted)
            dialog.open()

    def replace(self) -> None:
        """Issue the chosen note again with another amount."""
        if (shown := self._chosen()) is not None:
            dialog = ReplaceCreditNoteDialog(self._operations, shown.key, self._view.window())
            dialog.posted.connect(self._replaced)
            dialog.open()

    def show_deadlines(self) -> None:
        """Show what nears the deadline of GST notes, or is past it."""
        dialog = DeadlineDialog(self._operations, self._view.window())
        dialog.place_wanted.connect(self.place_wanted)
        dialog.open()

    def _post(self, key: int, late_reason: str | None = None) -> None:
        request_id = self._request_ids.setdefault(key, str(uuid4()))
        command = PostCreditNote(request_id=request_id, credit_note_id=key, late_reason=late_reason)
        if self._operations.run(post_credit_note, command, self._posted, partial(self._not_posted, key)):
            self._posting.add(key)
            self.posting_changed.emit()

    def _drafted(self, result: CreditNoteDrafted) -> None:
        self.succeeded.emit(self.tr("Draft saved; nothing is posted yet"))
        self.went_to.emit(result.credit_note_id)

    def _posted(self, result: Posted) -> None:
        self._posting.discard(result.credit_note_id)
        self.succeeded.emit(self.tr("{number} posted").format(number=result.number))
        self.posting_changed.emit()

    def _not_posted(self, key: int, error: ClinicError) -> None:
        self._posting.discard(key)
        self.refused.emit(error)
        self.posting_changed.emit()
        if isinstance(error, PeriodSoftClosed) and roles.refusal(self._operations.user, roles.POSTING) is None:
            late = LateReason()
            late.given.connect(partial(self._post, key))
            self._view.banner.add_beneath(late)
            late.setFocus()

    def _reversed(self, number: str, result: CreditNoteReversed) -> None:
        text = self.tr("{number} reversed") if result.plan_status is None else self.tr("{number} reversed, plan active")
        self.succeeded.emit(text.format(number=number))

    def _deleted(self) -> None:
        self.succeeded.emit(self.tr("Draft deleted"))

    def _replaced(self, result: PlanDiscontinued) -> None:
        number = result.credit_note_number or self.tr("No credit note")
        self.succeeded.emit(self.tr("{number} issued instead").format(number=number))
        if result.credit_note_id is not None:
            self.went_to.emit(result.credit_note_id)
