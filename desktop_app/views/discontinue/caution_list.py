"""What somebody should know before posting: a sign and a sentence each, beneath what changes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_cautions import Caution, cautions
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.controls.wording import percent
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.look.icons import IN_CELL

_LOUD = frozenset(
    {
        Caution.COMPUTED_TOO_LARGE,
        Caution.NOTHING_CREDITED,
        Caution.GST_BARRED,
        Caution.GST_GIVEN_UP,
        Caution.GST_LAST_MONTH,
        Caution.NEEDS_APPROVAL,
        Caution.BEFORE_LAST,
    }
)


class CautionList(QWidget):
    """Sentences that wrap; none of them stops the posting."""

    def __init__(self) -> None:
        super().__init__()
        self._sentences: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName(self.tr("To know"))
        self.hide()

    def sentences(self) -> tuple[str, ...]:
        """Give what is said."""
        return self._sentences

    def show_cautions(self, outlook: Outlook, forecast: Forecast) -> None:
        """Say what applies; what was said before and still holds is not drawn anew."""
        found = [(caution in _LOUD, _sentence(caution, outlook, forecast)) for caution in cautions(outlook, forecast)]
        sentences = tuple(text for _, text in found)
        if sentences == self._sentences:
            return
        self._sentences = sentences
        take_out_all(self._grid)
        self._fill(found)
        self.setAccessibleDescription(" ".join(sentences))
        self.setVisible(bool(sentences))

    def _fill(self, found: Sequence[tuple[bool, str]]) -> None:
        for row, (is_loud, text) in enumerate(found):
            sign = Sign("warning" if is_loud else "info", "warn" if is_loud else "text2", IN_CELL)
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(text, SMALL, "warn" if is_loud else "text2", wrap=True), row, 1)


def _sentence(caution: Caution, outlook: Outlook, forecast: Forecast) -> str:
    settlement, facts = forecast.settlement, outlook.facts
    return {
        Caution.COMPUTED_TOO_LARGE: _words("Computed {computed}; earlier notes have left {limit}."),
        Caution.NOTHING_CREDITED: _words("Nothing credited: held unfair to consumers."),
        Caution.GST_BARRED: _words("Too late to reduce GST since {deadline}: {tax} of it becomes a cost."),
        Caution.GST_GIVEN_UP: _words("Financial note: {tax} of GST is a cost."),
        Caution.GST_LAST_MONTH: _words("GST time limit {deadline}: declare it this month."),
        Caution.GOODWILL: _words("{goodwill} is goodwill, without GST."),
        Caution.GST_ON_RETAINED: _words("What is retained keeps its GST."),
        Caution.OTHER_RATE_NOW: _words("The rate is {rate_now} now; the note keeps {rate}."),
        Caution.NEEDS_APPROVAL: _words("A refund above {threshold} waits for approval."),
        Caution.REFUND: _words("Refund in money; keeping it needs consent."),
        Caution.SETTLES_OTHER_LINES: _words("It first pays what else is open on {invoice}."),
        Caution.ADVANCE: _words("An advance of {advance} is not applied yet."),
        Caution.BEFORE_LAST: _words("A later {series} note exists, of {last}."),
    }[caution].format(
        computed=rupees(outlook.computed_paise),
        limit=rupees(facts.position.limit_paise),
        deadline=written(facts.gst_deadline),
        tax=rupees(settlement.taken_back.tax_paise),
        goodwill=rupees(settlement.goodwill_paise),
        rate=percent(facts.line.rate_bp),
        rate_now=percent(outlook.around.rate_now_bp or 0),
        threshold=rupees(outlook.around.approval_threshold_paise),
        invoice=facts.invoice.invoice_number,
        advance=rupees(outlook.advance_paise),
        series=forecast.series,
        last=_last(outlook, forecast),
    )


def _last(outlook: Outlook, forecast: Forecast) -> str:
    day = outlook.last_day(forecast)
    return "" if day is None else written(day)


def _words(text: str) -> str:
    return QCoreApplication.translate("discontinue", text)
