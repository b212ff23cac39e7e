"""The parts of the dialog by themselves: slider, policies, columns, the figures of the picture, rates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.settlement import Policy, settle
from desktop_app.repositories import settlements
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.views.controls.wording import percent
from desktop_app.views.discontinue.amount_slider import AmountSlider
from desktop_app.views.discontinue.plan_value import value_of
from desktop_app.views.operations import Operations
from desktop_app.views.pictures.value_figures import ValueFigures
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, line
from tests.views.discontinue.conftest import TAXED, OpenBook
from tests.views.discontinue.driving import discontinuing, opened, write
from tests.views.driving import KEY

pytestmark = pytest.mark.gui

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot) -> AmountSlider:
    made = AmountSlider()
    qtbot.addWidget(made)
    made.resize(216, 24)
    made.set_scale(1_180_000, page_paise=236_000, magnet_paise=708_000)
    made.set_paise(708_000)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("key", "paise"),
    [
        (KEY.Key_Right, 708_100),
        (KEY.Key_Up, 708_100),
        (KEY.Key_Left, 707_900),
        (KEY.Key_Down, 707_900),
        (KEY.Key_PageUp, 944_000),
        (KEY.Key_PageDown, 472_000),
        (KEY.Key_Home, 0),
        (KEY.Key_End, 1_180_000),
    ],
)
def test_slider__steps_by_keys(slider: AmountSlider, key: Qt.Key, paise: int) -> None:
    heard: list[int] = []
    slider.paise_changed.connect(heard.append)
    QTest.keyClick(slider, key)
    assert slider.paise() == paise
    assert heard == [paise]


def test_slider__keeps_the_paise_and_stays_within_its_ends(slider: AmountSlider) -> None:
    slider.set_paise(333_333)
    QTest.keyClick(slider, KEY.Key_Right)
    assert slider.paise() == 333_433
    slider.set_paise(1_179_950)
    heard: list[int] = []
    slider.paise_changed.connect(heard.append)
    QTest.keyClick(slider, KEY.Key_Right)
    QTest.keyClick(slider, KEY.Key_Right)  # nothing moves any more, so nothing is told
    assert heard == [1_180_000]


@pytest.mark.parametrize(
    ("x", "paise"),
    [
        (0, 0),
        (8, 0),
        (108, 590_000),  # the middle of the 200 pixels between the ends
        (113, 619_500),
        (124, 708_000),  # near the computed amount, at 60 % of the way
        (135, 749_300),  # seven pixels off it: no longer held
        (208, 1_180_000),
        (215, 1_180_000),
    ],
)
def test_slider__goes_where_it_is_pressed(slider: AmountSlider, x: int, paise: int) -> None:
    slider.set_paise(1)
    QTest.mousePress(slider, LEFT, NONE, QPoint(x, 12))
    assert slider.paise() == paise


def test_slider__is_not_moved_by_the_wheel(slider: AmountSlider) -> None:
    centre = QPointF(100, 12)
    event = QWheelEvent(
        centre, centre, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(slider, event)
    assert slider.paise() == 708_000


@pytest.mark.parametrize("limit", [0, 1, 99, 100, 101, LARGEST_PAISE])
def test_slider__reaches_any_amount(slider: AmountSlider, limit: int) -> None:
    slider.set_scale(limit, page_paise=0, magnet_paise=limit)
    QTest.keyClick(slider, KEY.Key_End)
    assert slider.paise() == limit
    assert slider.value() <= slider.maximum()
    QTest.keyClick(slider, KEY.Key_Home)
    assert (slider.paise(), slider.value()) == (0, 0)


def test_slider__takes_what_an_assistive_technology_sets(slider: AmountSlider) -> None:
    slider.setValue(5_000)  # rupees
    assert slider.paise() == 500_000
    slider.setValue(slider.maximum())
    assert slider.paise() == 1_180_000


def test_policies__a_press_anywhere_in_a_row_chooses_it(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        table = dialog.decision.policies
        beside = table.button(Policy.FULL).geometry().center() + QPoint(250, 0)
        QTest.mouseClick(table, LEFT, NONE, beside)
        assert table.policy() is Policy.FULL
        assert dialog.decision.amount.field.text() == "11,800.00"


@pytest.mark.parametrize(
    ("size", "price", "stacked"),
    [
        ((1120, 612), 1_000_000, False),
        ((1024, 580), 100_000, False),
        ((1024, 580), 1_000_000, True),
        ((1120, 612), 9_99_99_999_00, True),
        ((860, 580), 1_000_000, True),
    ],
)
def test_columns__no_figure_is_cut(
    qtbot: QtBot, open_book: OpenBook, size: tuple[int, int], price: int, *, stacked: bool
) -> None:
    def prepare(clinic: Clinic) -> None:
        orders.sell(clinic, package=line(price, rate_bp=1800), sessions=40, installments=12)
        orders.complete(clinic, *range(1, 14))

    _, operations = open_book(prepare)
    with opened(qtbot, discontinuing(operations)) as dialog:
        dialog.resize(*size)
        write(dialog.decision.amount.field, "1234.56")
        qtbot.waitUntil(lambda: dialog.columns.is_stacked() is stacked)
        QApplication.processEvents()
        for part in (dialog.decision.policies, dialog.effects, dialog.proof, dialog.decision):
            least = max(part.minimumSizeHint().width(), part.minimumWidth())
            assert part.width() >= least, type(part).__name__
        area = dialog.columns.visibleRegion().boundingRect()
        assert area.width() == dialog.columns.width()


# 999.50 + 89.96 + 89.96 = 1,179.42 in five sessions, 471.77 used; rounded down to 1,179.00
DOWN = line(99_950, rate_bp=1800)


@pytest.fixture
def rounded(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook", round_invoice_to_rupee=True)
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()


def facts(clinic: Clinic) -> PlanFacts:
    with clinic.books.reading() as reading:
        return settlements.facts(reading, 1)


def adds_up(figures: ValueFigures) -> bool:
    above = figures.used_paise + figures.retained_paise + figures.credited_paise
    below = figures.paid_paise + figures.still_due_paise + figures.no_longer_asked_paise
    return above == figures.total_paise == below


@pytest.mark.parametrize("paid", [0, 50_000, 117_900])
@pytest.mark.parametrize("used", [0, 2])
@pytest.mark.parametrize("adjusted", [None, 0, 10_000, 117_942])
def test_value_of__a_rounded_invoice_adds_up(rounded: Clinic, paid: int, used: int, adjusted: int | None) -> None:
    orders.sell(rounded, package=DOWN)
    orders.complete(rounded, *range(1, used + 1))
    if paid:
        orders.receive(rounded, paid)
    found = facts(rounded)
    settlement = settle(found.position, adjusted)
    figures = value_of(found, settlement)
    assert adds_up(figures)
    assert figures.total_paise == 117_900
    assert figures.used_paise == (117_900 - 70_765 if used else 0)  # three of five sessions are 707.65
    assert figures.credited_paise + figures.goodwill_paise == settlement.total_paise


def test_value_of__the_picture_of_the_issue(rounded: Clinic) -> None:
    orders.half_done_plan(rounded, package=TAXED)
    found = facts(rounded)
    assert value_of(found, settle(found.position)) == ValueFigures(
        total_paise=1_180_000,
        used_paise=472_000,
        credited_paise=708_000,
        paid_paise=400_000,
        still_due_paise=72_000,
        used_sessions=2,
        session_paise=(236_000,) * 5,
    )
    assert value_of(found, settle(found.position, 800_000)).goodwill_paise == 92_000


@pytest.mark.parametrize(
    ("rate_bp", "words"),
    [
        (1800, "18%"),
        (500, "5%"),
        (250, "2.5%"),
        (1225, "12.25%"),
        (0, "0%"),
        (1000, "10%"),
        (25, "0.25%"),
    ],
)
def test_percent__is_written_as_people_do(rate_bp: int, words: str) -> None:
    assert percent(rate_bp) == words


def test_journal__an_account_that_is_cut_is_told_whole(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        dialog.resize(1120, 612)
        qtbot.waitUntil(lambda: not dialog.columns.is_stacked())
        QApplication.processEvents()
        shown = dialog.proof.journal
        row = shown.height() / (len(shown.lines()) + 2)  # heads and totals
        tips = []
        for at in range(1, len(shown.lines()) + 1):
            where = QPoint(60, round(row * (at + 0.5)))
            QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, where, shown.mapToGlobal(where)))
            tips.append(shown.toolTip())
        assert tips == ["Deferred revenue - packages (contract liability)", "", "", ""]
