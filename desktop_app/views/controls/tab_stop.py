"""Of buttons that exclude each other Tab reaches the chosen one; arrow keys lead on to the others.

one_tab_stop(group)         # a QButtonGroup; Qt by itself stops at its first button, chosen or not
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def one_tab_stop(group: QButtonGroup) -> None:
    """Let Tab stop at the chosen button of a group, and at no other; call it once its buttons are there."""
    for button in group.buttons():
        follow(button, chosen=button.isChecked())
    group.buttonToggled.connect(lambda button, chosen: follow(button, chosen=chosen))


def follow(button: QAbstractButton, *, chosen: bool) -> None:
    """Let Tab stop at a button while it is chosen."""
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
