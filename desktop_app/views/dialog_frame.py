"""The frame of every dialog that does something: head, banner, body, foot with the button that does it.

    class NewClinicDialog(DialogFrame):
        def __init__(self, parent: QWidget) -> None:
            super().__init__(title=..., commit=self.tr("Set up clinic"), parent=parent)
            self.set_body(fields)
            self.set_obstacle(self.tr("A name is missing"))     # "" where it can be done

        def carry_out(self) -> None: ...

Ctrl+Enter does it, Esc closes; while it is under way nothing can be pressed twice and nothing closes. `dialog.py` has
the frame for one workflow on open books.
"""

from PySide6.QtCore import QMargins, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLineEdit, QStyle, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.errors import ClinicError
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Ground, Sign, hairline, take_out_all
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.help.help_actions import help_button
from desktop_app.views.keys import has_tally_keys
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, HEADING, SMALL
from desktop_app.views.messages import Action, show_error
from desktop_app.views.wrong_field import WrongField

MARGIN = 20

_HIGHEST = 612
_BENEATH_HEAD = 2
_LONGEST_NUMBER = 16


class DialogFrame(QDialog):
    """Head, banner, body, foot."""

    def __init__(
        self,
        *,
        title: str,
        commit: str,
        parent: QWidget | None,
        promise: str = "",
        keeps_typing: bool = False,
    ) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.commit_button = Button(commit, Kind.PRIMARY, shortcut="Ctrl+Return")
        self.cancel_button = Button(self.tr("Cancel"), caption="Esc")
        self._head_row, self._subject, self._foot_row = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._said: tuple[str, ...] = ()
        self._promise = promise or self.tr("Posted in one step: all of it, or nothing.")
        self._foot_sign, self._foot_words = Sign("shield", "good"), ElidingLabel(style=SMALL, tone="text2")
        self._keeps_typing, self._was_warned, self._is_running = keeps_typing, False, False
        self._obstacle = self._quiet_words = ""
        self._focused: QWidget | None = None
        self._above_body: QWidget | None = None
        self.wrong_field = WrongField(self)
        self._before_above: QWidget | None = None
        self.setWindowTitle(title.replace("[*]", "[\u2060*]"))  # Qt would take it for the mark of a changed file
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out(title)
        self.commit_button.clicked.connect(self._commit)
        self.cancel_button.clicked.connect(self.reject)
        self.set_obstacle("")

    def set_subject(self, name: str, *particulars: str) -> None:
        """Say whom and what it is about, under the title; texts yield, a document number that comes first does not."""
        if self._said == (name, *particulars):
            return
        self._said = (name, *particulars)
        take_out_all(self._subject)
        self._subject.addWidget(ElidingLabel(name, BODY_MEDIUM))
        first, *rest = [each for each in particulars if each] or [""]
        kind = Label if len(first) <= _LONGEST_NUMBER else ElidingLabel
        self._subject.addWidget(kind(first, BODY, "text2"))
        self._subject.addWidget(ElidingLabel(" ".join(f"· {each}" for each in rest), BODY, "text2"), 1)

    def add_to_head(self, widget: QWidget) -> None:
        """Add a field at the right of the head, as the date."""
        self._head_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_guide(self, guide: QWidget) -> None:
        """Put the way through the dialog under its head; it stays while the body scrolls."""
        self._column.insertWidget(1, guide)
        self._column.insertWidget(1, hairline())

    def add_to_foot(self, widget: QWidget) -> None:
        """Add a button to the foot, before Cancel."""
        self._foot_row.insertWidget(self._foot_row.indexOf(self.cancel_button), widget)

    def set_body(self, body: QWidget) -> None:
        """Put the fields in; they scroll where the screen is small."""
        self._body = body
        self._area = UprightScroll(body, self)
        self._column.insertWidget(self._column.indexOf(self._end_of_body), self._area, 1)

    def put_offer(self, offer: QWidget) -> None:
        """Put an offer above the fields, which rest until it is answered."""
        self._before_above, self._above_body = self.focusWidget(), offer
        self._column.insertWidget(_BENEATH_HEAD, offer)
        offer.show()  # now, not when the layout gets to it: it takes the keys
        self._let_enter(allowed=False)
        offer.setFocus()

    def take_offer_away(self) -> None:
        """Go on with the fields, where they were left."""
        if self._above_body is not None:
            self._above_body.hide()
            self._above_body.deleteLater()
            self._above_body = None
            self._let_enter(allowed=True)
            if self._before_above is not None and isValid(self._before_above):
                self._before_above.setFocus()

    def _let_enter(self, *, allowed: bool) -> None:
        self._body.setEnabled(allowed)
        self._head.setEnabled(allowed)
        self.set_obstacle(self._obstacle)

    def scroll_to(self, part: QWidget) -> None:
        """Scroll to where a part of the body begins."""
        self._area.verticalScrollBar().setValue(part.mapTo(self._body, QPoint(0, 0)).y())

    def fit(self, width: int) -> None:
        """Be as high as the body needs at a width, up to what a small screen has."""
        body = self._body.heightForWidth(width) if self._body.hasHeightForWidth() else self._body.sizeHint().height()
        around = self._column.sizeHint().height() - self._area.sizeHint().height()
        self.resize(QSize(width, min(around + body, _HIGHEST)).boundedTo(self._room()))

    def set_obstacle(self, words: str) -> None:
        """Say why it cannot be posted yet, beside the button that is off; "" where it can be."""
        self._obstacle = words
        self.commit_button.setEnabled(not words and not self._is_running and self._above_body is None)
        self._foot_sign.show_sign("warning" if words else "shield", "warn" if words else "good")
        self._foot_words.setText(words or self._quiet_words or self._promise)
        self.commit_button.setAccessibleDescription(words)

    def obstacle(self) -> str:
        """Give what stands in the way, "" where nothing does."""
        return self._obstacle

    def set_promise(self, words: str) -> None:
        """Say what will happen, where no obstacle stands."""
        self._promise = words
        self.set_obstacle(self._obstacle)

    def say_quietly(self, words: str) -> None:
        """Say something quietly at the foot, in the place of the promise; "" for the promise again."""
        self._quiet_words = words
        self.set_obstacle(self._obstacle)

    def quiet_words(self) -> str:
        """Give what is said quietly."""
        return self._quiet_words

    def carry_out(self) -> None:
        """Do it; called once at a time, and never while an obstacle stands."""
        raise NotImplementedError

    def is_running(self) -> bool:
        """Tell whether the command is under way."""
        return self._is_running

    def set_running(self, *, running: bool) -> None:
        """Take no more keys while it is under way; the focus comes back where it was."""
        if running:
            self._focused = self.focusWidget()
        self._is_running = running
        self._body.setEnabled(not running)
        self._head.setEnabled(not running)
        self.cancel_button.setEnabled(not running)
        self.set_obstacle(self._obstacle)
        if not running and self._focused is not None:
            self._focused.setFocus()

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error under the head."""
        show_error(self.banner, error, *actions)

    def reject(self) -> None:
        """Close, unless a command is under way; what was typed at length is not thrown away by one key."""
        if self._is_running:
            return
        if self.loses_typing() and not self._was_warned:
            self._was_warned = True
            self.banner.show_words(
                self.tr("What you typed is not saved."), self.tr("Press Esc again to close and lose it."), tone="warn"
            )
            self.banner.add_button(self.tr("Close without saving"), self.reject)
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Tally's Ctrl+A for the button that does it; in a text or a table it selects all."""
        is_accepting = event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_accepting and has_tally_keys() and not isinstance(self.focusWidget(), QLineEdit | QAbstractItemView):
            self.commit_button.animateClick()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close by the frame's cross as by Esc."""
        self.reject()
        event.setAccepted(self.isHidden())

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt calls it
        """Be no larger than the screen, head and foot included: the body scrolls."""
        if visible and not self.isVisible():
            self.resize(self.size().boundedTo(self._room()))
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Remember that somebody types."""
        super().showEvent(event)
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(self.note_typing, Qt.ConnectionType.UniqueConnection)

    def _room(self) -> QSize:
        """Give what the screen has within a window's frame."""
        title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        edge = self.style().pixelMetric(QStyle.PixelMetric.PM_MdiSubWindowFrameWidth)
        return self.screen().availableSize().shrunkBy(QMargins(edge, title, edge, edge))

    _typed = False

    def has_typed(self) -> bool:
        """Tell whether somebody typed."""
        return self._typed

    def loses_typing(self) -> bool:
        """Tell whether what was typed is gone once this closes, and worth a question."""
        return self._keeps_typing and self.has_typed()

    def note_typing(self) -> None:
        """Take it that somebody typed."""
        self._typed, self._was_warned = True, False

    def _commit(self) -> None:
        """Do it, once the field that is being typed into has been read: what it says may be an obstacle."""
        self.wrong_field.clear()
        before = self.focusWidget()
        self.commit_button.setFocus()
        if before is not None:
            before.setFocus()
        wrong = next((field for field in self.findChildren(TextField) if field.problem() and field.isVisible()), None)
        if wrong is not None:
            wrong.setFocus()
        elif not self._obstacle and not self._is_running and self._above_body is None:
            self.carry_out()

    def _lay_out(self, title: str) -> None:
        self._head, self._foot, self._body = Ground("canvas"), Ground("canvas"), QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title_label = Label(title, HEADING)
        words.addWidget(self.title_label)
        self._subject.setSpacing(8)
        self._subject.addStretch(1)  # an empty row would keep the title from the left
        words.addLayout(self._subject)
        self._head.setLayout(self._head_row)
        self._head_row.setContentsMargins(MARGIN, 12, 16, 12)
        self._head_row.addLayout(words, 1)
        self._foot.setLayout(self._foot_row)
        self._foot_row.setContentsMargins(MARGIN, 10, 16, 10)
        self._foot_row.setSpacing(8)
        self._foot_row.addWidget(self._foot_sign)
        self._foot_row.addWidget(self._foot_words, 1)
        self._foot_row.addWidget(help_button(self))
        self._foot_row.addWidget(self.cancel_button)
        self._foot_row.addWidget(self.commit_button)
        around = QVBoxLayout()
        around.setContentsMargins(16, 10, 16, 10)
        around.addWidget(self.banner)
        banner_room = Ground("surface")
        banner_room.setLayout(around)
        banner_room.hide()
        self.banner.shown.connect(banner_room.show)
        self.banner.closed.connect(banner_room.hide)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._end_of_body = hairline()
        for each in (self._head, hairline(), banner_room, self._end_of_body, self._foot):
            self._column.addWidget(each)
        self.banner.closed.connect(self._refocus)

    def _refocus(self) -> None:
        if self._focused is not None:
            self._focused.setFocus()
