"""What is said before a discontinuation is posted, and when: domain.md, Warnings."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.accounting.settlement import Policy
from desktop_app.reports.discontinuation_cautions import Caution, cautions
from desktop_app.reports.discontinuation_outlook import Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation, outlook_on_replacement
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, credit, line

TAXED = line(1_000_000, rate_bp=1800)
Open = Callable[..., Clinic]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    made: list[Clinic] = []

    def opens(**settings: Any) -> Clinic:  # noqa: ANN401 - those of `new_clinic`
        clinic = new_clinic(tmp_path / f"book-{len(made)}.clinicbook", **settings)
        clinic.clock.today = DISCONTINUED
        made.append(clinic)
        return clinic

    yield opens
    for clinic in made:
        clinic.books.close()


@pytest.fixture
def clinic(opened: Open) -> Clinic:
    return opened()


def outlook(clinic: Clinic, plan_id: int = 1) -> Outlook:
    with clinic.books.reading() as reading:
        return outlook_on_discontinuation(reading, plan_id)


def said(
    clinic: Clinic, paise: int | None = None, *, on: date = DISCONTINUED, financial: bool = False, plan_id: int = 1
) -> set[Caution]:
    found = outlook(clinic, plan_id)
    amount = found.computed_paise if paise is None else paise
    return set(cautions(found, found.forecast(amount, on=on, financial=financial)))


def test_cautions__nothing_to_say_of_the_computed_credit(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, package=TAXED)
    assert said(clinic) == set()


@pytest.mark.parametrize(
    ("paise", "financial", "wanted"),
    [
        (0, False, {Caution.NOTHING_CREDITED, Caution.GST_ON_RETAINED}),
        (600_000, False, {Caution.GST_ON_RETAINED}),
        (708_000, True, {Caution.GST_GIVEN_UP}),
        (800_000, False, {Caution.GOODWILL, Caution.REFUND}),  # 8,000 against 7,800 unpaid: 200 to be paid back
    ],
)
def test_cautions__of_an_amount(clinic: Clinic, paise: int, financial: bool, wanted: set[Caution]) -> None:  # noqa: FBT001
    orders.half_done_plan(clinic, package=TAXED)
    assert said(clinic, paise, financial=financial) == wanted


@pytest.mark.parametrize(
    ("on", "financial", "wanted"),
    [
        (date(2026, 10, 31), False, set()),
        (date(2026, 11, 1), False, {Caution.GST_LAST_MONTH}),
        (date(2026, 11, 30), False, {Caution.GST_LAST_MONTH}),
        (date(2026, 11, 30), True, {Caution.GST_GIVEN_UP}),
        (date(2026, 12, 1), True, {Caution.GST_BARRED}),
    ],
)
def test_cautions__of_the_time_limit(clinic: Clinic, on: date, financial: bool, wanted: set[Caution]) -> None:  # noqa: FBT001
    orders.half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 31)
    assert said(clinic, on=on, financial=financial) - {Caution.OTHER_RATE_NOW} == wanted


def test_cautions__of_a_rate_that_is_another_by_now(clinic: Clinic) -> None:
    # 18 % until 21 September 2025, 5 % from the 22nd on; the note keeps the rate of its invoice.
    orders.half_done_plan(clinic, package=TAXED)
    assert Caution.OTHER_RATE_NOW not in said(clinic)
    clinic.clock.today = date(2025, 9, 22)
    assert Caution.OTHER_RATE_NOW in said(clinic)


@pytest.mark.parametrize(("paid", "wanted"), [(1_400_000, {Caution.REFUND}), (1_600_001, {Caution.NEEDS_APPROVAL})])
def test_cautions__of_a_refund(clinic: Clinic, paid: int, wanted: set[Caution]) -> None:
    # 20,000 in five sessions, one used: credit 16,000; above 10,000 a refund waits for approval
    orders.sell(clinic, package=line(2_000_000))
    orders.complete(clinic, 1)
    orders.receive(clinic, paid)
    assert said(clinic) == wanted


def test_cautions__of_an_advance(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, paid_paise=1_000_100)  # one rupee more than the invoice
    assert said(clinic) == {Caution.REFUND, Caution.ADVANCE}


def test_cautions__of_what_else_is_open_on_the_invoice(clinic: Clinic) -> None:
    orders.sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    orders.complete(clinic, 1, 2)
    orders.receive(clinic, 1_000_000, package_share_paise=1_000_000)
    assert said(clinic) == {Caution.SETTLES_OTHER_LINES, Caution.REFUND}


def test_cautions__of_a_computed_credit_above_what_is_left(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, settlement_policy=Policy.FULL, paid_paise=0)
    orders.post(clinic, orders.draft(clinic, credit(100_000)))
    assert said(clinic, 900_000) == {Caution.COMPUTED_TOO_LARGE, Caution.GOODWILL}


def test_cautions__of_a_date_before_the_last_note(clinic: Clinic) -> None:
    first = orders.half_done_plan(clinic)
    second = orders.sell(clinic, package=TAXED)
    orders.discontinue(clinic, plan_id=first.plan_id)
    assert said(clinic, plan_id=second.plan_id) == set()
    assert said(clinic, on=date(2025, 8, 19), plan_id=second.plan_id) == {Caution.BEFORE_LAST}
    # Financial notes have a series of their own, and next year's numbers begin anew.
    financial = said(clinic, on=date(2025, 8, 19), financial=True, plan_id=second.plan_id)
    assert financial == {Caution.GST_GIVEN_UP}


@pytest.mark.parametrize(("lock", "wanted"), [(None, date(2025, 8, 20)), (date(2025, 8, 1), date(2025, 9, 3))])
def test_proposed_day__of_a_replacement_is_its_notes_while_that_is_open(
    clinic: Clinic, lock: date | None, wanted: date
) -> None:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)
    clinic.clock.today = date(2025, 9, 3)
    if lock is not None:
        orders.lock(clinic, lock)
    with clinic.books.reading() as reading:
        assert outlook_on_replacement(reading, 1).proposed_day() == wanted
    assert outlook(clinic).proposed_day() == date(2025, 9, 3)


def test_outlook__reads_without_writing(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, package=TAXED)
    orders.discontinue(clinic)
    before = clinic.dump()
    with clinic.books.reading() as reading:
        outlook_on_discontinuation(reading, 1)
        outlook_on_replacement(reading, 1)
    assert clinic.dump() == before
