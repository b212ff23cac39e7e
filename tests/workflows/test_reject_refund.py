from desktop_app.workflows.reject_refund import reject_refund
from tests.clinic import Clinic
from tests.money_orders import REJECTION, ask_back, owed_back
from tests.orders import do, order
from tests.workflows.expect import owed, refused


def test_reject_refund__leaves_the_credit_as_it_is(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    do(clinic, reject_refund, order(REJECTION))
    assert clinic.rows("SELECT status FROM refunds") == [("rejected",)]
    assert owed(clinic) == -600_000
    assert ask_back(clinic).refund_id == 2  # it can be asked for again


def test_reject_refund__refuses(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    refused(clinic, reject_refund, order(REJECTION, refund_id=99), "NOT_FOUND")
    refused(clinic, reject_refund, order(REJECTION, reason=" "), "REASON_REQUIRED")
    do(clinic, reject_refund, order(REJECTION))
    refused(clinic, reject_refund, order(REJECTION), "REFUND_NOT_PENDING")
