from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.soft_close_period import soft_close_period
from desktop_app.workflows.unlock_period import unlock_period
from tests.clinic import Clinic
from tests.closing_orders import SOFT_CLOSE
from tests.orders import (
    COMPLETION,
    DELIVERED,
    JOURNAL,
    LOCKING,
    NO_SHOW,
    PACKAGE,
    RECEIPT,
    SERVICE,
    UNLOCKING,
    do,
    order,
    receive,
    sell,
)
from tests.workflows.expect import CLOSE_YEAR, refused, spoil

AT_THE_COUNTER = [
    (sell_package, PACKAGE, {"patient": 1, "on": DELIVERED}),
    (sell_service, SERVICE, {"patient": 1, "on": DELIVERED}),
    (receive_payment, RECEIPT, {}),
    (complete_session, COMPLETION, {}),
    (mark_no_show, NO_SHOW, {}),
]


def test_soft_close_period__closes_one_month_for_the_counter(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    assert clinic.rows("SELECT start_date FROM fiscal_periods WHERE status = 'soft_closed'") == [("2025-07-01",)]
    refused(clinic, receive_payment, order(RECEIPT), "PERIOD_SOFT_CLOSED")
    receive(clinic, 200_000, on=date(2025, 8, 1))


@pytest.mark.parametrize(("workflow", "template", "changes"), AT_THE_COUNTER)
def test_soft_closed__takes_an_accountant_with_a_reason(
    workflow: Any,  # noqa: ANN401 - one of the counter's
    template: Any,  # noqa: ANN401 - its order
    changes: dict[str, Any],
    clinic: Clinic,
) -> None:
    sell(clinic)
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    with_reason = order(template, **changes, late_reason=" Slip found ")
    refused(clinic, workflow, with_reason, "PERIOD_SOFT_CLOSED", user=replace(clinic.user, role="cashier"))
    refused(clinic, workflow, order(template, **changes), "PERIOD_SOFT_CLOSED")
    refused(clinic, workflow, order(template, **changes, late_reason=" "), "PERIOD_SOFT_CLOSED")
    clinic.user = replace(clinic.user, role="accountant")
    do(clinic, workflow, with_reason)
    assert clinic.rows("SELECT entity, reason FROM audit_log WHERE action = 'override'") == [
        ("fiscal_periods", "Slip found")
    ]


def test_soft_closed__takes_the_narration_of_a_journal_for_a_reason(clinic: Clinic) -> None:
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    do(clinic, post_journal, order(JOURNAL))
    assert clinic.value("SELECT reason FROM audit_log WHERE action = 'override'") == "Rent for July"


def test_soft_closed__is_locked_or_opened_again(clinic: Clinic) -> None:
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    do(clinic, unlock_period, order(UNLOCKING))
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    do(clinic, lock_period, order(LOCKING))
    assert clinic.value("SELECT status FROM fiscal_periods WHERE start_date = '2025-07-01'") == "locked"


def test_soft_close_period__refuses(clinic: Clinic) -> None:
    refused(clinic, soft_close_period, order(SOFT_CLOSE, month=date(2023, 3, 31)), "NO_PERIOD")
    do(clinic, soft_close_period, order(SOFT_CLOSE))
    refused(clinic, soft_close_period, order(SOFT_CLOSE, month=date(2025, 7, 31)), "PERIOD_ALREADY_SOFT_CLOSED")
    do(clinic, lock_period, order(LOCKING))
    refused(clinic, soft_close_period, order(SOFT_CLOSE), "PERIOD_ALREADY_LOCKED")
    spoil(clinic, CLOSE_YEAR)
    refused(clinic, soft_close_period, order(SOFT_CLOSE, month=date(2025, 6, 1)), "PERIOD_ALREADY_LOCKED")
