"""The menu Help, and F1 wherever the user is.

add_to(menus, window, front=window.current_view)       # the menu of the main window
help_button(dialog)                                     # F1 in a dialog
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.controls.buttons import IconButton, Kind

if TYPE_CHECKING:
    from desktop_app.views.menus import Menus


def _help_action(window: QWidget, front: Callable[[], QWidget]) -> QAction:
    """Open the help with F1, at the page of where the focus is; else of what stands at the front of the window."""
    action = QAction(QCoreApplication.translate("help", "&Help for this screen"), window)
    action.setShortcut(QKeySequence("F1"))
    action.triggered.connect(partial(show_help, window, front))
    return action


def help_button(window: QWidget) -> IconButton:
    """Make the button of a dialog that opens the help, with F1; Tab passes it by: it is no part of what is typed."""
    button = IconButton("help", QCoreApplication.translate("help", "Help (F1)"), Kind.QUIET)
    button.setShortcut(QKeySequence("F1"))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.clicked.connect(partial(show_help, window, lambda: window))
    return button


def add_to(menus: "Menus", window: QWidget, *, front: Callable[[], QWidget]) -> None:
    """Put help, glossary and About into the menu Help; the keys stand there already."""
    from desktop_app.views.view import Menu  # noqa: PLC0415 - views have dialogs, and dialogs offer help

    words = partial(QCoreApplication.translate, "help")
    menus.menus[Menu.HELP].addAction(_help_action(window, front))
    menus.menus[Menu.HELP].menuAction().setVisible(True)
    menus.add(Menu.HELP, words("&Glossary"), partial(_show, window, "glossary"))
    about = menus.add(Menu.HELP, words("&About Clinic books"), partial(_show_about, window))
    about.setMenuRole(QAction.MenuRole.AboutRole)


def show_help(window: QWidget, front: Callable[[], QWidget], *_: object) -> None:
    """Open the page that helps here."""
    from desktop_app.views.help.pages import FIRST, page_of  # noqa: PLC0415 - help is asked for seldom

    focused = QApplication.focusWidget()
    page = page_of(focused) if focused is not None and window.isAncestorOf(focused) else FIRST
    _show(window, page_of(front()) if page == FIRST else page)


def _show(window: QWidget, page: str) -> None:
    from desktop_app.views.help.help_window import HelpWindow  # noqa: PLC0415 - help is asked for seldom

    opened = window.findChild(HelpWindow)
    if opened is None:
        opened = HelpWindow(page, window)
    opened.show_page(page)
    opened.show()
    opened.activateWindow()


def _show_about(window: QWidget) -> None:
    from desktop_app.views.help.about_dialog import AboutDialog  # noqa: PLC0415 - it is asked for seldom

    AboutDialog(window).open()
