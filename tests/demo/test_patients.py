"""Invented patients: no number twice, in two scripts, and little cash."""

from datetime import date
from itertools import islice

from desktop_app import resources
from desktop_app.demo.patients import invent
from tests.demo.conftest import dice

DAY = date(2026, 7, 13)


def test_invent__the_same_dice_give_the_same_patients() -> None:
    first, again = (list(islice(invent(dice(3)), 50)) for _ in range(2))
    assert first == again
    assert first != list(islice(invent(dice(4)), 50))


def test_invent__no_telephone_number_twice() -> None:
    phones = [patient.particulars.phone for patient in islice(invent(dice(3)), 5_000)]
    assert len(set(phones)) == 5_000


def test_invent__every_first_name_finds_a_surname_of_its_region() -> None:
    first_names, surnames = (resources.rows(f"demo/{name}.csv") for name in ("first_names", "surnames"))
    assert {row["region"] for row in first_names} == {row["region"] for row in surnames}


def test_patient__pays_at_most_rs_20000_in_cash_on_a_day() -> None:
    patient = next(invent(dice(3)))
    assert patient.may_pay_cash(2_000_000, DAY)
    assert not patient.may_pay_cash(2_000_001, DAY)
    patient.pays_cash(1_500_000, DAY)
    assert patient.may_pay_cash(500_000, DAY)
    assert not patient.may_pay_cash(500_001, DAY)
    assert patient.may_pay_cash(2_000_000, date(2026, 7, 14))
