"""Where the excess of a credit goes: paid back now, to other invoices, kept with consent; the rest waits to be paid.

A plain answer fills the amounts in and follows the excess as it changes; typing another amount makes it one in parts.

panel = ExcessPanel(operations.user)
panel.set_terms(terms); panel.set_excess(600_000); panel.set_consent("The patient, in person, 20 Aug 2025")
panel.changed.connect(self._check)
panel.problem(); panel.excess()         # "" and the `Excess` of a command, None where all of it waits
panel.words()                           # in one line, for where the panel is not seen
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.excess_split import ExcessSplit
from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.paper.settlement_paper import Part, PartKind
from desktop_app.repositories.unit import User
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign, hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.excess.excess_terms import ExcessTerms
from desktop_app.views.excess.excess_ways import ExcessWays, Parts, Way, parts_of
from desktop_app.views.excess.invoice_parts import InvoiceParts
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, HEADING, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.refunds.mode_rows import ModeRows
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart

_KEPT_WIDTH = 112


class ExcessPanel(QWidget):
    """Four ways; by default all of it waits to be paid back by the mode that it came in by."""

    changed = Signal()

    def __init__(self, user: User) -> None:
        super().__init__()
        self._terms: ExcessTerms | None = None
        self._excess_paise = 0
        self._consent = ""
        self._is_filling = False
        self.ways, self.modes, self.invoices = ExcessWays(), ModeRows(), InvoiceParts()
        self.kept = AmountField()
        self.journal = JournalLines(totals=True, heads=True)
        self._title, self._rest = Label(style=HEADING), Label(style=BODY_STRONG)
        self._sign, self._words = Sign(size=IN_CELL), ElidingLabel(style=SMALL, tone="text2")
        refusal = roles.refusal(user, roles.POSTING)
        self._forbidden = "" if refusal is None else f"{what_is_wrong(refusal)} {refusal.advice}".strip()
        self._lay_out()
        for signal in (self.modes.changed, self.invoices.changed, self.ways.chosen):
            signal.connect(self._tell)
        self.kept.paise_changed.connect(self._tell)
        self.kept.editingFinished.connect(self._tell)
        self._show()

    def set_terms(self, terms: ExcessTerms) -> None:
        """Show what it can go to; what was typed stays."""
        self._terms = terms
        self.modes.offer(terms.modes)
        self.invoices.offer(terms.invoices)
        self.modes.setEnabled(not self._forbidden)
        self._fill()

    def set_excess(self, paise: int) -> None:
        """Say how much there is to decide on."""
        self._excess_paise = paise
        self._fill()

    def set_consent(self, consent: str) -> None:
        """Take over what is said of the patient's consent, "" where nothing is."""
        self._consent = consent
        self._show()

    def parts(self) -> tuple[Part, ...]:
        """Give where it goes for the sheet, what waits last."""
        split, invoices = self.split(), {} if self._terms is None else self._terms.numbers()
        waits = PartKind.APPROVAL if self._needs_approval(split) else PartKind.WAITS
        found = [
            *(Part(kind=PartKind.REFUND, name=mode, paise=paise) for mode, paise in self.modes.parts().items()),
            *(Part(kind=PartKind.INVOICE, name=invoices[key], paise=paise) for key, paise in self._applied()),
            Part(kind=PartKind.KEPT, paise=split.kept_paise),
            Part(kind=waits, paise=split.waits_paise),
        ]
        return tuple(each for each in found if each.paise > 0) if self._excess_paise else ()

    def split(self) -> ExcessSplit:
        """Give the figures as the fields stand."""
        return ExcessSplit(
            excess_paise=self._excess_paise,
            refunded_paise=sum(self.modes.parts().values()),
            applied_paise=sum(self.invoices.parts().values()),
            kept_paise=self.kept.paise() or 0,
        )

    def excess(self) -> Excess | None:
        """Give where it goes; None where all of it waits to be paid back."""
        accounts, kept = self.modes.chosen_accounts(), self.kept.paise() or 0
        found = Excess(
            refunds=tuple(
                RefundPart(amount_paise=paise, mode=mode, account_id=accounts.get(mode))
                for mode, paise in self.modes.parts().items()
            ),
            applications=tuple(
                Application(invoice_id=key, amount_paise=paise) for key, paise in self.invoices.parts().items()
            ),
            kept_paise=kept,
            consent=self._consent if kept else "",
        )
        return None if not self._excess_paise or found == Excess() else found

    def problem(self) -> str:
        """Say what stands in the way, "" where nothing does."""
        if not self._excess_paise:
            return ""
        if not self.modes.is_understood() or not self.kept.is_understood():
            return self.tr("What is paid back or kept is no amount")
        return self.invoices.problem() or self._contradiction()

    def _contradiction(self) -> str:
        """Say which figures do not go together, "" where all do."""
        split = self.split()
        if split.waits_paise < 0:
            text = self.tr("{amount} more is given away than there is")
            return text.format(amount=rupees(-split.waits_paise))
        if split.refunded_paise and self._needs_approval(split):
            return self.tr("Nothing is paid back yet: it waits for approval")
        if split.kept_paise and not self._consent:
            return self.tr("The patient's consent to keep it is missing")
        return ""

    def words(self) -> str:
        """Say in one line where it goes."""
        split = self.split()
        parts = [
            text.format(amount=rupees(paise))
            for text, paise in (
                (self.tr("{amount} paid back now"), split.refunded_paise),
                (self.tr("{amount} to other invoices"), split.applied_paise),
                (self.tr("{amount} kept"), split.kept_paise),
                (self._waiting_words(split), max(0, split.waits_paise)),
            )
            if paise
        ]
        return ", ".join(parts)

    def take_focus(self) -> None:
        """Begin with the plain answers."""
        self.ways.chip(self.ways.key()).setFocus()

    def _waiting_words(self, split: ExcessSplit) -> str:
        if self._needs_approval(split):
            return self.tr("{amount} waits for approval, then to be paid back")
        return self.tr("{amount} waits to be paid back")

    def _needs_approval(self, split: ExcessSplit) -> bool:
        return self._terms is not None and split.needs_approval(self._terms.threshold_paise)

    def _tell(self, *_: object) -> None:
        """Follow the plain answer, or see that the amounts are no longer its own."""
        if self._is_filling:
            return
        if self.sender() is self.ways:
            self._fill()
        elif self._as_typed() != self._by_way():
            self.ways.mark(Way.OWN)
        self._show()
        self.changed.emit()

    def _fill(self) -> None:
        """Write the amounts of the plain answer into the fields."""
        if self._terms is not None:
            self.ways.offer(self._can_be(self._terms))
        found = self._by_way()
        if found != self._as_typed():
            self._is_filling = True
            self.modes.propose(found.refunds)
            for key, field in self.invoices.amounts.items():
                field.set_paise(found.applied.get(key))
            self.kept.set_paise(found.kept_paise or None)
            self._is_filling = False
        self._show()

    def _can_be(self, terms: ExcessTerms) -> dict[Way, bool]:
        return {
            Way.NOW: not self._forbidden
            and any(each.room_paise for each in terms.modes)
            and not ExcessSplit(excess_paise=self._excess_paise).needs_approval(terms.threshold_paise),
            Way.INVOICES: bool(terms.invoices),
            Way.BALANCE: not self._forbidden,
        }

    def _by_way(self) -> Parts:
        """Give the amounts of the plain answer; those that stand there where there is none."""
        way = self.ways.way()
        if self._terms is None or way is Way.OWN:
            return self._as_typed()
        rooms = {each.mode: each.room_paise for each in self._terms.modes}
        owed = {each.invoice_id: each.open_paise for each in self._terms.invoices}
        return parts_of(way, self._excess_paise, rooms=rooms, owed=owed)

    def _as_typed(self) -> Parts:
        kept = self.kept.paise() or 0
        return Parts(refunds=self.modes.parts(), applied=self.invoices.parts(), kept_paise=kept)

    def _applied(self) -> list[tuple[int, int]]:
        return list(self.invoices.parts().items())

    def _show(self) -> None:
        """Show what is left, what is wrong, and the journal of what is paid back."""
        split, problem = self.split(), self.problem()
        self._title.setText(self.tr("Where the {amount} goes").format(amount=rupees(self._excess_paise)))
        waits = self._waiting_words(split).format(amount=rupees(max(0, split.waits_paise)))
        self._rest.setText(waits if split.waits_paise > 0 else self.tr("nothing is left over"))
        said = problem or self._forbidden or self._advice(split)
        self._sign.show_sign("warning" if problem else "info", "warn" if problem else "text2")
        self._words.set_tone("warn" if problem else "text2")
        self._words.setText(said)
        lines = self.lines()
        self.journal.set_lines(lines)
        self.journal.setVisible(bool(lines))
        self.kept.setEnabled(not self._forbidden)

    def lines(self) -> tuple[JournalLine, ...]:
        """Give what paying back posts; nothing where an account is missing, which posting it will say."""
        parts = self.modes.parts()
        if self._terms is None or not parts:
            return ()
        try:
            return self._terms.journal(parts, self.modes.chosen_accounts())
        except ClinicError:
            return ()

    def _advice(self, split: ExcessSplit) -> str:
        if self._other_mode():
            return self.tr("Another mode than it came in by is noted in the edit log.")
        if self._needs_approval(split):
            return self.tr("Above the clinic's limit somebody else approves before it is paid back.")
        return self.tr("A credit is paid back in money; keeping it without consent was held unfair (VLCC).")

    def _other_mode(self) -> bool:
        rooms = {} if self._terms is None else {each.mode: each.room_paise for each in self._terms.modes}
        return any(paise > rooms.get(mode, 0) for mode, paise in self.modes.parts().items())

    def _lay_out(self) -> None:
        self.kept.setFixedWidth(_KEPT_WIDTH)
        head, said, keeping = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._rest)
        said.setSpacing(5)
        said.addWidget(self._sign)
        said.addWidget(self._words, 1)
        keeping.setSpacing(10)
        keeping.addWidget(CaptionedField(self.tr("Kept as balance"), self.kept))
        keeping.addWidget(Label(self.tr("Needs the patient's consent, below"), SMALL, "text2"), 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(Label(self.tr("To other invoices of the patient"), BODY_STRONG))
        right.addWidget(self.invoices)
        right.addSpacing(6)
        right.addLayout(keeping)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(Label(self.tr("Paid back now"), BODY_STRONG))
        left.addWidget(self.modes)
        left.addWidget(self.journal)
        left.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addLayout(head, 0, 0, 1, 3)
        grid.addWidget(self.ways, 1, 0, 1, 3)
        grid.addLayout(said, 2, 0, 1, 3)
        grid.addLayout(left, 3, 0)
        grid.addWidget(hairline(upright=True), 3, 1)
        grid.addLayout(right, 3, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 11)
        grid.setColumnStretch(2, 9)
