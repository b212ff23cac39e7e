"""What a scenario expects of the book afterwards, read past the program."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.scenario_runner.world import World

Case = dict[str, Any]
COUNTED = (
    "gl_transactions",
    "gl_entries",
    "ar_subledger",
    "ar_allocations",
    "patient_credit_notes",
    "refunds",
    "payments",
    "invoices",
    "installment_payments",
)


def count_rows(world: World) -> Counter[str]:
    return Counter({name: world.clinic.value(f"SELECT count(*) FROM {name}") for name in COUNTED})


def added_transactions(world: World, after: int) -> list[Case]:
    headers = world.clinic.rows(
        "SELECT transaction_id, source_document_type, event, transaction_date FROM gl_transactions"
        " WHERE transaction_id > ? ORDER BY transaction_id",
        after,
    )
    return sorted_lines(
        [
            {
                "source": source,
                "event": event,
                "date": on,
                "lines": world.clinic.rows(
                    "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id)"
                    " WHERE transaction_id = ?",
                    transaction_id,
                ),
            }
            for transaction_id, source, event, on in headers
        ]
    )


def sorted_lines(transactions: list[Case]) -> list[Case]:
    return [{**each, "lines": sorted(tuple(line) for line in each["lines"])} for each in transactions]


def balances(world: World) -> Case:
    return dict(
        world.clinic.rows(
            "SELECT code, sum(debit_paise - credit_paise) AS balance FROM gl_entries JOIN accounts USING (account_id)"
            " GROUP BY code HAVING balance <> 0"
        )
    )


def control_balances(control: str, *, zero: bool) -> Callable[[World], Case]:
    def read(world: World) -> Case:
        found = {
            name: world.clinic.value(
                "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger"
                " WHERE control = ? AND patient_id = ?",
                control,
                patient_id,
            )
            for name, patient_id in world.patients.items()
        }
        return {name: balance for name, balance in found.items() if balance or zero}

    return read


def outstanding(world: World) -> Case:
    found = {
        name: world.clinic.rows(
            """SELECT d.debit_paise - (SELECT coalesce(sum(amount_paise), 0) FROM ar_allocations
                                        WHERE debit_entry_id = d.entry_id AND voided_date IS NULL)
                 FROM invoices i JOIN ar_subledger d ON d.reference_type = 'invoice' AND d.reference_id = i.invoice_id
                                                    AND d.entry_type IN ('invoice', 'opening')
                WHERE i.invoice_id = ? AND i.status <> 'draft' AND i.total_paise > 0""",
            invoice_id,
        )
        for name, invoice_id in world.invoices.items()
    }
    return {name: rows[0][0] for name, rows in found.items() if rows}


def plans(world: World) -> Case:
    return {
        name: {
            **dict(
                zip(
                    ("status", "refund_status"),
                    world.clinic.rows(
                        "SELECT status, refund_status FROM package_payment_plans WHERE plan_id = ?", plan_id
                    )[0],
                    strict=True,
                )
            ),
            "sessions": dict(
                world.clinic.rows(
                    "SELECT session_status, count(*) FROM package_sessions WHERE plan_id = ? GROUP BY 1", plan_id
                )
            ),
            "installments": dict(
                world.clinic.rows(
                    "SELECT status, count(*) FROM installment_payments WHERE plan_id = ? AND kind = 'regular'"
                    " GROUP BY 1",
                    plan_id,
                )
            ),
            "final_due": world.clinic.value(
                "SELECT coalesce(sum(amount_paise - paid_paise - waived_paise), 0) FROM installment_payments"
                " WHERE plan_id = ? AND kind = 'final'",
                plan_id,
            ),
        }
        for name, plan_id in world.plans.items()
    }


def notes(world: World) -> list[Case]:
    names = (
        "no",
        "date",
        "kind",
        "status",
        "taxable_paise",
        "cgst_paise",
        "sgst_paise",
        "nontax_paise",
        "round_off_paise",
        "total_paise",
        "reason",
    )
    return [
        dict(zip(names, row, strict=True))
        for row in world.clinic.rows(
            "SELECT credit_note_number, credit_note_date, kind, status, taxable_paise, cgst_paise, sgst_paise,"
            " nontax_paise, round_off_paise, total_paise, reason_description FROM patient_credit_notes"
            " ORDER BY credit_note_id"
        )
    ]


def of_invoices(column: str) -> Callable[[World], Case]:
    def read(world: World) -> Case:
        return {
            name: world.clinic.value(f"SELECT {column} FROM invoices WHERE invoice_id = ?", invoice_id)
            for name, invoice_id in world.invoices.items()
        }

    return read


def patient_names(world: World) -> Case:
    return {
        name: world.clinic.value("SELECT full_name FROM patients WHERE patient_id = ?", patient_id)
        for name, patient_id in world.patients.items()
    }


EXPECTATIONS: dict[str, Callable[[World], Any]] = {
    "balances_after_paise": balances,
    "ar_balance_paise": control_balances("AR", zero=True),
    "advance_balance_paise": control_balances("ADV", zero=False),
    "invoice_outstanding_paise": outstanding,
    "plans": plans,
    "credit_notes": notes,
    "document_kinds": of_invoices("document_kind"),
    "invoice_igst_paise": of_invoices("igst_paise"),
    "patient_names": patient_names,
}
