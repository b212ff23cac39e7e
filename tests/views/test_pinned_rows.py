"""Totals stay in line with their columns: hidden, moved and scrolled; their words have room."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cell_style import PADDING, CellPaint, RowTone
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow, free_room
from desktop_app.views.tables.small_table import SmallTable

pytestmark = pytest.mark.gui


@dataclass(frozen=True, slots=True)
class SeenCell(MoneyCell):
    """An amount that tells where it was painted among the totals, by its column."""

    seen: dict[str, QRectF] = field(default_factory=dict)

    def paint(self, cell: CellPaint) -> None:
        if cell.tone is RowTone.STRONG:
            self.seen[cell.name] = cell.rect


def test_totals__stand_under_their_columns_wherever_these_are(qtbot: QtBot) -> None:
    style = SeenCell()
    columns = (
        TableColumn("account", "Account", TextCell(), least=200),
        TableColumn("debit", "Debit", style),
        TableColumn("credit", "Credit", style),
    )
    table = SmallTable("Balances", columns)
    qtbot.addWidget(table)
    table.set_rows([(1, {"account": "Cash", "debit": 100, "credit": 200})])
    table.set_totals([PinnedRow("Total", {"debit": 100, "credit": 200})])
    table.resize(250, table.sizeHint().height() + 20)
    with qtbot.waitExposed(table):
        table.show()

    def are_in_line(*names: str) -> bool:
        sections = {name: 1 + ("debit", "credit").index(name) for name in names}
        places = {
            name: (table.head.sectionViewportPosition(at) + PADDING, table.head.sectionSize(at) - 2 * PADDING)
            for name, at in sections.items()
        }
        return {name: (rect.x(), rect.width()) for name, rect in style.seen.items()} == places

    qtbot.waitUntil(lambda: are_in_line("debit", "credit"))
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: are_in_line("debit", "credit"))
    bar.setValue(0)
    table.head.moveSection(2, 0)
    qtbot.waitUntil(lambda: are_in_line("debit", "credit"))
    assert style.seen["credit"].x() == PADDING
    style.seen.clear()
    table.head.setSectionHidden(2, True)
    qtbot.waitUntil(lambda: are_in_line("debit"))
    assert table.accessibleDescription() == "Total, Debit 1.00, Credit 2.00"
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("taken", "room"),
    [
        ([(300, 400), (420, 500)], (0, 300)),  # before the figures
        ([(20, 80), (420, 500)], (80, 420)),  # behind one that stands first
        ([(90, 500)], (0, 90)),  # too narrow, but there is no wider one
        ([], (0, 500)),
    ],
)
def test_words__of_totals_have_the_first_room_that_they_can_be_read_in(
    taken: list[tuple[float, float]], room: tuple[float, float]
) -> None:
    assert free_room(0, 500, taken, 300) == room
