"""How money goes back: a row for each mode, with what came in by it, an amount, and the account that it goes out of.

rows = ModeRows(); rows.offer(outlook.modes); rows.propose(outlook.proposed())
rows.changed.connect(self._show)
rows.parts(); rows.chosen_accounts(); rows.is_understood()
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, CAPTION, width_of
from desktop_app.views.refunds.refund_outlook import ModeRoom
from desktop_app.views.refunds.words import mode_words
from desktop_app.views.tables.amount_cells import DASH, shown_paise

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AMOUNT_WIDTH = 130
_ACCOUNT_WIDTH = 190


class ModeRows(QWidget):
    """One row a mode; what stays empty does not go back by it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.amounts: dict[str, AmountField] = {}
        self.accounts: dict[str, Choice] = {}
        self._own: dict[str, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(5, 1)
        heads = (self.tr("By"), self.tr("Came in"), self.tr("Went back"), self.tr("Pay back now"), self.tr("Out of"))
        for column, text in enumerate(heads):
            head = Label(text, CAPTION, "text2")
            head.setAlignment(_RIGHT if column in {1, 2, 3} else Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(head, 0, column)

    def offer(self, modes: Sequence[ModeRoom]) -> None:
        """Show the modes; what was typed or chosen stays."""
        for row, room in enumerate(modes, start=1):
            if room.mode not in self.amounts:
                self._add(row, room)
        self._own = {room.mode: room.accounts[0].account_id for room in modes if room.accounts}

    def propose(self, parts: Mapping[str, int]) -> None:
        """Write amounts into the fields, as they would be typed."""
        for mode, field in self.amounts.items():
            field.set_paise(parts.get(mode))
        self.changed.emit()

    def parts(self) -> dict[str, int]:
        """Give what goes back by each mode, in paise."""
        return {mode: paise for mode, field in self.amounts.items() if (paise := field.paise())}

    def chosen_accounts(self) -> dict[str, int]:
        """Give the accounts that were chosen in place of the modes' own, by key."""
        keys = {mode: choice.key() for mode, choice in self.accounts.items()}
        return {mode: key for mode, key in keys.items() if isinstance(key, int) and key != self._own.get(mode)}

    def set_asking(self, *, asking: bool) -> None:
        """Choose no account while a refund is only asked for: it is chosen when the money goes out."""
        for choice in self.accounts.values():
            choice.setEnabled(not asking)

    def is_understood(self) -> bool:
        """Tell whether every field is empty or holds an amount, and every account is one of the list."""
        amounts = all(field.is_understood() for field in self.amounts.values())
        return amounts and all(choice.is_settled() for choice in self.accounts.values())

    def take_focus(self) -> None:
        """Begin in the first amount."""
        for field in list(self.amounts.values())[:1]:
            field.setFocus()
            field.selectAll()

    def _add(self, row: int, room: ModeRoom) -> None:
        name = mode_words(room.mode)
        amount = AmountField()
        amount.setFixedWidth(_AMOUNT_WIDTH)
        amount.setAccessibleName(self.tr("Pay back by {mode}").format(mode=name))
        amount.paise_changed.connect(lambda _paise: self.changed.emit())
        amount.editingFinished.connect(self.changed)
        self.amounts[room.mode] = amount
        self._grid.addWidget(Label(name, BODY_MEDIUM), row, 0)
        for column, paise in ((1, room.received_paise), (2, room.back_paise)):
            figure = Label(shown_paise(paise) if paise else DASH, BODY, "text" if paise else "text3")
            figure.setAlignment(_RIGHT)
            figure.setMinimumWidth(round(max(width_of("88,88,888.88", BODY), width_of(figure.text(), BODY))) + 1)
            self._grid.addWidget(figure, row, column)
        self._grid.addWidget(amount, row, 3)
        self._grid.addWidget(self._account(room), row, 4, 1, 2)

    def _account(self, room: ModeRoom) -> QWidget:
        """Let the account be chosen where there are several; else name it."""
        holder = QWidget()
        holder.setMinimumWidth(_ACCOUNT_WIDTH)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        words = [(each.account_id, f"{each.code}  {each.name}") for each in room.accounts]
        if len(words) > 1:
            choice = Choice()
            choice.setAccessibleName(self.tr("Account for {mode}").format(mode=mode_words(room.mode)))
            choice.set_choices(words)
            choice.choose(words[0][0])
            choice.key_changed.connect(lambda _key: self.changed.emit())
            self.accounts[room.mode] = choice
            line.addWidget(choice)
        else:
            line.addWidget(ElidingLabel(words[0][1] if words else DASH, BODY, "text2"))
        return holder
