"""How many statements each workflow issues: in the book of its example, with one other patient in it and with many.

The order is the same and touches the same rows, so the counts must be, too. The book is filled by the program itself,
after the example was prepared: the order names its documents by key.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop_app.errors import Refusal
from desktop_app.repositories import invoices
from desktop_app.repositories.books import Books
from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.draft_credit_note import draft_credit_note
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.receive_advance import receive_advance
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from tests.benchmarks.figures import TIMES, Figure
from tests.benchmarks.replay import Statement, traced
from tests.examples import EXAMPLES
from tests.money_orders import ADVANCE
from tests.orders import COMPLETION, DRAFT, PACKAGE, POSTING, RECEIPT, SERVICE, credit, line, order
from tests.prepared import Prepared

OTHER_PATIENTS = 100


def figures(folder: Path, *, patients: int = OTHER_PATIENTS) -> Iterator[Figure]:
    """Count every workflow's statements in both books; each that takes more in the larger one is named, and broken."""
    counts = {name: counted(name, folder, patients=patients) for name in EXAMPLES}
    for name, (small, big) in counts.items():
        if big != small:
            yield _figure(name, small, big, patients)
    small, big = (sum(each) for each in zip(*counts.values(), strict=True))
    yield _figure(f"all {len(counts)} examples of workflows", small, big, patients)


def _figure(name: str, small: int, big: int, patients: int) -> Figure:
    what = f"{name}: statements beside 1 other patient {small:,}, beside {patients} {big:,}"
    return Figure(what=what, value=big / small, unit=TIMES, ceiling=1)


def counted(name: str, folder: Path, *, patients: int) -> tuple[int, int]:
    """Give how many statements an example's order takes, COMMIT included, beside one other patient and beside many.

    Beside none the first document of a series would begin that series, too.
    """
    small = folder / f"{name}.clinicbook"
    prepared = EXAMPLES[name](small)
    big = Path(shutil.copy(small, folder / f"{name}-filled.clinicbook"))
    for path, others in ((small, 1), (big, patients)):
        with prepared.open(path) as books:
            if prepared.user is not None:
                fill(books, prepared.user, others)
    counts = _count(prepared, small), _count(prepared, big)
    small.unlink()
    big.unlink()
    return counts


def fill(books: Books, user: User, patients: int) -> None:
    """Sell a package and a service to so many new patients, take money, deliver a session, and credit something.

    What the example's book refuses, because a role has no account there or its month is locked, is left out.
    """
    on = books.today()
    for _ in range(patients):
        served = _run(books, user, sell_service, order(SERVICE, on=on))
        if served is None:
            return
        who = {"patient_id": served.patient_id, "on": on}
        _run(books, user, receive_payment, order(RECEIPT, **who, amount_paise=50_000, invoice_id=served.invoice_id))
        _run(books, user, receive_advance, order(ADVANCE, **who))
        (line_id,) = _lines(books, served.invoice_id)
        drafted = _run(
            books,
            user,
            draft_credit_note,
            order(DRAFT, invoice_id=served.invoice_id, on=on, lines=(credit(10_000, of_line=line_id),)),
        )
        if drafted is not None:
            _run(books, user, post_credit_note, order(POSTING, credit_note_id=drafted.credit_note_id))
        sale = order(PACKAGE, patient=served.patient_id, on=on, package=line(300_000), sessions=2, installments=2)
        sold = _run(books, user, sell_package, sale)
        if sold is not None:
            _run(books, user, complete_session, order(COMPLETION, plan_id=sold.plan_id, on=on))


def _run(books: Books, user: User, workflow: Callable[..., Any], command: object) -> Any:  # noqa: ANN401 - any answer
    try:
        return workflow(books, command, user).result
    except Refusal:
        return None


def _lines(books: Books, invoice_id: int) -> list[int]:
    with books.reading() as reading:
        return [each.line_id for each in invoices.lines(reading, invoice_id)]


def _count(prepared: Prepared, path: Path) -> int:
    with prepared.open(path) as books, traced(books) as script:
        prepared.workflow(books, prepared.command, prepared.user)
    return sum(_rows(each) for each in script) + 1


def _rows(statement: Statement) -> int:
    return len(statement.parameters) if statement.many else 1
