from desktop_app.workflows.reject_write_off import reject_write_off
from tests.clinic import Clinic
from tests.orders import do, order
from tests.workflows.expect import owed, refused
from tests.write_off_orders import REJECTION, ask, owing

STATUS = "SELECT status, decided_by, credit_note_id FROM write_off_requests"


def test_reject_write_off__leaves_the_debt_as_it_is(clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    refused(clinic, reject_write_off, order(REJECTION, reason=" "), "REASON_REQUIRED")
    refused(clinic, reject_write_off, order(REJECTION, write_off_id=99), "NOT_FOUND")
    do(clinic, reject_write_off, order(REJECTION))
    assert clinic.rows(STATUS) == [("rejected", 1, None)]
    assert owed(clinic) == 3_000_000
    refused(clinic, reject_write_off, order(REJECTION), "WRITE_OFF_NOT_PENDING")
    assert ask(clinic).write_off_id == 2
