"""Registers by their groups, to be looked at: before the picture is taken the window is told what to show."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.accounting.date_range import DateRange
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.tables.grouped_register import GroupedRegister

Before = Callable[[QWidget], object]


def group_ledger(name: str, *, opened: int | None = None) -> Before:
    """Put all lines of the ledger together, three groups selected; or open the rows of one."""

    def group(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        view = next(each for each in window.views if isinstance(each, LedgerView))
        window.show_view(view)
        view.filters.period.set_range(DateRange())
        view.filters.changed.emit()
        _group(view.register, name, opened)

    return group


def group_register(name: str, *, opened: int | None = None) -> Before:
    """Put the rows of the first register together."""

    def group(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        view = window.current_view()
        assert isinstance(view, MasterView)
        _group(view.register, name, opened)

    return group


def choose_columns(window: QWidget) -> None:
    """Open the list of the columns of the first register."""
    assert isinstance(window, MainWindow)
    view = window.current_view()
    assert isinstance(view, MasterView)
    view.table.head.show_column("account", shown=False)
    view.register.choose_columns()


def _group(register: GroupedRegister, name: str, opened: int | None) -> None:
    register.group_by(name)
    _wait(register)
    groups = register.front()
    groups.setFocus()
    groups.go_to_row(opened or 0)
    if opened is not None:
        groups.activated.emit(groups.currentIndex())
        _wait(register)
        register.front().go_to_row(0)
    else:
        groups.selectAll()


def _wait(register: GroupedRegister) -> None:
    QApplication.processEvents()
    while register.is_loading():
        QApplication.processEvents()
