"""What a reinstatement says beforehand is what it then does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.reports.reinstatement_preview import Reinstatement, preview_reinstatement
from desktop_app.workflows.reinstate_plan import reinstate_plan
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.half_posted import import_note
from tests.orders import DISCONTINUED, do, order


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()


def preview(clinic: Clinic) -> Reinstatement:
    with clinic.books.reading() as reading:
        return preview_reinstatement(reading, 1)


def open_now(clinic: Clinic) -> tuple[int, int]:
    """Count the scheduled sessions and add up what the installments ask for."""
    sessions = clinic.value("SELECT count(*) FROM package_sessions WHERE session_status = 'scheduled'")
    asked = clinic.value("SELECT sum(amount_paise - paid_paise - waived_paise) FROM installment_payments")
    return sessions, asked


@pytest.mark.parametrize(
    ("paid", "credit", "final"),
    [
        (400_000, None, 0),  # S05: nothing due, nothing refundable
        (0, None, 400_000),  # nothing paid: 4,000 still due
        (400_000, 550_000, 50_000),  # S16: 500 kept
        (1_000_000, None, 0),  # S07: overpaid
    ],
)
def test_reinstatement__brings_back_what_it_said(clinic: Clinic, paid: int, credit: int | None, final: int) -> None:
    orders.half_done_plan(clinic, paid_paise=paid)
    orders.discontinue(clinic, credit_paise=credit)
    said = preview(clinic)
    assert said == Reinstatement(
        plan_number="PL/25-26/00001",
        package="PKG_REV",
        sessions=3,
        open_paise=1_000_000 - paid,
        final_paise=final,
    )
    do(clinic, reinstate_plan, order(orders.REINSTATEMENT))
    assert open_now(clinic) == (said.sessions, said.open_paise)


def test_reinstatement__counts_what_was_paid_on_the_final_installment(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, paid_paise=0)
    orders.discontinue(clinic)
    orders.receive(clinic, 100_000, on=DISCONTINUED)
    said = preview(clinic)
    assert (said.open_paise, said.final_paise) == (900_000, 400_000)
    do(clinic, reinstate_plan, order(orders.REINSTATEMENT))
    assert open_now(clinic) == (said.sessions, said.open_paise)


def test_reinstatement__leaves_an_earlier_waiver_as_it_was(clinic: Clinic) -> None:
    """Of the last installment 500 were waived before: 10,000 less 4,000 paid less 500."""
    orders.half_done_plan(clinic)
    import_note(
        clinic,
        plan_id=1,
        kind="financial",
        reason_code="waiver",
        status="posted",
        credit_note_number="FC/25-26/00001",
        taxable_paise=0,
        nontax_paise=50_000,
        total_paise=50_000,
    )
    with clinic.raw() as connection:
        connection.execute("UPDATE installment_payments SET waived_paise = 50000 WHERE installment_number = 5")
    orders.discontinue(clinic)
    said = preview(clinic)
    assert said.open_paise == 550_000
    do(clinic, reinstate_plan, order(orders.REINSTATEMENT))
    assert open_now(clinic) == (said.sessions, said.open_paise)
