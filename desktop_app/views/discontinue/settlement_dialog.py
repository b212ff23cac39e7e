"""The dialog that settles a plan: decide on an amount, see what changes, see the proof, then post all of it or nothing.

Every figure follows the amount as it is typed or slid: what it depends on was read once, and settling asks nothing.
What is posted is what was seen: the command carries the position that was looked at, and a plan that has changed
meanwhile is refused.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError, CnExceedsInvoice, PlanChanged
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.repositories.books import Reading
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.controls.wording import percent
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.discontinue.caution_list import CautionList
from desktop_app.views.discontinue.columns import Columns
from desktop_app.views.discontinue.decision import Decision
from desktop_app.views.discontinue.effect_table import EffectTable
from desktop_app.views.discontinue.effects import effects_of
from desktop_app.views.discontinue.package_value import PackageValue
from desktop_app.views.discontinue.plan_value import value_of
from desktop_app.views.discontinue.proof import Proof
from desktop_app.views.look.fonts import BODY, HEADING, SMALL_MEDIUM
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.workflows.steps.discontinuation import GstMode

_WIDTH, _HEIGHT = 1120, 612
_DATE_WIDTH = 136
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
        self._day_sign, self._day_words = Sign(size=IN_CELL), ElidingLabel(style=SMALL_MEDIUM, tone="bad")
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

    def done(self, result: int) -> None:
        """Ask for nothing any more."""
        self._is_over = True
        super().done(result)

    def _take(self, outlook: Outlook) -> None:
        """Show a plan as it was just read."""
        before, self.outlook = self.outlook, outlook
        self.title_label.setText(self.title_of(outlook))
        self.setWindowTitle(self.title_of(outlook))
        self.set_subject(outlook.patient.full_name, f"{outlook.facts.plan.package_name}, {self._particulars(outlook)}")
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
        else:
            self.banner.hide_words()
        self._reckon()

    def _particulars(self, outlook: Outlook) -> str:
        """Say how many sessions, and which tax."""
        count = outlook.facts.plan.total_sessions
        sessions = self.tr("1 session") if count == 1 else self.tr("{count} sessions").format(count=count)
        tax = self.tr("exempt")
        if outlook.is_taxed:
            tax = self.tr("GST {rate}").format(rate=percent(outlook.facts.line.rate_bp))
        return f"{sessions}, {tax}"

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
        self.columns.fit()

    def check(self) -> None:
        """Say what is missing, where it is missing and beside the button."""
        self._show_day_problem(self._day_problem())
        self.set_obstacle(self._obstacle_now())

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

    def _show_day_problem(self, problem: str) -> None:
        self._day_sign.show_sign("warning" if problem else "", "bad")
        self._day_words.setText(problem)
        self.on.setAccessibleDescription(problem)

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

    def _lay_out_dialog(self) -> None:
        self.on.setFixedWidth(_DATE_WIDTH)
        self.on.setAccessibleName(self.tr("On"))
        for widget in (self._day_sign, self._day_words, Label(self.tr("On"), BODY, "text2"), self.on):
            self.add_to_head(widget)
        self.decision.amount.setEnabled(False)
        self.columns = Columns(self.decision, self._middle(), self.proof)
        body = QWidget()
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
        self.set_body(body)
        self.resize(_WIDTH, _HEIGHT)

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("What changes"), HEADING), 0, Qt.AlignmentFlag.AlignTop)
        column.addSpacing(6)
        column.addWidget(self.effects)
        column.addWidget(self.cautions)
        for each in self.beside_effects():
            column.addWidget(each)
        column.addStretch(1)
        return middle
