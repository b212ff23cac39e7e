"""The opening balances: what patients owed, had paid in advance and had not used yet, and how it is settled."""

from collections.abc import Sequence
from datetime import timedelta

from desktop_app.demo import catalogue
from desktop_app.demo.clinic import ACCOUNTANT
from desktop_app.demo.counter import Counter
from desktop_app.demo.diary import opening
from desktop_app.demo.order import Life
from desktop_app.workflows.apply_advance import ApplyAdvance, apply_advance
from desktop_app.workflows.record_opening import OpeningBalance, OpeningRecorded, RecordOpening, record_opening
from desktop_app.workflows.steps.opening import OpeningAdvance, OpeningPackage, OpeningReceivable

_OWED_PAISE, _OWED_FOR_PACKAGE_PAISE, _ADVANCE_PAISE, _BANK_PAISE = 240_000, 200_000, 300_000, 5_000_000
_USED_DAYS_AGO = (40, 33, 26, 19)
_A_MINUTE = timedelta(minutes=1)


def open_books(counters: Sequence[Counter]) -> Life:
    """Open the books on the first day with the old business of three patients; each of them comes again."""
    debtor, payer, patient = counters
    at = opening(patient.clinic.first_day) + _A_MINUTE
    for counter in counters:
        counter.diary.at = at
        yield from counter.welcome(at_once=True)
        at = counter.diary.later()
    done = yield from patient.act(ACCOUNTANT, record_opening, RecordOpening, **_balances(debtor, payer, patient))
    debtor.diary.on(debtor.day + timedelta(days=17))
    yield from debtor.pay(_OWED_PAISE, "upi", done.receivables[0].invoice_id)
    payer.diary.on(debtor.day + timedelta(days=4))
    visit = yield from payer.serve("MEDF")
    terms = {"payment_id": done.payment_ids[0], "invoice_id": visit.invoice_id, "on": payer.day}
    yield from payer.act(payer.cashier, apply_advance, ApplyAdvance, **terms)
    patient.diary.on(payer.day + timedelta(days=2))
    yield from _go_on(patient, done)


def _balances(debtor: Counter, payer: Counter, patient: Counter) -> dict[str, object]:
    """Say what is opened: the owner's capital is what is left, so that the opening account is nil."""
    offer, on = patient.offer("PHYS10"), patient.clinic.first_day
    open_sessions = len(offer.sessions) - len(_USED_DAYS_AGO)
    unused = offer.price_paise // len(offer.sessions) * open_sessions
    capital = _BANK_PAISE + _OWED_PAISE + _OWED_FOR_PACKAGE_PAISE - _ADVANCE_PAISE - unused
    package = OpeningPackage(
        patient=patient.patient_id,
        package=catalogue.line(patient.clinic.books, offer, on),
        sessions=len(offer.sessions),
        sold_on=on - timedelta(days=_USED_DAYS_AGO[0]),
        used_on=tuple(on - timedelta(days=days) for days in _USED_DAYS_AGO),
        owed_paise=_OWED_FOR_PACKAGE_PAISE,
        invoice_number="OLD/0912",
    )
    bill = OpeningReceivable(
        patient=debtor.patient_id,
        amount_paise=_OWED_PAISE,
        invoice_number="OLD/0871",
        invoice_date=on - timedelta(days=52),
        due_date=on - timedelta(days=22),
        description="Mole removal, billed before these books",
    )
    return {
        "branch_id": patient.clinic.branch_ids[0],
        "on": on,
        "balances": (
            OpeningBalance(account_code="1040", debit_paise=_BANK_PAISE),
            OpeningBalance(account_code="3010", credit_paise=capital),
        ),
        "receivables": (bill,),
        "advances": (OpeningAdvance(patient=payer.patient_id, amount_paise=_ADVANCE_PAISE, mode="bank"),),
        "packages": (package,),
    }


def _go_on(counter: Counter, opened: OpeningRecorded) -> Life:
    """Pay what is owed for the old package, and have its other sessions."""
    package = opened.packages[0]
    if package.plan_id is None:
        raise LookupError(package.invoice_number)
    yield from counter.pay(_OWED_FOR_PACKAGE_PAISE, "upi", package.invoice_id)
    sessions = len(counter.offer("PHYS10").sessions)
    yield from counter.treat(package.plan_id, *range(len(_USED_DAYS_AGO) + 1, sessions + 1), every_days=7)
