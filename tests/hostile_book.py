"""A book in which everybody and everything has a name that means mischief, and amounts are as large as they get.

Markup, an image that would be loaded, formulas, mnemonics, placeholders of titles and of our own texts, emoji,
Devanagari, 300 letters without a blank; and in a reason what turns the line around, which no name may hold.
"""

import shutil
from contextlib import closing
from csv import writer
from dataclasses import replace
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.accounting.bank_csv import Columns
from desktop_app.accounting.money import plain
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.repositories.books import create_books, open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.request_write_off import request_write_off
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic, set_up_clinic
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.waive_debt import waive_debt
from tests import bank_orders, day_orders, money_orders, orders, raw
from tests.clinic import Clinic, Clock, request_id
from tests.closing_orders import EXPIRY, SUSPENSION, WAIVER
from tests.half_posted import import_ar, import_note
from tests.ledger_orders import DEFINITION, DEPRECIATION
from tests.orders import DISCONTINUED, do, order
from tests.write_off_orders import REQUEST

HOSTILE = (
    "<b>Bold</b>",
    '<img src="file:///etc/passwd">Image',
    "Rao & Sons &Tom && Jerry &amp; Co",
    "=cmd|'/c calc'!A1",
    "+91 =1+1 @SUM(A1)",
    "{name} %1 %s {0} [*] {",
    "नेहा \U0001f600 गुप्ता",
    "</td></tr></table><!--",
    "A" * 300,
)
CRORES = 9_99_99_999_00  # of one invoice: Rs 9,99,99,999.00
BRANCHES = ("<i>Main</i> & Co", "W" * 300)
CLINIC = "<h1>Asha</h1> & Sons [*] =1+1 {name}"
RICH = 7  # whose package costs crores
SIDES = ("debit_paise", "credit_paise")
REASON = "<u>Because</u> & =1+1 {why} \u202eand turned around"


EVERYTHING_HOSTILE = (*HOSTILE, *BRANCHES, CLINIC, REASON)


def hostile(number: int) -> str:
    return HOSTILE[number % len(HOSTILE)]


def hostile_book(path: Path, *, is_sound: bool = False) -> Clinic:
    """Copy the book to a path and open it; one that is not sound has half of a credit note in it."""
    shutil.copy(_template(), path)
    clinic = _opened(path)
    if not is_sound:
        _import_half_a_note(clinic)
    return clinic


def _opened(path: Path) -> Clinic:
    clock = Clock(DISCONTINUED)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, clock, user)


@cache
def _template() -> Path:
    path = Path(mkdtemp(prefix="clinic-")) / "hostile.clinicbook"
    _set_up(path)
    clinic = _opened(path)
    _define(clinic)
    _sell_to_everybody(clinic)
    _use_and_stop(clinic)
    _pause_and_expire(clinic)
    _credit(clinic)
    _let_go(clinic)
    _keep_books(clinic)
    _owe_back(clinic)
    _count_a_drawer(clinic)
    _take_in_a_statement(clinic)
    _apply_an_advance(clinic)
    assert clinic.findings() == {}
    clinic.books.close()
    return path


def _set_up(path: Path) -> None:
    """Set up a clinic of two branches; every account gets a name past the program."""
    command = SetUpClinic(
        request_id=request_id(),
        name=CLINIC,
        state_code="29",
        gstin="29ABCDE1234F1Z5",
        branches=tuple(NewBranch(code=f"B{at}", name=name) for at, name in enumerate(BRANCHES)),
        users=tuple(NewUser(username=f"user{at}", display_name=name) for at, name in enumerate(HOSTILE)),
        first_years=(2023, 2024, 2025, 2026),
        revenue_policy=RevenuePolicy.DEFERRED,
    )
    with create_books(path, clock=Clock(date(2023, 4, 1)), durable=False) as books:
        set_up_clinic(books, command, None)
    with closing(raw.connect(path)) as connection, connection:
        connection.create_function("hostile", 1, hostile)
        connection.execute("UPDATE accounts SET name = hostile(account_id)")


def _define(clinic: Clinic) -> None:
    for at, name in enumerate(HOSTILE):
        is_package = at % 2 == 0
        sessions = tuple(PackageSession(label=each, standalone_price_paise=250_000) for each in HOSTILE[:5])
        service = DefineService(
            request_id=request_id(),
            code=f"S{at}",
            name=name,
            kind="package" if is_package else "service",
            sac_hsn="999722",
            treatment="taxable",
            price_paise=1_000_000,
            income_role="PKG_REV" if is_package else "SVC_REV",
            sessions=sessions if is_package else (),
        )
        do(clinic, define_service, service)


def _sell_to_everybody(clinic: Clinic) -> None:
    """Sell a package to each, the eighth for crores in 40 sessions, and a service to each."""
    for at, name in enumerate(HOSTILE):
        patient = NewPatient(full_name=name, phone=f"+91 98450 {at:05d}", address=hostile(at + 1))
        package = replace(orders.line(1_000_000, rate_bp=1800), description=hostile(at + 3))
        if at == RICH:
            package = replace(package, price=replace(package.price, list_paise=CRORES))
        parts = 40 if at == RICH else 5
        orders.sell(clinic, patient=patient, package=package, sessions=parts, installments=parts, branch_id=at % 2 + 1)
    for at in range(len(HOSTILE)):
        bill = replace(orders.line(200_000, role="CONSULT_REV"), description=hostile(at + 5))
        orders.serve(clinic, patient=at + 1, lines=(bill,))


def _use_and_stop(clinic: Clinic) -> None:
    """Of the plans 3 is completed, 2 and 6 are discontinued with a note, 5 without; 8 paid a crore, and by cheque."""
    for plan in (1, 2, 4, 6, RICH + 1):
        orders.complete(clinic, 1, plan_id=plan, performed_by=REASON)
        mode = "cheque" if plan == RICH + 1 else "upi"
        orders.receive(clinic, 200_000, patient_id=plan, invoice_id=plan, mode=mode, reference=REASON)
    orders.complete(clinic, *range(1, 6), plan_id=3)
    orders.receive(clinic, 1_50_00_000_00, patient_id=RICH + 1, invoice_id=RICH + 1, mode="bank")
    for plan, credit_paise in ((2, None), (5, 0), (6, None)):
        orders.discontinue(clinic, plan_id=plan, credit_paise=credit_paise, reason=REASON)


def _pause_and_expire(clinic: Clinic) -> None:
    """Of the plans 9 rests; two more are sold and paid, of which the second has expired."""
    do(clinic, suspend_plan, order(SUSPENSION, plan_id=len(HOSTILE), reason=REASON))
    for _ in range(2):
        package = replace(orders.line(1_000_000, rate_bp=1800), description=hostile(0))
        sold = orders.sell(clinic, patient=1, package=package, expiry_date=date(2025, 8, 1))
        orders.complete(clinic, 1, plan_id=sold.plan_id, performed_by=REASON)
        orders.receive(clinic, 1_180_000, patient_id=1, invoice_id=sold.invoice_id, reference=REASON)
    do(clinic, expire_plan, order(EXPIRY, plan_id=sold.plan_id, reason=REASON))


def _credit(clinic: Clinic) -> None:
    """Of the notes on services one is posted, one reversed, one a draft."""
    lines = dict(clinic.rows("SELECT invoice_id, line_id FROM invoice_lines WHERE invoice_id > ?", len(HOSTILE)))
    notes = {}
    for invoice, line in list(lines.items())[:3]:
        credit = replace(orders.credit(50_000, of_line=line), description=hostile(invoice))
        notes[invoice] = orders.draft(clinic, credit, invoice_id=invoice, reason=REASON)
    posted, reversed_ = list(notes.values())[:2]
    orders.post(clinic, posted)
    orders.post(clinic, reversed_)
    do(clinic, reverse_credit_note, order(orders.REVERSAL, credit_note_id=reversed_, reason=REASON))


def _let_go(clinic: Clinic) -> None:
    """Waive a part of the last service but one; somebody else asks to write off a part of the last one."""
    do(clinic, waive_debt, order(WAIVER, invoice_id=2 * len(HOSTILE) - 1, reason=REASON))
    asked = order(REQUEST, invoice_id=2 * len(HOSTILE), amount_paise=100_000, reason=REASON)
    clinic.books.run(request_write_off, asked, replace(clinic.user, user_id=2))


def _owe_back(clinic: Clinic) -> None:
    """Keep an advance of which one refund is paid, one asked for and one waits; a note is not used up."""
    of = {"payment_id": money_orders.advance(clinic, amount_paise=10_000_000, rate_bp=0, on=DISCONTINUED).payment_id}
    money_orders.pay_back(clinic, RefundPart(amount_paise=50_000, mode="cash"), credit_note_id=None, **of)
    for paise in (2_000_000, 100_000):
        money_orders.ask_back(clinic, amount_paise=paise, reason=REASON, credit_note_id=None, **of)
    sold = orders.serve(clinic, patient=1, on=DISCONTINUED)
    orders.receive(clinic, 200_000, invoice_id=sold.invoice_id, on=DISCONTINUED)
    line = clinic.value("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", sold.invoice_id)
    orders.post(clinic, orders.draft(clinic, orders.credit(50_000, of_line=line), invoice_id=sold.invoice_id))


def _import_half_a_note(clinic: Clinic) -> None:
    half = import_note(clinic, patient_id=4, original_invoice_id=len(HOSTILE) + 4)
    import_ar(clinic, half, patient_id=4)


def _keep_books(clinic: Clinic) -> None:
    """Enter a journal of crores, reverse another, have one recur and another that is switched off; lock a month."""
    accounts = ("5200", "1040")
    lines = tuple(JournalLine(account_code=code, **{side: CRORES}) for code, side in zip(accounts, SIDES, strict=True))
    do(clinic, post_journal, order(orders.JOURNAL, narration=hostile(0), lines=lines))
    rent = do(clinic, post_journal, order(orders.JOURNAL, narration=REASON))
    reversal = order(orders.JOURNAL_REVERSAL, transaction_id=rent.transaction_id, reason=REASON)
    do(clinic, reverse_journal, reversal)
    for at in range(2):
        terms = replace(DEPRECIATION, name=hostile(at), narration=hostile(at + 1), lines=lines, is_active=at == 0)
        do(clinic, define_recurring_journal, order(DEFINITION, terms=terms))
    orders.lock(clinic, date(2023, 4, 1))


def _apply_an_advance(clinic: Clinic) -> None:
    """Apply a part of an advance of the patient whose name comes first to the service that was sold."""
    first = HOSTILE.index(min(HOSTILE)) + 1
    taken = money_orders.advance(clinic, patient_id=first, amount_paise=50_000, rate_bp=0, on=DISCONTINUED)
    terms = {"payment_id": taken.payment_id, "invoice_id": len(HOSTILE) + first, "on": DISCONTINUED}
    money_orders.apply_it(clinic, amount_paise=10_000, **terms)


def _count_a_drawer(clinic: Clinic) -> None:
    """Close a day that is short by nearly all of a large float; today's stays open."""
    on = DISCONTINUED.replace(day=18)
    do(clinic, open_day, order(day_orders.OPENING, on=on, float_paise=CRORES))
    do(clinic, close_day, order(day_orders.SHORT, slips=(), reason=HOSTILE[3]))
    do(clinic, open_day, order(day_orders.OPENING, on=DISCONTINUED, float_paise=CRORES))


def _take_in_a_statement(clinic: Clinic) -> None:
    """Take in a line for each name; the first is the one entry of the bank on its day, the others are large."""
    (paise, day) = clinic.rows(
        "SELECT debit_paise - credit_paise, entry_date FROM gl_entries WHERE account_id = ? GROUP BY 1, 2"
        " HAVING count(*) = 1 ORDER BY 2, 1",
        bank_orders.account(clinic),
    )[0]
    text = StringIO()
    rows = writer(text)
    rows.writerow(["Date", "Narration", "Reference", "Amount"])
    for at, name in enumerate(HOSTILE):
        rows.writerow([day, name, hostile(at + 1), plain(CRORES + at if at else paise)])
    columns = Columns(day="Date", narration="Narration", reference="Reference", amount="Amount")
    bank_orders.take_in(clinic, content=text.getvalue(), columns=columns, opening_paise=CRORES)
