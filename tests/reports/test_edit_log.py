"""The edit log as it is read: newest first, by whom, of what, when by the clinic's clock, and what changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from desktop_app.demo import make_demo
from desktop_app.reports.edit_log import EDIT_LOG, KINDS, EditLogQuery, kinds_in_use
from desktop_app.reports.edit_log_detail import EditDetail, FieldChange, edit_detail, field_words
from desktop_app.reports.register import PageKeys
from desktop_app.repositories.books import open_books
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.steps.particulars import PatientTerms
from tests import orders
from tests.clinic import Clinic, Clock, new_clinic, request_id
from tests.master_orders import added_user
from tests.orders import do, order

TODAY = orders.DISCONTINUED
NAMES = [column.name for column in EDIT_LOG.columns]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "log.clinicbook")
    found.clock.today = TODAY
    with found.books:
        yield found


def rows(clinic: Clinic, **query: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - what the query holds
    asked = EditLogQuery(today=TODAY, **query)
    with clinic.books.reading() as reading:
        found = [dict(zip(NAMES, row[1:], strict=True)) for row in EDIT_LOG.rows(reading, asked)]
        assert EDIT_LOG.count(reading, asked) == len(found)
        page = EDIT_LOG.page(reading, asked, EDIT_LOG.default_sort, 0, PageKeys())
    assert [row[1] for row in page] == [row["number"] for row in found[:256]]
    return found


def told(clinic: Clinic, **query: Any) -> list[tuple[str, str, str]]:  # noqa: ANN401
    return [(row["kind"], row["record"], row["action"]) for row in rows(clinic, **query)]


def detail(clinic: Clinic, number: int) -> EditDetail:
    with clinic.books.reading() as reading:
        return edit_detail(reading, number)


def test_log__newest_first_with_the_numbers_of_documents(clinic: Clinic) -> None:
    clinic.clock.today = orders.SOLD
    orders.sell(clinic)
    found = rows(clinic)
    assert [row["number"] for row in found] == sorted((row["number"] for row in found), reverse=True)
    assert {(row["kind"], row["record"]) for row in found if row["user"]} >= {
        ("Plan", "PL/25-26/00001"),
        ("Invoice", "INV/25-26/00001"),
        ("Patient", "00001"),
    }
    assert {row["user"] for row in found} == {"Meera Joshi", None}  # nobody worked while the clinic was set up
    assert found[0]["moment"] == "2025-06-02 12:00:00", "noon in India is half past six of UTC"


def test_log__of_days_goes_by_the_clinics_midnight(clinic: Clinic) -> None:
    """A row of 18:29:59.999 UTC on 19 August is of that day in India, one of 18:30 of the next."""
    with clinic.raw() as sql:
        for at, row_hash in (("2025-08-19T18:29:59.999Z", "a"), ("2025-08-19T18:30:00.000Z", "b")):
            sql.execute(
                "INSERT INTO audit_log (at, action, entity, entity_id, prev_hash, row_hash)"
                f" VALUES ('{at}', 'export', 'hospitals', 1, 'x', '{row_hash}')"
            )
    day = date(2025, 8, 19)
    assert [row["row_hash"] for row in rows(clinic, dated_from=day, dated_to=day)] == ["a"]
    assert [row["row_hash"] for row in rows(clinic, dated_from=date(2025, 8, 20))] == ["b"]


def test_log__by_user_kind_and_record(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    owner = clinic.user
    clinic.user = replace(owner, user_id=user_id, role="accountant", username="ravi")
    do(clinic, lock_period, order(orders.LOCKING))
    assert told(clinic, user_id=user_id) == [("Month", "2025-07", "lock")]
    assert told(clinic, user_id=owner.user_id) == [("User", "ravi", "create")]
    assert {kind for kind, _, _ in told(clinic, entity="fiscal_periods")} == {"Month"}
    assert told(clinic, entity="users", entity_id=user_id) == [("User", "ravi", "create")]


@pytest.mark.parametrize(
    ("search", "kinds"),
    [
        ("PL/25-26/00001", {"Plan"}),
        ("Lakshmi", {"Patient"}),
        ("another city", {"Plan", "Credit note"}),
        ("discontinue", {"Plan"}),
        ("credit", {"Credit note"}),
        ("nobody", set[str]()),
        ("100%", set[str]()),
    ],
)
def test_log__is_searched_by_number_name_reason_act_and_kind(search: str, kinds: set[str], clinic: Clinic) -> None:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)
    assert {kind for kind, _, _ in told(clinic, search=search)} == kinds


def test_log__of_a_deleted_draft_goes_by_its_key(clinic: Clinic) -> None:
    note = orders.serve(clinic)
    assert note is not None
    with clinic.raw() as sql:
        sql.execute(
            "INSERT INTO audit_log (at, action, entity, entity_id, prev_hash, row_hash)"
            " VALUES ('2025-08-19T10:00:00.000Z', 'delete', 'patient_credit_notes', 77, 'x', 'y')"
        )
    assert rows(clinic)[0]["record"] == "#77"


def test_detail__amounts_in_rupees_and_children_by_their_number(clinic: Clinic) -> None:
    """Rs 2,000 on the first of five installments of Rs 2,000."""
    orders.sell(clinic)
    orders.receive(clinic, 200_000)
    (pay,) = [row for row in rows(clinic) if row["action"] == "pay"]
    found = detail(clinic, pay["number"])
    assert (found.record, found.entity, found.is_whole) == ("PL/25-26/00001", "package_payment_plans", True)
    assert found.changes == (
        FieldChange("Installment 1", "Paid", "0.00", "2,000.00", is_amount=True),
        FieldChange("Installment 1", "Status", "pending", "paid", is_amount=False),
    )


def test_detail__users_by_their_names_and_rates_in_percent(clinic: Clinic) -> None:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)
    (plan,) = [row for row in rows(clinic) if row["action"] == "discontinue"]
    fields = {each.field: each.after for each in detail(clinic, plan["number"]).changes if not each.part}
    assert fields["Discontinued by"] == "Meera Joshi"
    rate = rows(clinic, entity="tax_rates")[0]
    (found,) = [each for each in detail(clinic, rate["number"]).changes if each.field == "Rate"]
    assert (
        found.after
        == f"{clinic.value('SELECT rate_bp FROM tax_rates WHERE tax_rate_id = ?', rate['entity_id']) / 100:.2f} %"
    )


def test_detail__names_and_phones_only_say_that_they_changed(clinic: Clinic) -> None:
    orders.sell(clinic)
    terms = PatientTerms(full_name="Lakshmi R Menon", phone="+91 98450 12345", has_form60=True)
    seen = PatientTerms(full_name="Lakshmi Menon")
    do(clinic, amend_patient, AmendPatient(request_id=request_id(), patient_id=1, seen=seen, terms=terms))
    found = detail(clinic, rows(clinic)[0]["number"])
    assert {each.field: (each.before, each.after) for each in found.changes} == {
        "Full name": ("(changed)", "(changed)"),
        "Phone": ("", "(changed)"),
        "Has form60": ("No", "Yes"),
    }


def test_detail__says_where_the_row_is_not_what_was_written(clinic: Clinic) -> None:
    orders.sell(clinic)
    last = rows(clinic)[0]["number"]
    with clinic.raw() as sql:
        sql.execute("DROP TRIGGER audit_log_no_update")
        sql.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = ?", (last - 1,))
        sql.execute("UPDATE audit_log SET row_hash = 'x' WHERE audit_id = ?", (last - 3,))
    assert [detail(clinic, number).is_whole for number in (last, last - 1, last - 2, last - 3)] == [
        *(True, False, False, False)
    ]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("refund_approval_threshold_paise", "Refund approval threshold"),
        ("rate_bp", "Rate"),
        ("is_active", "Active"),
        ("gl_transaction_id", "GL transaction ID"),
        ("gstin", "GSTIN"),
    ],
)
def test_field__is_named_in_words(column: str, words: str) -> None:
    assert field_words(column) == words


def test_demo__every_kind_has_words_and_every_row_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=20)
    with open_books(path, clock=Clock(TODAY)) as books, books.reading() as reading:
        found_kinds = {entity for (entity,) in reading.execute(text("SELECT DISTINCT entity FROM audit_log"))}
        assert found_kinds <= set(KINDS)
        assert set(kinds_in_use(reading)) == found_kinds
        keys = [row[0] for row in EDIT_LOG.rows(reading, EditLogQuery(today=TODAY))]
        found = [edit_detail(reading, int(str(key))) for key in keys]
    assert all(each.is_whole for each in found)
    assert all(
        change.field and change.before != change.after
        for each in found
        for change in each.changes
        if each.action == "update" and change.before != "(changed)"
    )
