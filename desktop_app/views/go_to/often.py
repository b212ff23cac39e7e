"""Which actions are done most, by their names, kept with the window's settings: nothing of the books is among them.

often = OftenDone(menus, window)
often.watch(actions_of(menus, views))   # counts from now on what of them is done
often.best(actions_of(menus, views), besides=[])      # the most frequent first; before anything was done, none
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.views.controls.wording import without_mnemonic
from desktop_app.views.go_to.destinations import Destination, Kind
from desktop_app.views.menus import Menus
from desktop_app.views.window_settings import window_settings

_SETTING, _COUNTED = "go_to/often", "counted_by_go_to"
_MOST = 5
_KEPT = 60
_HALVED_AT = 200  # what was done long ago counts less and less


class OftenDone(QObject):
    """Counts what is done through the menus, by key or by going to it."""

    def __init__(self, menus: Menus, parent: QObject) -> None:
        super().__init__(parent)
        self._menus = menus
        self._counts = _kept()

    def watch(self, actions: Sequence[Destination]) -> None:
        """Count from now on what is done of these, by whatever way."""
        for action in (each.target for each in actions):
            if isinstance(action, QAction) and not action.property(_COUNTED):
                action.setProperty(_COUNTED, True)
                action.triggered.connect(partial(self._count, action))

    def best(self, actions: Sequence[Destination], besides: Sequence[Destination]) -> list[Destination]:
        """Give the actions done most that can be done now; while they are few, some `besides`."""
        done = sorted(
            (each for each in actions if each.text in self._counts), key=lambda each: -self._counts[each.text]
        )
        offered = [each for each in dict.fromkeys([*done, *besides]) if each.kind is Kind.ACTION]
        return [replace(each, kind=Kind.OFTEN, is_found_only=False) for each in offered[:_MOST]]

    def _count(self, action: QAction, *_: object) -> None:
        """Count an entry of a menu itself: those of the menus in it are branches, files and reports, of these books."""
        if not any(action in menu.actions() for menu in self._menus.menus.values()):
            return
        name = without_mnemonic(action.text())
        self._counts[name] = self._counts.get(name, 0) + 1
        if self._counts[name] >= _HALVED_AT:
            self._counts = {each: count // 2 for each, count in self._counts.items() if count > 1}
        most = sorted(self._counts.items(), key=lambda each: -each[1])[:_KEPT]
        window_settings().setValue(_SETTING, json.dumps(dict(most), ensure_ascii=False))


def _kept() -> dict[str, int]:
    """Read what was counted before; settings that somebody wrote by hand count for nothing."""
    try:
        found = json.loads(str(window_settings().value(_SETTING, "{}")))
    except json.JSONDecodeError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): count for name, count in found.items() if isinstance(count, int) and count > 0}
