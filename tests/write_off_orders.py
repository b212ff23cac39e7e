"""Orders of what is let go above the clinic's limit of Rs 10,000: asked for by one, approved by another."""

from typing import Any

from desktop_app.workflows.approve_write_off import ApproveWriteOff, approve_write_off
from desktop_app.workflows.reject_write_off import RejectWriteOff
from desktop_app.workflows.request_write_off import RequestWriteOff, WriteOffRequested, request_write_off
from desktop_app.workflows.steps.remission import Remitted
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, do, line, order, sell

LIMIT = 1_000_000
PACKAGE = line(3_000_000)
ABOVE = LIMIT + 1

REQUEST = RequestWriteOff(
    request_id="", invoice_id=1, amount_paise=2_000_000, reason_code="bad_debt", reason="Cannot be found"
)
APPROVAL = ApproveWriteOff(request_id="", write_off_id=1, on=DISCONTINUED)
REJECTION = RejectWriteOff(request_id="", write_off_id=1, reason="Ask the patient once more")


def owing(clinic: Clinic) -> None:
    """Sell a package of Rs 30,000 in five installments; nothing is paid."""
    sell(clinic, package=PACKAGE)


def ask(clinic: Clinic, **changes: Any) -> WriteOffRequested:  # noqa: ANN401 - the command's own
    return do(clinic, request_write_off, order(REQUEST, **changes))


def approve(clinic: Clinic, **changes: Any) -> Remitted:  # noqa: ANN401
    return do(clinic, approve_write_off, order(APPROVAL, **changes))
