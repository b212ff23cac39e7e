"""A bank account with July's statement: of seven lines three agree exactly, one is near, one is a batch of cards."""

from pathlib import Path

from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.steps.registration import NewPatient
from tests import bank_orders, orders
from tests.bank_orders import HEAD
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, JOURNAL, do, order

LONG = "NEFT CR-HDFC0000001-श्रीमती लक्ष्मी वेंकटरामन सुब्रमण्यम अय्यर-UTR0001234-FIRST INSTALLMENT OF LASER PACKAGE"
# Rs 1,00,000 before; 2,000 + 3,500 + 1,800 + 10,000 come in, 25,000 + 590 + 4,000 go out: Rs 87,710 are left.
JULY = f"""Account of Asha Skin and Laser,,,,,
{HEAD}
02/07/25,{LONG},UTR0001234,,"2,000.00","1,02,000.00"
03/07/25,RENT JULY,000123,"25,000.00",,"77,000.00"
04/07/25,IMPS RAVI KUMAR,9988776655,,"3,500.00","80,500.00"
09/07/25,CARD SETTLEMENT 0807,BATCH 4411,,"1,800.00","82,300.00"
15/07/25,MOBILE RECHARGE <b>SHOP</b>,,"4,000.00",,"78,300.00"
20/07/25,CASH DEPOSIT BY SELF,,,"10,000.00","88,300.00"
31/07/25,CHEQUE BOOK CHARGES INCL GST,,590.00,,"87,710.00"
"""
# Rs 87,210 before; 100 + 300 + 25 come in, 1,000 + 590 + 45 go out: Rs 86,000 are left.
AUGUST = f"""Account of Asha Skin and Laser,,,,,
{HEAD}
01/08/25,RENT OF A CHAIR,000124,"1,000.00",,"86,210.00"
02/08/25,=UPI ASHA,UTR900,,100.00,"86,310.00"
03/08/25,SMS CHARGES,,45.00,,"86,265.00"
04/08/25,CHARGES,,590.00,,"85,675.00"
05/08/25,INTEREST,,,25.00,"85,700.00"
06/08/25,CARD BATCH,,,300.00,"86,000.00"
"""
# The same with three rows that nobody understands: the second, the fourth and the sixth.
WRONG_AUGUST = (
    AUGUST.replace("02/08/25", "31/08/25")
    .replace('590.00,,"85,675.00"', "5.9E2,,??")
    .replace("CARD BATCH", '"CARD" BATCH')
)


def bank(path: Path) -> Clinic:
    """Make the clinic: the ledger of tests.bank_orders, two cards of 8 July, and the statement."""
    clinic = new_clinic(path)
    clinic.clock.today = DISCONTINUED
    bank_orders.ledger_of_july(clinic)
    account = bank_orders.account(clinic)
    for paise in (100_000, 80_000):
        orders.receive(clinic, paise, mode="card", on=DELIVERED.replace(day=8), account_id=account)
    orders.sell(clinic, patient=NewPatient(full_name="Ravi Kumar"))
    recharge = tuple(line for line in JOURNAL.lines)
    do(clinic, post_journal, order(JOURNAL, on=DELIVERED.replace(day=28), narration="Stationery", lines=recharge))
    bank_orders.take_in(clinic, content=JULY)
    return clinic
