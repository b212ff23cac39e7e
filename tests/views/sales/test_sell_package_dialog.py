"""Selling a package by keys: what the dialog showed is what stands in the books, to the paisa and line by line."""

from datetime import date
from typing import Any

import pytest

from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.sales.conftest import OpenDesk
from tests.views.sales.desk import (
    TODAY,
    Desk,
    focused_name,
    installments_of,
    journal_of,
    sessions_of,
    shown_figures,
    shown_installments,
    shown_journal,
    shown_sessions,
    write,
)

pytestmark = pytest.mark.gui

AR, DEFERRED = "Accounts Receivable - patients", "Deferred revenue - packages (contract liability)"
MONTHLY = ["2025-08-20", "2025-09-20", "2025-10-20", "2025-11-20", "2025-12-20"]


def journal(total: int, value: int, half_tax: int = 0, round_off: int = 0) -> list[tuple[Any, ...]]:
    """Write down what domain.md 4.2 asks for."""
    rounding = [("5900", "Rounding off", -round_off, 0)] if round_off < 0 else []
    taxes = [("2110", "Output CGST", 0, half_tax), ("2120", "Output SGST", 0, half_tax)] if half_tax else []
    return [("1100", AR, total, 0), *rounding, ("2300", DEFERRED, 0, value), *taxes]


@pytest.mark.parametrize(
    ("code", "discount", "total", "value", "half_tax"),
    [  # domain.md 4.2
        ("EXEMPT", "", 1_000_000, 1_000_000, 0),
        ("ONTOP", "", 1_180_000, 1_000_000, 90_000),
        ("INSIDE", "", 1_000_000, 847_458, 76_271),
        ("ONTOP", "1000", 1_062_000, 900_000, 81_000),
    ],
)
def test_sale__shown_is_posted(  # noqa: PLR0917 - a case a row
    desk: Desk, code: str, discount: str, total: int, value: int, half_tax: int
) -> None:
    dialog = desk.sell(code)
    write(dialog.fields.discount, discount)
    write(dialog.fields.installments, "5")
    figures = shown_figures(dialog)
    assert (figures["Price"], figures["Discount"]) == (1_000_000, -100_000 if discount else 0)
    assert figures["Taxable value" if half_tax else "Value without tax"] == value
    rate = " 9%" if half_tax else ""
    assert (figures[f"CGST{rate}"], figures[f"SGST{rate}"], figures["Total"]) == (half_tax, half_tax, total)
    lines, installments, sessions = shown_journal(dialog), shown_installments(dialog), shown_sessions(dialog)
    assert lines == journal(total, value, half_tax)
    assert installments == sessions == [(day, total // 5) for day in MONTHLY]
    assert dialog.effects.due_today.text() == f"{total // 500:,}.00 due today"

    sold = desk.post(dialog)
    assert (sold.invoice_number, sold.plan_number) == ("INV/25-26/00001", "PL/25-26/00001")
    assert journal_of(desk.clinic, sold.invoice_id) == lines
    assert installments_of(desk.clinic, sold.plan_id) == installments
    assert sessions_of(desk.clinic, sold.plan_id) == sessions
    assert sold.invoice_total_paise == total
    assert desk.clinic.rows("SELECT patient_id, package_name, settlement_policy FROM package_payment_plans") == [
        (3, f"Package {code}", "PRO_RATA")
    ]


def test_sale__rounded_to_the_rupee(open_desk: OpenDesk) -> None:
    """999.50 and 18 % are 1,179.42: rounded down to 1,179.00, in two installments of 589.50."""
    desk = open_desk(round_invoice_to_rupee=True)
    dialog = desk.sell("ONTOP")
    write(dialog.fields.price, "999.50")
    write(dialog.fields.installments, "2")
    assert shown_figures(dialog)["Round-off"] == -42
    lines, installments = shown_journal(dialog), shown_installments(dialog)
    assert lines == journal(117_900, 99_950, 8_996, round_off=-42)
    assert [paise for _, paise in installments] == [58_950, 58_950]
    sessions = shown_sessions(dialog)
    assert sum(paise for _, paise in sessions) == 117_942

    sold = desk.post(dialog)
    assert journal_of(desk.clinic, sold.invoice_id) == lines
    assert installments_of(desk.clinic, sold.plan_id) == installments
    assert sessions_of(desk.clinic, sold.plan_id) == sessions


def test_sale__at_invoice_policy_earns_at_once(open_desk: OpenDesk) -> None:
    desk = open_desk(revenue_policy="at_invoice")
    dialog = desk.sell("EXEMPT")
    lines = shown_journal(dialog)
    assert lines == [("1100", AR, 1_000_000, 0), ("4200", "Package Revenue", 0, 1_000_000)]
    assert journal_of(desk.clinic, desk.post(dialog).invoice_id) == lines


@pytest.mark.parametrize(
    ("code", "sessions", "free", "values"),
    [
        ("WEIGHED", "5", "0", [270_000, 180_000, 180_000, 180_000, 90_000]),  # domain.md 2
        ("WEIGHED", "3", "0", [385_714, 257_143, 257_143]),  # 9,000 by 3 : 2 : 2, cumulatively
        ("WEIGHED", "6", "1", [270_000, 180_000, 180_000, 180_000, 90_000, 0]),
        ("WEIGHED", "6", "0", [245_455, 163_636, 163_636, 163_637, 81_818, 81_818]),  # by 3 : 2 : 2 : 2 : 1 : 1
        ("FREE", "6", "1", [118_000] * 5 + [0]),  # 5,900 over five, the sixth is free
        ("EXEMPT", "4", "0", [250_000] * 4),
    ],
)
def test_sessions__are_worth_their_share(desk: Desk, code: str, sessions: str, free: str, values: list[int]) -> None:
    dialog = desk.sell(code)
    write(dialog.fields.sessions, sessions)
    write(dialog.fields.free, free)
    shown = shown_sessions(dialog)
    assert [paise for _, paise in shown] == values
    assert sessions_of(desk.clinic, desk.post(dialog).plan_id) == shown


def test_terms__are_kept_on_the_plan(desk: Desk) -> None:
    """Under LIST_PRICE each session keeps its taxable list price: 1,000 here, nothing for the free one."""
    dialog = desk.sell("FREE")
    write(dialog.fields.policy.line, "Used sessions at list price")
    press(KEY.Key_Return)
    write(dialog.fields.fee, "500")
    write(dialog.fields.expiry, "31/3/2026")
    dialog.fields.no_show.setFocus()
    press(KEY.Key_Space)
    plan_id = desk.post(dialog).plan_id
    plan = "SELECT settlement_policy, settlement_fee_paise, expiry_date, no_show_is_used FROM package_payment_plans"
    assert desk.clinic.rows(plan) == [("LIST_PRICE", 50_000, "2026-03-31", 1)]
    prices = "SELECT list_price_paise FROM package_sessions WHERE plan_id = ? ORDER BY session_number"
    assert desk.clinic.rows(prices, plan_id) == [(100_000,)] * 5 + [(0,)]


def test_terms__without_refund_are_warned_of(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.policy.line, "Nothing is credited")
    press(KEY.Key_Return)
    assert dialog.fields.policy.accessibleDescription() == "Held an unfair trade practice (VLCC)"
    caption = dialog.fields.policy.parentWidget()
    assert caption is not None
    assert "Consumer commissions (VLCC)" in caption.toolTip()
    desk.post(dialog)
    assert desk.clinic.value("SELECT settlement_policy FROM package_payment_plans") == "NO_REFUND"


def test_installments__from_a_day_of_their_own(desk: Desk) -> None:
    """31 August, then the last days of the shorter months; nothing is due today."""
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.installments, "3")
    write(dialog.fields.first_due, "31/8/2025")
    assert shown_installments(dialog) == [("2025-08-31", 333_333), ("2025-09-30", 333_334), ("2025-10-31", 333_333)]
    assert dialog.effects.due_today.text() == "Nothing due today"
    shown = shown_installments(dialog)
    assert installments_of(desk.clinic, desk.post(dialog).plan_id) == shown


def test_day__in_the_past_takes_its_rates_and_moves_the_first_installment(desk: Desk) -> None:
    dialog = desk.sell("ONTOP")
    write(dialog.on, "2/6/2025")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert shown_installments(dialog) == [("2025-06-02", 1_180_000)]
    sold = desk.post(dialog)
    assert desk.clinic.rows("SELECT invoice_date, due_date FROM invoices") == [("2025-06-02", "2025-06-02")]
    assert sold.due_dates == (date(2025, 6, 2),)


def test_day__after_the_change_of_rates_proposes_the_new_rate(desk: Desk) -> None:
    """From 22 September 2025 on 999722 is taxed at 5 %: 10,500, unless the user chose another tax."""
    desk.clinic.clock.today = date(2025, 10, 1)
    dialog = desk.sell("ONTOP")
    assert shown_figures(dialog)["Total"] == 1_050_000
    write(dialog.on, "20/8/2025")
    assert dialog.obstacle() == "Reading the rates of the day", "nothing is sold at the rate of another day"
    desk.qtbot.waitUntil(lambda: shown_figures(dialog)["Total"] == 1_180_000)
    write(dialog.fields.tax.line, "Exempt")
    press(KEY.Key_Return)
    assert shown_figures(dialog)["Total"] == 1_000_000
    write(dialog.on, "1/10/2025")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert shown_figures(dialog)["Total"] == 1_000_000


def test_tax__may_be_put_inside_the_price(desk: Desk) -> None:
    dialog = desk.sell("ONTOP")
    write(dialog.fields.tax.line, "18% included")
    press(KEY.Key_Return)
    lines = shown_journal(dialog)
    assert lines == journal(1_000_000, 847_458, 76_271)
    assert journal_of(desk.clinic, desk.post(dialog).invoice_id) == lines


def test_price__of_nothing_posts_no_journal(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.discount, "10000")
    assert shown_journal(dialog) == []
    assert shown_installments(dialog) == []
    sold = desk.post(dialog)
    assert (journal_of(desk.clinic, sold.invoice_id), sold.invoice_total_paise) == ([], 0)


def test_branch__is_asked_for_where_there_are_several(open_desk: OpenDesk) -> None:
    desk = open_desk(branches=2)
    dialog = desk.sell("EXEMPT")
    assert dialog.branch.isVisible()
    write(dialog.branch.line, "WEST branch")
    press(KEY.Key_Return)
    desk.post(dialog)
    assert desk.clinic.rows("SELECT branch_id FROM invoices") == [(2,)]
    again = desk.open(SellPackageDialog)
    assert again.branch_id() == 2, "the next sale is made where the last one was"


def test_branch__is_not_asked_for_where_there_is_one(desk: Desk) -> None:
    assert not desk.sell("EXEMPT").branch.isVisible()


def test_unregistered_clinic__sells_without_gst(open_desk: OpenDesk) -> None:
    desk = open_desk()
    with desk.clinic.raw() as connection:
        connection.execute("UPDATE hospitals SET gstin = NULL")
    dialog = desk.sell("ONTOP")
    lines = shown_journal(dialog)
    assert lines == journal(1_000_000, 1_000_000)
    assert dialog.fields.tax.currentText() == "No GST"
    assert journal_of(desk.clinic, desk.post(dialog).invoice_id) == lines
    assert desk.clinic.value("SELECT document_kind FROM invoices") == "bill_of_supply"


def test_keys__lead_from_the_patient_to_the_button(desk: Desk) -> None:
    dialog = desk.open(SellPackageDialog)
    assert focused_name() == "Patient"
    desk.choose_patient(dialog)
    names = []
    write(dialog.fields.package.line, "EXEMPT")
    for _ in range(10):
        press(KEY.Key_Return)
        names.append(focused_name())
    assert names == [
        "Price",
        "Discount",
        "GST",
        "Sessions",
        "Of them free",
        "Installments",
        "First one due on",
        "If it is discontinued",
        "Cancellation fee",
        "Expires on",
    ]
    assert desk.results == [], "Enter posts nothing"
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(lambda: len(desk.results) == 1)
    assert TODAY.isoformat() in str(desk.clinic.rows("SELECT start_date FROM package_payment_plans"))


def test_sale__a_fee_is_charged_only_where_something_is_kept_and_validity_is_counted_in_days(desk: Desk) -> None:
    """From 20 August 2025 to 20 August 2026 are 365 days."""
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.fee, "500")
    assert dialog.fields.fee.accessibleDescription() == ""
    write(dialog.fields.policy.line, "Everything is credited")
    press(KEY.Key_Return)
    assert dialog.fields.fee.accessibleDescription() == "Not charged then"
    write(dialog.fields.expiry, "20 Aug 2026")
    press(KEY.Key_Return)
    assert dialog.fields.expiry.accessibleDescription() == "365 days from the sale"
