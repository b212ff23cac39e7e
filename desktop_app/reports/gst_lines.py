"""What a month's GSTR-1 is made of: each line of a document, each move of an advance, and the sheet it stands in."""

from desktop_app.reports.gstr1 import LINES, Return, month_return
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Record, Sheet
from desktop_app.reports.table import Cell, Column, Kind, paise
from desktop_app.repositories.gst_advances import AdvanceMove
from desktop_app.repositories.gst_supplies import Supply
from desktop_app.repositories.unit import Unit

COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("what", "What", Kind.NUMBER),
    Column("number", "Document No", Kind.NUMBER),
    Column("sheet", "Sheet", Kind.NUMBER),
    Column("receiver", "Recipient", Kind.TEXT),
    Column("gstin", "GSTIN", Kind.NUMBER),
    Column("place", "Place Of Supply", Kind.NUMBER),
    Column("sac_hsn", "SAC/HSN", Kind.TEXT),
    Column("treatment", "Treatment", Kind.NUMBER),
    Column("rate", "Rate", Kind.RATE),
    Column("taxable", "Taxable Value", Kind.MONEY),
    Column("cgst", "CGST", Kind.MONEY),
    Column("sgst", "SGST", Kind.MONEY),
    Column("igst", "IGST", Kind.MONEY),
)
_AMOUNTS = 4
WHAT = {
    ("invoice", False): "invoice",
    ("invoice", True): "invoice cancelled",
    ("credit_note", False): "credit note",
    ("credit_note", True): "credit note reversed",
    ("payment", False): "advance received",
    ("payment", True): "advance taken back",
    ("advance_apply", False): "advance adjusted",
    ("advance_apply", True): "adjustment undone",
    ("refund", False): "advance refunded",
    ("refund", True): "refund undone",
}


def lines(return_: Return) -> tuple[Line, ...]:
    """Give lines and moves as the month counts them, with their sign, and what they come to."""
    found = [
        *(Line(_supplied(return_, each), opens=Record(each.document, each.key)) for each in return_.lines),
        *(Line(_moved(return_, each), opens=Record("receipt", each.payment_id)) for each in return_.moves),
    ]
    sums = (sum(paise(line.cells[-place]) for line in found) for place in range(_AMOUNTS, 0, -1))
    total: tuple[Cell, ...] = (None, "Total", *(None,) * (len(COLUMNS) - 2 - _AMOUNTS), *sums)
    return (*found, Line(total, LineKind.TOTAL))


def _supplied(return_: Return, line: Supply) -> tuple[Cell, ...]:
    return (
        line.counted_on,
        WHAT[line.document, line.event != "post"],
        line.number,
        return_.sheet_of(line) if line.treatment == "taxable" else "exemp",
        line.receiver,
        line.gstin,
        return_.place(line.place_of_supply),
        line.sac_hsn,
        line.treatment,
        line.rate_bp,
        line.taxable_paise,
        line.cgst_paise,
        line.sgst_paise,
        line.igst_paise,
    )


def _moved(return_: Return, move: AdvanceMove) -> tuple[Cell, ...]:
    return (
        move.moved_on,
        WHAT[move.source, bool(move.is_reversal)],
        move.number,
        "at" if move.received_on >= return_.first else "atadj",
        None,
        None,
        return_.place(move.place_of_supply),
        None,
        "taxable",
        move.rate_bp,
        move.taxable_paise,
        move.cgst_paise,
        move.sgst_paise,
        move.igst_paise,
    )


def _read(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(month_return(unit, request)))


REPORTS = (
    NamedReport(
        name=LINES,
        title="Lines of the GST return",
        group=Group.GST,
        columns=COLUMNS,
        parameters=frozenset({Parameter.MONTH, Parameter.BRANCH}),
        read=_read,
    ),
)
