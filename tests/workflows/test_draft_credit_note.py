from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.accounting.tax import Taxed
from desktop_app.workflows.draft_credit_note import NoteLine, draft_credit_note
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.orders import DISCONTINUED, DRAFT, credit, do, draft, line, order, post, sell, serve
from tests.workflows.expect import TOMORROW, balances, owed, refused, spoil

TAXED = line(100_000, role="SVC_REV", rate_bp=1800)
EXEMPT = line(50_000, role="CONSULT_REV")
IGST = NoteLine(invoice_line_id=1, description="Credit", taxed=Taxed(0, igst_paise=100))


def test_draft_credit_note__posts_nothing_and_takes_no_number(clinic: Clinic) -> None:
    serve(clinic)
    before = balances(clinic)
    assert draft(clinic, reason="Charged twice") == 1
    assert clinic.rows(
        "SELECT status, credit_note_number, gl_posted, total_paise, reason_description FROM patient_credit_notes"
    ) == [("draft", None, 0, 50_000, "Charged twice")]
    assert (balances(clinic), owed(clinic)) == (before, 200_000)


def test_draft_credit_note__keeps_each_line_with_its_rate(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    draft(clinic, credit(50_000, half_tax_paise=4_500), credit(10_000, of_line=2, untaxed_paise=5_000))
    assert clinic.rows("SELECT taxable_paise, cgst_paise, nontax_paise, total_paise FROM patient_credit_notes") == [
        (60_000, 4_500, 5_000, 74_000)
    ]
    assert clinic.rows("SELECT invoice_line_id, sac_hsn, rate_bp, nontax_paise FROM patient_credit_note_lines") == [
        (1, "999722", 1800, 0),
        (2, "999312", 0, 5_000),
    ]


def test_draft_credit_note__up_to_all_of_a_line(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    draft(clinic, credit(100_000, half_tax_paise=9_000), credit(50_000, of_line=2))
    assert clinic.value("SELECT total_paise FROM patient_credit_notes") == 168_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"lines": (credit(1_000, of_line=99),)}, "NOT_FOUND"),
        ({"lines": (credit(1_000, of_line=3),)}, "NOT_FOUND"),  # the line of another invoice
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "CN_DATE_BEFORE_INVOICE"),
        ({"lines": (credit(-1, untaxed_paise=10),)}, "AMOUNT_NEGATIVE"),
        ({"lines": (credit(10, untaxed_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"lines": (replace(credit(100), taxed=Taxed(100, 9, 8)),)}, "BAD_INPUT"),
        ({"lines": ()}, "AMOUNT_NOT_POSITIVE"),
        ({"lines": (credit(0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"lines": (credit(168_001),)}, "CN_EXCEEDS_INVOICE"),  # more than the invoice
        ({"lines": (credit(118_001),)}, "CN_EXCEEDS_INVOICE"),  # more than the line
        ({"lines": (credit(100, half_tax_paise=9_001),)}, "CN_EXCEEDS_INVOICE"),  # more tax than the line bears
        ({"lines": (credit(100_001),)}, "CN_EXCEEDS_INVOICE"),  # more value than the line has, though less with its tax
        ({"lines": (credit(70_000), credit(70_000))}, "CN_EXCEEDS_INVOICE"),  # one line twice
        ({"lines": (IGST,)}, "CN_EXCEEDS_INVOICE"),  # a tax that the line does not bear
        ({"kind": "financial", "lines": (credit(100, half_tax_paise=9),)}, "BAD_INPUT"),  # it reduces no GST
        ({"kind": "commercial"}, "BAD_INPUT"),
        ({"reason_code": "plan_discontinued"}, "BAD_INPUT"),  # other workflows make these
        ({"reason_code": "bad_debt"}, "BAD_INPUT"),
    ],
)
def test_draft_credit_note__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    serve(clinic)
    refused(clinic, draft_credit_note, order(DRAFT, **changes), code)


def test_draft_credit_note__refuses_more_than_earlier_notes_leave(clinic: Clinic) -> None:
    sell(clinic, other_lines=(EXEMPT,))
    post(clinic, draft(clinic, credit(900_000)))
    refused(clinic, draft_credit_note, order(DRAFT, lines=(credit(100_001),)), "CN_EXCEEDS_INVOICE")
    draft(clinic, credit(100_000))


def test_draft_credit_note__refuses_the_round_off_of_an_invoice_that_is_credited(tmp_path: Path) -> None:
    """999.50 + 2 x 89.96 = 1,179.42, rounded down to 1,179.00: once that is credited the 0.42 left were never owed."""
    clinic = new_clinic(tmp_path / "rounded.clinicbook", round_invoice_to_rupee=True)
    clinic.clock.today = DISCONTINUED
    serve(clinic, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    post(clinic, draft(clinic, credit(117_900 - 2 * 8_996, half_tax_paise=8_996)))
    refused(clinic, draft_credit_note, order(DRAFT, lines=(credit(42),)), "CN_EXCEEDS_INVOICE")
    clinic.books.close()


@pytest.mark.usefixtures("data_is_bad")
def test_draft_credit_note__refuses_a_cancelled_invoice(clinic: Clinic) -> None:
    serve(clinic)
    spoil(clinic, "UPDATE invoices SET status = 'cancelled';")
    refused(clinic, draft_credit_note, order(DRAFT, reason=""), "INVOICE_NOT_POSTED")


@pytest.mark.parametrize(
    ("changes", "code"),
    [  # object, reason, dates, amount, limit
        ({"lines": (credit(-1, of_line=99),), "reason": ""}, "NOT_FOUND"),
        ({"reason": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": TOMORROW, "lines": ()}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1), "lines": (credit(-1),)}, "CN_DATE_BEFORE_INVOICE"),
        ({"lines": (credit(300_000), credit(-1))}, "AMOUNT_NEGATIVE"),
    ],
)
def test_draft_credit_note__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    serve(clinic)
    refused(clinic, draft_credit_note, order(DRAFT, **changes), code)


def test_draft_credit_note__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(
        clinic,
        draft_credit_note,
        order(
            DRAFT,
            invoice_id=2,
            lines=(credit(50_000, of_line=2),),
            reason_code="goodwill",
            kind="financial",
            on=DAY_BEFORE_OPENING,
        ),
        "BEFORE_OPENING",
    )
    do(
        clinic,
        draft_credit_note,
        order(
            DRAFT, invoice_id=2, lines=(credit(50_000, of_line=2),), reason_code="goodwill", kind="financial", on=OPENED
        ),
    )
