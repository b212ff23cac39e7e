"""The fields of a report: only those of what it may be asked, with what it was asked last.

fields = ParameterFields(operations, self)
fields.changed.connect(self._read)                  # something else is asked for
fields.show_request(report, request)
fields.request(); fields.missing()
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.period_field import PeriodField
from desktop_app.views.general_ledger_view.ledger_filters import Choices
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_filter import PatientFilter
from desktop_app.views.reports.buckets_field import BucketsField
from desktop_app.views.reports.month_choice import MonthChoice
from desktop_app.views.reports.named_field import NamedField
from desktop_app.views.reports.words import split_words, words

_EVERY_ACCOUNT = ""


class ParameterFields(QObject):
    """Fields and what they say."""

    changed = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._today = operations.today()
        self._report: NamedReport | None = None
        self._has_branches = self._is_setting = False
        self._accounts: list[tuple[object, str]] = []
        self.period = PeriodField(self._today)
        self.day = DateField(today=self._today, day=self._today)
        self.month = MonthChoice(self._today)
        self.account = Choice(placeholder=words("Account by code or name"))
        self.patient = PatientFilter(operations)
        self.branch, self.split = MenuFilter(words("All branches")), MenuFilter(words("One column"))
        self.buckets = BucketsField()
        self.split.set_choices(split_words())
        self.account.setAccessibleName(words("Account"))
        self.account.setFixedWidth(280)
        self.day.setFixedWidth(150)
        self._rooms: Mapping[Parameter, QWidget] = {
            Parameter.PERIOD: self.period,
            Parameter.DAY: NamedField(words("As of"), self.day),
            Parameter.MONTH: NamedField(words("Month"), self.month),
            Parameter.ACCOUNT: self.account,
            Parameter.PATIENT: self.patient,
            Parameter.BRANCH: self.branch,
            Parameter.SPLIT: self.split,
            Parameter.BUCKETS: NamedField(words("Days"), self.buckets),
        }
        for told in (
            self.period.range_changed,
            self.day.day_changed,
            self.month.key_changed,
            self.account.key_changed,
            self.patient.key_changed,
            self.branch.key_changed,
            self.split.key_changed,
            self.buckets.days_changed,
        ):
            told.connect(self._tell)

    def widgets(self) -> list[QWidget]:
        """Give what stands in the head, from the left."""
        for room in self._rooms.values():
            room.setVisible(False)
        return list(self._rooms.values())

    def field(self, parameter: Parameter) -> QWidget:
        """Give the field of a parameter."""
        room = self._rooms[parameter]
        return room.field if isinstance(room, NamedField) else room

    def shown(self) -> frozenset[Parameter]:
        """Give the parameters that have a field now."""
        return frozenset(each for each, room in self._rooms.items() if not room.isHidden())

    def field_of_days(self) -> QWidget | None:
        """Give the field of the days, None where the report is of none."""
        days = (Parameter.PERIOD, Parameter.DAY, Parameter.MONTH)
        return next((self.field(each) for each in days if each in self.shown()), None)

    def choose_days(self) -> None:
        """Offer periods, or put the cursor into the day or the month."""
        field = self.field_of_days()
        if field is self.period:
            self.period.open()
        elif field is not None:
            field.setFocus()

    def step_days(self, steps: int) -> None:
        """Go on to the next day or period, or back."""
        field = self.field_of_days()
        if isinstance(field, PeriodField | DateField):
            field.step(steps)

    def offer(self, choices: Choices) -> None:
        """Offer accounts and branches; a clinic with one branch needs no choice of it."""
        request = self.request()
        self._accounts = [(each.code, f"{each.code}  {each.name}") for each in choices.accounts]
        self._has_branches = len(choices.branches) > 1
        self.branch.set_choices((each.code, each.name) for each in choices.branches)
        if self._report is not None:
            self.show_request(self._report, request)

    def show_request(self, report: NamedReport, request: ReportRequest) -> None:
        """Show the fields of a report, filled with what is asked of it; nobody is told."""
        self._is_setting, self._report = True, report
        self._asked = request
        for parameter, room in self._rooms.items():
            has_choice = parameter is not Parameter.BRANCH or self._has_branches
            room.setVisible(parameter in report.parameters and has_choice and not report.is_part)
        every = [] if Parameter.ACCOUNT in report.required else [(_EVERY_ACCOUNT, words("All accounts"))]
        self.account.set_choices([*every, *self._accounts])
        self.account.choose(request.account or (_EVERY_ACCOUNT if every else None))
        self.period.set_range(DateRange(request.dated_from, request.dated_to))
        self.day.set_day(request.dated_to)
        self.month.show_month(request.dated_to)
        self.patient.show_record(request.patient)
        self.branch.choose(request.branch)
        self.split.choose(None if request.split is Split.NONE else request.split)
        self.buckets.show_days(request.buckets)
        self._is_setting = False

    def request(self) -> ReportRequest:
        """Say what is asked for, of what the report may be asked."""
        return self._asked

    def missing(self) -> list[Parameter]:
        """Give what the report cannot do without and what is empty."""
        if self._report is None:
            return []
        lacking = self._report.required - self._asked.asked()
        return [each for each in self._rooms if each in lacking]

    _asked = ReportRequest()

    def _tell(self, *_: object) -> None:
        if self._is_setting or self._report is None:
            return
        self._asked = self._typed(self._report.parameters)
        self.changed.emit()

    def _typed(self, parameters: frozenset[Parameter]) -> ReportRequest:
        first: date | None = None
        last: date | None = None
        if Parameter.PERIOD in parameters:
            days = self.period.range()
            first, last = days.first, days.last
        elif Parameter.MONTH in parameters:
            last = self.month.last_day()
        elif Parameter.DAY in parameters:
            last = self.day.day()
        split = self.split.key()
        return ReportRequest(
            dated_from=first,
            dated_to=last,
            account=_text(self.account.key()) if Parameter.ACCOUNT in parameters else None,
            branch=_text(self.branch.key()) if Parameter.BRANCH in parameters else None,
            patient=self.patient.record() if Parameter.PATIENT in parameters else None,
            split=split if isinstance(split, Split) and Parameter.SPLIT in parameters else Split.NONE,
            buckets=self.buckets.days() if Parameter.BUCKETS in parameters else (),
        )


def _text(key: object) -> str | None:
    return key or None if isinstance(key, str) else None
