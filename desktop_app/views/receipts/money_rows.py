"""The ways in which a patient pays: mode, account, reference, amount; one row a mode, each a receipt of its own.

rows = MoneyRows(); rows.offer(terms)       # MoneyRows(several=False) where only one mode can be
rows.changed.connect(self._check)
rows.problem(); rows.parts()                # ModePart
rows.propose(1_000_000)                     # what is still missing goes into the last row
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.money_terms import MoneyTerms
from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, EditedRow, RowList
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import CAPTION
from desktop_app.views.receipts.words import modes, words
from desktop_app.views.window_settings import window_settings
from desktop_app.workflows.collect_payment import ModePart

_MODE_WIDTH, _ACCOUNT_WIDTH = 110, 250
_INSET = 10
_KEPT_MODE = "receive/mode"


class ModeRow(EditedRow):
    """One mode of payment."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: MoneyTerms | None = None
        self.mode, self.account = Choice(), Choice(placeholder=self.tr("The account of the mode"))
        self.reference = TextField(placeholder=self.tr("As on slip, cheque or app"))
        self.amount = AmountField()
        self.mode.set_choices(modes())
        kept = str(window_settings().value(_KEPT_MODE, "upi"))
        self.mode.choose(kept)
        if self.mode.key() is None:
            self.mode.choose("upi")
        self._lay_out()
        self.mode.key_changed.connect(self._follow_mode)
        self.account.key_changed.connect(lambda _key: self.changed.emit())
        self.amount.paise_changed.connect(lambda _paise: self.changed.emit())
        self.amount.editingFinished.connect(self.changed)

    def offer(self, terms: MoneyTerms) -> None:
        """Offer the accounts that money can lie on."""
        self._terms = terms
        self._offer_accounts()

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (self.mode, self.account, self.reference, self.amount)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        for field, name in zip(
            self.fields(),
            (
                self.tr("Mode {number}"),
                self.tr("Account {number}"),
                self.tr("Reference {number}"),
                self.tr("Amount {number}"),
            ),
            strict=True,
        ):
            field.setAccessibleName(name.format(number=number))

    def is_complete(self) -> bool:
        """Tell whether it can be received."""
        return bool(self.amount.paise()) and self.mode.key() is not None

    def part(self) -> ModePart:
        """Give what stands in it; the mode's own account is named by nobody."""
        chosen, own = self.account.key(), self._own_account()
        return ModePart(
            mode=str(self.mode.key()),
            amount_paise=self.amount.paise() or 0,
            account_id=chosen if isinstance(chosen, int) and chosen != own else None,
            reference=self.reference.text().strip() or None,
        )

    def _own_account(self) -> int | None:
        fitting = () if self._terms is None else self._terms.fitting[str(self.mode.key())]
        return fitting[0].account_id if fitting else None

    def _follow_mode(self) -> None:
        self.account.choose(None)
        self._offer_accounts()
        self.changed.emit()

    def _offer_accounts(self) -> None:
        """Offer the accounts of the mode, its own one chosen; where there is no other, nothing is to be chosen."""
        if self._terms is not None:
            fitting = self._terms.fitting[str(self.mode.key())]
            self.account.set_choices((each.account_id, f"{each.code}  {each.name}") for each in fitting)
            if self.account.key() is None:
                self.account.choose(self._own_account())
            self.account.setEnabled(len(fitting) > 1)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        self.mode.setFixedWidth(_MODE_WIDTH)
        self.account.setFixedWidth(_ACCOUNT_WIDTH)
        self.amount.setFixedWidth(amount_width())
        for field in (self.mode, self.account, self.reference, self.amount):
            row.addWidget(field, 1 if field is self.reference else 0)
        row.addWidget(self.remove)


class MoneyRows(QWidget):
    """The rows under their heads."""

    changed = Signal()

    def __init__(self, *, several: bool = True) -> None:
        super().__init__()
        self._terms: MoneyTerms | None = None
        self._wanted, self._several = 0, several
        self.list = RowList(self._make, add=self.tr("Add another mode"), remove=self.tr("Remove mode"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._heads())
        column.addWidget(self.list)
        self.list.changed.connect(self.changed)
        for button in (self.list.add_button, self.list.remove_button):
            button.setVisible(several)

    def offer(self, terms: MoneyTerms) -> None:
        """Offer the accounts that money can lie on."""
        self._terms = terms
        for row in self.list.rows():
            row.offer(terms)

    def first(self) -> ModeRow:
        """Give the first row."""
        return self.list.rows()[0]

    def propose(self, paise: int) -> None:
        """Let the amounts come to a sum: what is missing goes into the last row, and into rows that are added."""
        self._wanted = paise
        *others, last = self.list.rows()
        left = paise - sum(row.amount.paise() or 0 for row in others)
        last.amount.set_paise(left if left > 0 else None)
        self.changed.emit()

    def parts(self) -> tuple[ModePart, ...]:
        """Give what comes in, one part a mode."""
        return tuple(row.part() for row in self.list.rows())

    def total_paise(self) -> int:
        """Give what comes in by all modes."""
        return sum(row.amount.paise() or 0 for row in self.list.rows())

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is."""
        several = len(self.list.rows()) > 1
        for number, row in enumerate(self.list.rows(), start=1):
            if not row.amount.paise():
                missing = words("Amount {number} is missing") if several else words("An amount is missing")
                return missing.format(number=number)
            if not (row.mode.is_settled() and row.account.is_settled()):
                return words("Choose mode and account of the list")
        return ""

    def keep_mode(self) -> None:
        """Begin with this mode the next time."""
        window_settings().setValue(_KEPT_MODE, self.first().mode.key())

    def _make(self) -> ModeRow:
        row = ModeRow()
        if self._several:
            row.amount.returnPressed.connect(lambda: row.ended.emit(row))
        else:
            row.remove.hide()
        if self._terms is not None:
            row.offer(self._terms)
        if self._wanted:
            row.amount.set_paise(max(0, self._wanted - self.total_paise()) or None)
        return row

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(ROW_GAP)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, width, align in (
            (self.tr("Paid by"), _MODE_WIDTH, left),
            (self.tr("Goes to"), _ACCOUNT_WIDTH, left),
            (self.tr("Reference"), 0, left),
            (self.tr("Amount"), amount_width(), right),
        ):
            head = Label(text, CAPTION, "text2")
            head.setAlignment(align)
            head.setContentsMargins(_INSET if align == right else 2, 0, _INSET, 0)
            if width:
                head.setFixedWidth(width)
            heads.addWidget(head, 0 if width else 1)
        heads.addSpacing(REMOVE_WIDTH + ROW_GAP if self._several else 0)
        return heads
