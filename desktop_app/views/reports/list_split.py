"""The list of reports at the left of the report: folded away with F9, and where there is no room for both.

split = ListSplit(reports, body)
self.set_standard(Standard.DETAIL, split.fold_action)
split.show_list()                   # as to find a report
split.make_room()                   # a report was chosen: on a narrow screen the list goes away again
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from desktop_app.views.reports.report_list import WIDTH
from desktop_app.views.reports.words import words
from desktop_app.views.window_settings import window_settings

NARROW = 1000

_SHOWN, _WIDTH = "reports/list shown", "reports/list width"


class ListSplit(QSplitter):
    """The report takes the room that the list leaves."""

    def __init__(self, reports: QWidget, body: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._list, self._body = reports, body
        self._is_narrow = False
        self.setHandleWidth(1)
        self.addWidget(reports)
        self.addWidget(body)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.fold_action = QAction(words("List of reports"), self)
        self.fold_action.setCheckable(True)
        self.fold_action.setChecked(self._is_kept_open())
        self.fold_action.toggled.connect(self._show)
        self.fold_action.triggered.connect(self._keep)
        reports.setVisible(self.fold_action.isChecked())
        kept = window_settings().value(_WIDTH, WIDTH, type=int)
        self.setSizes([kept if isinstance(kept, int) and kept > 0 else WIDTH, 4 * NARROW])
        self.splitterMoved.connect(lambda *_: window_settings().setValue(_WIDTH, self.sizes()[0]))

    def show_list(self) -> None:
        """Show the list, also where there is little room."""
        self.fold_action.setChecked(True)

    def make_room(self) -> None:
        """Fold the list where there is no room for both."""
        if self._is_narrow:
            self.fold_action.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list where the report would be cut, and show it again where there is room."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.fold_action.setChecked(not is_narrow and self._is_kept_open())

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - as Qt calls it
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._list.isAncestorOf(focused)
        self._list.setVisible(shown)
        if had_focus and not shown:
            self._body.setFocus()

    def _keep(self, shown: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if not self._is_narrow:
            window_settings().setValue(_SHOWN, shown)

    def _is_kept_open(self) -> bool:
        return window_settings().value(_SHOWN, True, type=bool) is True
