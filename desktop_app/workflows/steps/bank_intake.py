"""Step: what taking a statement in comes to. It is told before, and carried out, by this one function."""

from dataclasses import dataclass

from desktop_app.accounting import bank_csv
from desktop_app.accounting.bank_csv import Statement, StatementLine
from desktop_app.repositories import bank
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """A statement, and of its lines the `new` ones with their fingerprints; the others were taken in before."""

    statement: Statement
    new: tuple[tuple[StatementLine, str], ...]

    @property
    def known_lines(self) -> int:
        """How many lines were taken in before."""
        return len(self.statement.lines) - len(self.new)

    @property
    def in_paise(self) -> int:
        """What came in by all lines, known ones too."""
        return sum(max(0, line.amount_paise) for line in self.statement.lines)

    @property
    def out_paise(self) -> int:
        """What went out by all lines, above zero."""
        return sum(max(0, -line.amount_paise) for line in self.statement.lines)


def intake(unit: Unit, account_id: int, statement: Statement) -> Intake:
    """Tell which lines of a statement are new to an account."""
    first, last = (pick(line.on for line in statement.lines) for pick in (min, max))
    known = bank.known(unit, account_id, first, last)
    named = zip(statement.lines, bank_csv.fingerprints(statement.lines), strict=True)
    return Intake(statement, tuple((line, name) for line, name in named if name not in known))
