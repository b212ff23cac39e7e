from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.draft_credit_note import draft_credit_note
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.record_filing import record_filing
from desktop_app.workflows.steps.returns import GstReturn
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION
from tests.ledger_orders import ANNUAL_FILING, FILING
from tests.orders import DRAFT, POSTING, SOLD, credit, do, line, order, serve
from tests.workflows.expect import CLOSE_YEAR, LOCK_JULY, TOMORROW, refused, spoil

JULY = "SELECT status, gstr1_filed_on FROM fiscal_periods WHERE start_date = '2025-07-01'"
OTHERS = "SELECT count(*) FROM fiscal_periods WHERE gstr1_filed_on IS NOT NULL OR status <> 'open'"


def test_record_filing__of_a_month_closes_it_for_the_counter(clinic: Clinic) -> None:
    filed = do(clinic, record_filing, order(FILING))
    assert filed.filed_on == date(2025, 8, 11)
    assert clinic.rows(JULY) == [("soft_closed", "2025-08-11")]
    assert clinic.value(OTHERS) == 1
    assert clinic.rows("SELECT action, entity_id FROM audit_log ORDER BY audit_id DESC LIMIT 1") == [
        ("file", filed.key)
    ]


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(("sql", "status"), [(LOCK_JULY, "locked"), (CLOSE_YEAR, "open")])
def test_record_filing__leaves_a_month_closed_as_it_was(sql: str, status: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    do(clinic, record_filing, order(FILING))
    assert clinic.rows(JULY) == [(status, "2025-08-11")]


def test_record_filing__of_a_month_leaves_its_invoices_to_be_credited(clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, record_filing, order(FILING, day=SOLD))
    refused(clinic, cancel_invoice, order(CANCELLATION), "RETURN_FILED")


def test_record_filing__of_a_year_ends_what_notes_can_take_back(clinic: Clinic) -> None:
    """Of an invoice of May 2024 GST could be reduced until 30 November 2025; the annual return ends it earlier."""
    serve(clinic, on=date(2024, 5, 2), lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    do(clinic, draft_credit_note, order(DRAFT, lines=(credit(50_000, half_tax_paise=4_500),), on=date(2025, 8, 20)))
    do(clinic, record_filing, order(ANNUAL_FILING, filed_on=date(2025, 8, 19)))
    assert clinic.rows("SELECT annual_return_filed_on FROM fiscal_years WHERE label = '24-25'") == [("2025-08-19",)]
    refused(clinic, post_credit_note, order(POSTING), "GST_CN_TIME_BARRED")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"day": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"day": date(2023, 3, 31), "gst_return": GstReturn.ANNUAL}, "NO_PERIOD"),
        ({"filed_on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"filed_on": date(2025, 7, 31)}, "FILED_TOO_EARLY"),
        ({"gst_return": GstReturn.ANNUAL}, "FILED_TOO_EARLY"),  # of a year that still runs
    ],
)
def test_record_filing__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, record_filing, order(FILING, **changes), code)


def test_record_filing__refuses_twice(clinic: Clinic) -> None:
    for filing in (FILING, ANNUAL_FILING):
        do(clinic, record_filing, order(filing))
        refused(clinic, record_filing, order(filing), "RETURN_FILED_BEFORE")
