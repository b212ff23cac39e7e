"""What there is to walk over, found in the code: every view and dialog; nobody has to list a new one."""

import importlib
import pkgutil

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app import views
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.view import View


def all_views() -> set[str]:
    return _last_of(View)


def all_dialogs() -> set[str]:
    return _last_of(QDialog)


def all_workflow_dialogs() -> set[str]:
    return _last_of(WorkflowDialog)


def _last_of(kind: type[QWidget]) -> set[str]:
    """Name the classes of the program that derive from a kind and that nothing of the program derives from."""
    for module in pkgutil.walk_packages(views.__path__, f"{views.__name__}."):
        importlib.import_module(module.name)
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        each = waiting.pop()
        derived = [sub for sub in each.__subclasses__() if sub.__module__.startswith(views.__name__)]
        waiting += derived
        if not derived and each is not kind:
            found.add(each.__name__)
    return found
