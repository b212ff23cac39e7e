"""What the file says, read past the program: keys that no answer tells, and the figures that the model foretells."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from tests import raw
from tests.generated_year.documents import Plan
from tests.generated_year.model import Model
from tests.generated_year.rule import agree

_OPEN_ITEMS = """
    SELECT entry.reference_id, entry.debit_paise + entry.credit_paise - coalesce(sum(live.amount_paise), 0)
      FROM ar_subledger entry
      LEFT JOIN ar_allocations live ON entry.entry_id = live.{side}_entry_id AND live.voided_date IS NULL
     WHERE entry.patient_id = ? AND entry.reference_type = '{document}' AND entry.entry_type IN ({types})
     GROUP BY entry.entry_id
"""
_INVOICES = _OPEN_ITEMS.format(side="debit", document="invoice", types="'invoice', 'opening'")
_NOTES = _OPEN_ITEMS.format(side="credit", document="credit_note", types="'credit_note'")
_ADVANCES = _OPEN_ITEMS.format(side="credit", document="payment", types="'advance'")
_BALANCES = "SELECT control, sum(debit_paise - credit_paise) FROM ar_subledger WHERE patient_id = ? GROUP BY control"
_ACCOUNTS = """
    SELECT code, sum(debit_paise - credit_paise) AS balance
      FROM {table} JOIN accounts USING (account_id) GROUP BY code HAVING balance <> 0
"""
_DEFERRED = """
    SELECT plan_id, sum(credit_paise - debit_paise) AS held FROM gl_entries JOIN accounts USING (account_id)
     WHERE code = '2300' AND ({which}) GROUP BY plan_id HAVING held <> 0
"""
_OUTPUT_TAX = """
    SELECT rate_bp, sum(cgst) FROM (
        SELECT rate_bp, line.cgst_paise AS cgst FROM invoice_lines line JOIN invoices USING (invoice_id)
         WHERE status = 'posted'
        UNION ALL
        SELECT line.rate_bp, -line.cgst_paise FROM patient_credit_note_lines line
          JOIN patient_credit_notes USING (credit_note_id)
         WHERE status = 'posted' AND kind = 'gst'
    ) GROUP BY rate_bp HAVING sum(cgst) <> 0
"""


class Eyes:
    """A connection of its own on the book."""

    def __init__(self, path: Path) -> None:
        self._connection = raw.connect(path, isolation_level=None)

    def close(self) -> None:
        self._connection.close()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def version(self) -> int:
        """Give a number that changes with every commit of somebody else."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def line_keys(self, invoice: int) -> list[int]:
        return [
            key
            for (key,) in self.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = ? ORDER BY sequence", invoice)
        ]

    def match_key(self, note: int, invoice: int) -> int:
        """Give the key of the newest match of a note with an invoice."""
        ((key,),) = self.rows(
            "SELECT max(allocation_id) FROM ar_allocations"
            " JOIN ar_subledger credit ON credit.entry_id = credit_entry_id"
            " JOIN ar_subledger debit ON debit.entry_id = debit_entry_id"
            " WHERE credit.reference_type = 'credit_note' AND credit.reference_id = ?"
            " AND debit.reference_type = 'invoice' AND debit.reference_id = ?",
            note,
            invoice,
        )
        return int(key)

    def refund_keys(self, note: int) -> list[int]:
        return [key for (key,) in self.rows("SELECT refund_id FROM refunds WHERE credit_note_id = ? ORDER BY 1", note)]

    def payer(self, receipt: int) -> int:
        return int(self.rows("SELECT patient_id FROM payments WHERE payment_id = ?", receipt)[0][0])

    # -- comparing -----------------------------------------------------------------------------------------------

    def compare(self, model: Model, patients: Iterable[int], plans: Iterable[int]) -> None:
        """Compare all accounts, and some patients and plans."""
        self._compare_accounts(model, "gl_month_balances")
        for patient in sorted(patients):
            self._compare_patient(model, patient)
        for plan in sorted(plans):
            self._compare_plan(model.plans[plan])
            held = dict(self.rows(_DEFERRED.format(which="plan_id = ?"), plan)).get(plan, 0)
            agree(f"deferred revenue of plan {plan}", held, model.ledger.deferred[plan])

    def compare_all(self, model: Model) -> None:
        """Compare everything: the trial balance, receivables, deferred revenue, GST by rate."""
        self._compare_accounts(model, "gl_entries")
        self.compare(model, set(model.patients), model.plans)
        held = {plan: paise for plan, paise in model.ledger.deferred.items() if paise}
        agree("deferred revenue by plan", dict(self.rows(_DEFERRED.format(which="TRUE"))), held)
        agree("output CGST by rate", dict(self.rows(_OUTPUT_TAX)), output_tax(model))

    def _compare_accounts(self, model: Model, table: str) -> None:
        expected = {code: paise for code, paise in model.ledger.balances.items() if paise}
        found = dict(self.rows(_ACCOUNTS.format(table=table)))
        different = {
            code: (found.get(code, 0), expected.get(code, 0))
            for code in sorted({*found, *expected})
            if found.get(code, 0) != expected.get(code, 0)
        }
        agree("accounts (program, model)", different, {})

    def _compare_patient(self, model: Model, patient: int) -> None:
        found = {"AR": 0, "ADV": 0, **dict(self.rows(_BALANCES, patient))}
        balances = {"AR": model.ledger.owed[patient], "ADV": -model.ledger.advances[patient]}
        agree(f"the balances of patient {patient}", found, balances)
        invoices = {each.key: each.open for each in model.invoices.values() if each.patient == patient and each.owed}
        agree(f"what invoices of patient {patient} lack", dict(self.rows(_INVOICES, patient)), invoices)
        notes = {
            each.key: each.left for each in model.notes.values() if each.patient == patient and each.status != "draft"
        }
        agree(f"what notes of patient {patient} have left", dict(self.rows(_NOTES, patient)), notes)
        kept = {each.key: each.kept for each in model.notes.values() if each.patient == patient and each.kept}
        rows = self.rows("SELECT credit_note_id, kept_paise FROM patient_credit_notes WHERE patient_id = ?", patient)
        agree(f"what is kept for patient {patient}", {key: paise for key, paise in rows if paise}, kept)
        advances = {each.key: each.left for each in model.receipts.values() if each.patient == patient and each.advance}
        agree(f"the advances of patient {patient}", dict(self.rows(_ADVANCES, patient)), advances)

    def _compare_plan(self, plan: Plan) -> None:
        columns = "status, refund_status, refundable_paise, residual_due_paise, expiry_date"
        (found,) = self.rows(f"SELECT {columns} FROM package_payment_plans WHERE plan_id = ?", plan.key)
        expiry = plan.expiry.isoformat() if plan.expiry else None
        agree(f"plan {plan.key}", found, (plan.status, plan.refund_status, plan.refundable, plan.residual, expiry))
        sessions = self.rows(
            "SELECT session_number, session_status FROM package_sessions WHERE plan_id = ? ORDER BY 1", plan.key
        )
        agree(f"the sessions of plan {plan.key}", sessions, [(each.number, each.status) for each in plan.sessions])
        rows = self.rows(
            "SELECT installment_number, kind, due_date, amount_paise, paid_paise, waived_paise"
            " FROM installment_payments WHERE plan_id = ? ORDER BY 1",
            plan.key,
        )
        expected = [
            (row.number, row.kind, row.due.isoformat(), row.amount, row.paid, row.waived)
            for row in sorted(plan.installments, key=lambda row: row.number)
        ]
        agree(f"the installments of plan {plan.key}", rows, expected)


def output_tax(model: Model) -> dict[int, int]:
    """Give CGST by rate: of live invoices, less that of live notes that reduce GST."""
    found: dict[int, int] = {}
    for invoice in model.invoices.values():
        if invoice.status == "posted":
            for line in invoice.lines:
                found[line.rate_bp] = found.get(line.rate_bp, 0) + line.value.half
    for note in model.notes.values():
        if note.status == "posted" and note.kind == "gst":
            for part in note.lines:
                found[part.line.rate_bp] = found.get(part.line.rate_bp, 0) - part.value.half
    return {rate: half for rate, half in found.items() if half}


def day_after(first: date, last: date, step: int, steps: int) -> date:
    """Give the day on which a step of so many is taken."""
    return date.fromordinal(first.toordinal() + (last - first).days * step // max(1, steps))
