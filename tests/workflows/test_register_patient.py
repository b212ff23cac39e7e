import pytest

from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient, PatientRegistered
from tests.clinic import Clinic
from tests.orders import REGISTRATION, do, order
from tests.workflows.expect import refused


def test_register_patient__takes_the_next_record_number(clinic: Clinic) -> None:
    assert do(clinic, register_patient, order(REGISTRATION)) == PatientRegistered(patient_id=1, mrn="00001")
    assert do(clinic, register_patient, order(REGISTRATION)) == PatientRegistered(patient_id=2, mrn="00002")


def test_register_patient__keeps_the_particulars_as_written(clinic: Clinic) -> None:
    patient = NewPatient(
        full_name="लक्ष्मी मेनन",
        mrn=" A-17 ",
        phone="+91 98450 12345",
        address="12 Church Street",
        state_code="29",
        gstin="29abcde1234f1z5",
        pan="ABCDE1234F",
    )
    do(clinic, register_patient, order(REGISTRATION, patient=patient))
    assert clinic.rows("SELECT full_name, mrn, phone, address, state_code, gstin, pan FROM patients") == [
        ("लक्ष्मी मेनन", "A-17", "+91 98450 12345", "12 Church Street", "29", "29ABCDE1234F1Z5", "ABCDE1234F")
    ]


def test_register_patient__leaves_out_numbers_that_were_given_by_hand(clinic: Clinic) -> None:
    by_hand = NewPatient(full_name="Asha", mrn="00002")
    do(clinic, register_patient, order(REGISTRATION, patient=by_hand))
    assert do(clinic, register_patient, order(REGISTRATION)) == PatientRegistered(patient_id=2, mrn="00003")


def test_register_patient__takes_blank_particulars_for_none(clinic: Clinic) -> None:
    do(clinic, register_patient, order(REGISTRATION, patient=NewPatient(full_name="Asha", gstin=" ", pan="")))
    assert clinic.rows("SELECT gstin, pan FROM patients") == [(None, None)]


@pytest.mark.parametrize(
    ("patient", "code"),
    [
        (NewPatient(full_name=" \t"), "NAME_REQUIRED"),
        (NewPatient(full_name="Asha\x07"), "NAME_INVALID"),
        (NewPatient(full_name="Asha", gstin="29ABCDE1234F1X5"), "GSTIN_INVALID"),
        (NewPatient(full_name="Asha", mrn="00001"), "ALREADY_EXISTS"),
        (NewPatient(full_name="Asha", pan="ABCDE1234"), "BAD_INPUT"),
    ],
)
def test_register_patient__refuses(patient: NewPatient, code: str, clinic: Clinic) -> None:
    do(clinic, register_patient, order(REGISTRATION))
    refused(clinic, register_patient, order(REGISTRATION, patient=patient), code)
