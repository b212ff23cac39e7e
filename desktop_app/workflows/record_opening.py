"""Record the opening balances: accounts, what patients owe document by document, advances, packages in mid-flight."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.accounting import numbering, opening as rules
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.posting import Line
from desktop_app.errors import AmountNegative, BadInput, InvoiceNumberTaken, OpeningExists
from desktop_app.repositories import clinic as clinics, general_ledger, openings
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.clinic import Clinic
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, ledger_accounts, opening, registration, roles
from desktop_app.workflows.steps.opening import Entered, OpeningAdvance, OpeningPackage, OpeningReceivable
from desktop_app.workflows.steps.registration import NewPatient


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningBalance:
    """The balance of one account, by code; one of the amounts (paise) is 0."""

    account_code: str
    debit_paise: int = 0
    credit_paise: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOpening:
    """Open a branch's books on a day; what patients owe and have paid in advance is entered for each of them."""

    request_id: str
    branch_id: int
    on: date
    balances: tuple[OpeningBalance, ...] = ()
    receivables: tuple[OpeningReceivable, ...] = ()
    advances: tuple[OpeningAdvance, ...] = ()
    packages: tuple[OpeningPackage, ...] = ()
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDocument:
    """An old document as it was entered."""

    patient_id: int
    invoice_id: int
    invoice_number: str
    plan_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRecorded:
    """The opening transaction, the difference that went to opening equity (paise), and what was entered, in order."""

    transaction_id: int
    opening_equity_paise: int
    receivables: tuple[OpeningDocument, ...]
    packages: tuple[OpeningDocument, ...]
    payment_ids: tuple[int, ...]


def record_opening(books: Books, command: RecordOpening, user: User) -> Outcome[OpeningRecorded]:
    """Record the opening balances, once.

    Refuses PERMISSION_DENIED, OPENING_EXISTS, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NEGATIVE,
    AMOUNT_TOO_LARGE, BAD_INPUT for a balance that is debit and credit at once, BRANCH_REQUIRED, BRANCH_INACTIVE,
    INVOICE_NUMBER_TAKEN, what `steps.opening.enter_receivable`, `steps.opening.enter_package`,
    `steps.opening.enter_advance`, `steps.invoicing.draft` and `steps.registration.known` refuse, ACCOUNT_UNKNOWN,
    GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT, GL_ACCOUNT_NOT_MAPPED, UNBALANCED for an opening without any balance.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, OpeningRecorded):
            return first_answer
        roles.require(work, roles.POSTING)
        clinic = clinics.clinic(work)
        if openings.exists(work, clinic.hospital_id):
            raise OpeningExists
        checks.require_posting_date(work, command.on)
        _require_amounts(command)
        branch = clinics.require_active_branch(work, command.branch_id)
        place = Place(clinic.hospital_id, branch.branch_id)
        _require_numbers(work, clinic, command)
        lines = [_line(work, balance) for balance in command.balances]
        entering = _with_each_patient_once(work, clinic, command)
        receivables, packages = _enter(work, clinic, entering)
        entered = (*receivables, *packages)
        lines += [line for each in entered for line in each.lines]
        transaction_id = general_ledger.post(
            work,
            Source(document_type="opening", document_id=clinic.hospital_id, event="post"),
            rules.opening(lines),
            on=command.on,
            place=place,
            description="Opening balances",
        )
        for each in entered:
            opening.settle(work, each, transaction_id, on=command.on, place=place)
        payment_ids = tuple(
            opening.enter_advance(work, clinic, old, on=command.on, place=place) for old in entering.advances
        )
        work.edits.act("post", "gl_transactions", transaction_id)
        return work.commit(
            command,
            OpeningRecorded(
                transaction_id=transaction_id,
                opening_equity_paise=rules.equity(lines) - sum(old.amount_paise for old in command.advances),
                receivables=tuple(_document(each) for each in receivables),
                packages=tuple(_document(each) for each in packages),
                payment_ids=payment_ids,
            ),
        )


def _require_amounts(command: RecordOpening) -> None:
    for balance in command.balances:
        if min(balance.debit_paise, balance.credit_paise) < 0:
            raise AmountNegative(what="debit or credit")
        within_bounds(balance.debit_paise + balance.credit_paise)
        if balance.debit_paise and balance.credit_paise:
            raise BadInput(what="A balance is a debit or a credit, not both")


def _require_numbers(work: Work, clinic: Clinic, command: RecordOpening) -> None:
    """Refuse INVOICE_NUMBER_TAKEN, and BAD_INPUT for a number that no document can have."""
    given = sorted(_given(command))
    for number in given:
        if not numbering.is_valid(number):
            raise BadInput(what=f"{number!r} is no number of an invoice")
    own = tuple(openings.own_prefixes(work, clinic.hospital_id)) if given else ()
    used = Counter(given) + Counter(openings.taken(work, given))
    for number in given:
        if used[number] > 1 or number.startswith(own):
            raise InvoiceNumberTaken(number=number)


def _with_each_patient_once(work: Work, clinic: Clinic, command: RecordOpening) -> RecordOpening:
    """Register a new patient who is named by several old documents, always alike and with a record number, once."""
    registered: dict[NewPatient, int] = {}

    def once(patient: int | NewPatient) -> int | NewPatient:
        if isinstance(patient, int) or patient.mrn is None:
            return patient
        if patient not in registered:
            registered[patient] = registration.known(work, clinic, patient)
        return registered[patient]

    return replace(
        command,
        receivables=tuple(replace(old, patient=once(old.patient)) for old in command.receivables),
        advances=tuple(replace(old, patient=once(old.patient)) for old in command.advances),
        packages=tuple(replace(old, patient=once(old.patient)) for old in command.packages),
    )


def _line(work: Work, balance: OpeningBalance) -> Line:
    account_id = ledger_accounts.usable(work, balance.account_code, purpose="an opening balance").account_id
    return Line(account_id=account_id, debit_paise=balance.debit_paise, credit_paise=balance.credit_paise)


def _enter(work: Work, clinic: Clinic, command: RecordOpening) -> tuple[tuple[Entered, ...], tuple[Entered, ...]]:
    """File the old documents and packages; those without a number are numbered in their order."""
    numbers = _numbers(command)
    receivables = tuple(
        opening.enter_receivable(
            work,
            clinic,
            old,
            branch_id=command.branch_id,
            on=command.on,
            number=old.invoice_number or next(numbers),
        )
        for old in command.receivables
    )
    packages = tuple(
        opening.enter_package(
            work,
            clinic,
            old,
            branch_id=command.branch_id,
            on=command.on,
            number=old.invoice_number or next(numbers),
        )
        for old in command.packages
    )
    return receivables, packages


def _given(command: RecordOpening) -> list[str]:
    """Give the numbers that old documents are entered with."""
    numbers = [old.invoice_number for old in command.receivables] + [old.invoice_number for old in command.packages]
    return [number for number in numbers if number is not None]


def _numbers(command: RecordOpening) -> Iterator[str]:
    """Make numbers for documents that have none: OB-00001, OB-00002, those given passed over."""
    given = set(_given(command))
    every = (f"OB-{number:05d}" for number in range(1, 100_000))
    return (number for number in every if number not in given)


def _document(entered: Entered) -> OpeningDocument:
    return OpeningDocument(
        patient_id=entered.draft.patient_id,
        invoice_id=entered.draft.invoice_id,
        invoice_number=entered.number,
        plan_id=entered.plan_id,
    )
