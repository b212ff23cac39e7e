"""The foot of the sidebar: whether the books are sound, as the last check found."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import SMALL, SMALL_STRONG, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import draw_icon, draw_ring, draw_text
from desktop_app.views.look.scheme import tokens

_LEAST_WIDTH = 48
_MARGIN = 8
_ICON_AT, _TEXT_AT = 18, 41


class FindingsButton(QAbstractButton):
    """Whether the books are sound, as the last check found."""

    def __init__(self) -> None:
        super().__init__()
        self._count: int | None = None
        self._checked = ""
        self.is_folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_findings(None, "")

    def set_findings(self, count: int | None, checked: str) -> None:
        """Say how many findings there are, and when the books were checked."""
        self._count, self._checked = count, checked
        self.setAccessibleName(f"{self.words()}, {checked}".rstrip(", "))
        self.setToolTip(as_tooltip(self.accessibleName()))
        self.update()

    def words(self) -> str:
        """Give the first line."""
        if self._count is None:
            return self.tr("Check the books")
        if self._count == 0:
            return self.tr("Books: no findings")
        if self._count == 1:
            return self.tr("Books: 1 finding")
        return self.tr("Books: {count} findings").format(count=self._count)

    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        lines = round(metrics(SMALL_STRONG).height() + metrics(SMALL).height())
        return QSize(_LEAST_WIDTH, max(44, lines + 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign and lines."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        sign, ink = {None: ("shield", now.text2), 0: ("shield", now.good)}.get(self._count, ("warning", now.warn))
        draw_icon(painter, rect.adjusted(_ICON_AT - 2, 0, 0, 0), sign, ink, scaled(IN_BUTTON))
        if self.hasFocus():
            draw_ring(painter, rect.adjusted(_MARGIN, 0, -_MARGIN, 0), now.accent)
        if self.is_folded:
            return
        line = metrics(SMALL_STRONG).height()
        lines = 2 * line if self._checked else line
        at = _TEXT_AT + scaled(IN_BUTTON) - IN_BUTTON
        upper = QRectF(at, (rect.height() - lines) / 2, self.width() - at, line)
        style = SMALL_STRONG if width_of(self.words(), SMALL_STRONG) < upper.width() else SMALL
        draw_text(painter, upper, self.words(), style, now.text)
        draw_text(painter, upper.translated(0, line), self._checked, SMALL, now.text2)
