"""A crowd at one book: desks that give different orders at once, of the same plans and series, and some are killed."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from tests import orders
from tests.clinic import new_clinic
from tests.faults.children import ROOT, Order, written
from tests.faults.desk import Orders, read
from tests.orders import DISCONTINUED
from tests.prepared import Workflow

PLANS, SESSIONS, NOTES = 12, 3, 8
INSTALLMENT = 500_000
_SHORTEST, _LONGEST = 0.05, 0.6  # seconds between two kills


@dataclass(frozen=True)
class Setting:
    """A book before the crowd comes: plans that all desks know, and drafts of notes."""

    path: Path
    user: User
    invoices: list[int]
    patients: list[int]
    drafts: list[int]


def setting(path: Path) -> Setting:
    """Make the book."""
    clinic = new_clinic(path)
    clinic.clock.today = DISCONTINUED
    sold = [orders.sell(clinic, sessions=SESSIONS, installments=2) for _ in range(PLANS)]
    drafts = []
    for _ in range(NOTES):
        bill = orders.serve(clinic)
        ((of_line,),) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", bill.invoice_id)
        drafts.append(orders.draft(clinic, orders.credit(50_000, of_line=of_line), invoice_id=bill.invoice_id))
    clinic.books.close()
    return Setting(path, clinic.user, [each.invoice_id for each in sold], [each.patient_id for each in sold], drafts)


Drawn = Callable[[random.Random, Setting, int], dict[str, Any]]  # what an order says, of one of the plans


def _receipt(chance: random.Random, found: Setting, plan: int) -> dict[str, Any]:
    paise = chance.randint(1, 40_000)
    return {"invoice_id": found.invoices[plan], "patient_id": found.patients[plan], "amount_paise": paise}


def _bill(chance: random.Random, found: Setting, plan: int) -> dict[str, Any]:
    patient = found.patients[plan] if chance.random() < 0.5 else orders.SERVICE.patient
    return {"patient": patient, "on": DISCONTINUED}


def _session(chance: random.Random, _found: Setting, plan: int) -> dict[str, Any]:
    return {"plan_id": plan + 1, "session_number": chance.randint(1, SESSIONS), "on": DISCONTINUED}


# How often an order is drawn, and what it is: most need a number of the same series, many the same plan.
_ORDERS: tuple[tuple[int, Workflow, Any, Drawn], ...] = (
    (9, receive_payment, orders.RECEIPT, _receipt),
    (5, sell_service, orders.SERVICE, _bill),
    (6, complete_session, orders.COMPLETION, _session),
    (4, post_journal, orders.JOURNAL, lambda *_: {}),
    (2, sell_package, orders.PACKAGE, lambda _chance, found, plan: {"patient": found.patients[plan]}),
    (2, post_credit_note, orders.POSTING, lambda chance, found, _: {"credit_note_id": chance.choice(found.drafts)}),
    (1, discontinue_plan, orders.DISCONTINUATION, lambda _chance, _found, plan: {"plan_id": plan + 1}),
)


def _some_order(chance: random.Random, found: Setting) -> Order:
    ((_, workflow, template, drawn),) = chance.choices(_ORDERS, [weight for weight, *_ in _ORDERS])
    changes = drawn(chance, found, chance.randrange(PLANS))
    return workflow, replace(template, request_id=f"crowd-{chance.getrandbits(64):x}", **changes)


def drawn_lists(chance: random.Random, found: Setting, *, desks: int, each: int) -> list[list[Order]]:
    """Draw the orders of every desk; a tenth of them is given by two desks, under the same request."""
    lists = [[_some_order(chance, found) for _ in range(each)] for _ in range(desks)]
    for at, mine in enumerate(lists):
        others = lists[(at + 1) % desks]
        for place in chance.sample(range(each), each // 10):
            others.insert(min(place, len(others)), mine[place])
    return lists


@dataclass
class Crowd:
    """What came of one round."""

    lists: list[list[Order]]
    notes: list[Path]
    kills: int = 0
    crashed: list[str] = field(default_factory=list)

    def said(self) -> list[list[dict[str, Any]]]:
        return [read(each) for each in self.notes]


def gather(
    found: Setting, lists: list[list[Order]], chance: random.Random, *, kills: int, spoil: tuple[Any, ...] = ()
) -> Crowd:
    """Let all desks work at once; one of them is killed now and then, and started again."""
    folder = found.path.parent
    crowd = Crowd(lists, [folder / f"desk-{number}.notes" for number in range(len(lists))])
    papers = [written(Orders(found.path, DISCONTINUED, found.user, each, spoil), folder) for each in lists]
    desks = [_Desk(paper, notes) for paper, notes in zip(papers, crowd.notes, strict=True)]
    next_kill = 0.0
    while working := [desk for desk in desks if desk.process.poll() is None]:
        time.sleep(0.01)
        busy = [desk for desk in working if desk.has_answered]
        if busy and crowd.kills < kills and time.monotonic() > next_kill:
            crowd.kills += chance.choice(busy).is_killed()
            next_kill = time.monotonic() + chance.uniform(_SHORTEST, _LONGEST)
    crowd.crashed = [f"desk {at} ended with {desk.process.returncode}" for at, desk in enumerate(desks) if desk.failed]
    return crowd


class _Desk:
    """A process at work."""

    def __init__(self, paper: Path, notes: Path) -> None:
        self._paper, self._notes = paper, notes
        self._start()

    def _start(self) -> None:
        self._written = self._length()
        self.process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "tests.faults.desk", self._paper, self._notes], cwd=ROOT, stdin=subprocess.DEVNULL
        )

    def _length(self) -> int:
        return self._notes.stat().st_size if self._notes.exists() else 0

    @property
    def has_answered(self) -> bool:
        """Tell whether it has begun: to kill a process that is still starting tries out nothing."""
        return self._length() > self._written

    @property
    def failed(self) -> bool:
        return self.process.returncode != 0

    def is_killed(self) -> bool:
        """Kill it and start it again; it may have come to its end just before."""
        self.process.send_signal(signal.SIGKILL)
        was_killed = self.process.wait() == -signal.SIGKILL
        if was_killed:
            self._start()
        return was_killed


def counts(crowd: Crowd) -> Counter[str]:
    """Count what was said."""
    found: Counter[str] = Counter()
    for note in (note for notes in crowd.said() for note in notes):
        found["operations"] += 1
        if "result" in note:
            found["given again, answered by the first answer" if note["replayed"] else "posted"] += 1
        elif "refused" in note:
            found["refused"] += 1
        elif "busy" in note or "unknown" in note:
            found["told that the books are busy"] += 1
    found["desks killed and started again"] += crowd.kills
    return found
