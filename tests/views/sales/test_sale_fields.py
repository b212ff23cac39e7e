"""The small fields of the sales dialogs: counts, a GSTIN, how something is taxed, the figures."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.gstin_field import GstinField
from desktop_app.views.sales.count_field import CountField
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.tax_choice import Tax, tax_words
from tests.views.driving import KEY, Show, press, type_in

pytestmark = pytest.mark.gui

GSTIN = "27AAPFU0939F1ZV"  # the example of the GST portal; its check character is right


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1", 1),
        (" 12 ", 12),
        ("365", 365),
        *((text, None) for text in ("366", "0", "", "-1", "1.5", "9" * 400, "\u096b", "\u00b2")),
    ],
)
def test_count__is_a_whole_number_between_its_bounds(qtbot: QtBot, text: str, count: int | None) -> None:
    field = CountField(most=365)
    qtbot.addWidget(field)
    field.setText(text)
    assert field.count() == count


def test_count__steps_with_the_arrows_and_tells_its_bounds(shown: Show) -> None:
    field = CountField(least=0, most=2)
    field.set_count(1)
    shown(field)
    field.setFocus()
    steps = []
    for key in (KEY.Key_Up, KEY.Key_Up, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down):
        press(key)
        steps.append(field.count())
    assert steps == [2, 2, 1, 0, 0]
    type_in(field, "7")
    press(KEY.Key_Return)
    assert field.problem() == "0 to 2"
    field.set_count(2)
    assert field.problem() == ""


@pytest.mark.parametrize(
    ("text", "gstin", "is_faulty"),
    [
        ("", None, False),
        (GSTIN, GSTIN, False),
        (f" {GSTIN.lower()} ", GSTIN, False),
        (GSTIN[:-1], None, True),
        (GSTIN[:-1] + "W", None, True),
    ],
)
def test_gstin__in_capitals_or_at_fault(shown: Show, text: str, gstin: str | None, *, is_faulty: bool) -> None:
    field = GstinField()
    shown(field)
    type_in(field, text)
    assert (field.gstin(), bool(field.fault())) == (gstin, is_faulty)
    press(KEY.Key_Return)
    assert bool(field.problem()) == is_faulty
    assert field.state_code() == (gstin and "27")


@pytest.mark.parametrize(
    ("tax", "words"),
    [
        (Tax("taxable", 1800, includes_tax=False), "18% on top"),
        (Tax("taxable", 500, includes_tax=True), "5% included"),
        (Tax("taxable", 0, includes_tax=False), "No GST"),
        (Tax("exempt", 0, includes_tax=False), "Exempt"),
        (Tax("nil", 0, includes_tax=True), "Nil-rated"),
        (Tax("non_gst", 0, includes_tax=False), "Outside GST"),
    ],
)
def test_tax__in_words(tax: Tax, words: str) -> None:
    assert tax_words(tax) == words


def test_figures__are_read_out(qtbot: QtBot) -> None:
    figures = FigureList("Invoice")
    qtbot.addWidget(figures)
    figures.show_figures([Figure("Discount", -50), Figure("CGST", 0), Figure("Total", 0, is_result=True)])
    assert figures.accessibleDescription() == "Discount \u22120.50; CGST \u2013; Total 0.00"
    assert figures.sizeHint().height() >= 72
