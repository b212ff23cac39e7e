"""What is let go above the clinic's limit is asked for first."""

from typing import Any

import pytest

from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.request_write_off import request_write_off
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION
from tests.money_orders import second_user
from tests.orders import do, draft, order, post, serve
from tests.workflows.expect import owed, refused, spoil
from tests.write_off_orders import ABOVE, LIMIT, REQUEST, ask, owing


def test_request_write_off__posts_nothing(clinic: Clinic) -> None:
    """Within the limit it could have been posted at once; above it somebody else has to approve."""
    owing(clinic)
    second_user(clinic, role="accountant")
    assert ask(clinic, amount_paise=ABOVE, reason=" Cannot be found ").needs_approval
    assert clinic.rows(
        "SELECT invoice_id, amount_paise, reason, asked_on, status, created_by FROM write_off_requests"
    ) == [(1, ABOVE, "Cannot be found", "2025-08-20", "requested", 1)]
    assert owed(clinic) == 3_000_000
    serve(clinic, patient=1)
    assert not ask(clinic, invoice_id=2, amount_paise=200_000).needs_approval


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"reason_code": "goodwill"}, "BAD_INPUT"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": 3_000_001}, "EXCEEDS_OUTSTANDING"),
    ],
)
def test_request_write_off__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owing(clinic)
    refused(clinic, request_write_off, order(REQUEST, **changes), code)


def test_request_write_off__one_at_a_time(clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic, amount_paise=ABOVE)
    refused(clinic, request_write_off, order(REQUEST, amount_paise=LIMIT), "WRITE_OFF_WAITS")


def test_request_write_off__refuses_an_invoice_that_is_cancelled(clinic: Clinic) -> None:
    owing(clinic)
    do(clinic, cancel_invoice, order(CANCELLATION))
    refused(clinic, request_write_off, order(REQUEST), "INVOICE_NOT_POSTED")


@pytest.mark.usefixtures("data_is_bad")
def test_request_write_off__leaves_earlier_notes_their_part(clinic: Clinic) -> None:
    """Rs 2,000 of which Rs 500 are credited, but the match was lost: Rs 1,500 can be let go."""
    serve(clinic)
    post(clinic, draft(clinic))
    spoil(clinic, "UPDATE ar_allocations SET voided_date = '2025-08-20';")
    refused(clinic, request_write_off, order(REQUEST, amount_paise=150_001), "CN_EXCEEDS_INVOICE")
