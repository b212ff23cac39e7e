from datetime import date

from desktop_app.workflows.record_filing import record_filing
from desktop_app.workflows.steps.returns import GstReturn
from desktop_app.workflows.withdraw_filing import withdraw_filing
from tests.clinic import Clinic
from tests.ledger_orders import ANNUAL_FILING, FILING, WITHDRAWAL
from tests.orders import do, order
from tests.workflows.expect import refused


def test_withdraw_filing__forgets_the_day_and_leaves_the_month_closed_for_the_counter(clinic: Clinic) -> None:
    do(clinic, record_filing, order(FILING))
    do(clinic, withdraw_filing, order(WITHDRAWAL))
    july = "SELECT status, gstr1_filed_on FROM fiscal_periods WHERE start_date = '2025-07-01'"
    assert clinic.rows(july) == [("soft_closed", None)]
    last = "SELECT action, entity, reason FROM audit_log ORDER BY audit_id DESC LIMIT 1"
    assert clinic.rows(last) == [("withdraw", "fiscal_periods", "The return of June was meant")]
    do(clinic, record_filing, order(FILING))


def test_withdraw_filing__of_a_year(clinic: Clinic) -> None:
    do(clinic, record_filing, order(ANNUAL_FILING))
    do(clinic, withdraw_filing, order(WITHDRAWAL, gst_return=GstReturn.ANNUAL, day=date(2024, 5, 2)))
    assert clinic.value("SELECT count(*) FROM fiscal_years WHERE annual_return_filed_on IS NOT NULL") == 0


def test_withdraw_filing__refuses(clinic: Clinic) -> None:
    refused(clinic, withdraw_filing, order(WITHDRAWAL, reason=""), "RETURN_NOT_FILED")
    refused(clinic, withdraw_filing, order(WITHDRAWAL, day=date(2023, 3, 31)), "NO_PERIOD")
    do(clinic, record_filing, order(FILING))
    refused(clinic, withdraw_filing, order(WITHDRAWAL, reason=" "), "REASON_REQUIRED")
