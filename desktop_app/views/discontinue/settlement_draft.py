"""The sheet of a settlement that is not posted yet, to be printed or saved: every page says that it is a draft."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.reports.days import Letterhead, letterhead
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.paper.settlement_paper import OnPaper, SettlementPaper, settlement_draft
from desktop_app.repositories.books import Reading
from desktop_app.views.save_dialog import file_name

__all__ = ("OnPaper", "can_be_printed", "draft_of")


def can_be_printed(outlook: Outlook | None, forecast: Forecast | None) -> bool:
    """Tell whether there are figures, and a branch whose letterhead stands above them."""
    return outlook is not None and forecast is not None and outlook.facts.branch_id is not None


def draft_of(
    outlook: Outlook, forecast: Forecast, said: OnPaper, parent: QWidget
) -> tuple[Callable[[Reading], Letterhead], Callable[[Letterhead], None]]:
    """Give what has to be read for the sheet, and what opens it over a dialog then."""
    read = partial(letterhead, branch_id=outlook.facts.branch_id or 0)
    return read, lambda head: _show(settlement_draft(outlook, forecast, head, said), parent)


def _show(paper: SettlementPaper, parent: QWidget) -> None:
    from desktop_app.views.paper.settlement_sheet import settlement_sheet  # noqa: PLC0415 - loaded when it is asked for
    from desktop_app.views.paper.sheet_dialog import SheetDialog  # noqa: PLC0415 - likewise

    number = paper.plan_number
    title = QCoreApplication.translate("discontinue", "Draft of the settlement of {plan}").format(plan=number)
    proposed = file_name(paper.letterhead.name, "settlement-draft", number.replace("/", "-"), suffix=".pdf")
    SheetDialog(settlement_sheet(paper), title=title, proposed=proposed, parent=parent).open()
