"""Two books of one clinic: the main one, and a copy in which the second branch enters what is its own."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.repositories.books import open_books
from desktop_app.repositories.branch_files import collecting
from desktop_app.workflows.apply_advance import apply_advance
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.take_in_branch_file import BranchFileTakenIn, TakeInBranchFile, take_in_branch_file
from tests import money_orders, orders
from tests.clinic import Clinic, Clock
from tests.money_orders import pay_back
from tests.orders import DISCONTINUED, JOURNAL, JOURNAL_REVERSAL, do, order

WEST = 2
TAKING_IN = TakeInBranchFile(request_id="", text="")
FIRST, LAST = date(2025, 6, 1), date(2025, 8, 31)


def copied(main: Clinic, path: Path) -> Clinic:
    """Copy the main book for the branch; it goes by a clock of its own."""
    main.books.reopen()
    shutil.copy(main.path, path)
    clock = Clock(main.clock.today)
    return Clinic(open_books(path, clock=clock), clock, main.user, WEST)


def file_of(branch: Clinic, *, first: date = FIRST, last: date = LAST) -> str:
    """Have the branch write its file."""
    with branch.books.reading() as reading:
        return collecting.text_of(reading, WEST, first, last)


def take_in(main: Clinic, text: str, **changes: Any) -> BranchFileTakenIn:  # noqa: ANN401 - the command's own
    return do(main, take_in_branch_file, order(TAKING_IN, text=text, **changes))


def half_done(branch: Clinic, name: str = "Zoya Khan", **changes: Any) -> int:  # noqa: ANN401 - the command's own
    """Sell at the branch: two of five sessions used, Rs 4,000 of 10,000 paid; the plan."""
    sold = orders.sell(branch, branch_id=WEST, patient=NewPatient(full_name=name), **changes)
    patient = branch.value("SELECT max(patient_id) FROM patients")
    orders.complete(branch, 1, 2, plan_id=sold.plan_id)
    orders.receive(branch, 400_000, patient_id=patient, branch_id=WEST, invoice_id=sold.invoice_id)
    return int(sold.plan_id)


def rich_branch(branch: Clinic) -> None:
    """Do at the branch what a branch does: sell, receive, treat, end, pay back, keep an advance, write a journal."""
    half_done(branch)
    ended = half_done(branch, "रवि <Rao>", package=orders.line(1_200_000, rate_bp=1800))
    patient = branch.value("SELECT max(patient_id) FROM patients")
    orders.receive(branch, 1_016_000, patient_id=patient, branch_id=WEST, invoice_id=2)
    orders.discontinue(branch, plan_id=ended)
    pay_back(branch, RefundPart(amount_paise=100_000, mode="bank"))
    money_orders.advance(branch, patient_id=1, branch_id=WEST, on=DISCONTINUED)
    do(branch, apply_advance, order(money_orders.APPLICATION, payment_id=4, on=DISCONTINUED, amount_paise=150_000))
    posted = do(branch, post_journal, order(JOURNAL, branch_id=WEST)).transaction_id
    do(branch, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=posted))
