"""The list of what is offered: captions and places, what was typed of a place in bold, its keys at the right."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.views.controls.labels import one_line
from desktop_app.views.go_to.destinations import Kind, kind_words
from desktop_app.views.go_to.matching import Span
from desktop_app.views.go_to.offering import Offer
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, SMALL, TextStyle, has_devanagari, scaled, width_of
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_text, fill_bar
from desktop_app.views.look.scheme import tokens

ROW, CAPTION_ROW = 30, 26

_ICON_AT, _TEXT_AT, _MARGIN, _GAP, _BAR = 14, 40, 14, 10, 3
_LEAST_DETAIL = 40
Index = QModelIndex | QPersistentModelIndex


class Results(QAbstractListModel):
    """Captions, which are strings, and offers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[str | Offer] = []

    def show(self, groups: Sequence[Sequence[Offer]]) -> None:
        """Show other offers."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [kind_words(group[0].destination.kind), *group]
        self.endResetModel()

    def at(self, row: int) -> Offer | None:
        """Give the offer of a row; None for a caption and where there is none."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Offer) else None

    def caption(self, row: int) -> str:
        """Give the caption that stands in a row."""
        found = self._rows[row]
        return found if isinstance(found, str) else ""

    def offered(self) -> list[tuple[int, Offer]]:
        """Give the offers with their rows."""
        return [(at, row) for at, row in enumerate(self._rows) if isinstance(row, Offer)]

    def height(self) -> int:
        """Give the height of all rows."""
        return sum(ROW if isinstance(row, Offer) else CAPTION_ROW for row in self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count captions and offers."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let offers be chosen, captions not."""
        if self.at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Give the words of a row."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        offer = self.at(index.row())
        if offer is None:
            return self.caption(index.row())
        return spoken(offer) if role == Qt.ItemDataRole.AccessibleTextRole else one_line(offer.destination.text)


def spoken(offer: Offer) -> str:
    """Say an offer as a reader hears it: its group, its text, what stands behind it, its keys or why it is off."""
    place = offer.destination
    parts = (kind_words(place.kind), place.text, place.detail, place.keys, place.why_not)
    return one_line(", ".join(each for each in parts if each))


class ResultDelegate(QStyledItemDelegate):
    """Paints a caption, or icon, text, what stands behind it, and at the right its keys."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model = index.model()
        assert isinstance(model, Results)  # noqa: S101 - the list has no other
        rect, offer = QRectF(option.rect), model.at(index.row())
        if offer is None:
            room = rect.adjusted(_ICON_AT, 4, -_MARGIN, 0)
            draw_text(painter, room, model.caption(index.row()), CAPTION, tokens().text3)
        else:
            self._paint_offer(painter, rect, offer, chosen=bool(option.state & QStyle.StateFlag.State_Selected))

    def _paint_offer(self, painter: QPainter, rect: QRectF, offer: Offer, *, chosen: bool) -> None:
        now, place = tokens(), offer.destination
        if chosen:
            painter.fillRect(rect, now.soft)
            fill_bar(painter, QRectF(rect.x(), rect.y(), _BAR, rect.height()), now.accent, 0)
        is_off = place.kind is Kind.OFF
        ink = now.text3 if is_off else now.text
        draw_icon(
            painter, rect.adjusted(_ICON_AT, 0, 0, 0), place.icon, now.text3 if is_off else now.text2, scaled(IN_BUTTON)
        )
        right = place.why_not or place.keys
        room = rect.adjusted(_TEXT_AT + scaled(IN_BUTTON) - IN_BUTTON, 0, -_MARGIN, 0)
        if right:
            style = SMALL if is_off else CAPTION
            room.setRight(room.right() - draw_text(painter, room, right, style, now.text3, align=RIGHT) - _GAP)
        x = self._paint_text(painter, room, offer, ink)
        rest = QRectF(x + _GAP, room.y(), room.right() - x - _GAP, room.height())
        if place.detail and rest.width() > _LEAST_DETAIL:
            draw_text(painter, rest, one_line(place.detail), SMALL, now.text3, elide=True)

    def _paint_text(self, painter: QPainter, room: QRectF, offer: Offer, ink: str) -> float:
        """Paint the text with what was typed of it in bold; where it ends."""
        x, text = room.x(), one_line(offer.destination.text)
        spans = offer.spans if text == offer.destination.text else ()
        for part, style in _parts(text, spans):
            left = QRectF(x, room.y(), room.right() - x, room.height())
            if left.width() <= 0:
                break
            width = draw_text(painter, left, part, style, ink, elide=True)
            x += width
            if width < width_of(part, style):
                break
        return x

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give captions and offers their heights."""
        model = index.model()
        is_offer = isinstance(model, Results) and model.at(index.row()) is not None
        return QSize(0, ROW if is_offer else CAPTION_ROW)


def _parts(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, TextStyle]]:
    """Part a text into what was typed and the rest; Devanagari stays whole: its letters join each other."""
    if has_devanagari(text):
        yield text, BODY
        return
    at = 0
    for first, length in spans:
        begin, end = max(first, at), first + length
        if begin > at:
            yield text[at:begin], BODY
        if end > begin:
            yield text[begin:end], BODY_STRONG
        at = max(at, end)
    if at < len(text):
        yield text[at:], BODY
