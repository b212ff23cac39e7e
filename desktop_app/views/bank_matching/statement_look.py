"""What a file comes to with the columns that are chosen, before anything is taken in: the dry run.

dialog.load(partial(look_at, text=text, columns=columns, account_id=account_id), self._show)
"""

from dataclasses import dataclass

from desktop_app.accounting import bank_csv
from desktop_app.accounting.bank_csv import Columns, Statement, Understood, WrongCell
from desktop_app.errors import Refusal, StatementDoesNotAddUp, StatementKnown
from desktop_app.repositories.books import Reading
from desktop_app.workflows.steps.bank_intake import Intake, intake


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is understood of a file and which cells are not; once all is, what would be taken in. Else the `refusal`."""

    understood: Understood | None = None
    wrong: tuple[WrongCell, ...] = ()
    intake: Intake | None = None
    refusal: Refusal | None = None

    @property
    def statement(self) -> Statement | None:
        """The statement, once every line is understood."""
        return None if self.intake is None else self.intake.statement

    def wrong_rows(self) -> tuple[int, ...]:
        """Give the rows with a wrong cell, each once."""
        return tuple(dict.fromkeys(cell.row for cell in self.wrong))

    def count(self) -> int:
        """Count the lines, understood or not."""
        lines = () if self.understood is None else self.understood.lines
        return len({line.row for line in lines} | set(self.wrong_rows()))


def look_at(reading: Reading, *, text: str, columns: Columns, account_id: int) -> Look:
    """Read a statement as the workflow does, and tell what it would take in."""
    try:
        found = bank_csv.understood(text, columns, today=reading.today)
    except Refusal as refused:
        return Look(refusal=refused)
    try:
        taken = intake(reading, account_id, found.statement())
    except StatementDoesNotAddUp as refused:
        return Look(understood=found, wrong=(_broken(found, columns, int(str(refused.facts["row"]))),), refusal=refused)
    except Refusal as refused:
        return Look(understood=found, wrong=found.wrong, refusal=refused)
    return Look(understood=found, intake=taken, refusal=None if taken.new else StatementKnown())


def _broken(found: Understood, columns: Columns, row: int) -> WrongCell:
    """Give the cell of the balance that does not follow on the one before it."""
    text = found.cell(row, columns.balance)
    return WrongCell(row=row, head=columns.balance, text=text, why="is not the balance before it and the amount")
