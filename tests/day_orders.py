"""Orders of a day at the counter: the float, the count of the drawer, and the day opened again."""

from datetime import date

from desktop_app.accounting.day_close import Pieces
from desktop_app.workflows.close_day import CloseDay, DayClosed, close_day
from desktop_app.workflows.open_day import OpenDay, open_day
from desktop_app.workflows.reopen_day import ReopenDay
from desktop_app.workflows.steps.drawer import Slips
from tests import orders
from tests.clinic import Clinic
from tests.orders import DELIVERED, do, order

# Rs 500 in the drawer, Rs 1,500 in cash and Rs 2,000 by UPI of the first package: Rs 2,000 must lie there.
OPENING = OpenDay(request_id="", branch_id=1, on=DELIVERED, float_paise=50_000)
CLOSING = CloseDay(request_id="", day_close_id=1, counted=(Pieces(50_000, 4),))
REOPENING = ReopenDay(request_id="", day_close_id=1, reason="A note was counted twice")
SHORT = order(
    CLOSING,
    counted=(Pieces(50_000, 3), Pieces(10_000, 4), Pieces(500, 1)),  # 1,905.00: Rs 95 too little
    slips=(Slips("upi", 200_000),),
    difference_account="5270",
    reason="Change given twice",
)


def busy_day(clinic: Clinic, *, on: date = DELIVERED) -> None:
    """Open the day, and take Rs 1,500 in cash and Rs 2,000 by UPI for a package that was sold before."""
    orders.sell(clinic)
    do(clinic, open_day, order(OPENING, on=on))
    orders.receive(clinic, 150_000, mode="cash", on=on)
    orders.receive(clinic, 200_000, mode="upi", on=on)


def close(clinic: Clinic, day_close_id: int = 1) -> DayClosed:
    return do(clinic, close_day, order(CLOSING, day_close_id=day_close_id))
