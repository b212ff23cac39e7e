"""The opening of the books: every balance on its account, what patients owe by document; the difference is equity."""

from collections.abc import Iterable, Sequence

from desktop_app.accounting.posting import Line, Role, balanced, credit, debit


def package_lines(
    *, owed_paise: int, open_taxable_paise: int, patient_id: int, plan_id: int, is_deferred: bool
) -> tuple[Line, ...]:
    """Enter a package in mid-flight: what is still owed for it, and the value of what was not delivered yet."""
    return (
        debit(Role.AR_CONTROL, owed_paise, patient_id=patient_id, plan_id=plan_id),
        credit(Role.DEFERRED_REV, open_taxable_paise if is_deferred else 0, plan_id=plan_id),
    )


def equity(lines: Iterable[Line]) -> int:
    """Give what lines lack to balance, in paise: debits less credits."""
    return sum(line.debit_paise - line.credit_paise for line in lines)


def opening(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Complete the lines of an opening by its difference; refuses UNBALANCED where nothing is entered at all."""
    return balanced([*lines, credit(Role.OB_EQUITY, equity(lines))])
