"""One plan discontinued through the workflow: against its own SQL run by hand, and as the book grows."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from desktop_app.repositories.books import Books, open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from tests.benchmarks.book import last_day
from tests.benchmarks.figures import TIMES, Figure, milliseconds
from tests.benchmarks.replay import Statement, by_hand, traced
from tests.clinic import Clinic, Clock, new_clinic
from tests.orders import DISCONTINUATION, line, order, receive, sell

_WARM_UP = 10  # statements are built, pages are read


@dataclass(frozen=True)
class Measured:
    """Medians in milliseconds, their ratio, and how many statements there were, COMMIT included."""

    workflow_ms: float
    by_hand_ms: float
    statements: int

    @property
    def ratio(self) -> float:
        return self.workflow_ms / self.by_hand_ms


def against_hand(folder: Path, *, rounds: int) -> list[Figure]:
    """Measure it against its own SQL by hand, in a book of its own."""
    measured = measure(folder, rounds=rounds)
    return [
        Figure(what="discontinuation through the workflow", value=measured.workflow_ms),
        Figure(what="its own SQL by hand, same settings", value=measured.by_hand_ms),
        Figure(what="discontinuation ÷ by hand", value=measured.ratio, unit=TIMES, target=2.0, ceiling=3.0),
        Figure(what="its statements, COMMIT included", value=measured.statements, unit=""),
    ]


def growth(books: Sequence[Path], folder: Path, *, rounds: int) -> list[list[Figure]]:
    """Measure it in copies of books, the smallest first, and against the smallest."""
    medians = _in_turn(books, folder, rounds=rounds)
    return [
        [
            Figure(what="discontinuation", value=each),
            Figure(
                what="discontinuation ÷ in the smallest book",
                value=each / medians[0],
                unit=TIMES,
                target=1.5,
                ceiling=2.0,
            ),
        ]
        for each in medians
    ]


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
            through.append(_discontinue(clinic, plan_id))
            hand.append(1_000 * run(script))
    return Measured(median(through), median(hand), len(scripts[-1]) + 1)


def statements(clinic: Clinic) -> int:
    """Count the statements of a discontinuation."""
    return len(_trace(clinic.books, clinic, _half_paid_plan(clinic))) + 1


def clinic_of(path: Path) -> Clinic:
    """Open a book that was made in bulk, on the day after its last transaction."""
    clock = Clock(last_day(path))
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, clock, user)


def _in_turn(books: Sequence[Path], folder: Path, *, rounds: int) -> list[float]:
    """Discontinue plans in turn in copies of books; the median of each."""
    copies = [Path(shutil.copy(path, folder / f"copy-{path.name}")) for path in books]
    clinics = [clinic_of(path) for path in copies]
    plans = [[_half_paid_plan(clinic) for _ in range(rounds + _WARM_UP)] for clinic in clinics]
    took = [
        [_discontinue(clinic, plan_id) for clinic, plan_id in zip(clinics, each, strict=True)]
        for each in zip(*plans, strict=True)
    ]
    for clinic in clinics:
        clinic.books.close()
    for path in copies:
        path.unlink()
    return [median(each) for each in zip(*took[_WARM_UP:], strict=True)]


def _discontinue(clinic: Clinic, plan_id: int) -> float:
    command = _command(clinic, plan_id)
    return milliseconds(lambda: discontinue_plan(clinic.books, command, clinic.user))


def _half_paid_plan(clinic: Clinic) -> int:
    today = clinic.clock.today
    sold = sell(clinic, package=line(1_000_000, rate_bp=1800), on=today)
    receive(clinic, 400_000, patient_id=sold.patient_id, invoice_id=sold.invoice_id, on=today)
    return sold.plan_id


def _command(clinic: Clinic, plan_id: int) -> DiscontinuePlan:
    return order(DISCONTINUATION, plan_id=plan_id, on=clinic.clock.today)


def _trace(books: Books, clinic: Clinic, plan_id: int) -> list[Statement]:
    with traced(books) as script:
        discontinue_plan(books, _command(clinic, plan_id), clinic.user)
    return script
