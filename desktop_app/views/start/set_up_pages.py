"""The pages of the set-up of a clinic: the clinic and its file, the first branch, year and numbers, the accounts.

Each page says what it still lacks (`problem`), beside the field where it is lacking once somebody wants to go on.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import resources, settings
from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.repositories.book_folder import caution_of
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.gstin_field import GstinField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog_frame import MARGIN
from desktop_app.views.look.fonts import BODY, SMALL
from desktop_app.views.save_dialog import file_name
from desktop_app.views.start.books_dialog import SUFFIX, ask_where_to_put_books
from desktop_app.views.start.first_numbers import FirstNumbers
from desktop_app.workflows.steps.branching import LONGEST_CODE

_GSTIN_LENGTH = 15
_YEARS = 4
Problem = tuple[str, CaptionedField | None]
_NOTHING: Problem = ("", None)


class SetUpPage(QWidget):
    """A grid of fields; `changed` whenever one of them says something else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def problem(self) -> Problem:
        """Say what is lacking or wrong and where; nothing where the page is complete."""
        return _NOTHING

    def show_problem(self) -> bool:
        """Say it beside its field and go there; False where there is none."""
        words, where = self.problem()
        if where is not None:
            where.set_error(words)
            where.field.setFocus()
        return bool(words)

    def first_field(self) -> QWidget:
        """Give where typing begins."""
        raise NotImplementedError

    def _add(self, *rows: Sequence[QWidget]) -> None:
        at = self._grid.rowCount()
        for number, row in enumerate(rows, start=at):
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, number, column, 1, 1 if len(row) > 1 else 2)

    def _end(self) -> None:
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _told(self, where: CaptionedField) -> None:
        """Take back what was said of a field that is being mended."""
        if where.error() and not isinstance(where.field, GstinField):
            where.set_error("")
        self.changed.emit()


class ClinicPage(SetUpPage):
    """What the documents say of the clinic, and where its books lie."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._looked_at: Path | None = None
        self.name = TextField(placeholder=self.tr("As patients know it"))
        self.legal_name = TextField(placeholder=self.tr("Only if it is another one"))
        self.gstin = GstinField()
        self.gstin.setPlaceholderText(self.tr("15 characters; empty where not registered"))
        self.state = Choice(placeholder=self.tr("State or territory"))
        self._states = {row["code"]: row["name"] for row in resources.rows("states.csv")}
        self.state.set_choices([(code, f"{code}  {name}") for code, name in self._states.items()])
        self.place = ElidingLabel(style=SMALL, tone="text2")
        self.caution = Label(style=SMALL, tone="warn", wrap=True)
        self._name = CaptionedField(self.tr("Clinic"), self.name)
        self._gstin = CaptionedField(self.tr("GSTIN"), self.gstin)
        self._state = CaptionedField(self.tr("State"), self.state)
        legal = CaptionedField(self.tr("Legal name, on invoices"), self.legal_name)
        self._add((self._name, legal), (self._gstin, self._state))
        self._grid.addLayout(self._file_row(), self._grid.rowCount(), 0, 1, 2)
        self._end()
        self.name.textChanged.connect(lambda *_: self._told(self._name))
        self.legal_name.textChanged.connect(lambda *_: self.changed.emit())
        self.gstin.textChanged.connect(self._follow_gstin)
        self.gstin.editingFinished.connect(self.changed)
        self.state.key_changed.connect(lambda *_: self._told(self._state))
        self.changed.connect(self._show_place)
        self._show_place()

    def problem(self) -> Problem:
        """Say what is lacking."""
        state = self.gstin.state_code()
        if not self.name.text().strip():
            return self.tr("The clinic's name is missing"), self._name
        if self.gstin.fault():
            return self.tr("The GSTIN is not right"), self._gstin
        if not self.state.key():
            return self.tr("The State is missing"), self._state
        if state is not None and state != self.state.key():
            text = self.tr("The GSTIN is of {state}").format(state=self._states.get(state, state))
            return text, self._state
        return _NOTHING

    def first_field(self) -> QWidget:
        """Begin with the name."""
        return self.name

    def path(self) -> Path:
        """Give the file: the one chosen, else one by the clinic's name among this user's data."""
        name = file_name(self.name.text(), suffix=f".{SUFFIX}")
        own = name if len(name) > len(SUFFIX) + 1 else f"clinic.{SUFFIX}"
        return self._path or settings.data_folder() / own

    def put(self, path: Path) -> None:
        """Let the books lie in another file."""
        self._path = path
        self.changed.emit()

    def _follow_gstin(self) -> None:
        """Check the number as it is typed: how far it has come, what is wrong with it, which State it means."""
        typed = len(self.gstin.text().strip())
        state = self.gstin.state_code()
        if state is not None:
            self._gstin.set_help(
                self.tr("Its check character is right: {state}").format(state=self._states.get(state, state)),
                sign="done",
                tone="good",
            )
            self.state.choose(state)
            self._state.set_error("")
        elif typed >= _GSTIN_LENGTH:
            self.gstin.set_problem(self.gstin.fault())
        else:
            text = self.tr("{count} of {all} characters").format(count=typed, all=_GSTIN_LENGTH)
            self.gstin.set_problem("")  # it is being mended; when it is left it is looked at again
            self._gstin.set_help(text if typed else "")
        self.changed.emit()

    def _show_place(self) -> None:
        """Say where the books will lie; warn of a folder that is none for books, looked at once."""
        path = self.path()
        self.place.setText(str(path))
        if path.parent != self._looked_at:
            self._looked_at = path.parent
            caution = caution_of(path)
            self.caution.setText("" if caution is None else f"{caution.headline} {caution.advice}")
            self.caution.setVisible(caution is not None)

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


class BranchPage(SetUpPage):
    """The first branch, and who keeps the books."""

    def __init__(self) -> None:
        super().__init__()
        self.name = TextField(placeholder=self.tr("Andheri West"))
        self.code = TextField("MAIN")
        self.user = TextField(placeholder=self.tr("Your name"))
        self._fields = (
            (CaptionedField(self.tr("First branch"), self.name), self.tr("The branch's name is missing")),
            (
                CaptionedField(self.tr("Its code"), self.code, help_text=self.tr("Short; it stands in lists")),
                self.tr("The branch's code is missing"),
            ),
            (
                CaptionedField(
                    self.tr("Who keeps the books"),
                    self.user,
                    help_text=self.tr("The owner: further users and passwords come later"),
                ),
                self.tr("Your name is missing"),
            ),
        )
        self.code.setMaxLength(LONGEST_CODE)
        (branch, _), (code, _), (user, _) = self._fields
        self._add((branch, code), (user, QWidget()))
        sentence = self.tr("Every document names a branch. Further ones are opened under Set-up, Branches.")
        self._add((Label(sentence, SMALL, "text2", wrap=True),))
        self._end()
        for field, _ in self._fields:
            if isinstance(field.field, TextField):
                field.field.textChanged.connect(lambda _text, field=field: self._told(field))

    def problem(self) -> Problem:
        """Say what is lacking."""
        for field, words in self._fields:
            if isinstance(field.field, TextField) and not field.field.text().strip():
                return words, field
        return _NOTHING

    def first_field(self) -> QWidget:
        """Begin with the branch's name."""
        return self.name


class NumbersPage(SetUpPage):
    """When the books begin, how packages earn, and what the first documents are numbered."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._current = fiscal_year(today).start.year
        self.year, self.policy = Choice(), Choice()
        self.rounds = QCheckBox(self.tr("Round invoices to the rupee"))
        years = range(self._current, self._current - _YEARS, -1)
        self.year.set_choices([(year, self.tr("1 April {year}").format(year=year)) for year in years])
        self.year.choose(self._current)
        self.policy.set_choices(
            (
                (RevenuePolicy.DEFERRED.value, self.tr("As sessions are delivered (deferred)")),
                (RevenuePolicy.AT_INVOICE.value, self.tr("At once, with the invoice")),
            )
        )
        self.policy.choose(RevenuePolicy.DEFERRED.value)
        self.numbers = FirstNumbers(fiscal_year(today).label)
        began = CaptionedField(self.tr("The books begin on"), self.year)
        self._add((began, CaptionedField(self.tr("Packages earn revenue"), self.policy)), (self.rounds,))
        self._add((self.numbers,))
        self._end()
        for choice in (self.year, self.policy):
            choice.key_changed.connect(lambda *_: self.changed.emit())
        self.numbers.changed.connect(self.changed)

    def first_years(self) -> tuple[int, ...]:
        """Give the calendar years in which the financial years begin, up to today's."""
        return tuple(range(int(str(self.year.key())), self._current + 1))

    def problem(self) -> Problem:
        """Say what is wrong with a series."""
        return self.numbers.problem()

    def first_field(self) -> QWidget:
        """Begin with the day."""
        return self.year.line


class AccountsPage(SetUpPage):
    """The chart of accounts that is put in; nothing is asked here."""

    def __init__(self) -> None:
        super().__init__()
        from desktop_app.views.start.chart_table import chart_table  # noqa: PLC0415 - tables take a while to import

        self.table = chart_table()
        count = sum(bool(row["is_posting"]) for row in self.table.rows())
        text = self.tr("These {count} accounts are put in, each with what the program posts to it.").format(count=count)
        later = self.tr("They can be changed later, under Set-up, Accounts. Opening balances are entered later, too.")
        self._add((Label(text, BODY),), (Label(later, SMALL, "text2"),))
        at = self._grid.rowCount()
        self._grid.addWidget(self.table, at, 0, 1, 2)
        self._grid.setRowStretch(at, 1)

    def first_field(self) -> QWidget:
        """Begin in the table."""
        return self.table
