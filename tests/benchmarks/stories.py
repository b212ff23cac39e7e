"""What happens in the clinic of a big book: visits and packages, day by day, posted by the program's own rules.

A story is a generator: it files what happens on a day and then yields how many days later it goes on. Every step files
exactly one transaction. A story that is closed before its end files what has become of it by then.
"""

from collections.abc import Generator
from dataclasses import dataclass

from desktop_app.accounting import package_sale, posting
from desktop_app.accounting.installments import status_of
from desktop_app.accounting.invoicing import Price, price_line, total
from desktop_app.accounting.posting import IncomeLine
from desktop_app.accounting.settlement import Position, SessionValue, Settlement, settle
from desktop_app.accounting.tax import Taxed
from tests.benchmarks.desk import Desk, SaleLine

Story = Generator[int, None, None]

_CONSULTATION = Price(list_paise=80_000)
_MEDICINES = tuple(
    Price(list_paise=rupees * 100, treatment="taxable", rate_bp=1200) for rupees in (245, 380, 615, 1190)
)
_PACKAGES = tuple(
    (name, Price(list_paise=rupees * 100, treatment="taxable" if rate else "exempt", rate_bp=rate))
    for name, rupees, rate in (
        ("Laser hair reduction, full face", 18_000, 1800),
        ("Acne programme", 12_500, 0),
        ("Chemical peels", 9_000, 1800),
        ("Hair regrowth, PRP", 24_000, 0),
        ("Pigmentation programme", 16_750, 1800),
    )
)
_PAID_LATER, _PAID_TOO_MUCH, _NOT_PAID, _OVERCHARGED = 0.2, 0.03, 0.04, 0.03
_DISCONTINUED, _STOPS_PAYING = 0.12, 0.1
_THRESHOLD_PAISE = 1_000_000
_REASON = "Moves to another city"


def visit(desk: Desk) -> Story:
    """Tell of a consultation with something to take home, paid at once or later; now and then it was too much."""
    chance, patient_id = desk.chance, desk.patient()
    lines = [
        SaleLine("Consultation", _CONSULTATION, price_line(_CONSULTATION), "CONSULT_REV"),
        SaleLine("Medicines", price := chance.choice(_MEDICINES), price_line(price), "MED_REV"),
    ]
    totals = total([(line.price.treatment, line.amount) for line in lines], to_rupee=False)
    income = [IncomeLine(role=line.role, taxable_paise=line.amount.taxable_paise) for line in lines]
    sale = desk.invoice(patient_id, lines, totals, income)
    if chance.random() < _NOT_PAID:
        return
    yield chance.randint(1, 20) if chance.random() < _PAID_LATER else 0
    advance = 50_000 if chance.random() < _PAID_TOO_MUCH else 0
    payment_id = desk.receive(sale, sale.open_paise, advance_paise=advance)
    desk.allocate(payment_id, sale, None, totals.total_paise)
    if chance.random() < _OVERCHARGED:
        yield chance.randint(1, 30)
        note_lines = posting.credit_note(
            [IncomeLine(role="CONSULT_REV", taxable_paise=20_000)],
            tax=Taxed(),
            untaxed_paise=0,
            round_off_paise=0,
            patient_id=patient_id,
        )
        desk.credit_note(sale, note_lines, Taxed(20_000), 0, reason_code="overcharge")


def package(desk: Desk) -> Story:
    """Sell a package; sessions and payments follow each other, and some plans end early."""
    plan = Plan(desk)
    try:
        plan.sell()
        ends_after = desk.chance.randint(1, plan.total - 1) if desk.chance.random() < _DISCONTINUED else plan.total
        stops_paying = desk.chance.random() < _STOPS_PAYING
        for number in range(ends_after):
            if plan.next_due() is not None and not (stops_paying and number):
                yield 0 if number == 0 else desk.chance.randint(0, 9)
                plan.pay()
            yield desk.chance.randint(7, 24)
            plan.deliver(number)
        if ends_after < plan.total:
            yield desk.chance.randint(3, 40)
            plan.discontinue()
        while plan.next_due() is not None and not stops_paying:
            yield desk.chance.randint(5, 30)
            plan.pay()
    finally:
        plan.file()


@dataclass(slots=True)
class Due:
    """An installment as it stands."""

    installment_id: int
    number: int
    day: str
    amount_paise: int
    kind: str = "regular"
    paid_paise: int = 0
    waived_paise: int = 0

    @property
    def open_paise(self) -> int:
        return self.amount_paise - self.paid_paise - self.waived_paise


class Plan:
    """A plan that is running; its rows are filed at its end, when they no longer change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._status = "active"
        self._ended: tuple[object, ...] = (None, None, None, None, None, None, None, "none", None)

    def sell(self) -> None:
        desk, chance = self._desk, self._desk.chance
        self._name, price = chance.choice(_PACKAGES)
        self.total = chance.randint(4, 8)
        self._plan_id = desk.sheets.key("package_payment_plans")
        self._uid, self._number = desk.sheets.uid(), desk.sheets.number("PL")
        self._sold_on, self._sold_at = desk.sheets.on, desk.sheets.at
        amount = price_line(price)
        self._line = SaleLine(self._name, price, amount, "PKG_REV")
        totals = total([(price.treatment, amount)], to_rupee=False)
        income = package_sale.income([amount], [], policy=desk.policy, plan_id=self._plan_id)
        self._sale = desk.invoice(desk.patient(), [self._line], totals, income, plan_id=self._plan_id)
        self._shares = package_sale.shares(price, sessions=self.total)
        self._sessions = [(desk.sheets.key("package_sessions"), day) for day in self._session_days()]
        self._done: dict[int, tuple[str, int]] = {}
        dues = package_sale.dues([amount], totals, installments=chance.randint(1, 4), first_due=self._sold_on)
        self._dues = [
            Due(desk.sheets.key("installment_payments"), due.number, due.due_date.isoformat(), due.amount_paise)
            for due in dues
        ]
        desk.sheets.log("create", "package_payment_plans", self._plan_id, self._number, desk.user_id)

    def next_due(self) -> Due | None:
        return next((due for due in self._dues if due.open_paise), None)

    def pay(self) -> None:
        due = self.next_due()
        if due is None:
            raise AssertionError
        payment_id = self._desk.receive(self._sale, due.open_paise)
        self._desk.allocate(payment_id, self._sale, due.installment_id, due.open_paise)
        due.paid_paise = due.amount_paise

    def deliver(self, index: int) -> None:
        desk, (session_id, _) = self._desk, self._sessions[index]
        what = f"Session {index + 1} of {self._number}"
        lines = posting.recognition(self._shares[index].taxable_paise, plan_id=self._plan_id)
        self._done[index] = desk.sheets.day, desk.post("session", session_id, lines, what, event="recognise-1")
        desk.sheets.log("complete", "package_payment_plans", self._plan_id, self._number, desk.user_id)
        if len(self._done) == self.total:
            self._status = "completed"

    def discontinue(self) -> None:
        """Credit the open sessions, waive what is not paid yet, and ask for what is still due."""
        desk = self._desk
        settlement = settle(self._position())
        lines = posting.discontinuation(
            settlement,
            policy=desk.policy,
            financial=False,
            patient_id=self._sale.patient_id,
            plan_id=self._plan_id,
        )
        note_id = desk.credit_note(
            self._sale,
            lines,
            settlement.taken_back,
            settlement.goodwill_paise,
            reason_code="plan_discontinued",
            reason=_REASON,
            plan_id=self._plan_id,
        )
        for due in self._dues:
            due.waived_paise = due.open_paise
        if settlement.residual_due_paise:
            number, day = len(self._dues) + 1, desk.sheets.day
            key = desk.sheets.key("installment_payments")
            self._dues.append(Due(key, number, day, settlement.residual_due_paise, "final"))
        self._status, self._ended = "discontinued", self._ending(settlement, note_id)

    def _ending(self, settlement: Settlement, note_id: int) -> tuple[object, ...]:
        refundable = settlement.refundable_paise
        refund_status = "pending_approval" if refundable > _THRESHOLD_PAISE else "approved" if refundable else "none"
        return (
            self._desk.sheets.day,
            self._desk.user_id,
            _REASON,
            settlement.computed.credit_paise,
            settlement.credit_paise,
            refundable,
            settlement.residual_due_paise,
            refund_status,
            note_id,
        )

    def _position(self) -> Position:
        return Position(
            line=self._line.amount,
            sessions=tuple(
                SessionValue(index + 1, "completed" if index in self._done else "scheduled", share)
                for index, share in enumerate(self._shares)
            ),
            unpaid_installments_paise=sum(due.open_paise for due in self._dues),
            invoice_outstanding_paise=self._sale.open_paise,
        )

    def file(self) -> None:
        """File the plan, its sessions and its installments as they have become."""
        desk, sale, amount = self._desk, self._sale, self._line.amount
        desk.sheets.add(
            "package_payment_plans",
            *(self._plan_id, self._uid, desk.hospital_id, desk.branch_id, sale.patient_id, self._number, self._name),
            *(desk.policy, sale.invoice_id, sale.line_ids[0], self.total, amount.gross_paise, amount.taxable_paise),
            *(self._sold_on.isoformat(), self._status, *self._ended, self._sold_at, desk.user_id),
        )
        for index, ((session_id, day), share) in enumerate(zip(self._sessions, self._shares, strict=True)):
            done_on, transaction_id = self._done.get(index, (None, None))
            open_status = "cancelled" if self._status == "discontinued" else "scheduled"
            desk.sheets.add(
                "package_sessions",
                *(self._plan_id, index + 1, day, done_on, "completed" if done_on else open_status),
                *(share.taxable_paise, share.cgst_paise, share.sgst_paise, share.gross_paise),
                *("Dr Rao" if done_on else None, transaction_id, session_id),
            )
        for due in self._dues:
            status = status_of(due.amount_paise, due.paid_paise, due.waived_paise)
            desk.sheets.add(
                "installment_payments",
                *(due.installment_id, self._plan_id, due.number, due.kind, due.day, due.amount_paise, due.paid_paise),
                *(due.waived_paise, status, f"Plan discontinued: {_REASON}" if due.waived_paise else None),
            )

    def _session_days(self) -> list[str]:
        return [day.isoformat() for day in package_sale.session_days(self._sold_on, self.total)]
