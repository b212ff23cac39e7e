"""How a patient stands today, in a line of figures: still due, credits and advances, refunds waiting, deferred, billed.

Each is that of a report: still due is the ageing's, credits and advances are those that settle nothing yet, what is due
less the credits is the balance on the statement, deferred is that of the plans, billed the statement's charges.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, literal, select, union_all

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.payments import Payment
from desktop_app.records.receivables import AREntry
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.open_documents import OpenDocument, OpenQuery, open_documents
from desktop_app.reports.payable_credits import PAYABLE_CREDITS, WAITING
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.register import expression_of
from desktop_app.reports.report import Report
from desktop_app.repositories import patients
from desktop_app.repositories.open_items import ADV, OpenEntry, open_entries
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientFigures:
    """A patient at the end of a day, in paise.

    `documents` are those that are not settled, `credits` and `advances` what settles nothing yet; `waiting_paise` is
    asked back, approved or waits for approval, and is not paid.
    """

    patient: Patient
    on: date
    documents: tuple[OpenDocument, ...]
    credits: tuple[OpenEntry, ...]
    advances: tuple[OpenEntry, ...]
    waiting_paise: int
    deferred_paise: int
    billed_paise: int
    plans: int

    @property
    def due_paise(self) -> int:
        """What is still to be paid; credits that are not applied are not taken off."""
        return sum(each.entry.open_paise for each in self.documents)

    @property
    def overdue_paise(self) -> int:
        """What should have been paid before the day."""
        return sum(item.open_paise for item in self._late())

    @property
    def overdue_days(self) -> int:
        """How many days the oldest of it is late; 0 where nothing is."""
        return max(((self.on - item.due_date).days for item in self._late()), default=0)

    @property
    def credits_paise(self) -> int:
        """Credits that settle nothing yet."""
        return -sum(each.open_paise for each in self.credits)

    @property
    def advances_paise(self) -> int:
        """Advances that are not used."""
        return -sum(each.open_paise for each in self.advances)

    @property
    def kept_paise(self) -> int:
        """What the clinic has of the patient's: credits and advances."""
        return self.credits_paise + self.advances_paise

    @property
    def balance_paise(self) -> int:
        """The balance of the statement, positive what is owed; advances stand apart from it."""
        return self.due_paise - self.credits_paise

    @property
    def is_new(self) -> bool:
        """Tell whether nothing was ever billed, paid or sold."""
        return not (self.plans or self.billed_paise or self.documents or self.kept_paise)

    def _late(self) -> list[Any]:
        return [item for each in self.documents for item in each.items if item.due_date < self.on]


_WAITS = Refund.status.in_((constant("requested"), constant("approved")))
_NOTES = select(CreditNote.credit_note_id).where(CreditNote.patient_id == bindparam("patient_id"))
_PAID = select(Payment.payment_id).where(Payment.patient_id == bindparam("patient_id"))
# By note and by receipt, each by its index: refunds themselves are not kept by patient.
_ASKED_OF = union_all(
    select(Refund.amount_paise).where(_WAITS, Refund.credit_note_id.in_(_NOTES)),
    select(Refund.amount_paise).where(_WAITS, Refund.payment_id.in_(_PAID)),
).subquery()
_ASKED = select(func.coalesce(func.sum(_ASKED_OF.c.amount_paise), literal(0)))
_BILLED = select(func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))).where(
    AREntry.patient_id == bindparam("patient_id"),
    AREntry.control == constant("AR"),
    AREntry.reference_type == constant("invoice"),
    AREntry.transaction_date <= bindparam("on", type_=AREntry.transaction_date.type),
)


def credits_of_patient(patient_id: int) -> Report[MasterQuery]:
    """Give the credits that can be paid back or applied, those of a patient alone."""
    of_patient = expression_of(AREntry.patient_id) == literal(patient_id)
    return replace(PAYABLE_CREDITS, filters=lambda query: [of_patient, *PAYABLE_CREDITS.filters(query)])


def patient_figures(unit: Unit, patient_id: int) -> PatientFigures:
    """Read a patient's figures of today; refuses NOT_FOUND."""
    patient, today = patients.patient(unit, patient_id), unit.today
    documents, credited = open_documents(unit, OpenQuery(as_of=today, patient_id=patient_id))
    plans = PlanQuery(today=today, patient_id=patient_id)
    return PatientFigures(
        patient=patient,
        on=today,
        documents=documents,
        credits=credited,
        advances=_open(open_entries(unit, today, control=ADV, patient_id=patient_id)),
        waiting_paise=_waiting(unit, patient_id, today),
        deferred_paise=PLANS.totals(unit, plans, {"deferred"})["deferred"],
        billed_paise=int(unit.value(_BILLED, patient_id=patient_id, on=today)),
        plans=PLANS.count(unit, plans),
    )


def _open(entries: Iterable[OpenEntry]) -> tuple[OpenEntry, ...]:
    return tuple(each for each in entries if each.open_paise < 0)


def _waiting(unit: Unit, patient_id: int, today: date) -> int:
    """Add up what is asked for, and what discontinued plans give back once somebody approves it."""
    asked = int(unit.value(_ASKED, patient_id=patient_id))
    query = MasterQuery(today=today, only=WAITING)
    of_plans = credits_of_patient(patient_id).totals(unit, query, ("payable", "asked"))
    return asked + max(0, of_plans["payable"] - of_plans["asked"])
