"""The edit log: chained by its hashes, without personal data, with what truly was before and after."""

import hashlib
import json
from typing import Any

import pytest

from desktop_app.records.patients import Patient
from desktop_app.repositories import filing, patients
from desktop_app.repositories.audit import EditLog
from desktop_app.workflows.delete_draft_credit_note import delete_draft_credit_note
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic
from tests.units import Done, Order, add_patient

COLUMNS = "at, user_id, action, entity, entity_id, before_json, after_json, reason, prev_hash"
LOG = f"SELECT {COLUMNS}, row_hash FROM audit_log ORDER BY audit_id"
ENTRY = "SELECT before_json, after_json FROM audit_log WHERE entity = ? ORDER BY audit_id DESC LIMIT 1"

LAKSHMI = NewPatient(
    full_name="Lakshmi Ramanathan-Iyer",
    phone="+91 98450 12345",
    address="14, 3rd Cross, Malleśvaram, Bengaluru",
    state_code="29",
    gstin="29AAGCR4375J1ZU",
    pan="AAGPL4375J",
)


@pytest.fixture
def storied(clinic: Clinic) -> Clinic:
    """Sell, receive, deliver, discontinue, reinstate: many acts, one with a reason that is not ASCII."""
    clinic.clock.today = orders.DISCONTINUED
    orders.half_done_plan(clinic, patient=LAKSHMI)
    orders.discontinue(clinic, reason="घर बदल रही हैं, “moves”")
    return clinic


# ── The chain (domain: the audit log) ────────────────────────────────────────────────────────────


def test_chain__is_as_it_is_defined(storied: Clinic) -> None:
    """SHA-256, in hex, of the UTF-8 JSON array of the columns and the hash before; no spaces, non-ASCII as it is."""
    rows = storied.rows(LOG)
    assert len(rows) > 10
    previous = "0" * 64
    for *content, row_hash in rows:
        assert content[-1] == previous
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        assert row_hash == hashlib.sha256(written.encode("utf-8")).hexdigest()
        previous = row_hash
    assert any("घर" in (reason or "") for *_, reason, _prev, _hash in rows)


def test_chain__goes_on_over_units_and_reopening(storied: Clinic) -> None:
    last = storied.rows(LOG)[-1][-1]
    storied.books.reopen()
    register_patient(
        storied.books,
        RegisterPatient(request_id="another", patient=NewPatient(full_name="Ravi Shah")),
        storied.user,
    )
    assert storied.rows(LOG)[-1][-2] == last


def test_unit_without_acts__leaves_the_log_alone(clinic: Clinic) -> None:
    before = clinic.rows(LOG)
    with clinic.books.work(clinic.user) as work:
        work.commit(Order(request_id="one"), Done())
    assert clinic.rows(LOG) == before


def test_entry__says_when_who_what_and_why(storied: Clinic) -> None:
    (entry,) = storied.rows(
        "SELECT at, user_id, action, entity, entity_id, reason FROM audit_log WHERE action = 'discontinue'"
    )
    assert entry == (
        "2025-08-20T06:30:00.000Z",  # noon in India
        storied.user.user_id,
        "discontinue",
        "package_payment_plans",
        1,
        "घर बदल रही हैं, “moves”",
    )


# ── Personal data ────────────────────────────────────────────────────────────────────────────────


def test_personal_data__is_never_in_the_log(storied: Clinic) -> None:
    with storied.books.work(storied.user) as work:
        before = patients.patient(work, 1)
        filing.change(work, Patient, 1, before, full_name="Lakshmi Krishnan")
        work.edits.act("update", "patients", 1)
        work.commit(Order(request_id="marriage"), Done())
    log = str(storied.rows("SELECT * FROM audit_log") + storied.rows("SELECT * FROM command_log"))
    on_file = storied.rows("SELECT full_name, phone, address, gstin, pan FROM patients")
    assert on_file == [("Lakshmi Krishnan", LAKSHMI.phone, LAKSHMI.address, LAKSHMI.gstin, LAKSHMI.pan)]
    for secret in ("Lakshmi", "Ramanathan", "Krishnan", "98450", "Malle", "AAGCR4375J", "AAGPL4375J"):
        assert secret not in log


def test_personal_data__is_logged_as_changed(clinic: Clinic) -> None:
    register_patient(clinic.books, RegisterPatient(request_id="one", patient=LAKSHMI), clinic.user)
    ((before, after),) = clinic.rows(ENTRY, "patients")
    logged = json.loads(after)
    assert before is None
    personal = ("full_name", "phone", "address", "gstin", "pan")
    assert {name: logged[name] for name in personal} == dict.fromkeys(personal, "(changed)")
    assert (logged["mrn"], logged["state_code"]) == ("00001", "29")


def test_personal_data__that_is_blank_is_logged_as_blank(clinic: Clinic) -> None:
    """That there is no phone number is no secret; a later entry must show that one was added."""
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
        work.commit(Order(request_id="one"), Done())
    ((_, after),) = clinic.rows(ENTRY, "patients")
    assert json.loads(after)["phone"] is None


def test_names_of_users__are_not_in_the_log(clinic: Clinic) -> None:
    assert clinic.value("SELECT display_name FROM users") == "Meera Joshi"
    assert "Meera" not in json.dumps(clinic.rows("SELECT * FROM audit_log"))


# ── Before and after ─────────────────────────────────────────────────────────────────────────────


def filed(clinic: Clinic, edits: EditLog) -> tuple[Any, Any]:
    """File what was reported as one act, and read it from the file."""
    edits.act("update", "package_payment_plans", 7)
    with clinic.books.work(clinic.user) as work:
        edits.file(work, None)
        work.commit(Order(request_id="filed"), Done())
    ((before, after),) = clinic.rows(ENTRY, "package_payment_plans")
    return json.loads(before), json.loads(after)


def test_document_changed_twice__has_its_first_before_and_its_last_after(clinic: Clinic) -> None:
    edits = EditLog()
    for old, new in (("active", "suspended"), ("suspended", "discontinued")):
        edits.changed("package_payment_plans", 7, before={"status": old}, after={"status": new})
    assert filed(clinic, edits) == ({"status": "active"}, {"status": "discontinued"})


def test_row_of_a_document_changed_twice__has_its_first_before_and_its_last_after(clinic: Clinic) -> None:
    edits, plan = EditLog(), ("package_payment_plans", 7)
    for old, new in (("scheduled", "completed"), ("completed", "cancelled")):
        edits.changed(
            "package_sessions", 3, before={"session_status": old}, after={"session_status": new}, document=plan
        )
    edits.changed("package_sessions", 4, before={"gross_paise": 1}, after={"gross_paise": 2}, document=plan)
    assert filed(clinic, edits) == (
        {"package_sessions": {"3": {"session_status": "scheduled"}, "4": {"gross_paise": 1}}},
        {"package_sessions": {"3": {"session_status": "cancelled"}, "4": {"gross_paise": 2}}},
    )


def test_act__takes_the_changes_since_the_act_before(clinic: Clinic) -> None:
    edits = EditLog()
    edits.changed("package_payment_plans", 7, before={"status": "active"}, after={"status": "discontinued"})
    edits.act("discontinue", "package_payment_plans", 7)
    edits.changed("package_payment_plans", 7, before={"status": "discontinued"}, after={"status": "active"})
    assert filed(clinic, edits) == ({"status": "discontinued"}, {"status": "active"})


def test_change__leaves_out_what_keeps_its_value(clinic: Clinic) -> None:
    register_patient(clinic.books, RegisterPatient(request_id="one", patient=LAKSHMI), clinic.user)
    with clinic.books.work(clinic.user) as work:
        before = patients.patient(work, 1)
        filing.change(work, Patient, 1, before, mrn="77", full_name=before.full_name)
        work.edits.act("update", "patients", 1)
        work.commit(Order(request_id="two"), Done())
    ((logged_before, logged_after),) = clinic.rows(ENTRY, "patients")
    assert (json.loads(logged_before), json.loads(logged_after)) == ({"mrn": "00001"}, {"mrn": "77"})


def test_deleted_draft__stays_in_the_log(clinic: Clinic) -> None:
    clinic.clock.today = orders.DISCONTINUED
    orders.serve(clinic)
    note = orders.draft(clinic)
    total = clinic.value("SELECT total_paise FROM patient_credit_notes")
    orders.do(clinic, delete_draft_credit_note, orders.order(orders.DELETION, credit_note_id=note))
    ((before, after),) = clinic.rows(ENTRY, "patient_credit_notes")
    assert after is None
    assert json.loads(before)["total_paise"] == total
    assert clinic.value("SELECT count(*) FROM patient_credit_notes") == 0
