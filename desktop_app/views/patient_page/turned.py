"""What the window's own actions mean in a view of two pages: one thing on the register, another on a record's page.

turned = Turned(register_action, view)
turned.turn(page_action); turned.turn(None, why); turned.turn_back()
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction


class Turned(QAction):
    """Stands for the register's action, or for the page's; off, with the reason, where neither has such a thing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._register: QAction | None = None
        self._target: QAction | None = None
        self._is_turned, self._why = False, ""
        self.triggered.connect(self._relay)

    def stand_for(self, register: QAction | None, why: str = "") -> None:
        """Say what it means on the register; `why` says why it is off there where it means nothing."""
        self._register = register
        if not self._is_turned:
            self._aim(register, why)

    def turn(self, page: QAction | None, why: str = "") -> None:
        """Mean what the page means by it; `why` says why it is off where that is nothing."""
        self._is_turned = True
        self._aim(page, why)

    def turn_back(self, why: str = "") -> None:
        """Mean what the register means by it."""
        self._is_turned = False
        self._aim(self._register, why)

    def _aim(self, target: QAction | None, why: str) -> None:
        self._why = why
        if self._target is not target:
            if self._target is not None:
                self._target.changed.disconnect(self._follow)
            self._target = target
            if target is not None:
                target.changed.connect(self._follow)
        self._follow()

    def _relay(self) -> None:
        if self._target is not None:
            self._target.trigger()
        self._follow()  # what can be checked stands as its target does

    def _follow(self) -> None:
        target = self._target
        self.setText("" if target is None else target.text())
        self.setCheckable(target is not None and target.isCheckable())
        self.setChecked(target is not None and target.isChecked())
        self.setStatusTip(self._why if target is None else target.statusTip())
        self.setEnabled(target is not None and target.isEnabled())
