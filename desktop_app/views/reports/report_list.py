"""The list of all reports by group, with a field to find one: arrows choose, Enter or a press opens.

reports = ReportList()
reports.wanted.connect(self.open_report)            # the name of a report
reports.mark("trial-balance")                       # the one that is open
reports.search.take_focus()
"""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.language import words_of
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, metrics
from desktop_app.views.look.painting import draw_ring, draw_text, fill_bar
from desktop_app.views.look.scheme import tokens
from desktop_app.views.reports.words import words

WIDTH = 224

_ROW, _GROUP_ROW = 26, 30
_MARGIN, _TEXT_AT, _BAR = 8, 18, 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


class _Reports(QAbstractListModel):
    """The reports that are listed, each group beneath its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.opened = ""
        self._rows: list[NamedReport | str] = []
        self.find("")

    def find(self, text: str) -> None:
        """List those that have every word of a text in their title, group or name."""
        self.beginResetModel()
        self._rows = []
        for report in REPORTS.values():
            told = f"{words_of(report.title)} {report.title} {report.group} {report.name}".lower()
            if all(word in told for word in text.lower().split()):
                heading = words(report.group.value)
                self._rows += [report] if heading in self._rows else [heading, report]
        self.endResetModel()

    def at(self, row: int) -> NamedReport | str:
        """Give a report, or the name of a group."""
        return self._rows[row]

    def names(self) -> list[str]:
        """Name the reports that are listed."""
        return [each.name for each in self._rows if not isinstance(each, str)]

    def row_of(self, name: str) -> int:
        """Give the row of a report, -1 where it is not listed."""
        return next((at for at, each in enumerate(self._rows) if not isinstance(each, str) and each.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count reports and groups."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let reports be chosen, groups not."""
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Give the words of a row."""
        row = self._rows[index.row()]
        text = row if isinstance(row, str) else words_of(row.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(text)
        return text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None


class _ReportDelegate(QStyledItemDelegate):
    """Paints a report's title: with a bar at its left where it is open, with a ring where the cursor is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model, now, rect = _model(index), tokens(), QRectF(option.rect)
        row = model.at(index.row())
        if isinstance(row, str):
            draw_text(painter, rect.adjusted(_TEXT_AT, 6, 0, 0), row.upper(), CAPTION, now.text3)
            return
        is_open = row.name == model.opened
        pill = rect.adjusted(_MARGIN, 1, -_MARGIN, -1)
        if is_open:
            fill_bar(painter, pill, now.soft, 5)
            fill_bar(painter, QRectF(pill.x(), pill.y() + 5, _BAR, pill.height() - 10), now.accent, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_bar(painter, pill, now.hover, 5)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            draw_ring(painter, pill, now.accent)
        room = rect.adjusted(_TEXT_AT, 0, -_MARGIN - 4, 0)
        draw_text(painter, room, words_of(row.title), BODY_STRONG if is_open else BODY, now.text, elide=True)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give reports and groups their heights."""
        least = round(metrics(BODY).height()) + 6
        return QSize(_TEXT_AT, max(least, _GROUP_ROW if isinstance(_model(index).at(index.row()), str) else _ROW))


class ReportList(Ground):
    """The field and the list beneath it."""

    wanted = Signal(str)
    left = Signal()  # Esc: back to the report

    def __init__(self) -> None:
        super().__init__("surface")
        self._reports = _Reports(self)
        self.search = _ReportSearch(words("Find a report"), shortcut="Ctrl+F")
        self.list = _List()
        self.list.setModel(self._reports)
        self.list.setItemDelegate(_ReportDelegate(self.list))
        self.list.setAccessibleName(words("Reports"))
        self.list.clicked.connect(self._open)
        self.list.entered_row.connect(self._open)
        self.list.typed.connect(self._begin_search)
        self.list.left.connect(self.left)
        self.search.searched.connect(self._find)
        self.search.finished.connect(self.take_focus)
        self.search.entered.connect(self._open_found)
        self.search.left.connect(self.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        around = QVBoxLayout()
        around.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        around.addWidget(self.search)
        column.addLayout(around)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(WIDTH - 60)

    def names(self) -> list[str]:
        """Name the reports that are listed, in their order."""
        return self._reports.names()

    def mark(self, name: str) -> None:
        """Mark the report that is open."""
        self._reports.opened = name
        self._go_to(name)
        self.list.viewport().update()

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.names():
            self._go_to(self.names()[0])

    def sizeHint(self) -> QSize:
        """Ask for room for a title."""
        return QSize(WIDTH, super().sizeHint().height())

    def _find(self, text: str) -> None:
        self._reports.find(text)
        names = self.names()
        if names:
            self._go_to(names[0] if text else self._reports.opened)

    def _open_found(self) -> None:
        """Open the first report that was found."""
        if self.search.text().strip() and self.names():
            name = self.names()[0]
            self.search.empty()
            self.wanted.emit(name)

    def _open(self, index: QModelIndex) -> None:
        row = self._reports.at(index.row()) if index.isValid() else ""
        if isinstance(row, NamedReport):
            self.search.empty()
            self.wanted.emit(row.name)

    def _go_to(self, name: str) -> None:
        row = self._reports.row_of(name)
        if row >= 0:
            self.list.setCurrentIndex(self._reports.index(row))

    def _begin_search(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)


class _ReportSearch(SearchField):
    """Enter opens what was found first, Down goes to the list."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was found with Enter."""
        if event.key() in _ENTER:
            self._ask()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _List(QListView):
    """Letters go to the search, Enter opens, Esc leaves."""

    entered_row = Signal(QModelIndex)
    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyboardSearch(self, search: str) -> None:
        """Hand letters to the search."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave with Esc."""
        if event.key() in _ENTER:
            self.entered_row.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()


def _model(index: Index) -> _Reports:
    model = index.model()
    assert isinstance(model, _Reports)  # noqa: S101 - the list has no other
    return model
