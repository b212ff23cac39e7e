"""An advance of Rs 5,900 (18 % inside) against a package of Rs 11,800 in five installments of 2,360 (S80)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.apply_advance import apply_advance
from tests.clinic import Clinic
from tests.money_orders import APPLICATION, TAXED, advance, apply_it
from tests.orders import DELIVERED, DISCONTINUED, RECEIPT, line, order, receive, sell, serve
from tests.workflows.expect import (
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    installments,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)

LIMIT = 20_000_000


def lines_of(clinic: Clinic, transaction_id: int) -> dict[str, int]:
    return posted(clinic, "advance_apply", document_id=transaction_id)


def test_apply_advance__settles_the_invoice_and_takes_its_tax_back(clinic: Clinic) -> None:
    sell(clinic, package=TAXED)
    advance(clinic)
    applied = apply_it(clinic)
    assert (applied.applied_paise, applied.tax_paise) == (590_000, 90_000)
    assert lines_of(clinic, applied.transaction_id) == {
        "2200": 590_000,
        "1100": -590_000,
        "2110": 45_000,
        "2120": 45_000,
        "1450": -90_000,
    }
    assert [paid for _, paid, _, _ in installments(clinic)] == [236_000, 236_000, 118_000, 0, 0]
    assert owed(clinic) == 590_000


def test_apply_advance__in_parts_takes_the_tax_back_cumulatively(clinic: Clinic) -> None:
    """Half of the tax is 45,000: x 1/590 th of 100,000 = 7,627.1, of 200,000 = 15,254.2; the rest takes the rest."""
    sell(clinic, package=TAXED)
    advance(clinic)
    taxes = [apply_it(clinic, amount_paise=paise).tax_paise for paise in (100_000, 100_000, None)]
    assert taxes == [2 * 7_627, 2 * 7_627, 2 * (45_000 - 15_254)]
    assert (
        clinic.value(
            "SELECT sum(debit_paise - credit_paise) FROM gl_entries WHERE account_id ="
            " (SELECT account_id FROM accounts WHERE code = '1450')"
        )
        == 0
    )


def test_apply_advance__an_overpayment_is_an_advance_without_tax(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_050_000)
    serve(clinic, patient=1, lines=(line(50_000, role="SVC_REV"),))
    applied = apply_it(clinic, invoice_id=2)
    assert (applied.applied_paise, applied.tax_paise) == (50_000, 0)
    assert lines_of(clinic, applied.transaction_id) == {"2200": 50_000, "1100": -50_000}
    assert owed(clinic) == 0


def test_apply_advance__takes_as_much_as_fits(clinic: Clinic) -> None:
    sell(clinic)
    advance(clinic, rate_bp=0, amount_paise=1_200_000)
    assert apply_it(clinic).applied_paise == 1_000_000
    serve(clinic, patient=1)
    assert apply_it(clinic, invoice_id=2).applied_paise == 200_000


def test_apply_advance__of_cash_counts_for_the_limit_of_the_invoice(clinic: Clinic) -> None:
    sell(clinic, package=line(2 * LIMIT))
    advance(clinic, rate_bp=0, mode="cash", amount_paise=LIMIT - 1)
    receive(clinic, 2, mode="cash", on=DELIVERED)
    refused(clinic, apply_advance, order(APPLICATION), "CASH_LIMIT_269ST")
    refused(clinic, apply_advance, order(APPLICATION, cash_limit_reason=" "), "REASON_REQUIRED")
    assert apply_it(clinic, amount_paise=LIMIT - 3).applied_paise == LIMIT - 3
    assert apply_it(clinic, cash_limit_reason="One more paisa").applied_paise == 2
    assert clinic.value("SELECT count(*) FROM audit_log WHERE action = 'override'") == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payment_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 2}, "DIFFERENT_PATIENT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "PAYMENT_BEFORE_INVOICE"),
        ({"on": date(2025, 6, 9)}, "APPLY_BEFORE_CREDIT"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": 590_001}, "APPLY_EXCEEDS_CREDIT"),
        ({"amount_paise": 1_000_001}, "APPLY_EXCEEDS_INVOICE"),
    ],
)
def test_apply_advance__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic)
    advance(clinic, on=date(2025, 6, 10))
    spoil(clinic, LOCK_JULY)
    refused(clinic, apply_advance, order(APPLICATION, **{"on": DISCONTINUED, **changes}), code)


def test_apply_advance__refuses_what_has_no_advance_or_no_room(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000)
    refused(clinic, apply_advance, order(APPLICATION), "APPLY_EXCEEDS_CREDIT")
    receive(clinic, 850_000)  # 50,000 too much
    refused(clinic, apply_advance, order(APPLICATION, payment_id=2), "APPLY_EXCEEDS_INVOICE")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE payments SET status = 'reversed';", "PAYMENT_NOT_POSTED"),
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-07-01';", "NO_PERIOD"),
        (unmapped("GST_ADV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("ADV_CONTROL"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_apply_advance__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic, package=TAXED)
    advance(clinic)
    spoil(clinic, sql)
    refused(clinic, apply_advance, order(APPLICATION), code)


def test_apply_advance__is_found_where_the_next_receipt_goes_on(clinic: Clinic) -> None:
    sell(clinic)
    advance(clinic, rate_bp=0, amount_paise=300_000)
    apply_it(clinic)
    assert receive(clinic, RECEIPT.amount_paise).allocated_paise == 200_000
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 200_000, 100_000, 0, 0]
