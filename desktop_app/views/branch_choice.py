"""Choosing the branch that the window works in: in the head of the sidebar and in the menus; nothing where one is.

menu = BranchMenu(operations.branch, self)
BranchButton(operations.branch, menu)
"""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import SMALL, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import draw_icon, draw_ring, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.working_branch import WorkingBranch

_GAP = 2


class BranchMenu(QMenu):
    """The branches, the chosen one ticked; hidden where there is nothing to choose."""

    def __init__(self, branch: WorkingBranch, parent: QWidget) -> None:
        super().__init__(parent)
        self._branch = branch
        self._group = QActionGroup(self)
        self.setTitle(self.tr("Working &branch"))
        branch.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        for each in self._branch.branches():
            action = self.addAction(each.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.branch_id == self._branch.key())
            action.triggered.connect(lambda _=False, key=each.branch_id: self._branch.choose(key))
            self._group.addAction(action)
        self.menuAction().setVisible(self._branch.is_choice())


class BranchButton(QAbstractButton):
    """The branch's name, beneath that of the clinic; pressed it offers the others."""

    def __init__(self, branch: WorkingBranch, menu: BranchMenu) -> None:
        super().__init__()
        self._branch, self._menu = branch, menu
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        branch.changed.connect(self._describe)
        self._describe()

    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(60, round(metrics(SMALL).height()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name and arrow; a long name yields."""
        now, painter, rect = tokens(), QPainter(self), QRectF(self.rect())
        room = rect.adjusted(0, 0, -scaled(IN_CELL) - _GAP, 0)
        draw_text(painter, room, self._branch.name(), SMALL, now.text2, elide=True)
        at = min(width_of(self._branch.name(), SMALL), room.width()) + _GAP
        draw_icon(painter, rect.adjusted(at, 0, 0, 0), "chevron-down", now.text2, scaled(IN_CELL) - 2)
        if self.hasFocus():
            draw_ring(painter, rect, now.accent)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _describe(self) -> None:
        words = self.tr("Working in {branch}").format(branch=self._branch.name())
        self.setAccessibleName(words)
        self.setToolTip(as_tooltip(words))
        self.update()
