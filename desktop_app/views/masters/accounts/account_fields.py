"""What is said of an account: its name, its type and side, the heading above it, its line in the reports.

fields = AccountFields(parent)
fields.offer(terms)                     # ChartTerms; what stands in the books is shown
fields.changed.connect(...)
fields.problem(); fields.terms()
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from desktop_app.accounting.chart import SIDES, TYPES, usual_side
from desktop_app.reports.accounts import ChartTerms
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.masters.accounts.words import account_words, side_word, type_word
from desktop_app.workflows.steps.charting import AccountTerms

_TOP = 0  # stands for no heading


class AccountFields(QObject):
    """Fields that the dialog lays out."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chart = ChartTerms(())
        self.name, self.type, self.side = TextField(), Choice(), Choice()
        self.heading, self.statement_head = Choice(), ProposedText(placeholder=self.tr("As it stands in the reports"))
        self.is_heading = QCheckBox(self.tr("A heading: takes no entries"))
        self.is_active = QCheckBox(self.tr("In use"))
        self.type.set_choices((each, type_word(each)) for each in TYPES)
        self.side.set_choices((each, side_word(each)) for each in SIDES)
        self.is_active.setChecked(True)
        self.name.textChanged.connect(self.changed)
        self.type.key_changed.connect(self._follow_type)
        for choice in (self.type, self.side, self.heading):
            choice.key_changed.connect(self.changed)
            choice.editTextChanged.connect(self.changed)
        self.statement_head.text_changed.connect(self.changed)
        self.is_heading.toggled.connect(self._follow_heading)
        self.is_active.toggled.connect(self.changed)

    def offer(self, chart: ChartTerms) -> None:
        """Offer what the chart has, and show the account that is amended."""
        self._chart = chart
        account = chart.account
        if account is not None:
            self.name.setText(account.name)
            self.type.choose(account.type)
            self.side.choose(account.normal_side)
            self.is_heading.setChecked(not account.is_posting)
            self.is_active.setChecked(bool(account.is_active))
        self._offer_headings()
        if account is not None:
            self.heading.choose(account.parent_id or _TOP)
            self.statement_head.set_text(account.statement_head or "")
        self.changed.emit()

    def terms(self) -> AccountTerms:
        """Give what stands in the fields, where there is no problem."""
        parent = self.heading.key()
        return AccountTerms(
            name=self.name.text().strip(),
            type=str(self.type.key()),
            normal_side=str(self.side.key()),
            parent_id=parent if isinstance(parent, int) and parent != _TOP else None,
            statement_head=self.statement_head.text() or None,
            is_active=self.is_active.isChecked(),
        )

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is."""
        answers = (
            (self.name.text().strip(), self.tr("The name is missing")),
            (self.type.key() and self.type.is_settled(), self.tr("Choose the type")),
            (self.side.key() and self.side.is_settled(), self.tr("Choose the side on which it grows")),
            (self.heading.is_settled(), self.tr("Choose the heading")),
        )
        return next((words for is_there, words in answers if not is_there), "")

    def _follow_type(self) -> None:
        """Propose the usual side of a type, and offer its headings."""
        self.side.choose(usual_side(str(self.type.key())))
        self._offer_headings()
        self.changed.emit()

    def _follow_heading(self) -> None:
        self._offer_headings()
        self.changed.emit()

    def _offer_headings(self) -> None:
        """Offer the headings of the type; a heading itself stands at the top."""
        at_top = (_TOP, self.tr("At the top"))
        account_type = self.type.key()
        fitting = [] if account_type is None else self._chart.headings(str(account_type))
        under = [(each.account_id, account_words(each)) for each in fitting]
        before = self.heading.key()
        self.heading.set_choices([at_top] if self.is_heading.isChecked() else [at_top, *under])
        if self.heading.key() is None or before in {None, _TOP}:
            self.heading.choose(_TOP if self.is_heading.isChecked() or not under else under[0][0])
        typed = self.statement_head.text()
        self.statement_head.clear()
        self.statement_head.addItems(list(self._chart.statement_heads(str(account_type))))
        self.statement_head.set_text(typed)
