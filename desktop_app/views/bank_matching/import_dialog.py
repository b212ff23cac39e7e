"""Take in a statement: the file, which column is what, and the first lines as they are understood.

dialog = ImportDialog(operations, account_id, account, parent)
dialog.posted.connect(...)              # BankStatementImported
dialog.take_file(path)                  # what the button does with the file that is chosen
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import bank_columns, bank_csv
from desktop_app.accounting.bank_csv import Columns, Statement
from desktop_app.errors import ClinicError, Refusal
from desktop_app.repositories import bank
from desktop_app.repositories.books import Reading
from desktop_app.views.bank_matching.column_choices import ColumnChoices
from desktop_app.views.bank_matching.statement_file import StatementFile, read_statement
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations, Request
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell, shown_day
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.import_bank_statement import ImportBankStatement, import_bank_statement

_SIZE = (1040, 600)
_SHOWN_LINES = 60


@dataclass(frozen=True, slots=True)
class _Understood:
    """What a file comes to with the columns that are chosen, or why it is not understood."""

    statement: Statement | None
    refusal: ClinicError | None


class ImportDialog(WorkflowDialog):
    """Nothing is posted: the lines are staged, and matched by somebody who sees them."""

    def __init__(self, operations: Operations, account_id: int, account: str, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=words("Take in a statement"),
            commit=words("Take in"),
            parent=parent,
            promise=words("Nothing is posted: the lines wait to be matched."),
        )
        self._account_id = account_id
        self._statement: StatementFile | None = None
        self._request: Request | None = None
        self._kept: Columns | None = None
        self._found: _Understood | None = None
        self.choose_file = Button(words("Choose file..."))
        self.file = ElidingLabel(words("The bank's statement, saved as CSV"), SMALL, "text2")
        self.columns, self.opening = ColumnChoices(), AmountField()
        self.lines = SmallTable(words("Lines as they are understood"), _columns(), scrolls=True)
        self.summary = Label(style=SMALL, tone="text2", wrap=True)
        self.set_subject(account)
        self._lay_out_body()
        self.choose_file.clicked.connect(self._ask_file)
        self.columns.changed.connect(self._understand)
        self.opening.paise_changed.connect(self._check)
        self.resize(*_SIZE)
        self.load(partial(bank.columns_of, account_id=account_id), self._keep)
        self._check()

    def take_file(self, path: Path) -> None:
        """Read a file off the thread that paints; what it cannot be read for stands in the banner."""
        self.banner.hide_words()
        if self._request is not None:
            self._request.cancel()
        self._statement, self._found = None, None
        self.file.setText(path.name)
        self.lines.set_rows(())
        self.summary.setText("")
        self._request = self.load(partial(read_statement, path, self.operations.book_path()), self._take)
        self._check()

    def carry_out(self) -> None:
        """Take it in."""
        statement = self._statement
        if statement is None:
            return
        command = ImportBankStatement(
            request_id=self.request_id,
            account_id=self._account_id,
            file_name=statement.name,
            content=statement.text,
            columns=self.columns.columns(),
            opening_paise=self.opening.paise() if self._needs_opening() else None,
        )
        self.run(import_bank_statement, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the file."""
        super().showEvent(event)
        self.choose_file.setFocus()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words("The bank's statement"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([words("Statements (*.csv *.txt)"), words("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _keep(self, columns: Columns | None) -> None:
        self._kept = columns

    def _take(self, statement: StatementFile) -> None:
        """Propose the columns: those of the last statement where it has them."""
        self._statement = statement
        kept = None if self._kept is None else set(self._kept.heads())
        heads = next(
            (row for row in statement.rows if kept is not None and kept <= set(row)), bank_columns.heads(statement.rows)
        )
        self.columns.offer(heads or _first_row(statement.rows))
        fits = kept is not None and kept <= set(heads)
        self.columns.choose(self._kept if fits else bank_columns.proposed(statement.rows))
        self._understand()

    def _understand(self) -> None:
        """Read the file with the columns that are chosen, off the thread that paints."""
        self._found = None
        if self._statement is not None:
            read = partial(_understood, self._statement.text, self.columns.columns(), self.operations.today())
            self.load(read, partial(self._show, self._statement, self.columns.columns()))
        self._check()

    def _show(self, statement: StatementFile, columns: Columns, found: _Understood) -> None:
        if statement is not self._statement or columns != self.columns.columns():
            return  # another file was chosen meanwhile, or other columns
        self._found = found
        understood = found.statement
        rows = () if understood is None else understood.lines[:_SHOWN_LINES]
        self.lines.set_rows(
            (
                each.row,
                {
                    "on": each.on,
                    "narration": each.narration,
                    "reference": each.reference,
                    "amount": each.amount_paise,
                    "balance": each.balance_paise,
                },
            )
            for each in rows
        )
        self._opening.setVisible(self._needs_opening())
        self.summary.setText("" if understood is None else _summary(understood))
        self._check()

    def _needs_opening(self) -> bool:
        statement = None if self._found is None else self._found.statement
        return statement is not None and statement.opening_paise is None

    def _check(self, *_: object) -> None:
        if self._statement is None:
            self.set_obstacle(words("Choose the file first"))
        elif self._found is None:
            self.set_obstacle(words("Reading the file"))
        elif self._found.refusal is not None:
            self.set_obstacle(what_is_wrong(self._found.refusal))
        elif not self.opening.is_understood():
            self.set_obstacle(words("The balance before is not understood"))
        else:
            self.set_obstacle("")

    def _lay_out_body(self) -> None:
        self._opening = CaptionedField(words("Balance before, where known"), self.opening)
        self._opening.hide()
        top, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        top.addWidget(self.choose_file)
        top.addWidget(self.file, 1)
        left.addWidget(Label(words("Which column is what"), BODY_STRONG))
        left.addWidget(self.columns)
        left.addWidget(self._opening)
        left.addStretch(1)
        right.addWidget(Label(words("As it is understood"), BODY_STRONG))
        right.addWidget(self.lines, 1)
        right.addWidget(self.summary)
        left.setSpacing(6)
        right.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left)
        row.addLayout(right, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(row, 1)
        self.set_body(body)


def _understood(text: str, columns: Columns, today: date, _reading: Reading) -> _Understood:
    try:
        return _Understood(bank_csv.read(text, columns, today=today), None)
    except Refusal as refused:
        return _Understood(None, refused)


def _first_row(rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Give the longest row's cells, where no row looks like the head of a table."""
    return tuple(dict.fromkeys(cell for cell in max(rows, key=len, default=()) if cell))


def _summary(statement: Statement) -> str:
    first, last = statement.lines[0], statement.lines[-1]
    text = words("{count} lines, {first} to {last}")
    return text.format(count=len(statement.lines), first=shown_day(first.on), last=shown_day(last.on))


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("on", words("Date"), DateCell(), sortable=False),
        TableColumn("narration", words("Narration"), TextCell(), sortable=False, stretch=1, least=120),
        TableColumn("reference", words("Reference"), TextCell(), sortable=False, least=80),
        TableColumn("amount", words("Amount"), MoneyCell(sample="-8,88,888.88"), sortable=False),
        TableColumn("balance", words("Balance"), MoneyCell(sample="8,88,888.88"), sortable=False),
    )
