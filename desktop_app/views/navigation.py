"""The sidebar: the clinic, the views in their groups with what waits in each, at the foot whether the books are sound.

view.attention_changed.emit(Attention(2, is_wrong=True, words=self.tr("half posted")))
navigation.findings.set_findings(2, self.tr("checked 09:12"))       # None: not checked yet
navigation.chosen.connect(window.show_view)                         # the View
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.controls.labels import ElidingLabel
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.findings_button import FindingsButton
from desktop_app.views.look.fonts import (
    BODY,
    BODY_STRONG,
    CAPTION,
    SMALL,
    metrics,
    scaled,
)
from desktop_app.views.look.icons import IN_BUTTON, IN_CELL
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_ring, draw_text, fill_bar
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.view import Attention, View

WIDTH, FOLDED = 164, 48

_ROW, _GROUP_ROW = 25, 22
_MARGIN = 8
_ICON_AT, _TEXT_AT = 18, 41
_BAR = 3
Index = QModelIndex | QPersistentModelIndex


class _Places(QAbstractListModel):
    """Views and the headings of their groups, in order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[View | str] = []
        self.attention: dict[View, Attention] = {}

    def add(self, view: View) -> None:
        """Add a view at the end, beneath the heading of its group."""
        new: list[View | str] = [view.group, view] if view.group and view.group not in self._rows else [view]
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
        self._rows.extend(new)
        self.endInsertRows()

    def at(self, row: int) -> View | str:
        """Give a view, or the heading of a group."""
        return self._rows[row]

    def row_of(self, view: View) -> int:
        """Give the row of a view."""
        return self._rows.index(view)

    def tell(self, view: View, attention: Attention) -> None:
        """Note how much waits in a view."""
        self.attention[view] = attention
        index = self.index(self.row_of(view))
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count views and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let views be chosen, headings not."""
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Give the words of a row."""
        place = self._rows[index.row()]
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(place, str):
            return place
        waits = self.attention.get(place, Attention(0))
        if role == Qt.ItemDataRole.DisplayRole or not waits.count:
            return place.title if role != Qt.ItemDataRole.ToolTipRole else f"{place.title} ({place.shortcut})"
        return f"{place.title}: {waits.count} {waits.words}".rstrip()


def _text_at() -> int:
    return _TEXT_AT + scaled(IN_BUTTON) - IN_BUTTON


class _PlaceDelegate(QStyledItemDelegate):
    """Paints a view as icon, words and count; folded as the icon alone."""

    is_folded = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model = index.model()
        assert isinstance(model, _Places)  # noqa: S101 - the list has no other
        place = model.at(index.row())
        rect = QRectF(option.rect)
        if isinstance(place, str):
            self._paint_group(painter, rect, place)
        else:
            self._paint_view(painter, option, rect, place, model.attention.get(place, Attention(0)))

    def _paint_group(self, painter: QPainter, rect: QRectF, words: str) -> None:
        if self.is_folded:
            painter.fillRect(QRectF(_MARGIN + 6, round(rect.center().y()), FOLDED - 28, 1), colour(tokens().control))
        else:
            draw_text(painter, rect.adjusted(_ICON_AT, 0, 0, 0), words.upper(), CAPTION, tokens().text3)

    def _paint_view(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, view: View, waits: Attention
    ) -> None:
        now = tokens()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pill = rect.adjusted(_MARGIN, 1, -_MARGIN, -1)
        if chosen:
            fill_bar(painter, pill, now.surface, 5)
            fill_bar(painter, QRectF(pill.x(), pill.y() + 6, _BAR, pill.height() - 12), now.accent, 1.5)
            if option.widget.hasFocus():
                draw_ring(painter, pill, now.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_bar(painter, pill, now.line, 5)
        draw_icon(
            painter,
            rect.adjusted(_ICON_AT - 2, 0, 0, 0),
            view.icon,
            now.accent if chosen else now.text2,
            scaled(IN_BUTTON),
        )
        if not self.is_folded:
            style = BODY_STRONG if chosen else BODY
            room = rect.adjusted(_text_at(), 0, -_MARGIN - self._paint_count(painter, pill, waits), 0)
            draw_text(painter, room, view.title, style, now.text, elide=True)
        elif waits.is_wrong:
            draw_icon(painter, QRectF(pill.right() - 10, pill.y(), 10, 12), "half", now.bad, 10)

    def _paint_count(self, painter: QPainter, pill: QRectF, waits: Attention) -> float:
        """Paint the count at the right, with its sign where something is wrong; the width it took."""
        if not waits.count:
            return 0
        now = tokens()
        ink, style = (now.bad, BODY_STRONG) if waits.is_wrong else (now.text2, BODY)
        room = pill.adjusted(0, 0, -_MARGIN, 0)
        width = draw_text(painter, room, str(waits.count), style, ink, align=RIGHT)
        if not waits.is_wrong:
            return width + _MARGIN
        left = room.right() - width - scaled(IN_CELL) - 4
        draw_icon(painter, QRectF(left, room.y(), scaled(IN_CELL), room.height()), "half", ink, scaled(IN_CELL))
        return width + scaled(IN_CELL) + _MARGIN

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give views and headings their heights."""
        model = index.model()
        is_group = isinstance(model, _Places) and isinstance(model.at(index.row()), str)
        return QSize(FOLDED, max(_GROUP_ROW if is_group else _ROW, round(metrics(BODY).height()) + 8))


class Navigation(Ground):
    """The sidebar."""

    chosen = Signal(object)  # the View

    def __init__(self) -> None:
        super().__init__("sidebar")
        self._clinic = ElidingLabel(style=BODY_STRONG)
        self._branch = ElidingLabel(style=SMALL, tone="text2")
        self._branch_button: QWidget | None = None
        self._branch_row = QHBoxLayout()
        self._places = _Places(self)
        self._delegate = _PlaceDelegate(self)
        self.list = QListView()
        self.findings = FindingsButton()
        self._set_up_list()
        self._lay_out()
        self.set_folded(folded=False)
        self.list.selectionModel().currentChanged.connect(self._chosen)

    def add(self, view: View) -> None:
        """Add a view at the end."""
        self._places.add(view)
        self._places.tell(view, view.attention)
        view.attention_changed.connect(lambda attention: self._places.tell(view, attention))

    def set_facts(self, facts: ClinicFacts) -> None:
        """Name the clinic and the branch."""
        self._clinic.setText(facts.clinic)
        self._branch.setText(facts.branch)

    def put_branch_button(self, button: QWidget) -> None:
        """Let the branch be chosen where it is named; `show_branch_button` says whether there is a choice."""
        self._branch_button = button
        self._branch_row.addWidget(button)
        button.hide()

    def show_branch_button(self, *, shown: bool) -> None:
        """Show the choice in the place of the name, or the name alone."""
        self._has_choice = shown
        self.set_folded(folded=self.is_folded())

    def choose(self, view: View) -> None:
        """Mark a view as the one that is shown."""
        self.list.setCurrentIndex(self._places.index(self._places.row_of(view)))

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as all text is large from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_folded(folded=self.is_folded())
            self.list.doItemsLayout()

    def set_folded(self, *, folded: bool) -> None:
        """Show icons alone where the window is narrow."""
        self.setFixedWidth(FOLDED if folded else scaled(WIDTH))
        self._delegate.is_folded = self.findings.is_folded = folded
        self._clinic.setVisible(not folded)
        self._branch.setVisible(not folded and not self._has_choice)
        if self._branch_button is not None:
            self._branch_button.setVisible(not folded and self._has_choice)
        self.list.doItemsLayout()
        self.findings.update()

    def is_folded(self) -> bool:
        """Tell whether icons stand alone."""
        return self._delegate.is_folded

    _has_choice = False

    def _chosen(self, current: Index) -> None:
        view = self._places.at(current.row()) if current.isValid() else ""
        if isinstance(view, View):
            self.chosen.emit(view)

    def _set_up_list(self) -> None:
        self.list.setModel(self._places)
        self.list.setItemDelegate(self._delegate)
        self.list.setProperty("ground", "sidebar")
        self.list.setAccessibleName(self.tr("Views"))
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(0)
        for label in (self._clinic, self._branch):
            label.setContentsMargins(_ICON_AT, 0, _MARGIN, 0)
            column.addWidget(label)
        self._branch_row.setContentsMargins(_ICON_AT, 0, _MARGIN, 0)
        column.addLayout(self._branch_row)
        column.addSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.findings)
