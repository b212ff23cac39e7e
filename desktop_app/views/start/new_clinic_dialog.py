"""Setting up a clinic: what its documents must say of it, and where its books shall lie.

dialog = NewClinicDialog(today=today, parent=window)
dialog.wanted.connect(...)              # NewClinic: the command and the path; the dialog stays until told
dialog.succeeded() / dialog.failed(error)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import resources, settings
from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.gstin import has_right_check_character, require_form
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import ClinicError, GstinInvalid
from desktop_app.repositories.book_folder import caution_of
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import TextField, what_is_wrong
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.save_dialog import file_name
from desktop_app.views.start.books_dialog import SUFFIX, ask_where_to_put_books
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic

_SIZE = (620, 560)
_OWNER = "owner"


@dataclass(frozen=True, slots=True)
class NewClinic:
    """What is to be set up, and where."""

    command: SetUpClinic
    path: Path


class NewClinicDialog(DialogFrame):
    """One page: the clinic, its first branch, its first user, how it recognises revenue, its file."""

    wanted = Signal(object)

    def __init__(self, *, today: date, parent: QWidget) -> None:
        super().__init__(
            title=self.tr("Set up a clinic"),
            commit=self.tr("Set up clinic"),
            parent=parent,
            promise=self.tr("Makes one file with everything in it, or none."),
            keeps_typing=True,
        )
        self._today = today
        self._request_id = str(uuid4())
        self._path: Path | None = None
        self.name = TextField(placeholder=self.tr("As it stands on invoices"))
        self.gstin = TextField(placeholder=self.tr("15 characters; empty where not registered"))
        self.state = Choice(placeholder=self.tr("State or territory"))
        self.branch_name = TextField(placeholder=self.tr("Andheri West"))
        self.branch_code = TextField("MAIN")
        self.user = TextField(placeholder=self.tr("Your name"))
        self.policy = Choice()
        self.year = Choice()
        self.rounds = QCheckBox(self.tr("Round invoices to the rupee"))
        self.place = ElidingLabel(style=SMALL, tone="text2")
        self.caution = Label(style=SMALL, tone="warn", wrap=True)
        self._looked_at: Path | None = None
        self._fill_choices()
        self._lay_out_fields()
        for field in (self.name, self.gstin, self.branch_name, self.branch_code, self.user):
            field.textChanged.connect(self._check)
        for choice in (self.state, self.policy, self.year):
            choice.key_changed.connect(self._check)
        self.gstin.editingFinished.connect(self._read_gstin)
        self.resize(*_SIZE)
        self._check()

    def carry_out(self) -> None:
        """Ask for it."""
        self.banner.hide_words()
        self.set_running(running=True)
        self.wanted.emit(NewClinic(self._command(), self.path()))

    def succeeded(self) -> None:
        """Close: the clinic is set up."""
        self.set_running(running=False)
        self.accept()

    def failed(self, error: ClinicError) -> None:
        """Say what went wrong; everything that was typed stays."""
        self.set_running(running=False)
        self.show_error(error)

    def path(self) -> Path:
        """Give the file: the one chosen, else one by the clinic's name among this user's data."""
        name = file_name(self.name.text(), suffix=f".{SUFFIX}")
        own = name if len(name) > len(SUFFIX) + 1 else f"clinic.{SUFFIX}"
        return self._path or settings.data_folder() / own

    def put(self, path: Path) -> None:
        """Let the books lie in another file."""
        self._path = path
        self._check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.name.setFocus()

    def _command(self) -> SetUpClinic:
        first = int(str(self.year.key()))
        return SetUpClinic(
            request_id=self._request_id,
            name=self.name.text().strip(),
            state_code=str(self.state.key()),
            branches=(NewBranch(code=self.branch_code.text().strip(), name=self.branch_name.text().strip()),),
            users=(NewUser(username=_OWNER, display_name=self.user.text().strip()),),
            first_years=tuple(range(first, fiscal_year(self._today).start.year + 1)),
            gstin=require_form(self.gstin.text()),
            revenue_policy=RevenuePolicy(str(self.policy.key())),
            round_invoice_to_rupee=self.rounds.isChecked(),
        )

    def _check(self, *_: object) -> None:
        """Say what is still missing."""
        self.place.setText(str(self.path()))
        self._look_at_folder()
        missing = (
            (self.name.text().strip(), self.tr("The clinic's name is missing")),
            (self._gstin_problem() == "", self.tr("The GSTIN is not right")),
            (self.state.key(), self.tr("The State is missing")),
            (self.branch_name.text().strip(), self.tr("The branch's name is missing")),
            (self.branch_code.text().strip(), self.tr("The branch's code is missing")),
            (self.user.text().strip(), self.tr("Your name is missing")),
        )
        self.set_obstacle(next((words for there, words in missing if not there), ""))

    def _look_at_folder(self) -> None:
        """Warn of a folder that is none for books; one that was looked at is not looked at again."""
        folder = self.path().parent
        if folder != self._looked_at:
            self._looked_at = folder
            caution = caution_of(self.path())
            self.caution.setText("" if caution is None else f"{caution.headline} {caution.advice}")
            self.caution.setVisible(caution is not None)

    def _gstin_problem(self) -> str:
        try:
            gstin = require_form(self.gstin.text())
        except GstinInvalid as error:
            return what_is_wrong(error)
        if gstin is not None and not has_right_check_character(gstin):
            return self.tr("The last character does not fit the others: look for a mistyped one")
        return ""

    def _read_gstin(self) -> None:
        """Complain of a wrong number when it is left; a right one says which State the clinic is in."""
        problem = self._gstin_problem()
        self.gstin.set_problem(problem)
        if not problem and self.gstin.text().strip():
            self.state.choose(self.gstin.text().strip()[:2])
        self._check()

    def _fill_choices(self) -> None:
        states = [(row["code"], f"{row['code']}  {row['name']}") for row in resources.rows("states.csv")]
        self.state.set_choices(states)
        self.policy.set_choices(
            (
                (RevenuePolicy.DEFERRED.value, self.tr("As sessions are delivered (deferred)")),
                (RevenuePolicy.AT_INVOICE.value, self.tr("At once, with the invoice")),
            )
        )
        self.policy.choose(RevenuePolicy.DEFERRED.value)
        current = fiscal_year(self._today).start.year
        years = range(current, current - 4, -1)
        self.year.set_choices([(year, self.tr("1 April {year}").format(year=year)) for year in years])
        self.year.choose(current)

    def _lay_out_fields(self) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        rows: Sequence[tuple[tuple[str, QWidget], ...]] = (
            ((self.tr("Clinic"), self.name),),
            ((self.tr("GSTIN"), self.gstin), (self.tr("State"), self.state)),
            ((self.tr("First branch"), self.branch_name), (self.tr("Its code, on documents"), self.branch_code)),
            ((self.tr("Who keeps the books"), self.user), (self.tr("The books begin on"), self.year)),
            ((self.tr("Packages earn revenue"), self.policy),),
        )
        for at, row in enumerate(rows):
            for column, (caption, field) in enumerate(row):
                grid.addWidget(CaptionedField(caption, field), at, column, 1, 1 if len(row) > 1 else 2)
        grid.addWidget(self.rounds, len(rows), 0, 1, 2)
        grid.addLayout(self._file_row(), len(rows) + 1, 0, 1, 2)
        grid.setRowStretch(len(rows) + 2, 1)
        self.set_body(body)

    def _file_row(self) -> QVBoxLayout:
        change = Button(self.tr("Change..."))
        change.setAccessibleName(self.tr("Change where the books lie"))
        change.clicked.connect(lambda *_: ask_where_to_put_books(self, self.path().name, self.put))
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(change)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(Label(self.tr("The books lie in"), SMALL, "text2"))
        column.addLayout(row)
        column.addWidget(self.caution)
        return column
