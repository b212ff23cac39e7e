"""The head of a plan's detail: who, which plan, its value as a bar, its figures, and what is mostly done with it.

head = PlanHead(actions)
head.show_plan(detail, today)
"""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.controls.wording import percent
from desktop_app.views.look.fonts import BODY_MEDIUM, HEADING, SMALL
from desktop_app.views.pictures.package_bar import PackageBar, PackageFigures
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.tables.amount_cells import shown_day, shown_paise

_USED = frozenset({"completed", "no_show_charged"})


class PlanHead(QWidget):
    """Names and texts yield; numbers, figures and buttons stay."""

    def __init__(self, actions: PlanActions) -> None:
        super().__init__()
        self._actions = actions
        self.name, self.badge = ElidingLabel(style=HEADING), Badge(plan_mark("active"))
        self.more = IconButton("more", self.tr("More to do with this plan"), Kind.QUIET)
        self.patient = ElidingLabel(style=SMALL, tone="text2")
        self.number, self.package = Label(style=BODY_MEDIUM), ElidingLabel(tone="text2")
        self.bill = ElidingLabel(style=SMALL, tone="text2")
        self.bar, self.figures = PackageBar(), Figures()
        self.receive = Button.of(actions.receive, Kind.PRIMARY, bare=True)
        self.complete = Button.of(actions.complete, bare=True)
        self.discontinue = Button.of(actions.discontinue, bare=True)
        self.more.clicked.connect(self._open_menu)
        self._lay_out()

    def show_plan(self, detail: PlanDetail, today: date) -> None:
        """Show a plan."""
        plan, patient = detail.plan, detail.patient
        self.name.setText(patient.full_name)
        self.badge.show_mark(plan_mark(plan.status))
        mrn = self.tr("MRN {number}").format(number=patient.mrn)
        self.patient.setText(" · ".join(part for part in (mrn, patient.phone) if part))
        self.number.setText(plan.plan_number)
        one = plan.total_sessions == 1
        sessions = self.tr("1 session") if one else self.tr("{count} sessions").format(count=plan.total_sessions)
        self.package.setText(f"{plan.package_name}, {sessions}")
        self.bill.setText(self._words_of_bill(detail))
        self.bar.set_figures(_package_figures(detail))
        self.figures.show_figures(self._figures_of(detail, today))

    def _words_of_bill(self, detail: PlanDetail) -> str:
        """Say what became of a discontinued plan, of any other one on which invoice and with which GST it was sold."""
        plan, line = detail.plan, detail.line
        if plan.discontinued_date is not None:
            text = self.tr("Discontinued on {day}: {reason}")
            return text.format(day=shown_day(plan.discontinued_date), reason=plan.discontinuation_reason)
        tax = self.tr("exempt from GST") if line.treatment == "exempt" else self.tr("no GST")
        if line.gross_paise > line.taxable_paise:
            text = self.tr("{rate} GST, {tax} of the value")
            tax = text.format(rate=percent(line.rate_bp), tax=shown_paise(line.gross_paise - line.taxable_paise))
        return f"{detail.invoice.invoice_number or ''} · {tax}"

    def _figures_of(self, detail: PlanDetail, today: date) -> list[Figure]:
        overdue = detail.overdue_paise(today)
        figures = [Figure(self.tr("Value"), detail.plan.total_paise), Figure(self.tr("Paid"), detail.paid_paise)]
        if detail.plan.status == "discontinued":
            figures.append(Figure(self.tr("Credited"), detail.credited_paise))
            if detail.retained_paise:
                figures.append(Figure(self.tr("Retained"), detail.retained_paise))
            figures.append(Figure(self.tr("Still to pay"), detail.open_paise, "bad" if overdue else "text"))
            if detail.plan.refundable_paise:
                figures.append(Figure(self.tr("Refundable"), detail.plan.refundable_paise, "good"))
            return figures
        figures.append(Figure(self.tr("Still to pay"), detail.open_paise))
        return [*figures, Figure(self.tr("Overdue"), overdue, "bad" if overdue else "text")]

    def _open_menu(self) -> None:
        """Offer the rest of what can be done."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for action in (self._actions.undo, self._actions.no_show, self._actions.reinstate):
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(list(self._actions.of_course()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _lay_out(self) -> None:
        top, plan, buttons = QHBoxLayout(), QHBoxLayout(), FlowLayout(gap=6)
        top.setSpacing(6)
        top.addWidget(self.name, 1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        plan.setSpacing(8)
        plan.addWidget(self.number)
        plan.addWidget(self.package, 1)
        for button in (self.receive, self.complete, self.discontinue):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 14, 8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.patient)
        column.addSpacing(4)
        column.addLayout(plan)
        column.addWidget(self.bill)
        column.addSpacing(6)
        column.addWidget(self.bar)
        column.addSpacing(6)
        column.addWidget(self.figures)
        column.addSpacing(10)
        column.addLayout(buttons)


def _package_figures(detail: PlanDetail) -> PackageFigures:
    """Put the sessions in the order of the bar: used ones first, cancelled ones last."""
    used = [each.gross_paise for each in detail.sessions if each.session_status in _USED]
    cancelled = [each.gross_paise for each in detail.sessions if each.session_status == "cancelled"]
    waiting = [each.gross_paise for each in detail.sessions if each.is_open]
    return PackageFigures(
        session_paise=(*used, *waiting, *cancelled),
        used_sessions=len(used),
        cancelled_sessions=len(cancelled),
        paid_paise=detail.paid_paise,
    )
