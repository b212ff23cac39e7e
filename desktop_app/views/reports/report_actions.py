"""What can be done with reports: opened from the menu, exported, printed, packed for a month."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import Group
from desktop_app.views.language import words_of
from desktop_app.views.reports.words import group_mnemonics
from desktop_app.views.view import Menu, Standard, View


class ReportActions:
    """The actions of the reports' screen, in the menus and under the window's own keys."""

    def __init__(self, view: View, wanted: Callable[[str], object]) -> None:
        self._view = view
        self.pack = self._action(view.tr("&Month pack..."))
        self.export, self.print, self.find, self.refresh, self.period = (self._action() for _ in range(5))
        self.columns, self.group = self._action(), self._action()
        self._groups = [self._menu(group, wanted) for group in group_mnemonics()]
        for menu in self._groups:
            view.add_to_menu(Menu.REPORTS, menu.menuAction())
        view.add_to_menu(Menu.REPORTS, self.pack)
        for standard, action in {
            Standard.EXPORT: self.export,
            Standard.PRINT: self.print,
            Standard.FIND: self.find,
            Standard.REFRESH: self.refresh,
            Standard.PERIOD: self.period,
            Standard.COLUMNS: self.columns,
            Standard.GROUP: self.group,
        }.items():
            view.set_standard(standard, action)

    def entries(self) -> list[QAction]:
        """Give the entries that lead to reports, in the menu's order."""
        return [action for menu in self._groups for action in menu.actions()]

    def allow(self, *, shown: bool, has_days: bool, has_columns: bool, can_group: bool) -> None:
        """Let be done what can be done with what is shown; what cannot says why."""
        nothing = self._view.tr("No report is shown yet")
        for action, is_on, why_not in (
            (self.export, shown, nothing),
            (self.print, shown, nothing),
            (self.period, has_days, self._view.tr("This report is of no days")),
            (self.columns, has_columns, nothing),
            (self.group, can_group, self._view.tr("This report is made of groups already")),
        ):
            action.setEnabled(is_on)
            action.setStatusTip("" if is_on else why_not)

    def _menu(self, group: Group, wanted: Callable[[str], object]) -> QMenu:
        """List the reports of a group; a group that has none yet is not seen."""
        menu = QMenu(group_mnemonics()[group], self._view)
        for report in REPORTS.values():
            if report.group is group:
                action = menu.addAction(words_of(report.title).replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, name=report.name: wanted(name))
        menu.menuAction().setVisible(bool(menu.actions()))
        return menu

    def _action(self, text: str = "") -> QAction:
        return QAction(text, self._view)
