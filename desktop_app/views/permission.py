"""What a role may not do stays off, whatever the row, and says who may do it.

reserve(operations.user, roles.POSTING, actions.post, actions.reverse)

Workflows refuse it, too: this only spares the user the dialog.
"""

from functools import partial

from PySide6.QtGui import QAction

from desktop_app.repositories.unit import User
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.workflows.steps import roles

_WHY = "why it stays off"


def reserve(user: User, allowed: tuple[str, ...], *actions: QAction) -> None:
    """Keep actions for the roles that are allowed; a view may still switch them off for other reasons.

    Of an action that is reserved twice the last word counts.
    """
    refusal = roles.refusal(user, allowed)
    if refusal is None:
        return
    for action in actions:
        is_new = action.property(_WHY) is None
        action.setProperty(_WHY, f"{what_is_wrong(refusal)} {refusal.advice}")
        keep_off = partial(_keep_off, action)
        if is_new:
            action.changed.connect(keep_off)
        keep_off()


def _keep_off(action: QAction) -> None:
    """Switch an action off again, whoever has switched it on."""
    words = action.property(_WHY)
    if action.statusTip() != words:
        action.setStatusTip(words)
    if action.isEnabled():
        action.setEnabled(False)
