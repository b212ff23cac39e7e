"""Above Rs 2 lakh PAN or Form 60 is asked for (rule 114B): said in the sale, with its source, and no refusal."""

import pytest

from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.steps.particulars import PatientTerms
from tests.clinic import request_id
from tests.orders import do
from tests.views.driving import KEY, press, type_in
from tests.views.sales.desk import Desk, write

pytestmark = pytest.mark.gui

SAID = (
    "Above 2,00,000.00 the patient's PAN or Form 60 is asked for; none is on file."
    " Rule 114B Income-tax Rules 1962: PAN or Form 60 for services above Rs 2 lakh in one transaction"
)


def consult(desk: Desk, amount: str) -> SellServiceDialog:
    """Put a consultation, which is exempt, on a bill for an amount."""
    dialog = desk.open(SellServiceDialog)
    desk.choose_patient(dialog)
    row = dialog.lines.list.rows()[0]
    write(row.service.line, "CONS")
    press(KEY.Key_Return)
    row.price.setFocus()
    row.price.selectAll()
    type_in(row.price, amount)
    return dialog


@pytest.mark.parametrize(("amount", "said"), [("2,00,000", ()), ("2,00,000.01", (SAID,))])
def test_sale__says_that_pan_is_asked_for(amount: str, said: tuple[str, ...], desk: Desk) -> None:
    dialog = consult(desk, amount)
    desk.qtbot.waitUntil(lambda: dialog.pan.said() == said and dialog.obstacle() == "")
    desk.post(dialog)


def test_sale__to_a_patient_whose_pan_is_known_says_nothing(desk: Desk) -> None:
    """The patient who is chosen at the desk gets a PAN first."""
    desk.clinic.books.keep_off(0)
    (name, phone) = desk.clinic.rows("SELECT full_name, phone FROM patients WHERE patient_id = 3")[0]
    seen = PatientTerms(full_name=name, phone=phone)
    terms = PatientTerms(full_name=name, phone=phone, pan="ABCDE1234F")
    do(desk.clinic, amend_patient, AmendPatient(request_id=request_id(), patient_id=3, seen=seen, terms=terms))
    dialog = consult(desk, "3,00,000")
    assert dialog.picker.patient() == 3
    desk.qtbot.waitUntil(lambda: dialog.pan.knows(3))
    assert dialog.pan.said() == ()
