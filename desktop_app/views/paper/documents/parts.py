"""What the documents on paper have in common: their words, amounts, parties, tax, and the line to sign on."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.amount_words import ENGLISH, Wording, in_words
from desktop_app.accounting.amount_words_hindi import HINDI
from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.paper.paper_parts import RateTotal, Recipient, Standing, Supplier
from desktop_app.views.language import Language, language
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.paper.flow import Flow
from desktop_app.views.paper.ink import QUIET
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.table_pieces import Cell

NONE = "\u2013"
_PERCENT = 100  # basis points
_WATERMARKS = {
    Standing.VALID: "",
    Standing.DRAFT: QT_TRANSLATE_NOOP("paper", "DRAFT"),
    Standing.CANCELLED: QT_TRANSLATE_NOOP("paper", "CANCELLED"),
    Standing.REVERSED: QT_TRANSLATE_NOOP("paper", "REVERSED"),
}
_COPIES = (
    QT_TRANSLATE_NOOP("paper", "ORIGINAL FOR RECIPIENT"),
    QT_TRANSLATE_NOOP("paper", "DUPLICATE FOR SUPPLIER"),
)


def words(text: str) -> str:
    """Translate a text of these papers."""
    return QCoreApplication.translate("paper", text)


def amount(paise: int) -> str:
    """Write an amount as it stands in a column."""
    return rupees(paise).replace("-", "\u2212")


def money(paise: int) -> str:
    """Write an amount with its sign of currency."""
    return f"\u20b9{rupees(paise)}" if paise >= 0 else f"\u2212\u20b9{rupees(-paise)}"


def percent(basis_points: int) -> str:
    """Write a rate: `18%`, `2.5%`."""
    whole, part = divmod(basis_points, _PERCENT)
    return f"{whole}.{part:02d}".rstrip("0").rstrip(".") + "%"


def new_sheet(supplier: Supplier, standing: Standing) -> Sheet:
    """Begin a paper of a clinic; what is not the document says so behind its words, on every page."""
    mark = _WATERMARKS[standing]
    return Sheet(supplier.letterhead, watermark=words(str(mark)) if mark else "")


def copies(standing: Standing) -> tuple[str, ...]:
    """Give the marks of the copies of a service's invoice (rule 48 CGST); what is not the document has none."""
    return tuple(words(str(each)) for each in _COPIES) if standing is Standing.VALID else ()


def number_or_draft(number: str) -> str:
    """Give a number; a draft has none."""
    return number or words("Draft, without a number")


def party(flow: Flow, caption: str, whom: Recipient) -> None:
    """Say whom a paper is for."""
    flow.party(
        caption,
        whom.name,
        (
            whom.address,
            words("State: {state}").format(state=whom.state) if whom.state else "",
            words("GSTIN: {gstin}").format(gstin=whom.gstin) if whom.gstin else "",
            " \u00b7 ".join(each for each in (words("MRN {mrn}").format(mrn=whom.mrn), whom.phone) if each),
        ),
    )


def said(flow: Flow, paise: int) -> None:
    """Write an amount in words."""
    flow.line(words("Amount in words"), style=SMALL, ink=QUIET)
    flow.line(in_words(paise, wording()))


def wording() -> Wording:
    """Give how the program's language says amounts."""
    return HINDI if language() is Language.HINDI else ENGLISH


def tax_heads(*, is_interstate: bool) -> tuple[str, ...]:
    """Name the columns of tax."""
    return (words("IGST"),) if is_interstate else (words("CGST"), words("SGST"))


def tax_cells(tax: Taxed, rate_bp: int, *, is_interstate: bool) -> tuple[Cell, ...]:
    """Give amount and rate of each tax of a line; of a line without tax nothing."""
    if is_interstate:
        return ((amount(tax.igst_paise), percent(rate_bp)) if rate_bp else NONE,)
    halves = (tax.cgst_paise, tax.sgst_paise)
    return tuple((amount(each), _half(rate_bp)) if rate_bp else NONE for each in halves)


def tax_totals(tax: Taxed) -> list[tuple[str, str]]:
    """Give the taxes that there are, for the totals."""
    named = ((words("CGST"), tax.cgst_paise), (words("SGST"), tax.sgst_paise), (words("IGST"), tax.igst_paise))
    return [(name, amount(paise)) for name, paise in named if paise]


def tax_table(flow: Flow, totals: Sequence[RateTotal], *, is_interstate: bool) -> None:
    """Show what is taxed at which rate, where there is more than one."""
    if len(totals) < 2:  # noqa: PLR2004 - one rate stands in the lines
        return
    heads = (words("GST rate"), words("Taxable value"), *tax_heads(is_interstate=is_interstate))
    rows = [
        (
            percent(each.rate_bp),
            amount(each.tax.taxable_paise),
            *map(amount, [each.tax.igst_paise] if is_interstate else [each.tax.cgst_paise, each.tax.sgst_paise]),
        )
        for each in totals
    ]
    flow.table(heads, rows, numbers=range(1, len(heads)), above=8)


def signed_by(sheet: Sheet, supplier: Supplier, *others: str) -> None:
    """Leave room for the clinic's signature at the right, and for others beside it."""
    whose = words("For {clinic}").format(clinic=supplier.letterhead.name)
    sheet.signatures(*others, (words("Authorised signatory"), whose))


def _half(rate_bp: int) -> str:
    """Write half of a rate: `9%`, `2.5%`, `0.125%`."""
    whole, part = divmod(rate_bp * 5, 1_000)
    return f"{whole}.{part:03d}".rstrip("0").rstrip(".") + "%"
