"""What people write stands on one line of the books, whatever they pasted: ledgers, registers, edit log, CSV."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import NameInvalid, ReasonRequired
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import do, order

PASTED = " moves\r\nto\tPune\u202e "
LINE = "moves to Pune"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "clinic.clinicbook")
    made.clock.today = orders.DISCONTINUED
    return made


def texts_off_the_line(clinic: Clinic) -> list[tuple[str, str]]:
    """Name every cell of the file that holds a character that no line may; requests are kept as they came."""
    return [
        (table, cell)
        for table, rows in clinic.dump().items()
        if table not in {"command_log", "sqlite_schema"}
        for row in rows
        for cell in row
        if isinstance(cell, str) and any(character in cell for character in "\r\n\t\u202e")
    ]


def test_texts__of_a_whole_plan_stand_on_lines(clinic: Clinic) -> None:
    package = replace(orders.line(1_000_000), description=PASTED)
    patient = NewPatient(full_name="Asha", mrn="A\n1", phone="98\n20", address=PASTED)
    sold = orders.sell(clinic, patient=patient, package=package)
    orders.complete(clinic, 1, plan_id=sold.plan_id, performed_by=PASTED)
    orders.receive(clinic, 200_000, reference=PASTED)
    do(clinic, undo_session, order(orders.UNDOING, reason=PASTED))
    note = orders.discontinue(clinic, reason=PASTED)
    assert note.credit_note_id is not None
    assert texts_off_the_line(clinic) == []
    assert clinic.rows("SELECT mrn, phone, address FROM patients") == [("A 1", "98 20", LINE)]
    assert clinic.rows("SELECT discontinuation_reason FROM package_payment_plans") == [(LINE,)]
    assert clinic.value("SELECT reference FROM payments") == LINE


def test_texts__of_a_reversal_and_of_what_is_sold_stand_on_lines(clinic: Clinic) -> None:
    orders.sell(clinic)
    number = orders.draft(clinic)
    orders.post(clinic, number)
    do(clinic, reverse_credit_note, order(orders.REVERSAL, credit_note_id=number, reason=PASTED))
    sessions = (PackageSession(label=PASTED, standalone_price_paise=100_000),)
    do(
        clinic,
        define_service,
        DefineService(
            request_id=request_id(),
            code="PEEL",
            name="Peel",
            kind="package",
            sac_hsn="999722",
            treatment="taxable",
            price_paise=100_000,
            income_role="PKG_REV",
            sessions=sessions,
        ),
    )
    assert clinic.rows("SELECT session_label FROM package_components WHERE session_label IS NOT NULL") == [(LINE,)]
    assert texts_off_the_line(clinic) == []


def test_reason__of_nothing_but_line_breaks_is_none(clinic: Clinic) -> None:
    orders.sell(clinic)
    with pytest.raises(ReasonRequired):
        orders.discontinue(clinic, reason="\r\n\t\u2028")


def test_name__that_would_turn_its_line_is_refused(clinic: Clinic) -> None:
    with pytest.raises(NameInvalid):
        do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name="Asha \u202e00.1")))
