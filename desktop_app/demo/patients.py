"""Invented patients: names of several regions, a fifth of them in Devanagari, and telephone numbers nobody has."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from desktop_app import resources
from desktop_app.workflows.steps.registration import NewPatient

_DEVANAGARI = 0.2
_WITH_ADDRESS = 0.6
_AT_THE_FIRST_BRANCH = 0.62
_NUMBERS = 10_000
_MOST_CASH_PAISE = 2_000_000


@dataclass(slots=True)
class Patient:
    """Somebody who comes to the clinic; `patient_id` from the registration on, `branch` counts from 0."""

    particulars: NewPatient
    branch: int
    patient_id: int | None = None
    _cash: dict[date, int] = field(default_factory=dict)

    def may_pay_cash(self, amount_paise: int, on: date) -> bool:
        """Tell whether the desk takes this in cash: far less in a day than the law allows (section 269ST)."""
        return self._cash.get(on, 0) + amount_paise <= _MOST_CASH_PAISE

    def pays_cash(self, amount_paise: int, on: date) -> None:
        """Remember what was paid in cash."""
        self._cash[on] = self._cash.get(on, 0) + amount_paise


def invent(chance: Random) -> Iterator[Patient]:
    """Invent patients without end."""
    surnames: dict[str, list[dict[str, str]]] = {}
    for row in resources.rows("demo/surnames.csv"):
        surnames.setdefault(row["region"], []).append(row)
    first_names = resources.rows("demo/first_names.csv")
    addresses = resources.rows("demo/addresses.csv")
    numbers = chance.sample(range(_NUMBERS), _NUMBERS)
    invented = 0
    while True:
        first = chance.choice(first_names)
        last = chance.choice(surnames[first["region"]])
        script = "devanagari" if chance.random() < _DEVANAGARI else "name"
        address = None
        if chance.random() < _WITH_ADDRESS:
            building, locality = chance.choice(addresses)["building"], chance.choice(addresses)["locality"]
            address = f"{chance.randint(1, 14)}0{chance.randint(1, 4)} {building}, {locality}"
        yield Patient(
            NewPatient(
                full_name=f"{first[script]} {last[script]}",
                phone=f"+91 98200 4{numbers[invented % _NUMBERS]:04d}",
                address=address,
                state_code="27",
            ),
            branch=int(chance.random() >= _AT_THE_FIRST_BRANCH),
        )
        invented += 1
