"""What can be gone to: views, what they offer, what can be done, and the places where one was."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.wording import without_mnemonic
from desktop_app.views.edit_actions import OF_FOCUS
from desktop_app.views.menus import Menus, Relay
from desktop_app.views.view import View


class Kind(IntEnum):
    """The groups of the list, in their order."""

    RECENT = 0
    OFTEN = 1
    VIEW = 2
    REPORT = 3
    ACTION = 4
    PATIENT = 5
    PLAN = 6
    CREDIT_NOTE = 7
    INVOICE = 8
    RECEIPT = 9
    REFUND = 10
    JOURNAL = 11
    ACCOUNT = 12
    SIMILAR = 13
    OFF = 14


@dataclass(frozen=True, slots=True)
class Destination:
    """Somewhere to go: what it is called, what stands behind it, its icon, and the Place, View or QAction itself.

    One that `is_found_only` is not offered before anything is typed. `rank` is how well a record fits (None: by its
    text). `other` is where Ctrl+Enter goes, in `other_words`. What has a reason `why_not` is shown and not done.
    """

    text: str
    detail: str
    icon: str
    target: object
    is_found_only: bool = False
    kind: Kind = Kind.VIEW
    keys: str = ""
    rank: int | None = None
    other: object = None
    other_words: str = ""
    why_not: str = ""


Destinations = Callable[[], Sequence[Destination]]


def destinations_of(views: Sequence[View]) -> list[Destination]:
    """Give the ways to views, and to what they offer by its words."""
    offered = [(view.icon, each) for view in views for each in view.offered()]
    return [
        *(Destination(view.title, view.group, view.icon, view, keys=shown_keys(view.shortcut)) for view in views),
        *(
            Destination(each.words, each.detail, sign, each.place, is_found_only=True, kind=Kind.REPORT)
            for sign, each in offered
        ),
    ]


def actions_of(menus: Menus, views: Sequence[View]) -> list[Destination]:
    """Give what can be done by the menus, now or at another time; not what is gone to by another way, nor editing.

    An entry that does what the view at the front means by it is left out where that stands in a menu itself.
    """
    titles = {view.title for view in views} | {each.words for view in views for each in view.offered()}
    entries = [entry for menu in menus.menus.values() for entry in _entries(menu, without_mnemonic(menu.title()))]
    own = {id(action) for action, _ in entries if not isinstance(action, Relay)}
    icons = {id(action): view.icon for view in views for actions in view.menus().values() for action in actions}
    return [
        _to_do(action, path, icons.get(id(action), "chevron-right"))
        for action, path in entries
        if without_mnemonic(action.text()) not in titles
        and not action.property(OF_FOCUS)
        and not (isinstance(action, Relay) and id(action.target()) in own)
    ]


def _entries(menu: QMenu, path: str) -> Iterator[tuple[QAction, str]]:
    """Give the entries of a menu and of those in it, with the names of the menus."""
    for action in menu.actions():
        inner = action.menu()
        if action.isSeparator() or not action.isVisible() or not action.text():
            continue
        if isinstance(inner, QMenu):
            yield from _entries(inner, f"{path}: {without_mnemonic(action.text())}")
        else:
            yield action, path


def _to_do(action: QAction, path: str, icon: str) -> Destination:
    return Destination(
        without_mnemonic(action.text()),
        path,
        icon,
        action,
        is_found_only=True,
        kind=Kind.ACTION if action.isEnabled() else Kind.OFF,
        keys=shown_keys(action.shortcut().toString()),
        why_not="" if action.isEnabled() else _why_not(action),
    )


def _why_not(action: QAction) -> str:
    """Say why something cannot be done now."""
    group = action.actionGroup()
    view = getattr(group, "parent", lambda: None)()  # the stubs say that there always is a group
    if isinstance(view, View) and not group.isEnabled():
        return _words("Only in {view}").format(view=view.title)
    return action.statusTip() or _words("Not now")


def kind_words(kind: Kind) -> str:
    """Give the caption of a group."""
    return {
        Kind.RECENT: _words("Where you were"),
        Kind.OFTEN: _words("Often done"),
        Kind.VIEW: _words("Views"),
        Kind.REPORT: _words("Reports"),
        Kind.ACTION: _words("Actions"),
        Kind.PATIENT: _words("Patients"),
        Kind.PLAN: _words("Plans"),
        Kind.CREDIT_NOTE: _words("Credit notes"),
        Kind.INVOICE: _words("Invoices"),
        Kind.RECEIPT: _words("Receipts"),
        Kind.REFUND: _words("Refunds"),
        Kind.JOURNAL: _words("Journals"),
        Kind.ACCOUNT: _words("Accounts"),
        Kind.SIMILAR: _words("Similar"),
        Kind.OFF: _words("Cannot be done now"),
    }[kind]


def _words(text: str) -> str:
    return QCoreApplication.translate("go_to", text)
