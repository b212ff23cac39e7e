"""One plan discontinued through the workflow, against its own SQL run by hand; and its statements as the book grows."""

import shutil
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from desktop_app.repositories.books import Books, open_books
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from tests.benchmarks.replay import Statement, by_hand, traced
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUATION, DISCONTINUED, line, order, receive, sell


@dataclass(frozen=True)
class Measured:
    """Medians in milliseconds, their ratio, and how many statements there were, COMMIT included."""

    workflow_ms: float
    by_hand_ms: float
    statements: int

    @property
    def ratio(self) -> float:
        return self.workflow_ms / self.by_hand_ms


def measure(folder: Path, *, rounds: int) -> Measured:
    """Discontinue as many plans in turn through the workflow and, on a copy of the same book, by hand."""
    clinic = new_clinic(folder / "book.clinicbook")
    plan_ids = [_half_paid_plan(clinic) for _ in range(rounds)]
    clinic.books.close()
    copy = Path(shutil.copy(clinic.path, folder / "by-hand.clinicbook"))
    trace_copy = Path(shutil.copy(clinic.path, folder / "traced.clinicbook"))
    with open_books(trace_copy, clock=clinic.clock) as books:
        scripts = [_trace(books, clinic, plan_id) for plan_id in plan_ids]
    through, hand = [], []
    with by_hand(copy) as run:
        for plan_id, script in zip(plan_ids, scripts, strict=True):
            command = _command(plan_id)
            started = time.perf_counter()
            discontinue_plan(clinic.books, command, clinic.user)
            through.append(time.perf_counter() - started)
            hand.append(run(script))
    return Measured(1000 * statistics.median(through), 1000 * statistics.median(hand), len(scripts[-1]) + 1)


def statements(folder: Path, *, plans_before: int) -> int:
    """Count the statements of a discontinuation in a book that has so many other plans."""
    clinic = new_clinic(folder / f"book-{plans_before}.clinicbook")
    for _ in range(plans_before):
        _half_paid_plan(clinic)
    return len(_trace(clinic.books, clinic, _half_paid_plan(clinic))) + 1


def _half_paid_plan(clinic: Clinic) -> int:
    clinic.clock.today = DISCONTINUED
    sold = sell(clinic, package=line(1_000_000, rate_bp=1800))
    receive(clinic, 400_000, patient_id=sold.patient_id, invoice_id=sold.invoice_id)
    return sold.plan_id


def _command(plan_id: int) -> DiscontinuePlan:
    return order(DISCONTINUATION, plan_id=plan_id)


def _trace(books: Books, clinic: Clinic, plan_id: int) -> list[Statement]:
    with traced(books) as script:
        discontinue_plan(books, _command(plan_id), clinic.user)
    return script
