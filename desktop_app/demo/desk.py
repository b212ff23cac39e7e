"""The front desk: it registers who is new, and takes money in the mode that the patient chooses."""

from collections.abc import Generator
from random import Random
from typing import Any

from desktop_app.demo.clinic import CASHIERS, Clinic
from desktop_app.demo.diary import Diary
from desktop_app.demo.order import Order, ordered
from desktop_app.demo.patients import Patient
from desktop_app.workflows.receive_payment import PaymentReceived, ReceivePayment, receive_payment
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.steps.registration import NewPatient

_MODES = {"upi": 45, "card": 22, "cash": 20, "bank": 8, "cheque": 5}
_REGISTERED_FIRST = 0.4  # of the new ones; the others are registered with their first sale


class Desk:
    """The desk of one branch, with one patient before it."""

    def __init__(self, clinic: Clinic, patient: Patient, diary: Diary, chance: Random) -> None:
        self.clinic = clinic
        self.patient = patient
        self.diary = diary
        self.chance = chance
        self.branch_id = clinic.branch_ids[patient.branch]
        self.cashier = CASHIERS[patient.branch]

    @property
    def patient_id(self) -> int:
        """The key of a patient who is registered."""
        if self.patient.patient_id is None:
            raise LookupError(self.patient.particulars.full_name)
        return self.patient.patient_id

    def welcome(self, *, at_once: bool = False) -> Generator[Order, Any, int | NewPatient]:
        """Say who is before the desk; some new patients are registered first, `at_once` all of them."""
        known = self.patient.patient_id
        if known is not None:
            return known
        if not at_once and self.chance.random() >= _REGISTERED_FIRST:
            return self.patient.particulars
        command = RegisterPatient(request_id=self.clinic.request_id(), patient=self.patient.particulars)
        registered = yield from ordered(self.diary.at, self.cashier, register_patient, command)
        self.patient.patient_id = registered.patient_id
        self.diary.later()
        return registered.patient_id

    def receive(
        self,
        amount_paise: int,
        *,
        invoice_id: int | None = None,
        package_share_paise: int | None = None,
        mode: str | None = None,
    ) -> Generator[Order, Any, PaymentReceived]:
        """Take an amount in paise, by a mode or by the one that the patient chooses."""
        mode = mode or self._mode(amount_paise)
        command = ReceivePayment(
            request_id=self.clinic.request_id(),
            patient_id=self.patient_id,
            branch_id=self.branch_id,
            on=self.diary.day,
            amount_paise=amount_paise,
            mode=mode,
            invoice_id=invoice_id,
            reference=self._reference(mode),
            package_share_paise=package_share_paise,
        )
        return (yield from ordered(self.diary.at, self.cashier, receive_payment, command))

    def _mode(self, amount_paise: int) -> str:
        mode = self.chance.choices(list(_MODES), list(_MODES.values()))[0]
        if mode != "cash":
            return mode
        if not self.patient.may_pay_cash(amount_paise, self.diary.day):
            return "upi"
        self.patient.pays_cash(amount_paise, self.diary.day)
        return mode

    def _reference(self, mode: str) -> str | None:
        match mode:
            case "cash":
                return None
            case "upi":
                return f"UPI {self.chance.randrange(10**12):012d}"
            case "card":
                return f"Card approval {self.chance.randrange(10**6):06d}"
            case "cheque":
                return f"Cheque {self.chance.randrange(10**6):06d}"
            case _:
                return f"NEFT {self.chance.randrange(10**10):010d}"
