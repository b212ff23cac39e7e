"""A name is a text on one line that leaves what stands behind it as it is."""

from dataclasses import replace

import pytest

from desktop_app.errors import NameInvalid
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic
from tests.hostile_book import HOSTILE
from tests.orders import PACKAGE, REGISTRATION, credit, do, draft, line, order, sell

INVALID = {
    "a line feed": "Asha\nRao",
    "a carriage return": "Asha\rRao",
    "a tab": "Asha\tRao",
    "NUL": "Asha\x00",
    "a break of lines": "Asha\u2028Rao",
    "a break of paragraphs": "Asha\u2029Rao",
    "half a character": "Asha\ud83d",
    "an override": "\u202e1,180.00",
    "an embedding": "\u202bAsha\u202c",
    "an isolate": "\u2067Asha\u2069",
}


@pytest.mark.parametrize("name", INVALID.values(), ids=INVALID)
def test_name__is_refused_for_what_is_no_letter(clinic: Clinic, name: str) -> None:
    before = clinic.dump()
    with pytest.raises(NameInvalid):
        do(clinic, register_patient, order(REGISTRATION, patient=NewPatient(full_name=name)))
    assert clinic.dump() == before


@pytest.mark.parametrize("name", [*HOSTILE, "\u0915\u094d\u200d\u0937 joined", "\u0646\u0648\u0631"])
def test_name__is_kept_as_it_was_written(clinic: Clinic, name: str) -> None:
    registered = do(clinic, register_patient, order(REGISTRATION, patient=NewPatient(full_name=name)))
    written = clinic.value("SELECT full_name FROM patients WHERE patient_id = ?", registered.patient_id)
    assert written == name


def test_name_and_label__are_kept_composed(clinic: Clinic) -> None:
    """One keyboard types é as a letter and an accent, another as one character: the books know one name of both."""
    typed, kept = "Rene\u0301e", "Ren\u00e9e"
    sold = sell(
        clinic,
        patient=NewPatient(full_name=typed, address=typed),
        package=replace(PACKAGE.package, description=typed),
        other_lines=(replace(line(100), description=typed),),
    )
    note = replace(credit(100, of_line=2), description=typed)
    draft(clinic, note, reason=typed)
    looked_at = [
        ("SELECT full_name FROM patients", [kept]),
        ("SELECT address FROM patients", [kept]),
        ("SELECT package_name FROM package_payment_plans", [kept]),
        ("SELECT description FROM invoice_lines", [kept, kept]),
        ("SELECT description FROM patient_credit_note_lines", [kept]),
        ("SELECT reason_description FROM patient_credit_notes", [kept]),
    ]
    assert sold.patient_id == 1
    for sql, expected in looked_at:
        assert [text for (text,) in clinic.rows(sql)] == expected, sql
