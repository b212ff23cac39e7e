import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.views.look.scheme import apply_text_size
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cells import LinkCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable
from tests.views.sample import HOSTILE, sessions_table
from tests.views.window_checks import cut_cells, rich_texts

pytestmark = pytest.mark.gui


def test_small_table__is_as_high_as_its_rows_and_keeps_the_contract_of_qt(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    table = sessions_table()
    qtbot.addWidget(table)
    table.resize(table.sizeHint())
    table.show()
    assert table.sizeHint().height() == 28 + 5 * 26 + 29
    assert not table.verticalScrollBar().isVisible()
    assert cut_cells(table) == []
    qtmodeltester.check(table.model())  # type: ignore[no-untyped-call]


def test_small_table__asks_for_the_width_of_what_it_shows_now(qapp: QApplication, qtbot: QtBot) -> None:
    table = SmallTable("Amounts", (TableColumn("amount", "Amount", MoneyCell()),))
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    usual = table.sizeHint().width()
    table.set_totals([PinnedRow("", {"amount": LARGEST_PAISE})])
    with_total = table.sizeHint().width()
    assert with_total > usual
    table.set_totals([])
    assert table.sizeHint().width() == usual
    table.set_rows([(1, {"amount": LARGEST_PAISE})])
    assert table.sizeHint().width() == with_total
    apply_text_size(qapp, 200)
    large = table.sizeHint().width()
    apply_text_size(qapp, 100)
    assert large > 1.5 * with_total
    assert table.sizeHint().width() == with_total


def test_small_table__keeps_the_cursor_on_its_key(qtbot: QtBot) -> None:
    table = sessions_table()
    qtbot.addWidget(table)
    table.choose(4)
    rows = [(row.key, {name: row[name] for name in ("number", "on", "status", "value")}) for row in table.rows()]
    table.set_rows(rows[::-1])
    row = table.current_row()
    assert row is not None
    assert row.key == 4
    assert table.currentIndex().row() == 1


def test_small_table__names_of_any_kind_are_plain(qtbot: QtBot) -> None:
    columns = (
        TableColumn("patient", "Patient", TwoToneCell("note"), stretch=1),
        TableColumn("link", "Document", LinkCell()),
    )
    table = SmallTable("Names", columns)
    qtbot.addWidget(table)
    table.set_rows([(at, {"patient": name, "note": name, "link": "CN/25-26/00001"}) for at, name in enumerate(HOSTILE)])
    table.resize(500, table.sizeHint().height())
    table.show()
    for at, name in enumerate(HOSTILE):
        assert table.table_model().text_at(at, 0) == f"{name} {name}"
    assert rich_texts(table) == []
    assert not table.grab().isNull()


def test_table__an_invalid_index_has_no_key(qtbot: QtBot) -> None:
    table = sessions_table()
    qtbot.addWidget(table)
    assert table.table_model().row_key(QModelIndex()) is None
    assert table.table_model().row_key(table.model().index(0, 0)) == 1
