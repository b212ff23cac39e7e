"""What the tests of statements read off a sheet: its accounts' amounts and its totals, without words."""

from collections.abc import Mapping

from desktop_app.reports.sheet import LedgerLines, LineKind, Sheet
from desktop_app.reports.table import Kind, paise
from tests.clinic import Clinic


def headings(sheet: Sheet) -> list[str]:
    """Give the headings of the amounts."""
    return [column.heading for column in sheet.columns if column.kind is Kind.MONEY]


def amounts(sheet: Sheet, kind: LineKind = LineKind.PLAIN) -> dict[str, tuple[int, ...]]:
    """Give the amounts of lines of a kind: by code or name, a head's subtotal by its head, a total by its words."""
    first = next(at for at, column in enumerate(sheet.columns) if column.kind is Kind.MONEY)
    found: dict[str, tuple[int, ...]] = {}
    for line in sheet.lines:
        if line.kind is kind:
            words = line.cells[:first]
            names = {LineKind.PLAIN: words[-2] or words[-1], LineKind.SUBTOTAL: words[1]}
            found[str(names.get(kind, words[0]))] = tuple(paise(cell) for cell in line.cells[first:])
    return found


def ledger_sum(clinic: Clinic, wanted: LedgerLines, *, closing: bool = True) -> int:
    """Add up ledger lines, debits positive; those that close a year only where they are meant."""
    conditions: Mapping[str, object] = {
        "e.account_id = ?": wanted.account_id,
        "e.entry_date >= ?": wanted.dated_from,
        "e.entry_date <= ?": wanted.dated_to,
        "e.branch_id = ?": wanted.branch_id,
        "e.patient_id = ?": wanted.patient_id,
    }
    meant = {condition: value for condition, value in conditions.items() if value is not None}
    return int(
        clinic.value(
            "SELECT coalesce(sum(e.debit_paise - e.credit_paise), 0) FROM gl_entries e JOIN gl_transactions t"
            f" USING (transaction_id) WHERE t.is_closing <= ? AND {' AND '.join(meant)}",
            int(closing),
            *(str(value) for value in meant.values()),
        )
    )
