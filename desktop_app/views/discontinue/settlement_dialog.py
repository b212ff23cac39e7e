"""The dialog that settles a plan: decide on an amount, see what changes, see the proof, then post all of it or nothing.

Every figure follows the amount as it is typed or slid: what it depends on was read once, and settling asks nothing.
What is posted is what was seen: the command carries the position that was looked at, and a plan that has changed
meanwhile is refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError, CnExceedsInvoice, PlanChanged
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.repositories.books import Reading
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.discontinue.caution_list import CautionList
from desktop_app.views.discontinue.columns import Columns
from desktop_app.views.discontinue.day_entry import DayEntry
from desktop_app.views.discontinue.decision import Decision
from desktop_app.views.discontinue.effect_table import EffectTable
from desktop_app.views.discontinue.effects import effects_of, particulars_of
from desktop_app.views.discontinue.package_value import PackageValue
from desktop_app.views.discontinue.plan_value import value_of
from desktop_app.views.discontinue.proof import Proof
from desktop_app.views.discontinue.schedules_compared import moves_of
from desktop_app.views.discontinue.settlement_draft import OnPaper, can_be_printed, draft_of
from desktop_app.views.discontinue.step_bar import StepBar
from desktop_app.views.discontinue.steps import show_check, show_decision
from desktop_app.views.discontinue.what_changes import WhatChanges
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.workflows.steps.discontinuation import GstMode

_WIDTH, _HEIGHT = 1120, 900  # as much of it as the screen has
_CONCERNED = ("plans", "invoices", "credit_notes", "payments", "receivables", "refunds", "periods", "clinic")


class SettlementDialog(WorkflowDialog):
    """The frame of both dialogs; each gives what it reads, its words and its command."""

    def __init__(
        self,
        operations: Operations,
        read: Callable[[Reading], Outlook],
        *,
        title: str,
        commit: str,
        reasons: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._read = read
        self.outlook: Outlook | None = None
        self.forecast: Forecast | None = None
        self.on = DateField(today=operations.today(), day=operations.today())
        self.value, self.decision = PackageValue(), Decision(reasons, operations.user)
        self.picture = self.value.picture
        self.effects, self.cautions, self.proof = EffectTable(), CautionList(), Proof()
        self.guide = StepBar(self.steps())
        self.print_button = Button(self.tr("Print settlement..."), Kind.QUIET, shortcut="Ctrl+P", sign="print")
        self._day = DayEntry(self.on)
        self._is_over = False
        self._lay_out_dialog()
        self._connect()
        self.look_again()
        self.check()

    def title_of(self, outlook: Outlook) -> str:
        """Say what is done to what."""
        raise NotImplementedError

    def commit_words(self, forecast: Forecast) -> str:
        """Say on the button what it does."""
        raise NotImplementedError

    def steps(self) -> tuple[str, ...]:
        """Name the steps, in their order."""
        return (self.tr("Decide"), self.tr("Check and post"))

    def go_to_step(self, at: int) -> None:
        """Lead to where a step is done."""
        self.scroll_to(self.value)
        if at == 0:
            self.decision.amount.field.setFocus()
        else:
            self.value.shown.chip(self.value.shown.key()).setFocus()

    def show_steps(self) -> None:
        """Say how each step stands."""
        show_decision(self.guide, self.decision, self.forecast)
        show_check(self.guide, self.cautions.sentences(), self.forecast)

    def on_paper(self) -> OnPaper:
        """Give what the sheet says besides the figures."""
        return OnPaper()

    def own_obstacle(self, outlook: Outlook, forecast: Forecast) -> str:  # noqa: ARG002 - one of the two has one
        """Say what stands in the way of this dialog alone, "" where nothing does."""
        return ""

    def beside_effects(self) -> Sequence[QWidget]:
        """Give what else is said of the effects."""
        return ()

    def beneath(self) -> Sequence[QWidget]:
        """Give what else is decided, under the columns."""
        return ()

    def look_again(self) -> None:
        """Read the plan anew; what was typed stays."""
        self.load(self._read, self._take)

    def gst_mode(self) -> GstMode:
        """Give the mode of the forecast."""
        is_financial = self.forecast is not None and self.forecast.financial
        return GstMode.FINANCIAL if is_financial else GstMode.AUTO

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error, with a way to see how the plan stands now; at once, where that is what was refused."""
        super().show_error(error, (self.tr("Look again"), self.look_again), *actions)
        if isinstance(error, PlanChanged):
            self.look_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the reason: everything else has an answer already."""
        super().showEvent(event)
        self.decision.reason.setFocus()
        QTimer.singleShot(0, self, self._show_focus)  # once everything has its place

    def _show_focus(self) -> None:
        """Let the field that is typed into be seen, on a small screen too."""
        if self.decision.reason.hasFocus():
            self._area.ensureWidgetVisible(self.decision.reason, 0, 2 * MARGIN)

    def done(self, result: int) -> None:
        """Ask for nothing any more."""
        self._is_over = True
        super().done(result)

    def _take(self, outlook: Outlook) -> None:
        """Show a plan as it was just read."""
        before, self.outlook = self.outlook, outlook
        self.title_label.setText(self.title_of(outlook))
        self.setWindowTitle(self.title_of(outlook))
        self.set_subject(outlook.patient.full_name, f"{outlook.facts.plan.package_name}, {particulars_of(outlook)}")
        position = outlook.facts.position
        self.value.show_outlook(outlook)
        if before is None:
            self.on.set_day(outlook.proposed_day())
            self.decision.amount.setEnabled(True)
        self.decision.set_outlook(outlook)
        if before is not None and before.facts.position != position:
            self.banner.show_words(
                self.tr("The plan has changed meanwhile."),
                self.tr("The figures are the new ones; what you typed is still there."),
                tone="warn",
            )
            self.begin_undoing_anew()
        else:
            self.banner.hide_words()
        self._reckon()
        if before is None:
            QTimer.singleShot(0, self, self._show_focus)

    def _reckon(self) -> None:
        """Settle the plan with what is decided, and show what comes of it; figures of no amount stay, but fade."""
        outlook = self.outlook
        if outlook is None:
            return
        day = self.on.day() or outlook.around.today
        self.decision.bar_gst(barred=outlook.is_barred(day))
        paise, problem = self.decision.paise(), ""
        financial = outlook.is_taxed and not self.decision.reduces_gst()
        self.forecast = None
        if paise is not None:
            try:
                self.forecast = outlook.forecast(paise, on=day, financial=financial)
            except ClinicError as error:
                problem = self._amount_problem(error, outlook)
        if paise is not None or self.decision.amount.field.is_understood():
            self.decision.amount.set_problem(problem)
        for part in (self.picture, self.effects, self.proof, self.cautions):
            part.setEnabled(self.forecast is not None)
        if self.forecast is not None:
            self.show_forecast(outlook, self.forecast)
        self.check()

    def _amount_problem(self, error: ClinicError, outlook: Outlook) -> str:
        """Say it in the width of the field."""
        if isinstance(error, CnExceedsInvoice):
            return self.tr("At most {limit} is left").format(limit=rupees(outlook.facts.position.limit_paise))
        return what_is_wrong(error)

    def show_forecast(self, outlook: Outlook, forecast: Forecast) -> None:
        """Show what comes of an amount."""
        self.picture.set_figures(value_of(outlook.facts, forecast.settlement))
        self.value.show_chosen(self.decision.policy())
        self.effects.set_effects(effects_of(outlook, forecast))
        self.cautions.show_cautions(outlook, forecast)
        self.proof.show_forecast(outlook, forecast)
        self.commit_button.set_words(self.commit_words(forecast))
        self.value.show_moves(*moves_of(outlook, forecast))
        self.columns.fit()

    def check(self) -> None:
        """Say what is missing, where it is missing and beside the button."""
        self._day.show_problem(self._day_problem())
        self.set_obstacle(self._obstacle_now())
        self.show_steps()
        self.print_button.setEnabled(can_be_printed(self.outlook, self.forecast))

    def _print(self) -> None:
        """Show the sheet of what would be posted."""
        if self.outlook is not None and self.forecast is not None:
            said = replace(self.on_paper(), reason=self.decision.reason.text())
            self.load(*draft_of(self.outlook, self.forecast, said, self))

    def _obstacle_now(self) -> str:
        outlook, forecast = self.outlook, self.forecast
        if outlook is None:
            return self.tr("The plan is being read")
        if problem := self._day_problem():
            return problem
        if forecast is None:
            return self.tr("An amount is missing, or is too large")
        try:
            outlook.require(forecast)
        except ClinicError as error:
            self.offer_mend(error)
            return f"{what_is_wrong(error)} {error.advice}".strip()
        self.offer_mend(None)
        if own := self.own_obstacle(outlook, forecast):
            return own
        return "" if self.decision.reason.text() else self.tr("A reason is missing")

    def _day_problem(self) -> str:
        """Say what is wrong with the day."""
        day = self.on.day()
        if day is None:
            return self.tr("A date is missing")
        if self.outlook is None:
            return ""
        try:
            self.outlook.require_day(day)
        except ClinicError as error:
            return what_is_wrong(error)
        return ""

    def _day_chosen(self, _day: object) -> None:
        self._reckon()
        self.check()

    def _hear(self, changes: Changes) -> None:
        """Look again when somebody changed something that this depends on."""
        if not self._is_over and not self.is_running() and changes.concern(*_CONCERNED):
            self.look_again()

    def _connect(self) -> None:
        self.decision.changed.connect(self._reckon)
        self.on.day_changed.connect(self._day_chosen)
        self.on.textEdited.connect(self._day_chosen)  # what is posted is what was seen, even when posted in a hurry
        self.operations.changed.connect(self._hear)
        self.mended.connect(self.look_again)
        self.guide.chosen.connect(self.go_to_step)
        self.print_button.clicked.connect(self._print)

    def _lay_out_dialog(self) -> None:
        self.add_to_head(self._day)
        self.decision.amount.setEnabled(False)
        self.columns = Columns(
            self.decision, WhatChanges(self.effects, self.cautions, self.beside_effects()), self.proof
        )
        body = QWidget()
        self.set_body(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(MARGIN, 0, MARGIN, 12)
        above.addWidget(self.value)
        column.addLayout(above)
        column.addWidget(self.columns, 1)
        for each in self.beneath():
            column.addWidget(each)
        self.set_guide(self.guide)
        self.add_to_foot(self.print_button)
        self.resize(_WIDTH, _HEIGHT)
