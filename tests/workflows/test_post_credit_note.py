from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from tests.clinic import Clinic
from tests.half_posted import import_note
from tests.orders import (
    DISCONTINUED,
    POSTING,
    REVERSAL,
    complete,
    credit,
    do,
    draft,
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
    LOCK_AUGUST,
    balances,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)

TAXED = line(100_000, role="SVC_REV", rate_bp=1800)
EXEMPT = line(50_000, role="CONSULT_REV")


def open_of_invoice(clinic: Clinic) -> int:
    matched: int = clinic.value("SELECT coalesce(sum(amount_paise), 0) FROM ar_allocations WHERE voided_date IS NULL")
    billed: int = clinic.value("SELECT total_paise FROM invoices WHERE invoice_id = 1")
    return billed - matched


def test_post_credit_note__takes_income_and_tax_back(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    draft(clinic, credit(50_000, half_tax_paise=4_500), credit(10_000, of_line=2))
    result = post(clinic, 1)
    assert (result.action, result.number, result.ar_created, result.gl_created) == (
        "completed",
        "CN/25-26/00001",
        1,
        1,
    )
    assert posted(clinic, "credit_note") == {
        "4100": 50_000,
        "4150": 10_000,
        "2110": 4_500,
        "2120": 4_500,
        "1100": -69_000,
    }
    assert owed(clinic) == 168_000 - 69_000


def test_post_credit_note__untaxed_part_is_goodwill(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic, credit(0, untaxed_paise=30_000)))
    assert posted(clinic, "credit_note") == {"4500": 30_000, "1100": -30_000}


def test_post_credit_note__financial_has_a_series_of_its_own(clinic: Clinic) -> None:
    serve(clinic)
    assert post(clinic, draft(clinic, credit(0, untaxed_paise=30_000), kind="financial")).number == "FC/25-26/00001"


def test_post_credit_note__is_matched_with_its_invoice_up_to_what_is_open(clinic: Clinic) -> None:
    serve(clinic)
    receive(clinic, 170_000)
    post(clinic, draft(clinic))  # 500 against the 300 that are open
    assert (open_of_invoice(clinic), owed(clinic)) == (0, -20_000)


def test_post_credit_note__on_a_deferred_package_is_an_allowance(clinic: Clinic) -> None:
    sell(clinic, package=line(1_000_000, rate_bp=1800))
    post(clinic, draft(clinic, credit(100_000, half_tax_paise=9_000)))
    assert posted(clinic, "credit_note") == {"4500": 100_000, "2110": 9_000, "2120": 9_000, "1100": -118_000}


def test_post_credit_note__on_a_package_at_invoice_policy_reduces_revenue(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    sell(clinic)
    post(clinic, draft(clinic, credit(100_000)))
    assert posted(clinic, "credit_note") == {"4200": 100_000, "1100": -100_000}


def test_post_credit_note__for_sessions_not_given_once_none_is_open(clinic: Clinic) -> None:
    sell(clinic, sessions=2)
    complete(clinic, 1, 2)
    post(clinic, draft(clinic, credit(100_000), reason_code="service_not_provided"))
    assert owed(clinic) == 900_000


def test_post_credit_note__in_the_second_branch_takes_its_number(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    serve(clinic, branch_id=2)
    assert post(clinic, draft(clinic)).number == "CN2/25-26/00001"


@pytest.mark.parametrize(
    ("price", "half_tax", "lines"),
    [
        # 999.50 + 89.96 + 89.96 = 1,179.42, rounded down by 0.42
        (99_950, 8_996, {"4100": 99_950, "2110": 8_996, "2120": 8_996, "5900": -42, "1100": -117_900}),
        # 999.80 + 89.98 + 89.98 = 1,179.76, rounded up by 0.24
        (99_980, 8_998, {"4100": 99_980, "2110": 8_998, "2120": 8_998, "5900": 24, "1100": -118_000}),
    ],
)
def test_post_credit_note__all_of_a_rounded_invoice_takes_the_round_off_back(
    price: int, half_tax: int, lines: dict[str, int], open_clinic: OpenClinic
) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    serve(clinic, lines=(line(price, role="SVC_REV", rate_bp=1800),))
    post(clinic, draft(clinic, credit(price, half_tax_paise=half_tax)))
    assert posted(clinic, "credit_note") == lines
    assert balances(clinic) == {}


def test_post_credit_note__the_last_part_of_a_rounded_invoice_takes_the_round_off_back(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    serve(clinic, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    post(clinic, draft(clinic, credit(50_000, half_tax_paise=4_500)))
    assert balances(clinic)["5900"] == 42
    post(clinic, draft(clinic, credit(49_950, half_tax_paise=4_496)))
    assert balances(clinic) == {}


def test_post_credit_note__twice_gives_the_same_and_writes_nothing(clinic: Clinic) -> None:
    serve(clinic)
    first = post(clinic, draft(clinic))
    before = clinic.dump()
    again = post(clinic, 1)
    assert again.action == "already_posted"
    assert (again.ar_entry_id, again.gl_transaction_id, again.number) == (
        first.ar_entry_id,
        first.gl_transaction_id,
        first.number,
    )
    assert clinic.dump() == before


def test_post_credit_note__refuses_what_is_not_on_file(clinic: Clinic) -> None:
    refused(clinic, post_credit_note, order(POSTING), "NOT_FOUND")


def test_post_credit_note__refuses_a_reversed_one(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic))
    do(clinic, reverse_credit_note, order(REVERSAL))
    refused(clinic, post_credit_note, order(POSTING), "ALREADY_REVERSED")


def test_post_credit_note__refuses_for_a_package_with_open_sessions(clinic: Clinic) -> None:
    sell(clinic)
    draft(clinic, reason_code="service_not_provided")
    refused(clinic, post_credit_note, order(POSTING), "USE_DISCONTINUE")


def test_post_credit_note__refuses_what_other_notes_have_taken_since(clinic: Clinic) -> None:
    serve(clinic, lines=(line(100_000, role="SVC_REV"), EXEMPT))
    drafts = [draft(clinic, credit(60_000)), draft(clinic, credit(60_000))]
    post(clinic, drafts[0])
    # The invoice has 900 left, its first line only 400.
    refused(clinic, post_credit_note, order(POSTING, credit_note_id=drafts[1]), "CN_EXCEEDS_INVOICE")


def test_post_credit_note__refuses_to_reduce_gst_too_late(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED,))
    clinic.clock.today = date(2026, 12, 1)
    late = draft(clinic, credit(50_000, half_tax_paise=4_500), on=date(2026, 12, 1))
    refused(clinic, post_credit_note, order(POSTING, credit_note_id=late), "GST_CN_TIME_BARRED")
    in_time = draft(clinic, credit(50_000, half_tax_paise=4_500), on=date(2026, 11, 30))
    assert post(clinic, in_time).number == "CN/26-27/00001"


def test_post_credit_note__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    serve(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    draft(clinic, on=AFTER_ALL_YEARS)
    refused(clinic, post_credit_note, order(POSTING), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        ("UPDATE patient_credit_notes SET credit_note_date = '2025-08-21';", "DATE_IN_FUTURE"),
        ("UPDATE patient_credit_notes SET credit_note_date = '2025-06-01';", "CN_DATE_BEFORE_INVOICE"),
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        (
            "UPDATE patient_credit_notes SET branch_id = NULL; UPDATE invoices SET branch_id = NULL;",
            "BRANCH_REQUIRED",
        ),
        (unmapped("SVC_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("OUT_CGST"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("CN"), "NUMBER_TOO_LONG"),
    ],
)
def test_post_credit_note__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED,))
    draft(clinic, credit(50_000, half_tax_paise=4_500))
    spoil(clinic, sql)
    refused(clinic, post_credit_note, order(POSTING), code)


NO_BRANCH = "UPDATE patient_credit_notes SET branch_id = NULL; UPDATE invoices SET branch_id = NULL;"


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("on", "note", "code"),
    [  # dates, period, limit, branch, tax: the day of the note, and what is wrong beside
        (date(2027, 1, 1), {"total_paise": 900_000, "taxable_paise": 900_000}, "DATE_IN_FUTURE"),
        (date(2025, 6, 1), {"total_paise": 900_000, "taxable_paise": 900_000}, "CN_DATE_BEFORE_INVOICE"),
        (DISCONTINUED, {"total_paise": 900_000, "taxable_paise": 900_000}, "PERIOD_CLOSED"),
        (date(2026, 12, 1), {"total_paise": 900_000, "taxable_paise": 900_000}, "CN_EXCEEDS_INVOICE"),
        (
            date(2026, 12, 1),
            {"total_paise": 100_000, "taxable_paise": 90_000, "cgst_paise": 5_000, "sgst_paise": 5_000},
            "BRANCH_REQUIRED",
        ),
    ],
)
def test_post_credit_note__reports_the_first_of_several(
    on: date, note: dict[str, Any], code: str, clinic: Clinic
) -> None:
    serve(clinic, lines=(TAXED,))
    clinic.clock.today = date(2026, 12, 31)
    import_note(clinic, credit_note_date=on.isoformat(), **note)
    spoil(clinic, LOCK_AUGUST + NO_BRANCH + unmapped("AR_CONTROL"))
    refused(clinic, post_credit_note, order(POSTING), code)
