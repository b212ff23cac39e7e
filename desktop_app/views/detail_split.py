"""A list with its detail beside it: the detail can be folded away (F9), and its width is remembered.

split = DetailSplit("plans", table, detail)
self.set_standard(Standard.DETAIL, split.fold_action)
self.set_body(split)

Where there is no room for both the detail is folded until somebody opens it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.views.controls.pane_scroll import PaneScroll
from desktop_app.views.window_settings import window_settings

DETAIL_WIDTH = 344
NARROW = 1000


class DetailSplit(QSplitter):
    """The list takes the room that the detail leaves; a detail that is too high for its room scrolls."""

    def __init__(
        self,
        name: str,
        main: QWidget,
        detail: QWidget,
        *,
        width: int = DETAIL_WIDTH,
        narrow: int = NARROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._name = name
        self._own_width, self._folds_below = width, narrow
        self._is_narrow = False
        self.setHandleWidth(1)
        self.addWidget(main)
        self._scroll = PaneScroll(detail, self)  # at the end, for the split takes in what is made in it
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.fold_action = QAction(self)
        self.fold_action.setCheckable(True)
        for each in (self._scroll, detail):
            self.fold_action.toggled.connect(each.setVisible)
        self.fold_action.triggered.connect(self._keep_open)
        self.fold_action.setChecked(self._is_kept_open())
        self._scroll.setVisible(self.fold_action.isChecked())
        detail.setVisible(self.fold_action.isChecked())
        self.setSizes([4 * DETAIL_WIDTH, self._kept_width()])
        self.splitterMoved.connect(self._keep_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the detail where the list would be cut, and open it again where there is room."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._folds_below
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.fold_action.setChecked(not is_narrow and self._is_kept_open())

    def _keep_open(self, shown: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if not self._is_narrow:
            window_settings().setValue(f"detail/{self._name}/shown", shown)

    def _keep_width(self) -> None:
        window_settings().setValue(f"detail/{self._name}/width", self.sizes()[1])

    def _kept_width(self) -> int:
        kept = window_settings().value(f"detail/{self._name}/width", self._own_width, type=int)
        return kept if isinstance(kept, int) and kept > 0 else self._own_width

    def _is_kept_open(self) -> bool:
        return window_settings().value(f"detail/{self._name}/shown", True, type=bool) is True
