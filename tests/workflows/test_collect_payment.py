"""Several modes for several documents at once: a service of Rs 2,000 and a package of Rs 10,000."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.collect_payment import (
    CollectPayment,
    DocumentPart,
    ModePart,
    PaymentCollected,
    collect_payment,
)
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.master_orders import account_id
from tests.money_orders import COLLECTION
from tests.orders import DISCONTINUED, do, line, order, sell, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    installments,
    long_prefix,
    owed,
    refused,
    spoil,
    switched_off,
    unmapped,
)

LIMIT = 20_000_000


def mode(name: str, paise: int, **more: Any) -> ModePart:  # noqa: ANN401 - the part's own
    return ModePart(mode=name, amount_paise=paise, **more)


def collect(clinic: Clinic, *modes: ModePart, **changes: Any) -> PaymentCollected:  # noqa: ANN401
    return do(clinic, collect_payment, order(COLLECTION, modes=modes, **changes))


@pytest.fixture(autouse=True)
def sold(clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1)


SERVICE_THEN_PACKAGE = (DocumentPart(invoice_id=2), DocumentPart(invoice_id=1))


def test_collect_payment__each_mode_has_its_receipt_and_they_share_a_paper(clinic: Clinic) -> None:
    """Cash 1,500 and UPI 3,500: the service takes 1,500 + 500, the package 3,000."""
    done = collect(clinic, mode("cash", 150_000), mode("upi", 350_000, reference="U 7"), documents=SERVICE_THEN_PACKAGE)
    assert [(each.receipt_number, each.allocated_paise, each.advance_paise) for each in done.receipts] == [
        ("RCP/25-26/00001", 150_000, 0),
        ("RCP/25-26/00002", 350_000, 0),
    ]
    assert done.receipt_group
    assert clinic.rows("SELECT mode, amount_paise, reference, receipt_group FROM payments") == [
        ("cash", 150_000, None, done.receipt_group),
        ("upi", 350_000, "U 7", done.receipt_group),
    ]
    assert clinic.rows(
        "SELECT payment_id, invoice_id, installment_id, amount_paise FROM payment_allocations ORDER BY allocation_id"
    ) == [(1, 2, None, 150_000), (2, 2, None, 50_000), (2, 1, 1, 200_000), (2, 1, 2, 100_000)]
    assert {code: balances(clinic)[code] for code in ("1010", "1060", "1100")} == {
        "1010": 150_000,
        "1060": 350_000,
        "1100": 700_000,
    }
    assert owed(clinic) == 700_000


def test_collect_payment__one_installment_filled_by_two_modes(clinic: Clinic) -> None:
    collect(clinic, mode("cash", 50_000), mode("upi", 250_000), documents=(DocumentPart(invoice_id=1),))
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 100_000, 0, 0, 0]
    assert clinic.rows("SELECT payment_id, installment_id, amount_paise FROM payment_allocations") == [
        (1, 1, 50_000),
        (2, 1, 150_000),
        (2, 2, 100_000),
    ]


def test_collect_payment__what_is_over_is_an_advance_of_the_last_mode(clinic: Clinic) -> None:
    done = collect(clinic, mode("cash", 100_000), mode("card", 200_000), documents=(DocumentPart(invoice_id=2),))
    assert [(each.allocated_paise, each.advance_paise) for each in done.receipts] == [(100_000, 0), (100_000, 100_000)]
    assert balances(clinic)["2200"] == -100_000


def test_collect_payment__as_it_is_told(clinic: Clinic) -> None:
    parts = (DocumentPart(invoice_id=1, amount_paise=200_000), DocumentPart(invoice_id=2, amount_paise=50_000))
    done = collect(clinic, mode("bank", 250_000), documents=parts)
    assert done.receipt_group is None
    assert clinic.rows("SELECT invoice_id, amount_paise FROM payment_allocations") == [(1, 200_000), (2, 50_000)]


def test_collect_payment__other_lines_of_a_package_first(clinic: Clinic) -> None:
    sell(clinic, patient=1, other_lines=(line(200_000, role="CONSULT_REV"),))
    collect(clinic, mode("cash", 100_000), mode("upi", 300_000), documents=(DocumentPart(invoice_id=3),))
    rows = clinic.rows("SELECT payment_id, installment_id, amount_paise FROM payment_allocations ORDER BY 1, 3")
    assert rows == [(1, None, 100_000), (2, None, 100_000), (2, 6, 200_000)]


def test_collect_payment__without_documents_all_of_it_is_an_advance(clinic: Clinic) -> None:
    done = collect(clinic, mode("cash", 100_000), documents=())
    assert (done.receipts[0].advance_paise, owed(clinic)) == (100_000, 1_200_000)


def test_collect_payment__into_the_account_that_was_chosen(clinic: Clinic) -> None:
    collect(clinic, mode("upi", 100_000, account_id=account_id(clinic, "1040")))
    assert balances(clinic)["1040"] == 100_000


def test_collect_payment__all_cash_of_it_counts_for_the_limit(clinic: Clinic) -> None:
    sell(clinic, patient=1, package=line(2 * LIMIT))
    halves = (mode("cash", LIMIT // 2), mode("upi", 100), mode("cash", LIMIT // 2))
    over = order(COLLECTION, modes=halves, documents=(DocumentPart(invoice_id=3),))
    refused(clinic, collect_payment, over, "CASH_LIMIT_269ST")
    refused(clinic, collect_payment, order(over, cash_limit_reason=" "), "REASON_REQUIRED")
    do(clinic, collect_payment, order(over, cash_limit_reason="An estate pays"))
    assert clinic.value("SELECT count(*) FROM audit_log WHERE action = 'override'") == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"modes": ()}, "COUNT_OUT_OF_RANGE"),
        ({"documents": (DocumentPart(invoice_id=1), DocumentPart(invoice_id=1))}, "DOCUMENT_TWICE"),
        ({"patient_id": 99}, "NOT_FOUND"),
        ({"documents": (DocumentPart(invoice_id=99),)}, "NOT_FOUND"),
        ({"documents": (DocumentPart(invoice_id=3),)}, "DIFFERENT_PATIENT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "PAYMENT_BEFORE_INVOICE"),
        ({"on": date(2023, 3, 31), "documents": ()}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"modes": (mode("gold", 1),)}, "BAD_INPUT"),
        ({"modes": (mode("upi", 0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"modes": (mode("upi", LARGEST_PAISE + 1),)}, "AMOUNT_TOO_LARGE"),
        ({"documents": (DocumentPart(invoice_id=1, amount_paise=0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"documents": (DocumentPart(invoice_id=1, amount_paise=1_000_001),)}, "APPLY_EXCEEDS_INVOICE"),
        ({"documents": (DocumentPart(invoice_id=1, amount_paise=300_001),)}, "DOCUMENTS_EXCEED_RECEIPT"),
        ({"modes": (mode("cash", LIMIT),)}, "CASH_LIMIT_269ST"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
    ],
)
def test_collect_payment__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    serve(clinic)
    spoil(clinic, LOCK_JULY)
    refused(clinic, collect_payment, order(COLLECTION, **{"on": DISCONTINUED, **changes}), code)


def test_collect_payment__refuses_an_account_where_no_such_money_lies(clinic: Clinic) -> None:
    command: CollectPayment = order(COLLECTION, modes=(mode("upi", 1, account_id=account_id(clinic, "1100")),))
    refused(clinic, collect_payment, command, "ACCOUNT_UNFIT")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        (unmapped("UPI"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("RCP"), "NUMBER_TOO_LONG"),
    ],
)
def test_collect_payment__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, collect_payment, order(COLLECTION), code)


def test_collect_payment__of_an_old_package_refuses_days_before_the_opening(open_clinic: OpenClinic) -> None:
    clinic = open_clinic()
    open_books(clinic)
    refused(
        clinic,
        collect_payment,
        order(COLLECTION, patient_id=2, documents=(DocumentPart(invoice_id=2),), on=DAY_BEFORE_OPENING),
        "BEFORE_OPENING",
    )
    do(clinic, collect_payment, order(COLLECTION, patient_id=2, documents=(DocumentPart(invoice_id=2),), on=OPENED))
