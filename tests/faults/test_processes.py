"""Two processes at one book: they never interleave, whatever each of them does."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.receive_payment import receive_payment
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.faults.children import Answer, Order, competitors, race
from tests.orders import DISCONTINUED, order

PLANS = 15
RECEIPTS = 20
ROUNDS = 8
INSTALLMENT = 1_000_000
Record = Callable[[str, object], None]


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    return clinic


def test_discontinue_plan__two_processes_at_once_make_one_note(clinic: Clinic, record_property: Record) -> None:
    for _ in range(PLANS):
        orders.sell(clinic, sessions=2, installments=2)
    plans = range(1, PLANS + 1)
    lists = [[(discontinue_plan, order(orders.DISCONTINUATION, plan_id=plan)) for plan in plans] for _ in range(2)]
    wins: Counter[int] = Counter()
    with competitors(clinic, *lists) as children:
        for _ in plans:
            answers = race(children)
            (winner,) = (number for number, answer in enumerate(answers) if "result" in answer)
            assert answers[1 - winner]["error"] in {"PLAN_ALREADY_DISCONTINUED", "BOOK_BUSY"}
            wins[winner] += 1

    assert clinic.rows("SELECT plan_id, count(*) FROM patient_credit_notes GROUP BY plan_id") == [
        (plan, 1) for plan in plans
    ]
    assert clinic.findings() == {}
    record_property("counts", {"plans that two processes discontinued at once": wins.total()})


def test_discontinue_plan__the_same_request_in_two_processes_acts_once(clinic: Clinic) -> None:
    orders.sell(clinic)
    command = order(orders.DISCONTINUATION)
    with competitors(clinic, [(discontinue_plan, command)], [(discontinue_plan, command)]) as children:
        one, other = race(children)

    assert one["result"] == other["result"]
    assert {one["replayed"], other["replayed"]} == {False, True}
    assert clinic.value("SELECT count(*) FROM patient_credit_notes") == 1
    assert clinic.findings() == {}


def test_numbers__two_processes_take_them_without_gap_or_double(clinic: Clinic, record_property: Record) -> None:
    orders.sell(clinic)
    lists = [[(receive_payment, order(orders.RECEIPT, amount_paise=1_000)) for _ in range(RECEIPTS)] for _ in range(2)]
    with competitors(clinic, *lists) as children:
        for each in children * RECEIPTS:
            each.tell("go")
        answers = [each.hear() for each in children for _ in range(RECEIPTS)]

    numbers = sorted(answer["result"]["receipt_number"] for answer in answers)
    assert numbers == [f"RCP/25-26/{number:05d}" for number in range(1, 2 * RECEIPTS + 1)]
    assert clinic.findings() == {}
    record_property("counts", {"numbers that two processes took at once": len(numbers)})


@dataclass(frozen=True)
class Contest:
    """Two orders that are in each other's way, and what must have come of them."""

    orders: Callable[[Clinic, int], tuple[Order, Order]]  # of this round
    judge: Callable[[Clinic, Answer, Answer], None]


def receipt_and_discontinuation(clinic: Clinic, _round: int) -> tuple[Order, Order]:
    """Rs 2,000 for a plan of which nothing was used: what is not an advance is given back with the rest."""
    sold = orders.sell(clinic, sessions=2, installments=2)
    received = order(orders.RECEIPT, on=DISCONTINUED, invoice_id=sold.invoice_id, patient_id=sold.patient_id)
    return (receive_payment, received), (discontinue_plan, order(orders.DISCONTINUATION, plan_id=sold.plan_id))


def both_are_posted(clinic: Clinic, received: Answer, stopped: Answer) -> None:
    parts = received["result"]
    assert parts["allocated_paise"] + parts["advance_paise"] == orders.RECEIPT.amount_paise
    plan = stopped["result"]["plan_id"]
    assert clinic.rows("SELECT total_paise FROM patient_credit_notes WHERE plan_id = ?", plan) == [(INSTALLMENT,)]


def two_receipts(clinic: Clinic, _round: int) -> tuple[Order, Order]:
    """Twice Rs 10,000 for one installment of Rs 10,000."""
    sold = orders.sell(clinic, sessions=2, installments=1)
    receipt = replace(
        orders.RECEIPT, amount_paise=INSTALLMENT, invoice_id=sold.invoice_id, patient_id=sold.patient_id, mode="bank"
    )
    return (receive_payment, order(receipt)), (receive_payment, order(receipt))


def one_fills_it_the_other_is_an_advance(clinic: Clinic, one: Answer, other: Answer) -> None:
    parts = [(answer["result"]["allocated_paise"], answer["result"]["advance_paise"]) for answer in (one, other)]
    assert sorted(parts) == [(0, INSTALLMENT), (INSTALLMENT, 0)]
    receipts = [answer["result"]["payment_id"] for answer in (one, other)]
    allocated = "SELECT amount_paise FROM payment_allocations WHERE payment_id IN (?, ?)"
    assert clinic.rows(allocated, *receipts) == [(INSTALLMENT,)]


def one_note_twice(clinic: Clinic, _round: int) -> tuple[Order, Order]:
    sold = orders.serve(clinic)
    (line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", sold.invoice_id)
    note = orders.draft(clinic, orders.credit(50_000, of_line=line[0]), invoice_id=sold.invoice_id)
    one, other = (order(orders.POSTING, credit_note_id=note) for _ in range(2))
    return (post_credit_note, one), (post_credit_note, other)


def it_is_posted_once(clinic: Clinic, one: Answer, other: Answer) -> None:
    assert {one["result"]["action"], other["result"]["action"]} == {"completed", "already_posted"}
    assert one["result"]["gl_transaction_id"] == other["result"]["gl_transaction_id"]
    note = one["result"]["credit_note_id"]
    kept = "SELECT count(*) FROM gl_transactions WHERE source_document_type = 'credit_note' AND source_document_id = ?"
    assert clinic.value(kept, note) == 1


def journal_and_lock(_clinic: Clinic, number: int) -> tuple[Order, Order]:
    month = date(2024, number + 1, 5)
    return (post_journal, order(orders.JOURNAL, on=month)), (lock_period, order(orders.LOCKING, month=month))


def none_comes_after_the_lock(clinic: Clinic, journal: Answer, lock: Answer) -> None:
    assert "result" in lock
    if "result" in journal:
        done = [name for (name,) in clinic.rows("SELECT command FROM command_log ORDER BY rowid")]
        assert done[-2:] == ["PostJournal", "LockPeriod"]
    else:
        assert journal["error"] == "PERIOD_CLOSED"


CONTESTS = (
    Contest(receipt_and_discontinuation, both_are_posted),
    Contest(two_receipts, one_fills_it_the_other_is_an_advance),
    Contest(one_note_twice, it_is_posted_once),
    Contest(journal_and_lock, none_comes_after_the_lock),
)


def test_contests__two_processes_at_once_in_each_others_way(clinic: Clinic, record_property: Record) -> None:
    rounds = [(contest, contest.orders(clinic, number)) for number in range(ROUNDS) for contest in CONTESTS]
    # Each process is first in turn: what is told first has a small start.
    turned = [pair if at % 2 else pair[::-1] for at, (_, pair) in enumerate(rounds)]
    with competitors(clinic, [one for one, _ in turned], [other for _, other in turned]) as children:
        for at, (contest, _) in enumerate(rounds):
            answers = race(children)
            contest.judge(clinic, *(answers if at % 2 else answers[::-1]))

    assert clinic.findings() == {}
    record_property("counts", {"contests of two processes at once": len(rounds)})
