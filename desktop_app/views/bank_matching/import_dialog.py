"""Take in a statement: the file, which column is what, the lines as they are understood, and what would be taken in.

dialog = ImportDialog(operations, account_id, account, parent)
dialog.posted.connect(...)              # BankStatementImported
dialog.take_file(path)                  # what the button does with the file that is chosen, or one that is dropped
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.accounting import bank_columns
from desktop_app.accounting.bank_csv import Columns
from desktop_app.repositories import bank
from desktop_app.views.bank_matching.column_choices import ColumnChoices
from desktop_app.views.bank_matching.rows_file import RowsFile, refused_rows
from desktop_app.views.bank_matching.statement_file import StatementFile, read_statement
from desktop_app.views.bank_matching.statement_look import Look, look_at
from desktop_app.views.bank_matching.statement_preview import StatementPreview
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.file_export import FileExport
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, scaled
from desktop_app.views.operations import Operations, Request
from desktop_app.views.save_dialog import ask_where_to_save, file_name
from desktop_app.views.saved_file import SavedFile
from desktop_app.views.start.dropped_files import DroppedFiles
from desktop_app.workflows.import_bank_statement import ImportBankStatement, import_bank_statement

TEMPLATE = file_name("bank-statement", "template")
_SIZE = (1120, 600)
_Rows = Callable[[], Iterable[Sequence[str]]]


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
        self._look: Look | None = None
        self.choose_file = Button(words("Choose file..."))
        self.file = ElidingLabel(words("The bank's statement, saved as CSV; it may be dropped here"), SMALL, "text2")
        self.template = Button(words("Save a template..."))
        self.columns, self.opening = ColumnChoices(), AmountField()
        self.preview, self.figures = StatementPreview(), Figures()
        self.news, self.saved = ElidingLabel(style=SMALL, tone="good"), SavedFile()
        self.set_subject(account)
        self._lay_out_body()
        self._listen()
        self.resize(*map(scaled, _SIZE))
        self.load(partial(bank.columns_of, account_id=account_id), self._keep)
        self._check()

    def take_file(self, path: Path) -> None:
        """Read a file off the thread that paints; what it cannot be read for stands in the banner."""
        self.banner.hide_words()
        if self._request is not None:
            self._request.cancel()
        self._statement = None
        self.file.setText(path.name)
        self._show_look(None)
        self._request = self.load(partial(read_statement, path, self.operations.book_path()), self._take)

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

    def _listen(self) -> None:
        self.choose_file.clicked.connect(self._ask_file)
        self.template.clicked.connect(self._ask_template)
        self.preview.save.clicked.connect(self._ask_refused)
        self.columns.changed.connect(self._understand)
        self.opening.paise_changed.connect(self._check)
        for line in self.findChildren(QLineEdit):
            line.setAcceptDrops(False)  # a file that is dropped on a field is the statement too, and no text
        files = DroppedFiles(self, takes_statements=True, takes_books=False)
        files.statement_dropped.connect(self.take_file)
        files.refused.connect(self.show_error)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words("The bank's statement"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([words("Statements (*.csv *.txt)"), words("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _ask_template(self) -> None:
        ask_where_to_save(self, TEMPLATE, partial(self._save, partial(bank_columns.template, self.operations.today())))

    def _ask_refused(self) -> None:
        found = None if self._look is None else self._look.understood
        if self._statement is not None and found is not None:
            name = file_name(Path(self._statement.name).stem, "not-understood")
            ask_where_to_save(self, name, partial(self._save, partial(refused_rows, found)))

    def _save(self, rows: _Rows, path: Path) -> None:
        export = FileExport(self.operations, RowsFile(path, rows))
        export.finished.connect(self._is_saved)
        export.failed.connect(self.show_error)
        export.start()

    def _is_saved(self, path: Path) -> None:
        self.news.setText(words("{name} is saved").format(name=path.name))
        self.saved.show_ways_to(path)

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
        self._show_look(None)
        if self._statement is not None:
            columns = self.columns.columns()
            look = partial(look_at, text=self._statement.text, columns=columns, account_id=self._account_id)
            self.load(look, partial(self._looked, self._statement, columns))

    def _looked(self, statement: StatementFile, columns: Columns, look: Look) -> None:
        if statement is self._statement and columns == self.columns.columns():
            self._show_look(look)  # else another file was chosen meanwhile, or other columns

    def _show_look(self, look: Look | None) -> None:
        self._look = look
        self.preview.show_statement(look, self.columns.columns())
        self._opening.setVisible(self._needs_opening())
        self._check()

    def _needs_opening(self) -> bool:
        statement = None if self._look is None else self._look.statement
        return statement is not None and statement.opening_paise is None

    def _check(self, *_: object) -> None:
        look = self._look
        self._show_figures()
        if self._statement is None:
            self.set_obstacle(words("Choose the file first"))
        elif look is None:
            self.set_obstacle(words("Reading the file"))
        elif look.understood is not None and look.understood.wrong:
            self.set_obstacle(_refused_words(len(look.wrong_rows()), look.count()))
        elif look.refusal is not None:
            self.set_obstacle(what_is_wrong(look.refusal))
        elif not self.opening.is_understood():
            self.set_obstacle(words("The balance before is not understood"))
        else:
            self.set_obstacle("")

    def _show_figures(self) -> None:
        """Say what would be taken in, before it is; known lines are counted in the amounts, for the balances are."""
        taken = None if self._look is None else self._look.intake
        self.figures.setVisible(taken is not None)
        if taken is None:
            return
        opening = self.opening.paise() if self._needs_opening() else taken.statement.opening_paise
        closing = None if opening is None else opening + taken.in_paise - taken.out_paise
        self.figures.show_figures(
            [
                Figure(words("Lines"), text=str(len(taken.statement.lines))),
                Figure(words("New"), text=str(len(taken.new))),
                Figure(words("Taken in before"), text=str(taken.known_lines)),
                Figure(words("Money in"), taken.in_paise),
                Figure(words("Money out"), taken.out_paise),
                _balance(words("Balance before"), opening),
                _balance(words("Balance after"), closing),
            ]
        )

    def _lay_out_body(self) -> None:
        self._opening = CaptionedField(words("Balance before, where known"), self.opening)
        self._opening.hide()
        top, left, row = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        top.addWidget(self.choose_file)
        top.addWidget(self.file, 1)
        for each in (self.news, self.saved, self.template):
            top.addWidget(each)
        left.setSpacing(6)
        left.addWidget(Label(words("Which column is what"), BODY_STRONG))
        left.addWidget(self.columns)
        left.addWidget(self._opening)
        left.addStretch(1)
        row.setSpacing(24)
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(row, 1)
        column.addWidget(self.figures)
        self.set_body(body)


def _first_row(rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Give the longest row's cells, where no row looks like the head of a table."""
    return tuple(dict.fromkeys(cell for cell in max(rows, key=len, default=()) if cell))


def _refused_words(refused: int, count: int) -> str:
    one, many = words("1 of {count} lines is not understood"), words("{refused} of {count} lines are not understood")
    return (one if refused == 1 else many).format(refused=refused, count=count)


def _balance(caption: str, paise: int | None) -> Figure:
    return Figure(caption, text=words("not known")) if paise is None else Figure(caption, paise)
