"""Orders as they are given at the counter, with the figures of the scenarios.

A package of Rs 10,000, exempt, in five sessions and five installments, is sold on 2 June 2025 and discontinued on
20 August. Every template means the first patient, plan, invoice and note of a book, unless it is told otherwise.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.tax import Taxed
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.delete_draft_credit_note import DeleteDraftCreditNote
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.draft_credit_note import DraftCreditNote, NoteLine, draft_credit_note
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.mark_no_show import MarkNoShow
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from desktop_app.workflows.post_journal import JournalLine, PostJournal
from desktop_app.workflows.receive_payment import PaymentReceived, ReceivePayment, receive_payment
from desktop_app.workflows.register_patient import RegisterPatient
from desktop_app.workflows.reinstate_plan import ReinstatePlan
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote
from desktop_app.workflows.reverse_journal import ReverseJournal
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.sell_service import SellService, ServiceSold, sell_service
from desktop_app.workflows.steps.crediting import Posted
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.packaging import PackageSold
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.undo_session import UndoSession
from desktop_app.workflows.unlock_period import UnlockPeriod
from tests.clinic import Clinic, request_id

SOLD = date(2025, 6, 2)
DELIVERED = date(2025, 7, 2)
DISCONTINUED = date(2025, 8, 20)

Order = TypeVar("Order", bound=Command)
Answer = TypeVar("Answer")


def line(
    paise: int, *, role: str = "PKG_REV", rate_bp: int = 0, includes_tax: bool = False, discount_paise: int = 0
) -> SaleLine:
    """Put something on a bill; with a rate it is taxable, without one exempt."""
    price = Price(
        list_paise=paise,
        discount_paise=discount_paise,
        treatment="taxable" if rate_bp else "exempt",
        rate_bp=rate_bp,
        includes_tax=includes_tax,
    )
    return SaleLine(description=role, price=price, income_role=role, sac_hsn="999722" if rate_bp else "999312")


def credit(paise: int, *, of_line: int = 1, half_tax_paise: int = 0, untaxed_paise: int = 0) -> NoteLine:
    """Take something back of an invoice line: taxable value, CGST and SGST each, and what is credited without tax."""
    taxed = Taxed(paise, half_tax_paise, half_tax_paise)
    return NoteLine(invoice_line_id=of_line, description="Credit", taxed=taxed, untaxed_paise=untaxed_paise)


REGISTRATION = RegisterPatient(request_id="", patient=NewPatient(full_name="Lakshmi Menon"))
PACKAGE = SellPackage(
    request_id="",
    patient=NewPatient(full_name="Lakshmi Menon"),
    branch_id=1,
    on=SOLD,
    package=line(1_000_000),
    sessions=5,
    installments=5,
)
SERVICE = SellService(
    request_id="",
    patient=NewPatient(full_name="Lakshmi Menon"),
    branch_id=1,
    on=SOLD,
    lines=(line(200_000, role="CONSULT_REV"),),
)
RECEIPT = ReceivePayment(
    request_id="", patient_id=1, branch_id=1, on=DELIVERED, amount_paise=200_000, mode="upi", invoice_id=1
)
COMPLETION = CompleteSession(request_id="", plan_id=1, session_number=1, on=DELIVERED)
NO_SHOW = MarkNoShow(request_id="", plan_id=1, session_number=1, on=DELIVERED, charged=True)
UNDOING = UndoSession(request_id="", plan_id=1, session_number=1, on=DELIVERED)
DISCONTINUATION = DiscontinuePlan(request_id="", plan_id=1, on=DISCONTINUED, reason="Moves to another city")
DRAFT = DraftCreditNote(request_id="", invoice_id=1, on=DISCONTINUED, lines=(credit(50_000),), reason_code="overcharge")
POSTING = PostCreditNote(request_id="", credit_note_id=1)
DELETION = DeleteDraftCreditNote(request_id="", credit_note_id=1)
REVERSAL = ReverseCreditNote(request_id="", credit_note_id=1, on=DISCONTINUED, reason="Issued in error")
REINSTATEMENT = ReinstatePlan(request_id="", plan_id=1, on=DISCONTINUED, reason="Comes back")
REPLACEMENT = ReplaceCreditNote(
    request_id="", credit_note_id=1, on=DISCONTINUED, credit_paise=550_000, reason="Amount corrected"
)
LOCKING = LockPeriod(request_id="", month=DELIVERED)
UNLOCKING = UnlockPeriod(request_id="", month=DELIVERED, reason="Receipt found")
JOURNAL = PostJournal(
    request_id="",
    branch_id=1,
    on=DELIVERED,
    narration="Rent for July",
    lines=(
        JournalLine(account_code="5200", debit_paise=2_500_000),
        JournalLine(account_code="1040", credit_paise=2_500_000),
    ),
)
JOURNAL_REVERSAL = ReverseJournal(request_id="", transaction_id=1, on=DISCONTINUED, reason="Paid twice")


def order(template: Order, **changes: Any) -> Order:  # noqa: ANN401 - whatever the command's fields hold
    """Give an order after a template, under a request id of its own."""
    changed: Order = replace(template, request_id=request_id(), **changes)  # type: ignore[type-var]
    return changed


def do(clinic: Clinic, workflow: Callable[[Books, Order, User], Outcome[Answer]], command: Order) -> Answer:
    """Have an order carried out."""
    return workflow(clinic.books, command, clinic.user).result


def sell(clinic: Clinic, **changes: Any) -> PackageSold:  # noqa: ANN401
    return do(clinic, sell_package, order(PACKAGE, **changes))


def serve(clinic: Clinic, **changes: Any) -> ServiceSold:  # noqa: ANN401
    return do(clinic, sell_service, order(SERVICE, **changes))


def receive(clinic: Clinic, amount_paise: int, **changes: Any) -> PaymentReceived:  # noqa: ANN401
    return do(clinic, receive_payment, order(RECEIPT, amount_paise=amount_paise, **changes))


def complete(clinic: Clinic, *numbers: int, **changes: Any) -> None:  # noqa: ANN401
    for number in numbers:
        do(clinic, complete_session, order(COMPLETION, session_number=number, **changes))


def discontinue(clinic: Clinic, **changes: Any) -> PlanDiscontinued:  # noqa: ANN401
    return do(clinic, discontinue_plan, order(DISCONTINUATION, **changes))


def draft(clinic: Clinic, *lines: NoteLine, **changes: Any) -> int:  # noqa: ANN401
    """Draft a note; its key."""
    command = order(DRAFT, **changes, **({"lines": lines} if lines else {}))
    return do(clinic, draft_credit_note, command).credit_note_id


def post(clinic: Clinic, credit_note_id: int) -> Posted:
    return do(clinic, post_credit_note, order(POSTING, credit_note_id=credit_note_id))


def lock(clinic: Clinic, month: date) -> None:
    do(clinic, lock_period, order(LOCKING, month=month))


def half_done_plan(clinic: Clinic, *, paid_paise: int = 400_000, **changes: Any) -> PackageSold:  # noqa: ANN401
    """Sell a package of which two of five sessions are used; seed test 3 has Rs 4,000 of it paid."""
    sold = sell(clinic, **changes)
    complete(clinic, 1, 2)
    if paid_paise:
        receive(clinic, paid_paise)
    return sold
