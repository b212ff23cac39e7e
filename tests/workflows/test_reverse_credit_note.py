from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from tests.clinic import Clinic
from tests.half_posted import import_note
from tests.orders import (
    DISCONTINUED,
    NO_SHOW,
    POSTING,
    REVERSAL,
    credit,
    discontinue,
    do,
    draft,
    half_done_plan,
    line,
    order,
    post,
    receive,
    sell,
    serve,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    CREDIT_APPLIED,
    CREDIT_REFUNDED,
    LOCK_AUGUST,
    TOMORROW,
    balances,
    installments,
    owed,
    plan,
    posted,
    refused,
    sessions,
    spoil,
)

TAXED = line(1_000_000, rate_bp=1800)
NOTED = date(2025, 8, 10)


def test_reverse_credit_note__mirrors_its_posting(clinic: Clinic) -> None:
    serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    before = balances(clinic)
    post(clinic, draft(clinic, credit(50_000, half_tax_paise=4_500), on=NOTED))
    assert do(clinic, reverse_credit_note, order(REVERSAL)).plan_status is None
    assert posted(clinic, "credit_note", "reverse") == {"4100": -50_000, "2110": -4_500, "2120": -4_500, "1100": 59_000}
    assert (balances(clinic), owed(clinic)) == (before, 118_000)
    assert clinic.value("SELECT status FROM patient_credit_notes") == "reversed"


def test_reverse_credit_note__voids_its_matches_and_opens_the_invoice(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic, on=NOTED))
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert clinic.rows("SELECT amount_paise, allocation_date, voided_date FROM ar_allocations ORDER BY 1, 3") == [
        (50_000, "2025-08-20", None),  # the note against its reversal
        (50_000, "2025-08-10", "2025-08-20"),  # the note against its invoice
    ]
    assert receive(clinic, 200_000, on=DISCONTINUED).allocated_paise == 200_000


def test_reverse_credit_note__frees_the_invoice_for_another(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic, credit(200_000)))
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert post(clinic, draft(clinic, credit(200_000))).number == "CN/25-26/00002"


@pytest.mark.parametrize("policy", ["deferred", "at_invoice"])
def test_reverse_credit_note__of_a_discontinuation_reinstates_the_plan(policy: str, open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy=policy)
    half_done_plan(clinic, package=TAXED)
    before = (balances(clinic), installments(clinic), sessions(clinic))
    discontinue(clinic)
    assert do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True)).plan_status == "active"
    assert (balances(clinic), installments(clinic), sessions(clinic)) == before
    assert installments(clinic, "final") == [(72_000, 0, 72_000, "waived")]
    assert plan(
        clinic, "status", "discontinued_date", "discontinued_by", "discontinuation_reason", "credit_note_id"
    ) == ("active", None, None, None, None)
    assert (
        plan(clinic, "computed_credit_paise", "adjusted_credit_paise", "refundable_paise", "residual_due_paise")
        == (None,) * 4
    )


def test_reverse_credit_note__schedules_an_uncharged_no_show_again(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    discontinue(clinic)
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    assert sessions(clinic) == ["scheduled"] * 5


def test_reverse_credit_note__moves_what_was_paid_on_the_final_installment_to_the_oldest(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    discontinue(clinic)  # 6,000 credited, 4,000 still due
    receive(clinic, 350_000, on=DISCONTINUED)
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    assert installments(clinic) == [
        (200_000, 200_000, 0, "paid"),
        (200_000, 150_000, 0, "partial"),
        *[(200_000, 0, 0, "pending")] * 3,
    ]
    assert installments(clinic, "final") == [(400_000, 0, 400_000, "waived")]
    assert owed(clinic) == 650_000


def test_reverse_credit_note__leaves_an_earlier_waiver_where_it_was(clinic: Clinic) -> None:
    half_done_plan(clinic)
    import_note(
        clinic,
        plan_id=1,
        kind="financial",
        reason_code="waiver",
        taxable_paise=0,
        nontax_paise=50_000,
        total_paise=50_000,
    )
    do(clinic, post_credit_note, order(POSTING))
    spoil(clinic, "UPDATE installment_payments SET waived_paise = 50000 WHERE installment_number = 5;")
    discontinue(clinic)
    do(clinic, reverse_credit_note, order(REVERSAL, credit_note_id=2, reinstate=True))
    assert installments(clinic)[2:] == [*[(200_000, 0, 0, "pending")] * 2, (200_000, 0, 50_000, "pending")]
    assert owed(clinic) == 550_000


def test_reverse_credit_note__a_reinstated_plan_is_discontinued_again(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    assert discontinue(clinic).credit_note_number == "CN/25-26/00002"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"credit_note_id": 2}, "NOT_POSTED"),
        ({"credit_note_id": 3}, "USE_REINSTATE_OR_REPLACE"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 9)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": DISCONTINUED}, "PERIOD_CLOSED"),
        # two that apply: the first of object, reason, dates, period is reported
        ({"credit_note_id": 2, "reason": ""}, "NOT_POSTED"),
        ({"credit_note_id": 3, "reason": ""}, "USE_REINSTATE_OR_REPLACE"),
        ({"reason": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "REVERSAL_BEFORE_ORIGINAL"),
    ],
)
def test_reverse_credit_note__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    post(clinic, draft(clinic, credit(50_000, of_line=2), on=date(2025, 7, 10)))
    draft(clinic, credit(50_000, of_line=2))
    discontinue(clinic)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, reverse_credit_note, order(REVERSAL, **changes), code)


def test_reverse_credit_note__refuses_a_second_time(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic))
    do(clinic, reverse_credit_note, order(REVERSAL))
    refused(clinic, reverse_credit_note, order(REVERSAL), "ALREADY_REVERSED")


def test_reverse_credit_note__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic))
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, reverse_credit_note, order(REVERSAL, on=AFTER_ALL_YEARS), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(("sql", "code"), [(CREDIT_REFUNDED, "CN_REFUNDED"), (CREDIT_APPLIED, "CN_HAS_APPLICATIONS")])
def test_reverse_credit_note__refuses_what_was_used(sql: str, code: str, clinic: Clinic) -> None:
    serve(clinic)
    serve(clinic, patient=1)
    post(clinic, draft(clinic))
    spoil(clinic, sql)
    refused(clinic, reverse_credit_note, order(REVERSAL, reason=""), code)
