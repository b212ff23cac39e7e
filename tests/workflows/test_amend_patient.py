from dataclasses import replace

import pytest

from desktop_app.workflows.amend_patient import AmendPatient, PatientAmended, amend_patient
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.steps.particulars import PatientTerms
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic
from tests.orders import DISCONTINUATION, DISCONTINUED, PACKAGE, RECEIPT, REGISTRATION, SERVICE, do, order, sell, serve
from tests.workflows.expect import owed, refused, spoil

SEEN = PatientTerms(full_name="Lakshmi Menon")
AMENDING = AmendPatient(request_id="", patient_id=1, seen=SEEN, terms=SEEN)
OFF = replace(SEEN, is_active=False)
JUNE_FILED = "UPDATE fiscal_periods SET gstr1_filed_on = '2025-07-11' WHERE start_date = '2025-06-01';"
COLUMNS = "full_name, mrn, phone, address, state_code, gstin, pan, has_form60, is_active"


@pytest.fixture
def registered(clinic: Clinic) -> Clinic:
    do(clinic, register_patient, order(REGISTRATION))
    return clinic


def test_amend_patient__keeps_what_is_given_and_the_record_number(registered: Clinic) -> None:
    terms = PatientTerms(
        full_name="लक्ष्मी मेनन",
        phone="+91 98450 12345",
        address="12 Church Street",
        state_code="29",
        gstin="29abcde1234f1z5",
        pan="abcde1234f",
        has_form60=True,
    )
    amended = do(registered, amend_patient, order(AMENDING, terms=terms))
    assert amended == PatientAmended(patient_id=1, mrn="00001")
    assert registered.rows(f"SELECT {COLUMNS} FROM patients") == [
        ("लक्ष्मी मेनन", "00001", "+91 98450 12345", "12 Church Street", "29", "29ABCDE1234F1Z5", "ABCDE1234F", 1, 1)
    ]


def test_amend_patient__can_take_away_what_is_not_needed(clinic: Clinic) -> None:
    patient = NewPatient(full_name="Lakshmi Menon", phone="98450", address="12 Church Street", pan="ABCDE1234F")
    do(clinic, register_patient, order(REGISTRATION, patient=patient))
    seen = replace(SEEN, phone="98450", address="12 Church Street", pan="ABCDE1234F")
    do(clinic, amend_patient, order(AMENDING, seen=seen))
    assert clinic.rows("SELECT phone, address, pan FROM patients") == [(None, None, None)]


def test_amend_patient__says_in_the_log_that_names_changed_and_copies_none(registered: Clinic) -> None:
    do(registered, amend_patient, order(AMENDING, terms=replace(SEEN, full_name="Lakshmi Iyer", state_code="33")))
    assert registered.rows(
        "SELECT action, entity, entity_id, before_json, after_json FROM audit_log ORDER BY audit_id DESC LIMIT 1"
    ) == [
        (
            "update",
            "patients",
            1,
            '{"full_name":"(changed)","state_code":null}',
            '{"full_name":"(changed)","state_code":"33"}',
        )
    ]


def test_amend_patient__is_refused_where_somebody_else_was_faster(registered: Clinic) -> None:
    do(registered, amend_patient, order(AMENDING, terms=replace(SEEN, phone="98450")))
    late = order(AMENDING, terms=replace(SEEN, full_name="Lakshmi Iyer"))
    refused(registered, amend_patient, late, "RECORD_CHANGED")
    assert registered.rows("SELECT full_name, phone FROM patients") == [("Lakshmi Menon", "98450")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient_id": 2}, "NOT_FOUND"),
        ({"terms": replace(SEEN, full_name=" ")}, "NAME_REQUIRED"),
        ({"terms": replace(SEEN, full_name="Lak\nshmi")}, "NAME_INVALID"),
        ({"terms": replace(SEEN, gstin="29ABCDE")}, "GSTIN_INVALID"),
        ({"terms": replace(SEEN, pan="ABCDE")}, "BAD_INPUT"),
    ],
)
def test_amend_patient__refuses(changes: dict[str, object], code: str, registered: Clinic) -> None:
    refused(registered, amend_patient, order(AMENDING, **changes), code)


@pytest.mark.parametrize("status", ["active", "suspended"])
def test_amend_patient__is_not_switched_off_while_plans_run(status: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, f"UPDATE package_payment_plans SET status = '{status}';")
    refused(clinic, amend_patient, order(AMENDING, terms=OFF), "PATIENT_HAS_PLANS")


def test_amend_patient__who_owes_is_switched_off_and_can_still_pay(clinic: Clinic) -> None:
    """Rs 10,000 sold, discontinued at a credit of 6,000: 4,000 stay due, and 4,000 come in later."""
    sell(clinic)
    do(clinic, discontinue_plan, order(DISCONTINUATION, credit_paise=600_000))
    do(clinic, amend_patient, order(AMENDING, terms=OFF))
    assert owed(clinic) == 400_000
    do(clinic, receive_payment, order(RECEIPT, amount_paise=400_000, on=DISCONTINUED))
    assert owed(clinic) == 0


def test_patient_switched_off__is_sold_nothing_until_switched_on(registered: Clinic) -> None:
    do(registered, amend_patient, order(AMENDING, terms=OFF))
    refused(registered, sell_package, order(PACKAGE, patient=1), "PATIENT_INACTIVE")
    refused(registered, sell_service, order(SERVICE, patient=1), "PATIENT_INACTIVE")
    do(registered, amend_patient, order(AMENDING, seen=OFF, terms=SEEN))
    do(registered, sell_service, order(SERVICE, patient=1))


def test_amend_patient__keeps_the_gstin_of_a_filed_return(clinic: Clinic) -> None:
    serve(clinic)
    with_gstin = order(AMENDING, terms=replace(SEEN, gstin="29ABCDE1234F1Z5"))
    spoil(clinic, JUNE_FILED)
    refused(clinic, amend_patient, with_gstin, "GSTIN_FILED")
    do(clinic, amend_patient, order(AMENDING, terms=replace(SEEN, phone="98450")))


def test_amend_patient__takes_a_gstin_while_no_return_is_filed(clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, amend_patient, order(AMENDING, terms=replace(SEEN, gstin="29ABCDE1234F1Z5")))
    assert clinic.value("SELECT gstin FROM patients") == "29ABCDE1234F1Z5"
