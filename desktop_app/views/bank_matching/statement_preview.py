"""A statement as it is understood, line by line; rows that are not stand in their place, each with its reason.

preview = StatementPreview()
preview.show_statement(look, columns)       # Look; None while nothing is read
preview.save.clicked.connect(...)           # the rows that are refused are to be saved
"""

from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.bank_csv import Columns, StatementLine, Understood, WrongCell
from desktop_app.reports.table import Cell
from desktop_app.views.bank_matching.marked_cells import WRONG, AmountCell, DayCell, RowCell
from desktop_app.views.bank_matching.statement_look import Look
from desktop_app.views.bank_matching.words import words, wrong_words
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable

ALL, REFUSED = "all", "refused"
_SHOWN_LINES, _SHOWN_REFUSED = 60, 200
_LEAST_WIDTH = 420  # where there is less than all columns need, as with large letters, the table scrolls

_Shown = tuple[int, Mapping[str, Cell]]


class StatementPreview(QWidget):
    """The first lines and the rows that are refused, all of them or these alone."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[_Shown, ...] = ()
        self.chips = FilterChips(words("Which rows are shown"))
        self.chips.add(ALL, words("All"))
        self.chips.add(REFUSED, words("Not understood"), sign="error", tone="bad")
        self.save = Button(words("Save what is not understood..."))
        self.lines = SmallTable(words("Lines as they are understood"), _columns(), scrolls=True)
        self.summary = Label(style=SMALL, tone="text2", wrap=True)
        self._lay_out()
        self.chips.chosen.connect(self._filter)
        self.lines.current_changed.connect(self._explain)
        self.show_statement(None, None)

    def show_statement(self, look: Look | None, columns: Columns | None) -> None:
        """Show what a file comes to with the columns that are chosen; the cursor is on the first row refused."""
        found = None if look is None else look.understood
        refused = look is not None and bool(look.wrong)
        self._rows = () if look is None or found is None or columns is None else tuple(_rows(look, found, columns))
        self.chips.choose(ALL)
        self.chips.setVisible(refused)
        self.save.setVisible(found is not None and bool(found.wrong))
        self.lines.show_column("why", shown=refused)
        self.lines.show_column("reference", shown=not refused)  # nobody refuses it: why takes its room
        self._filter()
        self.summary.setText("" if look is None else _summary(look))
        if look is not None and look.wrong:
            counts = {ALL: look.count(), REFUSED: len(look.wrong_rows())}
            self.chips.set_counts(counts)
            self.lines.choose(look.wrong[0].row)

    def _filter(self, *_: object) -> None:
        only_refused = self.chips.key() == REFUSED
        self.lines.set_rows(row for row in self._rows if row[1]["why"] or not only_refused)

    def _explain(self, row: TableRow | None) -> None:
        """Say in full why the row under the cursor is refused."""
        if row is not None and not self.chips.isHidden():
            text = words("Row {row}: {why}").format(row=row.key, why=row["why"])
            self.summary.setText(text if row["why"] else "")

    def _lay_out(self) -> None:
        top = FlowLayout(gap=12)
        for each in (Label(words("As it is understood"), BODY_STRONG), self.chips, self.save):
            top.addWidget(each)
        self.lines.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.lines, 1)
        column.addWidget(self.summary)


def _rows(look: Look, found: Understood, columns: Columns) -> Iterator[_Shown]:
    """Give the lines oldest first, or in the order of the file where rows of it are refused."""
    if look.statement is not None:
        yield from (_line(line) for line in look.statement.lines[:_SHOWN_LINES])
        return
    refused = {row: tuple(wrong) for row, wrong in groupby(look.wrong, key=lambda cell: cell.row)}
    lines = [line for line in found.lines if line.row not in refused][:_SHOWN_LINES]
    shown = [_line(line) for line in lines]
    shown += [_refused(found, columns, row, wrong) for row, wrong in islice(refused.items(), _SHOWN_REFUSED)]
    yield from sorted(shown, key=lambda row: row[0])


def _line(line: StatementLine) -> _Shown:
    return line.row, {
        "row": line.row,
        "on": line.on,
        "narration": line.narration,
        "reference": line.reference,
        "amount": line.amount_paise,
        "balance": line.balance_paise,
        "why": "",
        WRONG: "",
    }


def _refused(found: Understood, columns: Columns, row: int, wrong: tuple[WrongCell, ...]) -> _Shown:
    amounts = (columns.amount, columns.side, columns.money_out, columns.money_in)
    shown_in = {columns.day: "on", columns.balance: "balance", **dict.fromkeys(amounts, "amount"), "": "row"}
    texts = (found.cell(row, head) for head in amounts)
    return row, {
        "row": row,
        "on": found.cell(row, columns.day),
        "narration": found.cell(row, columns.narration),
        "reference": found.cell(row, columns.reference),
        "amount": " ".join(text for text in texts if text),
        "balance": found.cell(row, columns.balance),
        "why": "; ".join(dict.fromkeys(map(wrong_words, wrong))),
        WRONG: " ".join(shown_in[cell.head] for cell in wrong),
    }


def _summary(look: Look) -> str:
    if look.statement is None:
        return ""
    first, last = look.statement.lines[0], look.statement.lines[-1]
    text = words("{count} lines, {first} to {last}")
    return text.format(count=len(look.statement.lines), first=shown_day(first.on), last=shown_day(last.on))


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("row", words("Row"), RowCell(), sortable=False),
        TableColumn("on", words("Date"), DayCell(), sortable=False),
        TableColumn("narration", words("Narration"), TextCell(), sortable=False, stretch=1, least=110),
        TableColumn("reference", words("Reference"), TextCell(), sortable=False, least=70),
        TableColumn("amount", words("Amount"), AmountCell(sample="-8,88,888.88"), sortable=False),
        TableColumn("balance", words("Balance"), AmountCell(sample="8,88,888.88"), sortable=False),
        TableColumn("why", words("Why refused"), TextCell(), sortable=False, stretch=2, least=150),
    )
