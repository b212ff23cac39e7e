"""The reports of the clinic: one of the catalogue at a time, and from each of its figures to what it is made of."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent

from desktop_app.errors import ClinicError
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import MadeOf
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.file_export import FileExport
from desktop_app.views.general_ledger_view.ledger_filters import Choices, read_choices
from desktop_app.views.journal_dialog import lead_to_journal
from desktop_app.views.keys import step_with_keys
from desktop_app.views.language import words_of
from desktop_app.views.operations import Operations, Request
from desktop_app.views.report_export import export_report
from desktop_app.views.report_print import print_report
from desktop_app.views.reports.figure_report import report_of
from desktop_app.views.reports.list_split import ListSplit
from desktop_app.views.reports.month_pack_dialog import MonthPackDialog
from desktop_app.views.reports.parameter_fields import ParameterFields
from desktop_app.views.reports.report_actions import ReportActions
from desktop_app.views.reports.report_body import ReportBody, Spot
from desktop_app.views.reports.report_list import ReportList
from desktop_app.views.reports.report_places import REPORT, ReportPlace
from desktop_app.views.reports.shown_report import Shown, read_report
from desktop_app.views.reports.words import days_words, first_request, missing_words, words
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.view import Offered, Place, Standard, View
from desktop_app.views.window_settings import window_settings

_LAST = "reports/last"
_FIRST = "trial-balance"
_IN_NO_REPORT = frozenset({"form_drafts"})


class ReportsView(View):
    """The list, the fields of the report, and the report."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(
            title=QCoreApplication.translate("ReportsView", "Reports"),
            icon="reports",
            shortcut="Ctrl+Alt+8",
            group=QCoreApplication.translate("ReportsView", "Books"),
        )
        self.operations = operations
        self.report: NamedReport | None = None
        self._request: Request | None = None
        self._is_stale = self._is_known = False
        self._asked: dict[str, ReportRequest] = {}  # what each report was asked last in this session
        self.does = ReportActions(self, lambda name: self.place_wanted.emit(ReportPlace.of(name)))
        self.fill(self._make_report, self._lay_out_view, self._begin)

    def opens(self, place: Place) -> bool:
        """Show a report."""
        if place.noun != REPORT or not isinstance(place, ReportPlace) or place.name not in REPORTS:
            return False
        self.open_report(place.name, place.request, spot=place.spot, made_of=place.made_of)
        return True

    def here(self) -> Place | None:
        """Tell which report is shown, what it is asked and where its cursor is."""
        if self.report is None:
            return None
        return ReportPlace(REPORT, 0, self._name, self.asked(), self.body.spot(), self._made_of)

    def here_words(self) -> str:
        """Name the report."""
        return self.head.title()

    def offered(self) -> tuple[Offered, ...]:
        """Offer every report to who goes anywhere."""
        return tuple(
            Offered(words_of(each.title), words(each.group), ReportPlace.of(each.name)) for each in REPORTS.values()
        )

    def came_to_front(self) -> None:
        """Begin in the report; the first time in the one that was open last."""
        if self.report is None:
            last = str(window_settings().value(_LAST, _FIRST))
            self.open_report(last if last in REPORTS else _FIRST)
        if self.fields.missing():
            self._ask_for(self.fields.missing()[0])
        else:
            self.body.take_focus()
        self.body.tell_selection()

    def is_reading(self) -> bool:
        """Tell whether what is shown is still on its way."""
        return self._request is not None or self.body.is_reading()

    def asked(self) -> ReportRequest:
        """Give what the report is asked for."""
        return self.fields.request()

    def open_report(
        self,
        name: str,
        request: ReportRequest | None = None,
        *,
        spot: Spot | None = None,
        made_of: MadeOf | None = None,
    ) -> None:
        """Show a report, or what one of its figures is made of: as it was asked last, or by a request of its own.

        The one before can be gone back to.
        """
        if self.report is not None:
            self.leaving.emit()
        self._name, self._made_of = name, made_of
        self._show(REPORTS[name] if made_of is None else report_of(REPORTS[name], made_of), request, spot)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    _name = ""
    _made_of: MadeOf | None = None

    def _show(self, report: NamedReport, request: ReportRequest | None, spot: Spot | None) -> None:
        self.report, name = report, self._name
        known = self._asked.get(name) or first_request(report, self.operations.today())
        self.fields.show_request(report, request or known)
        self.head.set_title(words_of(report.title))
        self.head.set_fact("")
        self.list.mark(name)
        self.split.make_room()
        window_settings().setValue(_LAST, name)
        self._read(spot)

    def _read(self, spot: Spot | None = None) -> None:
        """Read the report, unless something that it needs is missing."""
        if self.report is None:
            return
        self._is_stale = False
        self._drop_request()
        self.banner.hide_words()
        missing = self.fields.missing()
        if missing:
            self.head.set_fact("")
            self.body.begin(self.report)
            self.body.say(*missing_words(missing[0]))
            self._ask_for(missing[0])
        else:
            self.body.begin(self.report, spot)
            read = partial(read_report, self.report, self.asked())
            self._request = self.operations.read(read, partial(self._show_report, self.report), self._refused)
        self._allow()

    def _ask_otherwise(self) -> None:
        """Read by what the fields say now; what somebody asked by them is remembered, what led here is not."""
        if self.report is not None:
            self._asked[self.report.name] = self.asked()
            self._read()

    def _show_report(self, report: NamedReport, shown: Shown) -> None:
        self._request = None
        days = days_words(report, self.asked())
        self.head.set_fact(days)
        self.body.show_report(shown, (words("No lines"), _why_nothing(days)))
        self._allow()

    def _refused(self, error: ClinicError) -> None:
        self._request = None
        self.body.say(words("This report could not be read"), words("What stands above says why."))
        self.show_error(error)
        self._allow()

    def _drop_request(self) -> None:
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _ask_for(self, parameter: Parameter) -> None:
        if self.isVisible():
            self.fields.field(parameter).setFocus()

    def _offer(self, choices: Choices) -> None:
        self.fields.offer(choices)

    def _books_changed(self, changes: Changes) -> None:
        """Read again: every report may have changed, but none hangs on what is kept of forms that nobody has posted."""
        if not changes.unknown and changes.nouns <= _IN_NO_REPORT:
            return
        if changes.concern("accounts", "branches"):
            self.operations.read(read_choices, self._offer)
        self._is_stale = self.report is not None
        if self._is_stale and self.isVisible():
            self._read()

    def _allow(self) -> None:
        has_columns = self.body.table is not None
        self.columns.setVisible(has_columns)
        has_days = self.fields.field_of_days() is not None
        can_group = self.body.register is not None and self.body.register.can_group()
        self.does.allow(shown=self.body.is_shown, has_days=has_days, has_columns=has_columns, can_group=can_group)

    def _find(self) -> None:
        self.split.show_list()
        self.list.search.take_focus()

    def _export(self) -> None:
        if self.report is not None:
            export_report(self, self.operations, self.report, self.asked(), self.head.fact())

    def _print(self) -> None:
        if self.report is not None:
            print_report(self, self.operations, self.report, self.asked())

    def _ask_for_month(self) -> None:
        dialog = MonthPackDialog(self.operations, self.clinic, self.window())
        dialog.ordered.connect(lambda file: self.begin_export(FileExport(self.operations, file)))
        dialog.open()

    def _with_register(self, act: Callable[[GroupedRegister], object]) -> None:
        if self.body.register is not None:
            act(self.body.register)

    def _go(self, place: Place) -> None:
        """Follow a figure: to another report in this view, to another view otherwise."""
        if isinstance(place, ReportPlace) and place.made_of is not None:
            self.open_report(self._name, self.asked(), made_of=place.made_of)
        elif not self.opens(place):
            self.place_wanted.emit(place)

    def _open_listed(self, name: str) -> None:
        if self.report is None or name != self.report.name:
            self.open_report(name)
        self.body.take_focus()

    def _make_report(self) -> None:
        self.fields = ParameterFields(self.operations, self)
        self.list, self.body = ReportList(), ReportBody(self.operations)

    def _begin(self) -> None:
        self._connect()
        self._allow()
        self.operations.read(read_choices, self._offer)

    def _connect(self) -> None:
        for action, act in {
            self.does.find: self._find,
            self.does.refresh: self._read,
            self.does.period: self.fields.choose_days,
            self.does.export: self._export,
            self.does.print: self._print,
            self.does.pack: self._ask_for_month,
            self.does.columns: self.body.choose_columns,
            self.does.group: partial(self._with_register, GroupedRegister.open_chooser),
        }.items():
            action.triggered.connect(lambda _checked=False, act=act: act())
        step_with_keys(self, self.body, self.fields.step_days)
        lead_to_journal(self, self.operations, self.body.place_here)
        self.operations.changed.connect(self._books_changed)
        self.fields.changed.connect(self._ask_otherwise)
        self.list.wanted.connect(self._open_listed)
        self.list.left.connect(self.body.take_focus)
        self.body.opened.connect(self._go)
        self.body.told.connect(self.selection_told)

    def _lay_out_view(self) -> None:
        self.split = ListSplit(self.list, self.body)
        self.set_standard(Standard.DETAIL, self.split.fold_action)
        self.columns = self.body.columns
        export, printed = (
            IconButton("export", words("Export (Ctrl+E)")),
            IconButton("print", words("Print (Ctrl+P)")),
        )
        for button, action in ((printed, self.does.print), (export, self.does.export)):
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
        for control in (self.columns, printed, export):
            self.head.add(control)
        self.head.add_second_row(
            [*self.fields.widgets(), self.body.grouping], [Button.of(self.split.fold_action, Kind.QUIET, caption="F9")]
        )
        self.set_body(self.split)


def _why_nothing(days: str) -> str:
    told = words("This report has no lines for these days: {days}.").format(days=days)
    return told if days else words("This report has no lines.")
