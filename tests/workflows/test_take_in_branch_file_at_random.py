"""Whatever a branch does, whenever its file is taken in: both books say the same of it, and no check finds anything."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop_app.errors import Refusal
from desktop_app.workflows.apply_advance import apply_advance
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.undo_session import undo_session
from desktop_app.workflows.waive_debt import waive_debt
from tests import closing_orders, money_orders, orders
from tests.branch_orders import WEST, copied, file_of, take_in
from tests.clinic import Clinic
from tests.orders import do, order
from tests.workflows.conftest import OpenClinic
from tests.workflows.test_take_in_branch_file import same_of_branch

BEGINS = date(2025, 6, 1)
ACTS = 45


class Branch:
    """A branch in which chance has its way; what is refused is not done."""

    def __init__(self, clinic: Clinic, chance: Random) -> None:
        self.clinic, self.chance, self.on = clinic, chance, BEGINS

    def key(self, column: str, table: str) -> int:
        """Choose a row of the branch, 0 where it has none."""
        keys = [key for (key,) in self.clinic.rows(f"SELECT {column} FROM {table} WHERE branch_id = 2")]
        return self.chance.choice(keys) if keys else 0

    def invoice(self) -> tuple[int, int]:
        rows = self.clinic.rows("SELECT invoice_id, patient_id FROM invoices WHERE branch_id = 2")
        invoice_id, patient_id = self.chance.choice(rows)
        return invoice_id, patient_id

    def sell(self) -> None:
        package = orders.line(self.chance.choice([1_000_000, 300_000]), rate_bp=self.chance.choice([0, 1800]))
        patient = NewPatient(full_name=f"Patient of {self.on}")
        orders.sell(self.clinic, branch_id=WEST, on=self.on, patient=patient, package=package, installments=3)

    def receive(self) -> None:
        invoice_id, patient_id = self.invoice()
        paise = self.chance.choice([50_000, 200_000, 1_200_000])
        terms = {"invoice_id": invoice_id, "patient_id": patient_id, "branch_id": WEST, "on": self.on}
        orders.receive(self.clinic, paise, **terms)

    def complete(self) -> None:
        plan_id = self.key("plan_id", "package_payment_plans")
        orders.complete(self.clinic, self.chance.randint(1, 5), plan_id=plan_id, on=self.on)

    def undo(self) -> None:
        plan_id, number = self.key("plan_id", "package_payment_plans"), self.chance.randint(1, 5)
        do(self.clinic, undo_session, order(orders.UNDOING, plan_id=plan_id, session_number=number, on=self.on))

    def discontinue(self) -> None:
        orders.discontinue(self.clinic, plan_id=self.key("plan_id", "package_payment_plans"), on=self.on)

    def reinstate(self) -> None:
        plan_id = self.key("plan_id", "package_payment_plans")
        do(self.clinic, reinstate_plan, order(orders.REINSTATEMENT, plan_id=plan_id, on=self.on))

    def pay_back(self) -> None:
        note = self.key("credit_note_id", "patient_credit_notes")
        money_orders.pay_back(self.clinic, RefundPart(amount_paise=1_000), credit_note_id=note, on=self.on)

    def advance(self) -> None:
        _, patient_id = self.invoice()
        money_orders.advance(self.clinic, patient_id=patient_id, branch_id=WEST, on=self.on)

    def apply(self) -> None:
        invoice_id, patient_id = self.invoice()
        sql = "SELECT max(payment_id) FROM payments WHERE patient_id = ? AND kind = 'advance'"
        payment = self.clinic.value(sql, patient_id) or 0
        command = order(money_orders.APPLICATION, payment_id=payment, invoice_id=invoice_id, on=self.on)
        do(self.clinic, apply_advance, command)

    def take_back(self) -> None:
        payment = self.key("payment_id", "payments")
        do(self.clinic, reverse_receipt, order(money_orders.RECEIPT_REVERSAL, payment_id=payment, on=self.on))

    def credit(self) -> None:
        invoice_id, _ = self.invoice()
        line = self.clinic.value("SELECT min(line_id) FROM invoice_lines WHERE invoice_id = ?", invoice_id)
        orders.draft(self.clinic, orders.credit(1_000, of_line=line), invoice_id=invoice_id, on=self.on)

    def post(self) -> None:
        orders.post(self.clinic, self.key("credit_note_id", "patient_credit_notes"))

    def reverse(self) -> None:
        note = self.key("credit_note_id", "patient_credit_notes")
        do(self.clinic, reverse_credit_note, order(orders.REVERSAL, credit_note_id=note, on=self.on))

    def waive(self) -> None:
        invoice_id, _ = self.invoice()
        command = order(closing_orders.WAIVER, invoice_id=invoice_id, on=self.on, amount_paise=1_000)
        do(self.clinic, waive_debt, command)

    def cancel(self) -> None:
        invoice_id, _ = self.invoice()
        do(self.clinic, cancel_invoice, order(closing_orders.CANCELLATION, invoice_id=invoice_id, on=self.on))

    def acts(self) -> list[Callable[[], None]]:
        common = [self.sell, self.receive, self.receive, self.complete, self.complete, self.discontinue]
        money = [self.pay_back, self.advance, self.apply, self.take_back]
        return [
            *common,
            *money,
            self.undo,
            self.reinstate,
            self.credit,
            self.post,
            self.reverse,
            self.waive,
            self.cancel,
        ]


@pytest.mark.parametrize("seed", [1, 2])
def test_take_in__whatever_the_branch_did(seed: int, open_clinic: OpenClinic, tmp_path: Path) -> None:
    """Both books begin with a plan of the branch; its file is taken in now and then, from the last one's day on."""
    chance, main = Random(seed), open_clinic(branches=2)  # noqa: S311 - the same every time
    main.clock.today = BEGINS
    orders.sell(main, branch_id=WEST, on=BEGINS)
    west = Branch(copied(main, tmp_path / "west.clinicbook"), chance)
    since, done, taken = BEGINS, 0, 0
    for act in range(ACTS):
        west.on += timedelta(days=chance.choice([0, 0, 1, 3]))
        west.clinic.clock.today = main.clock.today = west.on
        try:
            chance.choice(west.acts())()
            done += 1
        except Refusal:
            pass  # what the branch may not do it does not do
        if act % 9 == 8:
            take_in(main, file_of(west.clinic, first=since, last=west.on))
            since, taken = west.on, taken + 1
            assert same_of_branch(main, west.clinic)
            assert main.findings() == {}
    west.clinic.books.close()
    assert done > ACTS // 3
    assert taken == ACTS // 9
