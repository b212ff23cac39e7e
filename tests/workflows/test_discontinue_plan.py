from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.steps.discontinuation import GstMode
from tests.clinic import Clinic
from tests.orders import (
    DISCONTINUATION,
    DISCONTINUED,
    NO_SHOW,
    complete,
    discontinue,
    do,
    half_done_plan,
    line,
    order,
    receive,
    sell,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    NO_BRANCH,
    TOMORROW,
    installments,
    long_prefix,
    owed,
    plan,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)

TAXED = line(1_000_000, rate_bp=1800)
TAX_INSIDE = line(1_000_000, rate_bp=1800, includes_tax=True)
LAST_DAY = date(2026, 11, 30)  # section 34: 30 November after the year of the invoice


@pytest.mark.parametrize(
    ("used", "parts", "package", "paid", "given", "credit", "waived", "refundable", "residual"),
    [  # domain.md 5.4
        (1, 5, line(1_000_000), 200_000, None, 800_000, 800_000, 0, 0),
        (1, 3, line(1_000_000), 333_333, None, 800_000, 666_667, 133_333, 0),
        (2, 5, line(1_000_000), 400_000, None, 600_000, 600_000, 0, 0),
        (2, 5, line(1_000_000), 1_000_000, None, 600_000, 0, 600_000, 0),
        (2, 5, line(1_000_000), 400_000, 550_000, 550_000, 600_000, 0, 50_000),
        (2, 5, line(1_000_000), 400_000, 650_000, 650_000, 600_000, 50_000, 0),
        (2, 5, TAXED, 400_000, None, 708_000, 780_000, 0, 72_000),
        (2, 5, TAX_INSIDE, 400_000, None, 600_000, 600_000, 0, 0),
        (2, 5, line(1_000_000), 0, None, 600_000, 1_000_000, 0, 400_000),
        (3, 5, line(1_000_000), 400_000, None, 400_000, 600_000, 0, 200_000),
        (2, 5, line(1_000_000), 400_000, 0, 0, 600_000, 0, 600_000),
    ],
)
def test_discontinue_plan__settles(
    *,
    used: int,
    parts: int,
    package: Any,  # noqa: ANN401
    paid: int,
    given: int | None,
    credit: int,
    waived: int,
    refundable: int,
    residual: int,
    clinic: Clinic,
) -> None:
    sell(clinic, package=package, installments=parts)
    complete(clinic, *range(1, used + 1))
    if paid:
        receive(clinic, paid)
    result = discontinue(clinic, credit_paise=given)
    settled = (result.credit_note_total_paise, result.waived_paise, result.refundable_paise, result.residual_due_paise)
    assert settled == (credit, waived, refundable, residual)
    assert owed(clinic) == residual - refundable
    assert plan(clinic, "status", "refundable_paise", "residual_due_paise") == ("discontinued", refundable, residual)
    assert sessions(clinic) == ["completed"] * used + ["cancelled"] * (5 - used)
    assert installments(clinic, "final") == ([(residual, 0, 0, "pending")] if residual else [])


def test_discontinue_plan__credits_what_was_not_delivered(clinic: Clinic) -> None:
    half_done_plan(clinic)
    result = discontinue(clinic)
    assert (result.credit_note_number, result.sessions_cancelled) == ("CN/25-26/00001", 3)
    assert posted(clinic, "credit_note") == {"2300": 600_000, "1100": -600_000}
    assert installments(clinic) == [(200_000, 200_000, 0, "paid")] * 2 + [(200_000, 0, 200_000, "waived")] * 3
    assert plan(clinic, "discontinued_date", "discontinuation_reason", "credit_note_id", "refund_status") == (
        DISCONTINUED.isoformat(),
        "Moves to another city",
        1,
        "none",
    )


def test_discontinue_plan__waives_the_open_part_of_a_part_paid_installment(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=450_000)
    discontinue(clinic)
    assert installments(clinic)[2] == (200_000, 50_000, 150_000, "waived")


def test_discontinue_plan__retains_a_fee(clinic: Clinic) -> None:
    half_done_plan(clinic)
    assert discontinue(clinic, credit_paise=550_000).retained_taxable_paise == 50_000
    assert posted(clinic, "credit_note") == {"2300": 600_000, "1100": -550_000, "4400": -50_000}
    assert plan(clinic, "computed_credit_paise", "adjusted_credit_paise") == (600_000, 550_000)


def test_discontinue_plan__gives_goodwill_without_tax(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    result = discontinue(clinic, credit_paise=758_000)
    assert (result.cn_taxable_paise, result.cn_cgst_paise, result.cn_nontax_paise) == (600_000, 54_000, 50_000)
    assert posted(clinic, "credit_note") == {
        "2300": 600_000,
        "2110": 54_000,
        "2120": 54_000,
        "4500": 50_000,
        "1100": -758_000,
    }
    assert clinic.rows("SELECT taxable_paise, rate_bp, nontax_paise FROM patient_credit_note_lines") == [
        (600_000, 1800, 0),
        (0, 0, 50_000),
    ]


def test_discontinue_plan__without_credit_forfeits_the_rest(clinic: Clinic) -> None:
    half_done_plan(clinic)
    result = discontinue(clinic, credit_paise=0)
    assert (result.credit_note_id, result.credit_note_number) == (None, None)
    assert posted(clinic, "package_plan", "forfeit") == {"2300": 600_000, "4400": -600_000}
    assert clinic.value("SELECT count(*) FROM number_series WHERE document_type = 'CN'") == 0


@pytest.mark.parametrize(("credit", "lines"), [(None, {"4200": 600_000, "1100": -600_000}), (0, {})])
def test_discontinue_plan__at_invoice_policy(
    credit: int | None, lines: dict[str, int], open_clinic: OpenClinic
) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    half_done_plan(clinic)
    discontinue(clinic, credit_paise=credit)
    assert posted(clinic, "credit_note") == lines
    assert posted(clinic, "package_plan", "forfeit") == {}


@pytest.mark.parametrize(("charged", "credit"), [(False, 800_000), (True, 600_000)])
def test_discontinue_plan__a_no_show_counts_as_it_was_charged(charged: bool, credit: int, clinic: Clinic) -> None:  # noqa: FBT001
    sell(clinic)
    complete(clinic, 1)
    do(clinic, mark_no_show, order(NO_SHOW, session_number=2, charged=charged))
    assert discontinue(clinic).credit_note_total_paise == credit


@pytest.mark.parametrize(("threshold", "status"), [(600_000, "approved"), (599_999, "pending_approval")])
def test_discontinue_plan__refund_waits_above_the_threshold(threshold: int, status: str, clinic: Clinic) -> None:
    spoil(clinic, f"UPDATE hospitals SET refund_approval_threshold_paise = {threshold};")
    half_done_plan(clinic, paid_paise=1_000_000)
    assert discontinue(clinic).refund_status == status


def test_discontinue_plan__in_the_second_branch_takes_its_number(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    sell(clinic, branch_id=2)
    assert discontinue(clinic).credit_note_number == "CN2/25-26/00001"


def test_discontinue_plan__without_a_branch_takes_the_invoices(clinic: Clinic) -> None:
    half_done_plan(clinic)
    spoil(clinic, "UPDATE package_payment_plans SET branch_id = NULL;")
    assert discontinue(clinic).credit_note_total_paise == 600_000


def test_discontinue_plan__a_suspended_one(clinic: Clinic) -> None:
    half_done_plan(clinic)
    spoil(clinic, "UPDATE package_payment_plans SET status = 'suspended';")
    assert discontinue(clinic).credit_note_total_paise == 600_000


def test_discontinue_plan__on_the_last_day_reduces_gst(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    clinic.clock.today = LAST_DAY
    assert discontinue(clinic, on=LAST_DAY).cn_cgst_paise == 54_000


def test_discontinue_plan__too_late_for_gst_bears_the_tax(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 1)
    result = discontinue(clinic, on=date(2026, 12, 1), gst_mode=GstMode.FINANCIAL)
    assert (result.credit_note_number, result.cn_nontax_paise) == ("FC/26-27/00001", 708_000)
    assert posted(clinic, "credit_note") == {"2300": 600_000, "5520": 108_000, "1100": -708_000}


def test_discontinue_plan__exempt_is_never_too_late(clinic: Clinic) -> None:
    half_done_plan(clinic)
    clinic.clock.today = date(2026, 12, 1)
    assert discontinue(clinic, on=date(2026, 12, 1)).credit_note_number == "CN/26-27/00001"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"reason": " \n "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "CN_DATE_BEFORE_INVOICE"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"credit_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"credit_paise": 1_180_001}, "CN_EXCEEDS_INVOICE"),
    ],
)
def test_discontinue_plan__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    spoil(clinic, LOCK_JULY)
    refused(clinic, discontinue_plan, order(DISCONTINUATION, **changes), code)


@pytest.mark.parametrize("filed", [None, "2026-10-15"])
def test_discontinue_plan__refuses_to_reduce_gst_too_late(filed: str | None, clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 1)
    if filed:
        spoil(clinic, f"UPDATE fiscal_years SET annual_return_filed_on = '{filed}' WHERE label = '25-26';")
    on = date(2026, 10, 16) if filed else date(2026, 12, 1)
    refused(clinic, discontinue_plan, order(DISCONTINUATION, on=on), "GST_CN_TIME_BARRED")


def test_discontinue_plan__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, discontinue_plan, order(DISCONTINUATION, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_discontinue_plan__refuses_a_second_time(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    refused(clinic, discontinue_plan, order(DISCONTINUATION, reason=""), "PLAN_ALREADY_DISCONTINUED")


def test_discontinue_plan__refuses_a_completed_one(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1, 2, 3, 4, 5)
    refused(clinic, discontinue_plan, order(DISCONTINUATION), "PLAN_NOT_ACTIVE")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE package_sessions SET session_status = 'cancelled';", "NOTHING_TO_DISCONTINUE"),
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("OUT_SGST"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("CN"), "NUMBER_TOO_LONG"),
    ],
)
def test_discontinue_plan__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    spoil(clinic, sql)
    refused(clinic, discontinue_plan, order(DISCONTINUATION), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("changes", "code"),
    [  # reason, dates, period, amount, limit, branch, tax, accounts
        ({"reason": "", "on": AFTER_ALL_YEARS}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS, "credit_paise": -1}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31), "credit_paise": -1}, "CN_DATE_BEFORE_INVOICE"),
        ({"on": LOCKED, "credit_paise": -1}, "PERIOD_CLOSED"),
        ({"on": date(2026, 12, 1), "credit_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"on": date(2026, 12, 1), "credit_paise": 1_180_001}, "CN_EXCEEDS_INVOICE"),
        ({"on": date(2026, 12, 1)}, "BRANCH_REQUIRED"),
    ],
)
def test_discontinue_plan__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 1)
    spoil(clinic, LOCK_JULY + NO_BRANCH + unmapped("AR_CONTROL"))
    refused(clinic, discontinue_plan, order(DISCONTINUATION, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
def test_discontinue_plan__reports_tax_before_accounts(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 1)
    spoil(clinic, unmapped("AR_CONTROL"))
    command = order(DISCONTINUATION, on=clinic.clock.today)
    refused(clinic, discontinue_plan, command, "GST_CN_TIME_BARRED")
    refused(clinic, discontinue_plan, order(command, gst_mode=GstMode.FINANCIAL), "GL_ACCOUNT_NOT_MAPPED")
