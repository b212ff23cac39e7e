"""What may be sold may be paid, discontinued and reinstated: the same bound holds for all of it."""

from pathlib import Path

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.steps.invoicing import SaleLine
from tests import orders
from tests.clinic import new_clinic


@pytest.mark.parametrize(
    "package",
    [
        orders.line(LARGEST_PAISE),
        orders.line(LARGEST_PAISE, rate_bp=1800, includes_tax=True),
        orders.line(LARGEST_PAISE * 100 // 118, rate_bp=1800),
    ],
    ids=["exempt", "tax-inside", "tax-on-top"],
)
@pytest.mark.parametrize("rounds", [True, False])
def test_largest_package__is_paid_discontinued_and_reinstated(
    tmp_path: Path, package: SaleLine, *, rounds: bool
) -> None:
    clinic = new_clinic(tmp_path / "clinic.clinicbook", round_invoice_to_rupee=rounds)
    clinic.clock.today = orders.DISCONTINUED
    sold = orders.sell(clinic, package=package)
    assert LARGEST_PAISE - 100 <= sold.invoice_total_paise <= LARGEST_PAISE
    orders.receive(clinic, sold.invoice_total_paise)
    note = orders.discontinue(clinic)
    assert note.credit_note_id is not None
    assert clinic.value("SELECT total_paise FROM patient_credit_notes") == sold.invoice_total_paise
    orders.do(clinic, reinstate_plan, orders.order(orders.REINSTATEMENT))
    assert clinic.findings() == {}
