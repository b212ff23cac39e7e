"""Figures of thousands of crores in the dialogs of sales: none is cut, and what the books cannot hold is said."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from tests.views.amount_checks import HUGE, cut_amounts
from tests.views.driving import CONTROL, KEY, press
from tests.views.sales.desk import Desk, shown_figures, write

pytestmark = pytest.mark.gui

WITHOUT_TAX = "84745762711"
WITH_TAX = 7_363_465_159_999 + 2 * 662_711_864_400  # less 1,111 crore and a bit, and twice 9 %
TOO_LARGE = "The amount is larger than these books can hold."


def open_lines(desk: Desk, code: str) -> SellServiceDialog:
    dialog = desk.open(SellServiceDialog)
    desk.choose_patient(dialog)
    write(dialog.lines.list.rows()[0].service.line, code)
    press(KEY.Key_Return)
    return dialog


def settled() -> None:
    for _ in range(5):
        QApplication.processEvents()


def test_package__no_figure_is_cut(desk: Desk) -> None:
    dialog = desk.sell("ONTOP")
    write(dialog.fields.price, WITHOUT_TAX)
    write(dialog.fields.discount, "11111111111.01")
    write(dialog.fields.fee, HUGE)
    write(dialog.fields.installments, "2")
    settled()
    assert shown_figures(dialog)["Total"] == WITH_TAX
    assert dialog.obstacle() == ""
    assert cut_amounts(dialog) == []
    narrow = desk.sell("EXEMPT")
    assert narrow.width() <= 1120, "what is shown now needs no such room"


def test_services__no_figure_is_cut(desk: Desk) -> None:
    dialog = open_lines(desk, "FACIAL")
    row = dialog.lines.list.rows()[0]
    write(row.price, WITHOUT_TAX)
    write(row.discount, "11.01")
    settled()
    assert cut_amounts(dialog) == []
    assert row.amount.text() == "99,99,99,99,985.99"


def test_definition__no_figure_is_cut(desk: Desk) -> None:
    dialog = desk.open(DefineServiceDialog)
    write(dialog.fields.kind.line, "package")
    press(KEY.Key_Return)
    write(dialog.fields.price, HUGE)
    row = dialog.groups.rows()[0]
    for field, text in zip(row.fields(), ("5", "Peel", HUGE), strict=True):
        write(field, text)
    press(KEY.Key_Tab)
    settled()
    assert row.price.text() == "99,99,99,99,999.99"
    (total,) = dialog.sessions.totals()
    assert total.values["alone"] == 5 * 9_999_999_999_999
    assert cut_amounts(dialog) == []


def test_package__too_large_with_its_tax_is_said_at_the_price(desk: Desk) -> None:
    """Rs 9,999 crore may be asked, but not with 18 % on top; inside it may."""
    dialog = desk.sell("ONTOP")
    write(dialog.fields.price, HUGE)
    assert dialog.fields.price.problem() == dialog.obstacle() == TOO_LARGE
    press(KEY.Key_Return, CONTROL)
    assert desk.results == []
    assert dialog.fields.price.hasFocus()
    write(dialog.fields.tax.line, "18% included")
    press(KEY.Key_Return)
    assert (dialog.fields.price.problem(), dialog.obstacle()) == ("", "")


def test_package__discount_above_the_price_is_said_at_the_discount(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.discount, "10000.01")
    assert dialog.fields.discount.problem() == "The discount is larger than the price."
    write(dialog.fields.discount, "10000")
    assert dialog.fields.discount.problem() == ""


def test_line__too_large_with_its_tax_is_said_at_its_price(desk: Desk) -> None:
    dialog = open_lines(desk, "FACIAL")
    row = dialog.lines.list.rows()[0]
    write(row.price, HUGE)
    assert row.price.problem() == dialog.obstacle() == TOO_LARGE
    write(row.price, "12x")
    press(KEY.Key_Tab)
    assert "not an amount" in row.price.problem(), "what cannot be read says so itself"
    write(row.price, "100")
    assert row.price.problem() == ""


def test_lines__too_large_together_are_an_obstacle(desk: Desk) -> None:
    dialog = open_lines(desk, "CONS")
    write(dialog.lines.list.rows()[0].price, HUGE)
    assert dialog.obstacle() == ""
    dialog.lines.list.add_row()
    second = dialog.lines.list.rows()[1]
    write(second.service.line, "CONS")
    press(KEY.Key_Return)
    assert dialog.obstacle() == TOO_LARGE
    assert second.price.problem() == "", "neither line is wrong by itself"
