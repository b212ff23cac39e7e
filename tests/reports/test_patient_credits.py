"""What a patient has that can be used: advances with the tax in them, credit notes; and what of it was applied."""

from pathlib import Path

import pytest

from desktop_app.reports.patient_credits import ADVANCE, NOTE, patient_credits
from desktop_app.workflows.unapply_advance import unapply_advance
from tests import money_orders
from tests.clinic import Clinic, new_clinic
from tests.money_orders import advance, apply_it, credit_another_invoice, owed_back, register
from tests.orders import DELIVERED, DISCONTINUED, discontinue, do, half_done_plan, line, order, serve


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DISCONTINUED
    return made


def test_advance__in_parts_takes_back_its_tax_in_step(clinic: Clinic) -> None:
    """Of 5,900 with 450 and 450 inside: 1,180 take back 90 and 90, the other 4,720 all the rest, 360 and 360."""
    register(clinic)
    advance(clinic)
    serve(clinic, patient=1, on=DELIVERED, lines=(line(500_000, role="SVC_REV", rate_bp=1800),))
    with clinic.books.reading() as reading:
        before = patient_credits(reading, 1)
    apply_it(clinic, amount_paise=118_000)
    with clinic.books.reading() as reading:
        after = patient_credits(reading, 1)
    (credit,) = before.credits
    assert (credit.kind, credit.number, credit.open_paise) == (ADVANCE, "RV/25-26/00001", 590_000)
    assert (credit.tax_of(118_000).cgst_paise, credit.tax_of(0).tax_paise) == (9_000, 0)
    (left,) = after.credits
    assert (left.open_paise, left.tax_of(472_000).cgst_paise) == (472_000, 36_000)
    assert [each.open_paise for each in after.invoices] == [472_000]
    (use,) = after.applications
    assert (use.kind, use.number, use.invoice_number) == (ADVANCE, "RV/25-26/00001", "INV/25-26/00001")
    assert (use.amount_paise, use.on) == (118_000, DELIVERED)


def test_lines__are_those_that_applying_posts(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    serve(clinic, patient=1, on=DELIVERED, lines=(line(500_000, role="SVC_REV", rate_bp=1800),))
    with clinic.books.reading() as reading:
        (credit,) = patient_credits(reading, 1).credits
    told = sorted((each.role, each.debit_paise, each.credit_paise) for each in credit.lines(590_000, 1))
    done = apply_it(clinic)
    posted = clinic.rows(
        "SELECT role, debit_paise, credit_paise FROM gl_entries JOIN account_roles USING (account_id)"
        " WHERE transaction_id = ? ORDER BY role",
        done.transaction_id,
    )
    assert posted == told
    assert [paise for *_, paise in told if paise] == [590_000, 90_000]


def test_application__that_was_taken_back_is_none_any_more(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    serve(clinic, patient=1, on=DELIVERED, lines=(line(500_000, role="SVC_REV", rate_bp=1800),))
    done = apply_it(clinic)
    do(clinic, unapply_advance, order(money_orders.UNAPPLICATION, transaction_id=done.transaction_id))
    with clinic.books.reading() as reading:
        found = patient_credits(reading, 1)
    assert (found.applications, [each.open_paise for each in found.credits]) == ((), [590_000])


def test_note__is_a_credit_for_what_its_own_invoice_does_not_take(clinic: Clinic) -> None:
    """S74: of 6,000 that are to be paid back 4,500 go to another invoice; the match with its own is no application."""
    owed_back(clinic)
    credit_another_invoice(clinic)
    with clinic.books.reading() as reading:
        found = patient_credits(reading, 1)
    (credit,) = found.credits
    assert (credit.kind, credit.number, credit.open_paise) == (NOTE, "CN/25-26/00001", 150_000)
    assert (credit.tax_of(150_000).tax_paise, credit.lines(150_000, 1)) == (0, ())
    (use,) = found.applications
    assert (use.kind, use.invoice_number, use.amount_paise) == (NOTE, "INV/25-26/00002", 450_000)
    assert found.invoices == ()


def test_note__that_settles_its_own_invoice_is_no_application(clinic: Clinic) -> None:
    """Of 10,000 that 4,000 were paid for, the credit of 6,000 takes the rest."""
    half_done_plan(clinic)
    discontinue(clinic)
    with clinic.books.reading() as reading:
        found = patient_credits(reading, 1)
    assert (found.credits, found.invoices, found.applications) == ((), (), ())


def test_somebody_else__has_nothing(clinic: Clinic) -> None:
    owed_back(clinic)
    with clinic.books.reading() as reading:
        found = patient_credits(reading, 2)
    assert (found.credits, found.invoices, found.applications) == ((), (), ())
