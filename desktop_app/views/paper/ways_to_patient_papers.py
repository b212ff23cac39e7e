"""Ways to the papers that are about a patient and no single document: the settlement of a plan, the statement.

print_settlement(view, operations, plan_id)
print_statement(view, operations, StatementQuery(patient_id=7, dated_from=..., dated_to=...))
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations
from desktop_app.views.view import View

if TYPE_CHECKING:  # printing is loaded when it is asked for
    from desktop_app.views.paper.documents.printing import Laid


def print_settlement(view: View, operations: Operations, plan_id: int) -> None:
    """Show the settlement of a plan that was discontinued; refusals stand over the view."""
    _print(view, operations, partial(_settlement, plan_id=plan_id))


def print_statement(view: View, operations: Operations, query: StatementQuery) -> None:
    """Show the statement of a patient; refusals stand over the view."""
    _print(view, operations, partial(_statement, query=query))


def _print(view: View, operations: Operations, lay_out: Callable[[Reading], "Laid"]) -> None:
    operations.read(lay_out, partial(_show, view, operations), view.show_error)


def _settlement(reading: Reading, plan_id: int) -> "Laid":
    from desktop_app.reports.paper.settlement_posted import posted_settlement  # noqa: PLC0415 - when it is asked for
    from desktop_app.views.paper.documents.printing import Laid, proposed_name  # noqa: PLC0415 - likewise
    from desktop_app.views.paper.settlement_sheet import settlement_sheet  # noqa: PLC0415 - likewise

    paper = posted_settlement(reading, plan_id)
    name = paper.patient.full_name
    title = _words("Settlement of {plan} \u00b7 {patient}").format(plan=paper.plan_number, patient=name)
    return Laid(settlement_sheet(paper), title, proposed_name(f"settlement {paper.plan_number}", name), ())


def _statement(reading: Reading, query: StatementQuery) -> "Laid":
    from desktop_app.reports.paper.statement_paper import statement_paper  # noqa: PLC0415 - when it is asked for
    from desktop_app.views.paper.documents.printing import Laid, proposed_name  # noqa: PLC0415 - likewise
    from desktop_app.views.paper.statement_sheet import statement_sheet  # noqa: PLC0415 - likewise

    paper = statement_paper(reading, query)
    name = paper.recipient.name
    title = _words("Statement of {patient}").format(patient=name)
    return Laid(statement_sheet(paper), title, proposed_name(f"statement {paper.last.isoformat()}", name), ())


def _show(view: View, operations: Operations, laid: "Laid") -> None:
    from desktop_app.views.paper.sheet_dialog import SheetDialog  # noqa: PLC0415 - likewise

    SheetDialog(
        laid.sheet, title=laid.title, proposed=laid.proposed, parent=view.window(), operations=operations
    ).open()


def _words(text: str) -> str:
    return QCoreApplication.translate("paper", text)
