"""The head of a table: quiet words, a triangle at the sorted column, opening rows beneath; a menu of the columns."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from desktop_app.views.look.fonts import CAPTION, metrics, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow, paint_pinned, row_height

_LEAST_HEIGHT = 28
_SIGN = 4.0
_SIGN_GAP = 5.0


class TableHeader(QHeaderView):
    """Sections as wide as their columns need; a column can be moved, widened, hidden, never cut."""

    columns_changed = Signal()  # shown, hidden, moved or resized by the user
    widened = Signal(int, int)  # a section and its width, by the user

    def __init__(self, columns: tuple[TableColumn, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._opening: tuple[PinnedRow, ...] = ()
        self._marked = -1
        self.kept_by_table: frozenset[str] = frozenset()  # columns that the table itself hides and shows
        self.is_fitting = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.columns_menu().popup(self.mapToGlobal(at)))
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    def set_opening(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows between the head and the first row."""
        changed = len(rows) != len(self._opening)
        self._opening = tuple(rows)
        if changed:
            self.updateGeometry()
            self.geometriesChanged.emit()
        self.viewport().update()

    def opening(self) -> tuple[PinnedRow, ...]:
        """Give the rows between the head and the first row."""
        return self._opening

    def shown_columns(self) -> list[TableColumn]:
        """Give the columns that are shown, in the order they stand in."""
        sections = [self.logicalIndex(place) for place in range(self.count())]
        return [self._columns[section] for section in sections if not self.isSectionHidden(section)]

    def all_columns(self) -> list[TableColumn]:
        """Give all columns, hidden ones too, in the order they stand in."""
        return [self._columns[self.logicalIndex(place)] for place in range(self.count())]

    def hidden_count(self) -> int:
        """Count the columns that somebody has hidden; those that are hidden until asked for are none of them."""
        shown = self.shown_columns()
        return sum(each.shown and each not in shown and each.name not in self.kept_by_table for each in self._columns)

    def move_column(self, name: str, by: int) -> None:
        """Move a column past its neighbour among those that are shown: to the left for -1, to the right for 1."""
        shown = [column.name for column in self.shown_columns()]
        at = shown.index(name) + by if name in shown else -1
        if 0 <= at < len(shown):
            names = [column.name for column in self._columns]
            sections = names.index(name), names.index(shown[at])
            self.moveSection(*(self.visualIndex(each) for each in sections))

    def mark(self, section: int) -> None:
        """Show which column the keys are about to move or to sort by; none for -1."""
        if section != self._marked:
            self._marked = section
            self.viewport().update()

    def marked(self) -> int:
        """Give the column that is marked, -1 for none."""
        return self._marked

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        section = [column.name for column in self._columns].index(name)
        if shown or len(self.shown_columns()) > 1:
            self.is_fitting = True  # coming back is no width that the user chose
            self.setSectionHidden(section, not shown)
            self.is_fitting = False
            self.columns_changed.emit()

    def reset_columns(self) -> None:
        """Go back to the columns that the table came with."""
        self.is_fitting = True
        for section, column in enumerate(self._columns):
            self.moveSection(self.visualIndex(section), section)
            self.setSectionHidden(section, not column.shown)
            self.resizeSection(section, column.least_width())
        self.is_fitting = False
        self.columns_changed.emit()

    def columns_menu(self) -> QMenu:
        """Make the menu of the columns; it lives until it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = {column.name for column in self.shown_columns()}
        for column in self.all_columns():
            action = menu.addAction(column.heading.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column.name in shown)
            action.toggled.connect(lambda on, name=column.name: self.show_column(name, shown=on))
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    def open_menu_beneath(self, button: QWidget) -> None:
        """Open the menu of the columns beneath a button."""
        self.columns_menu().popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def add_menu_to(self, menu: QMenu) -> None:
        """Have the columns in the menu of a row, too."""
        columns = self.columns_menu()
        columns.setTitle(QCoreApplication.translate("tables", "Columns"))
        columns.setParent(menu, columns.windowFlags())
        menu.addMenu(columns)

    def head_height(self) -> int:
        """Give the height of the words alone."""
        return max(_LEAST_HEIGHT, round(metrics(CAPTION).height()) + 12)

    def sizeHint(self) -> QSize:
        """Ask for the words and the opening rows."""
        return QSize(self.length(), self.head_height() + row_height() * len(self._opening))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take presses on the words, not on the opening rows."""
        if event.position().y() < self.head_height():
            super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a column's words, and the triangle where the rows are in its order."""
        now, column = tokens(), self._columns[section]
        head = QRectF(rect.x(), rect.y(), rect.width(), self.head_height())
        painter.fillRect(head, colour(now.surface))
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == section and column.sortable
        ink = now.text if is_sorted else now.text2
        room = head.adjusted(PADDING, 0, -PADDING - column.style.slot(), -1)
        width = width_of(column.heading, CAPTION)
        draw_text(painter, room, column.heading, CAPTION, ink, align=column.style.align, elide=True)
        if is_sorted:
            on_left = column.style.align == RIGHT
            x = room.right() - width - _SIGN_GAP - 2 * _SIGN if on_left else room.x() + width + _SIGN_GAP
            self._paint_triangle(painter, QPointF(x, round(head.center().y())), ink)
        if section == self._marked:
            painter.fillRect(head.adjusted(0, head.height() - 3, 0, 0), colour(now.accent))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections, the hairline beneath them, and the opening rows."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        bottom = self.head_height()
        painter.fillRect(0, bottom - 1, self.width(), 1, colour(tokens().line))
        for number, row in enumerate(self._opening):
            area = QRectF(0, bottom + number * row_height(), self.width(), row_height())
            paint_pinned(painter, row, area, self, self._columns)
            painter.fillRect(QRectF(0, area.bottom() - 1, self.width(), 1), colour(tokens().line))

    def _paint_triangle(self, painter: QPainter, at: QPointF, ink: str) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        tip, base = (-2.5, 2.0) if up else (2.0, -2.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ink))
        corners = [QPointF(0, base), QPointF(2 * _SIGN, base), QPointF(_SIGN, tip)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        painter.restore()

    def _resized(self, section: int, _before: int, width: int) -> None:
        """Never let a column become so narrow that a number would be cut."""
        if self.is_fitting or width == 0:
            return
        least = self._columns[section].least_width()
        if width < least:
            self.resizeSection(section, least)
        else:
            self.widened.emit(section, width)
            self.columns_changed.emit()

    def _moved(self) -> None:
        if not self.is_fitting:
            self.columns_changed.emit()
