"""Selling services by keys: lines, their tax, and the journal that was shown is the one that is posted."""

import pytest

from desktop_app.views.sales.sale_lines import SaleLineRow
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.sales.conftest import OpenDesk
from tests.views.sales.desk import Desk, focused_name, journal_of, shown_figures, shown_journal, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

AR = ("1100", "Accounts Receivable - patients")


def rows(dialog: SellServiceDialog) -> tuple[SaleLineRow, ...]:
    return dialog.lines.list.rows()


def open_dialog(desk: Desk) -> SellServiceDialog:
    dialog = desk.open(SellServiceDialog)
    desk.choose_patient(dialog)
    return dialog


def sell_all(desk: Desk) -> SellServiceDialog:
    """Put a consultation, a facial less 100 and a gel on the bill, with Enter from field to field."""
    dialog = open_dialog(desk)
    for code, discount in (("CONS", ""), ("FACIAL", "100"), ("GEL", "")):
        write(rows(dialog)[-1].service.line, code)
        press(KEY.Key_Return)
        press(KEY.Key_Return)
        if discount:
            type_in(rows(dialog)[-1].discount, discount)
        press(KEY.Key_Return)
        press(KEY.Key_Return)
    return dialog


def test_sale__of_several_lines_is_posted_as_shown(desk: Desk) -> None:
    """2,000 exempt; 1,000 less 100 and 18 %, 1,062; 112 that hold 12 %, 100 + 6 + 6: in all 3,174."""
    dialog = sell_all(desk)
    assert [row.amount.text() for row in rows(dialog)] == ["2,000.00", "1,062.00", "112.00", ""]
    figures = shown_figures(dialog)
    assert (figures["Price"], figures["Discount"], figures["Total"]) == (311_200, -10_000, 317_400)
    assert (figures["Taxable value"], figures["Value without tax"]) == (100_000, 200_000)
    assert (figures["CGST"], figures["SGST"]) == (8_700, 8_700)
    shown = shown_journal(dialog)
    assert shown == [
        (*AR, 317_400, 0),
        ("4150", "Consultation revenue", 0, 200_000),
        ("4100", "Service revenue", 0, 90_000),
        ("4300", "Medicine and product revenue", 0, 10_000),
        ("2110", "Output CGST", 0, 8_700),
        ("2120", "Output SGST", 0, 8_700),
    ]
    assert dialog.invoice.document.text() == "Invoice-cum-bill of supply"
    sold = desk.post(dialog)
    assert journal_of(desk.clinic, sold.invoice_id) == shown
    assert desk.clinic.rows("SELECT document_kind, total_paise FROM invoices") == [("invoice_cum_bill", 317_400)]
    lines = "SELECT description, list_paise, discount_paise, gross_paise, sac_hsn FROM invoice_lines ORDER BY sequence"
    assert desk.clinic.rows(lines) == [
        ("Service CONS", 200_000, 0, 200_000, "999312"),
        ("Service FACIAL", 100_000, 10_000, 106_200, "999722"),
        ("Service GEL", 11_200, 0, 11_200, "3004"),
    ]


def test_sale__rounded_to_the_rupee(open_desk: OpenDesk) -> None:
    """999.50 and 18 % are 1,179.42; 0.42 go to rounding off."""
    desk = open_desk(round_invoice_to_rupee=True)
    dialog = open_dialog(desk)
    write(rows(dialog)[0].service.line, "FACIAL")
    press(KEY.Key_Return)
    write(rows(dialog)[0].price, "999.50")
    shown = shown_journal(dialog)
    assert shown[:3] == [(*AR, 117_900, 0), ("5900", "Rounding off", 42, 0), ("4100", "Service revenue", 0, 99_950)]
    assert shown_figures(dialog)["Round-off"] == -42
    assert journal_of(desk.clinic, desk.post(dialog).invoice_id) == shown


def test_sale__to_a_new_patient(desk: Desk) -> None:
    dialog = desk.open(SellServiceDialog)
    desk.begin_new_patient(dialog, "सुनीता <b>वर्मा</b>")
    write(rows(dialog)[0].service.line, "CONS")
    press(KEY.Key_Return)
    sold = desk.post(dialog)
    name = desk.clinic.value("SELECT full_name FROM patients WHERE patient_id = ?", sold.patient_id)
    assert name == "सुनीता <b>वर्मा</b>"


def test_lines__are_added_and_removed_by_keys(desk: Desk) -> None:
    dialog = sell_all(desk)
    assert focused_name() == "Service of line 4", "Enter in the last field begins another line"
    rows(dialog)[1].price.setFocus()
    dialog.lines.list.remove_button.click()
    assert [row.service.chosen() is not None for row in rows(dialog)] == [True, True, False]
    assert shown_figures(dialog)["Total"] == 211_200
    dialog.lines.list.add_button.click()
    assert (len(rows(dialog)), focused_name()) == (4, "Service of line 4")
    for _ in range(5):
        dialog.lines.list.remove_button.click()
    assert len(rows(dialog)) == 1, "the last line stays"


def test_lines__follow_the_rates_of_the_day(desk: Desk) -> None:
    desk.clinic.clock.today = desk.clinic.clock.today.replace(month=10)
    dialog = open_dialog(desk)
    write(rows(dialog)[0].service.line, "FACIAL")
    press(KEY.Key_Return)
    assert rows(dialog)[0].amount.text() == "1,050.00"
    write(dialog.on, "20/8/2025")
    desk.qtbot.waitUntil(lambda: rows(dialog)[0].amount.text() == "1,180.00")


@pytest.mark.parametrize(
    ("field", "text", "obstacle"),
    [
        ("price", "", "Line 1 has no price"),
        ("discount", "x", "The discount of line 1 is not an amount"),
        ("discount", "2000.01", "The discount is larger than the price."),
    ],
)
def test_obstacle__names_the_line(desk: Desk, field: str, text: str, obstacle: str) -> None:
    dialog = open_dialog(desk)
    assert dialog.obstacle() == "What is sold is missing"
    write(rows(dialog)[0].service.line, "CONS")
    press(KEY.Key_Return)
    write(getattr(rows(dialog)[0], field), text)
    assert dialog.obstacle() == obstacle
    press(KEY.Key_Return, CONTROL)
    assert desk.results == []


def test_obstacle__service_is_typed_but_not_chosen(desk: Desk) -> None:
    dialog = open_dialog(desk)
    write(rows(dialog)[0].service.line, "Servi")
    assert dialog.obstacle() == "Line 1 has no service"


def test_refusal__keeps_the_lines(desk: Desk) -> None:
    dialog = sell_all(desk)
    with desk.clinic.raw() as connection:
        connection.execute("DELETE FROM account_roles WHERE role = 'MED_REV'")
    before = desk.clinic.dump()
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "MED_REV" in dialog.banner.words()
    assert "Nothing was saved." in dialog.banner.words()
    assert desk.clinic.dump() == before
    assert [row.amount.text() for row in rows(dialog)] == ["2,000.00", "1,062.00", "112.00", ""]


def test_posting__twice_is_impossible(desk: Desk) -> None:
    sell_all(desk)
    press(KEY.Key_Return, CONTROL)
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(desk.results) and not desk.operations.is_busy())
    assert desk.clinic.value("SELECT count(*) FROM invoices") == 1


def test_dialog__has_names_an_order_keys_and_no_markup(desk: Desk) -> None:
    dialog = sell_all(desk)
    assert (unnamed_controls(dialog), unreachable_controls(dialog)) == ([], [])
    assert (rich_texts(dialog), shortcut_collisions(dialog)) == ([], [])
