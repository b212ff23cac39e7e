"""Keeps what is entered into a form, off the thread that paints, and offers it when the form is opened again.

keeping = FormKeeping(dialog, form, {"on": self.on, "lines": self.lines}, is_ready=..., subject="", words=...)
keeping.start()                         # when the form is shown
keeping.end(posted=True)                # when it is closed: what was posted is no draft any more

Nothing waits for it: the writer keeps a draft in some milliseconds between two commands. A form is looked at once a
second; what has stood there for one look more is kept, which is two seconds after an edit at the latest. Who types
without a pause is kept every few seconds all the same.
"""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.form_drafts import KeptForm, kept_form
from desktop_app.repositories import form_drafts
from desktop_app.views.controls.plain_value import UnreadableValueError, plain_of, put_into
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.drafts.forms import Form
from desktop_app.views.drafts.offer import Offer
from desktop_app.views.operations import Operations
from desktop_app.workflows.discard_form_draft import DiscardFormDraft, discard_form_draft
from desktop_app.workflows.keep_form_draft import KeepFormDraft, keep_form_draft

LOOK_MS = 1_000

_log = logging.getLogger(__name__)

_LOOKS_WITHOUT_A_PAUSE = 5
_RETRY_MS = 50


class KeptDialog(Protocol):
    """What keeping needs of a dialog."""

    operations: Operations
    request_id: str

    def has_typed(self) -> bool:
        """Tell whether somebody typed into it."""

    def is_running(self) -> bool:
        """Tell whether it is being posted."""

    def put_offer(self, offer: QWidget) -> None:
        """Put an offer above the fields, which rest until it is answered."""

    def take_offer_away(self) -> None:
        """Go on with the fields."""


class FormKeeping(QObject):
    """One form while it is open."""

    not_kept = Signal(str)  # why, in a few words; "" where it is kept again
    begun = Signal()  # nothing is offered any more: what stands in the fields now is where the user begins

    def __init__(
        self,
        dialog: Any,  # noqa: ANN401 - a KeptDialog that is a QWidget too
        form: Form,
        fields: Mapping[str, QWidget],
        *,
        is_ready: Callable[[], bool],
        words: Callable[[], str],
        subject: str = "",
    ) -> None:
        super().__init__(dialog)
        self._dialog: KeptDialog = dialog
        self._form, self._subject, self._fields = form, subject, dict(fields)
        self.is_ready, self._words = is_ready, words
        self._is_asking = self._is_over = self._is_resumed = False
        self._base = self._seen = self._kept = ""
        self._looks = 0
        self._found: KeptForm | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look whether something was left here, and begin to keep."""
        self._is_asking = True
        user = self._dialog.operations.user
        read = partial(kept_form, user_id=user.user_id, form=self._form.name, subject=self._subject)
        self._dialog.operations.read(read, self._ask, self._not_read)
        self._timer.start()

    def look(self) -> None:
        """Keep what stands in the form, where it has stood there for a while."""
        if self._is_asking or self._is_over or self._dialog.is_running() or not self.is_ready():
            return
        now = self.written()
        if not now:
            return
        if not self._dialog.has_typed() and not self._is_resumed:
            self._base = now  # what it began with
        elif now == (self._kept or self._base):
            self._looks = 0
        elif now == self._base:
            self._kept = ""
            self._discard()
        elif now == self._seen or self._looks >= _LOOKS_WITHOUT_A_PAUSE:
            self._keep(now)
        else:
            self._looks += 1
        self._seen = now

    def end(self, *, posted: bool) -> bool:
        """Keep nothing more; give whether a draft is left that the user has typed."""
        if self._is_over:
            return False
        self._timer.stop()
        was_asking, self._is_over = self._is_asking, True
        if posted:
            if self._kept or self._found is not None:
                self._discard()
            return False
        if was_asking or not self.is_ready() or not (self._dialog.has_typed() or self._is_resumed):
            return False  # the dialog has asked before, where that loses something
        now = self.written()
        if not now:
            return False
        if now == self._base:
            if self._kept:
                self._discard()  # it was undone since
            return False
        if now != self._kept:
            self._keep(now, failed=self._dialog.operations.failed.emit)
        return True

    def written(self) -> str:
        """Write what stands in the form, "" where it is too much to be kept."""
        try:
            return form_drafts.written({name: plain_of(field) for name, field in self._fields.items()})
        except ClinicError as error:
            self._tell_not_kept(error)
            return ""

    def can_keep(self) -> bool:
        """Tell whether what is typed can be kept: it is known what was left here, and the form has all it reads."""
        return not self._is_asking and self.is_ready()

    def is_asking(self) -> bool:
        """Tell whether it is not known yet what becomes of what was left here."""
        return self._is_asking

    def _keep(self, body_json: str, failed: Callable[[ClinicError], object] | None = None) -> None:
        self._kept, self._looks = body_json, 0
        command = KeepFormDraft(
            request_id=str(uuid4()),
            form=self._form.name,
            subject=self._subject,
            form_version=self._form.version,
            words=self._words(),
            body_json=body_json,
            posted_by=self._dialog.request_id,
        )
        self._dialog.operations.keep(keep_form_draft, command, self._is_kept, failed or self._tell_not_kept)

    def _discard(self) -> None:
        command = DiscardFormDraft(request_id=str(uuid4()), form=self._form.name, subject=self._subject)
        self._dialog.operations.keep(discard_form_draft, command, None, _not_discarded)

    def _is_kept(self, _done: object) -> None:
        self.not_kept.emit("")

    def _tell_not_kept(self, error: ClinicError) -> None:
        """Say quietly why it is not kept; the next look tries again."""
        self._kept = ""
        self.not_kept.emit(what_is_wrong(error))

    def _not_read(self, error: ClinicError) -> None:
        """Keep nothing in the place of what could not be read."""
        self.not_kept.emit(what_is_wrong(error))
        self.begun.emit()

    def _ask(self, found: KeptForm | None) -> None:
        """Offer what was left, once the form can take it."""
        if self._is_over:
            self._is_asking = False
        elif found is None:
            self._begin()
        elif not self.is_ready():
            QTimer.singleShot(_RETRY_MS, self, partial(self._ask, found))
        else:
            self._found = found
            offer = Offer(found.saved_at, is_readable=self._fits(found))
            offer.wanted.connect(self._go_on)
            offer.unwanted.connect(self._begin_anew)
            self._dialog.put_offer(offer)

    def _fits(self, found: KeptForm) -> bool:
        return found.body is not None and found.form_version == self._form.version

    def _go_on(self) -> None:
        """Put back what was left; where that does not fit the form, it can only be deleted."""
        found = self._found
        if found is None or found.body is None:
            return
        self._dialog.take_offer_away()
        try:
            for name, field in self._fields.items():
                put_into(field, found.body[name])
        except (UnreadableValueError, KeyError):
            offer = Offer(found.saved_at, is_readable=False)
            offer.unwanted.connect(self._begin_anew)
            self._dialog.put_offer(offer)
            return
        self._dialog.request_id = found.request_id
        self._is_resumed = True
        self._begin()

    def _begin_anew(self) -> None:
        self._dialog.take_offer_away()
        self._found = None
        self._begin()
        self._discard()

    def _begin(self) -> None:
        self._is_asking = False
        self._take_base()
        self.begun.emit()

    def _take_base(self) -> None:
        """Remember what the form begins with, as soon as it has been filled; not what somebody typed meanwhile."""
        if self._is_over or self._is_resumed or self._dialog.has_typed():
            return
        if self.is_ready():
            self._base = self.written()
        else:
            QTimer.singleShot(_RETRY_MS, self, self._take_base)


def _not_discarded(error: ClinicError) -> None:
    """Leave it: what was posted is offered no more although it still stands there."""
    _log.warning("an unfinished form was not discarded: %s", error.code)
