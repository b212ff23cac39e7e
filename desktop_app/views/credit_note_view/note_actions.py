"""What can be done with credit notes: one action each, off with its reason where the note shown does not allow it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.errors import CannotDeletePosted, Refusal
from desktop_app.repositories.unit import User
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.credit_note_view.posting_health import Health, State, health_of
from desktop_app.views.credit_note_view.shown_note import ShownNote
from desktop_app.views.keys import keys
from desktop_app.views.permission import reserve
from desktop_app.workflows.steps import roles

_POST = ("Ctrl+Return", "Ctrl+Enter")


class NoteActions(QObject):
    """The actions of the view; `follow` sets them for the note that is shown."""

    def __init__(self, parent: QObject, user: User) -> None:
        super().__init__(parent)
        self.new = self._make(self.tr("&New credit note"), keys("", tally="Alt+F6"))
        self.post = self._make(self.tr("&Post credit note"), [QKeySequence(key) for key in _POST])
        self.delete = self._make(self.tr("&Delete draft..."), keys("Ctrl+Delete", tally="Alt+D"))
        self.reverse = self._make(self.tr("&Reverse..."), keys("Ctrl+Shift+X", tally="Alt+X"))
        self.replace = self._make(self.tr("Re-&issue..."), keys("Ctrl+I"))
        self.pay_back = self._make(self.tr("Pay &back..."), keys("Ctrl+Shift+R"))
        self.keep = self._make(self.tr("&Keep as balance..."), keys("Ctrl+Shift+K"))
        self.show_plan = self._make(self.tr("&Go to plan"), keys("Ctrl+L"))
        self.settlement = self._make(self.tr("Settle&ment sheet..."), keys("Ctrl+Shift+W"))
        self.deadlines = self._make(self.tr("Near the d&eadline..."), keys("Ctrl+Alt+D"))
        self.export = self._make(self.tr("Credit notes to CSV"), [])
        self.find = self._make("", [])
        self.refresh = self._make("", [])
        self.journal = self._make("", [])
        self.period = self._make("", [])
        self.columns, self.clear = (self._make(self.tr("Credit notes"), []) for _ in range(2))
        self.new.setObjectName("draft_credit_note")  # by which the window does it for whoever wants it done
        self.follow(None)
        reserve(user, roles.POSTING, self.new, self.post, self.delete, self.reverse, self.replace, self.keep)
        reserve(user, roles.COUNTER, self.pay_back)

    def of_note(self) -> tuple[QAction, ...]:
        """Give those that depend on the note shown, as they stand in the menu."""
        return (self.post, self.pay_back, self.keep, self.replace, self.reverse, self.delete, *self.of_plan())

    def of_plan(self) -> tuple[QAction, ...]:
        """Give those that lead to the plan of the note."""
        return (self.show_plan, self.settlement)

    def follow(self, shown: ShownNote | None, *, is_posting: bool = False) -> None:
        """Be on and off, and say what it would be, for a note; for none everything that needs one is off."""
        if shown is None:
            for action in (*self.of_note(), self.journal):
                _switch(action, self.tr("Choose a credit note first"))
            return
        health = health_of(shown)
        self.post.setText(
            self.tr("Com&plete posting") if health.is_wrong else self.tr("&Post credit note"),
        )
        self.reverse.setText(
            self.tr("&Reverse and reinstate...") if shown.is_of_discontinuation else self.tr("&Reverse...")
        )
        _switch(self.post, self.tr("It is being posted") if is_posting else self._why_not_post(health))
        _switch(self.delete, self._why_not_delete(health))
        _switch(self.reverse, self._why_not_reverse(shown, health))
        _switch(self.replace, self._why_not_replace(shown, health))
        for action in (self.pay_back, self.keep):
            _switch(action, self._why_not_pay_back(shown, health))
        _switch(self.show_plan, "" if shown.detail.note.plan_id is not None else self.tr("It belongs to no plan"))
        is_settled = shown.is_of_discontinuation and health.state is State.POSTED
        _switch(self.settlement, "" if is_settled else self.tr("Only the posted note of a discontinued plan has one"))
        _switch(self.journal, "")

    def _make(self, text: str, shortcuts: list[QKeySequence]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(shortcuts)
        return action

    def _why_not_post(self, health: Health) -> str:
        return {
            State.CONTRADICTED: health.sentence,
            State.POSTED: self.tr("The note is posted"),
            State.REVERSED: self.tr("The note was reversed; write a new one instead"),
        }.get(health.state, "")

    def _why_not_delete(self, health: Health) -> str:
        return "" if health.state is State.DRAFT else _sentence(CannotDeletePosted())

    def _why_not_reverse(self, shown: ShownNote, health: Health) -> str:
        if health.state is State.DRAFT:
            return self.tr("The note is a draft. Delete it instead of reversing it.")
        if health.is_wrong:
            return self.tr("The note is half posted. Complete its posting first.")
        if health.state is State.REVERSED:
            return self.tr("The note was reversed before.")
        return "" if shown.irreversible is None else _sentence(shown.irreversible)

    def _why_not_pay_back(self, shown: ShownNote, health: Health) -> str:
        if health.state is not State.POSTED:
            return self.tr("Only what a posted note has left is paid back or kept")
        return "" if shown.detail.unapplied_paise else self.tr("Nothing of the note is left: it is all matched")

    def _why_not_replace(self, shown: ShownNote, health: Health) -> str:
        if not shown.is_of_discontinuation:
            return self.tr("Only the note of a discontinued plan is issued again with another amount.")
        return self._why_not_reverse(shown, health)


def connected(action: QAction, act: Callable[[], object]) -> QAction:
    """Connect an action to what it does."""
    action.triggered.connect(lambda *_: act())
    return action


def _switch(action: QAction, obstacle: str) -> None:
    """Switch an action on, or off with the reason."""
    action.setStatusTip(obstacle)
    action.setToolTip(as_tooltip(obstacle))
    action.setEnabled(not obstacle)


def _sentence(refusal: Refusal) -> str:
    """Give a refusal as a reason for not trying: what is wrong, and what to do instead."""
    return f"{what_is_wrong(refusal)} {refusal.advice}".strip()
