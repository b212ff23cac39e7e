"""What the panes of documents share: the head of number, name, badge and amount, and buttons that come and go.

head.addLayout(head_of_document(number, name, badge, amount, day))
buttons = OfferedButtons(); buttons.offer(approve, reject)
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.flow_layout import FlowLayout

LEFT, RIGHT = 16, 14


def head_of_document(number: QWidget, name: QWidget, badge: QWidget, amount: QWidget, day: QWidget) -> QVBoxLayout:
    """Put number and name beside the badge, and beneath them the amount with its day."""
    names, upper, lower, head = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
    names.setSpacing(1)
    names.addWidget(number)
    names.addWidget(name)
    upper.setSpacing(8)
    upper.addLayout(names, 1)
    upper.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
    lower.setSpacing(10)
    lower.addWidget(amount)
    lower.addWidget(day, 0, Qt.AlignmentFlag.AlignBottom)
    lower.addStretch(1)
    head.setContentsMargins(LEFT, 12, RIGHT, 10)
    head.setSpacing(6)
    head.addLayout(upper)
    head.addLayout(lower)
    return head


class OfferedButtons(FlowLayout):
    """Actions as buttons, each there while it can be pressed."""

    def __init__(self) -> None:
        super().__init__(gap=6)
        self.offered: list[Button] = []

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            button = Button.of(action, Kind.OUTLINED, bare=True)
            button.setVisible(False)
            self.addWidget(button)
            self.offered.append(button)
            action.changed.connect(lambda button=button, action=action: button.setVisible(action.isEnabled()))
