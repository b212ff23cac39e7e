"""An invoice on paper: tax invoice, bill of supply, or both in one."""

from collections.abc import Iterator

from desktop_app.accounting.settlement import WITH_FEE, Policy
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.paper.invoice_paper import InvoiceLinePaper, InvoicePaper, PackagePaper
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.paper.documents.parts import (
    NONE,
    amount,
    money,
    new_sheet,
    number_or_draft,
    party,
    said,
    signed_by,
    tax_cells,
    tax_heads,
    tax_table,
    tax_totals,
    words,
)
from desktop_app.views.paper.flow import Flow
from desktop_app.views.paper.ink import QUIET
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.table_pieces import Cell
from desktop_app.views.tables.amount_cells import shown_day

_BESIDE_AT_MOST = 14  # installments that stand beside what was agreed; more have the page's width


def invoice_sheet(paper: InvoicePaper) -> Sheet:
    """Build an invoice."""
    sheet = new_sheet(paper.supplier, paper.standing)
    sheet.title(title_of(paper.kind, is_registered=_is_registered(paper)), number=paper.number)
    with sheet.columns(0.54, above=4) as (left, right):
        party(left, words("Bill to"), paper.recipient)
        right.facts(_facts(paper))
    _lines(sheet, paper)
    sheet.keep()  # no page has totals alone
    with sheet.columns(0.56, above=8) as (left, right):
        said(left, paper.total_paise)
        tax_table(left, paper.tax_by_rate, is_interstate=paper.is_interstate)
        right.totals(_totals(paper), (words("Total"), money(paper.total_paise)))
    for package in paper.packages:
        _package(sheet, package)
    signed_by(sheet, paper.supplier)
    return sheet


def title_of(kind: str, *, is_registered: bool) -> str:
    """Name an invoice as the rules do; a clinic without GSTIN writes plain bills."""
    if not is_registered:
        return words("Bill")
    return {
        "tax_invoice": words("Tax invoice"),
        "bill_of_supply": words("Bill of supply"),
        "invoice_cum_bill": words("Invoice-cum-bill of supply"),
    }[kind]


def _is_registered(paper: InvoicePaper) -> bool:
    return bool(paper.supplier.letterhead.gstin)


def _facts(paper: InvoicePaper) -> list[tuple[str, str]]:
    is_taxed = paper.kind != "bill_of_supply"
    is_bill = paper.kind == "bill_of_supply"
    return [
        (words("Bill no.") if is_bill else words("Invoice no."), number_or_draft(paper.number)),
        (words("Date"), shown_day(paper.on)),
        (words("Due"), shown_day(paper.due_date) if paper.due_date and paper.due_date > paper.on else ""),
        (words("Supplier's State"), paper.supplier.state),
        (words("Place of supply"), paper.place_of_supply if _is_registered(paper) else ""),
        (words("Reverse charge"), words("No") if is_taxed else ""),
    ]


def _lines(sheet: Sheet, paper: InvoicePaper) -> None:
    """Draw the lines; columns that no line needs are left out."""
    is_taxed, has_discount = paper.kind != "bill_of_supply", any(each.discount_paise for each in paper.lines)
    taxes = tax_heads(is_interstate=paper.is_interstate) if is_taxed else ()
    heads = [
        words("No."),
        words("Description"),
        words("SAC / HSN"),
        words("Price"),
        *((words("Discount"),) if has_discount else ()),
        *((words("Taxable value"), *taxes) if is_taxed else ()),
        words("Amount"),
    ]
    rows = [_row(paper, each, is_taxed=is_taxed, has_discount=has_discount) for each in paper.lines]
    sheet.table(heads, rows, numbers=range(3, len(heads)), above=16)


def _row(paper: InvoicePaper, line: InvoiceLinePaper, *, is_taxed: bool, has_discount: bool) -> list[Cell]:
    value: Cell = amount(line.taxable_paise)
    if line.treatment != "taxable":
        value = (amount(line.taxable_paise), _treatment(line.treatment))
    return [
        str(line.sequence),
        (line.description, *_details(paper, line)),
        line.sac_hsn or "",
        amount(line.list_paise),
        *((amount(-line.discount_paise) if line.discount_paise else NONE,) if has_discount else ()),
        *((value, *tax_cells(line.tax, line.rate, is_interstate=paper.is_interstate)) if is_taxed else ()),
        amount(line.gross_paise),
    ]


def _details(paper: InvoicePaper, line: InvoiceLinePaper) -> Iterator[str]:
    """Say of a package how many sessions it has, and of a price that GST is inside."""
    if line.includes_tax:
        yield words("The price includes GST")
    for package in paper.packages:
        if package.plan.invoice_line_id == line.line_id:
            text = words("{sessions} sessions, plan {plan}")
            yield text.format(sessions=package.plan.total_sessions, plan=package.plan.plan_number)
            if package.free:
                yield words("{free} of them free").format(free=package.free)


def _treatment(treatment: str) -> str:
    return {"nil": words("Nil rated"), "non_gst": words("Outside GST")}.get(treatment, words("Exempt"))


def _totals(paper: InvoicePaper) -> list[tuple[str, str]]:
    tax = Taxed(paper.taxable_paise, paper.cgst_paise, paper.sgst_paise, paper.igst_paise)
    values = [
        (words("Taxable value"), paper.taxable_paise),
        (words("Exempt value"), paper.exempt_paise),
    ]
    if not _is_registered(paper):
        values = [(words("Value"), paper.taxable_paise + paper.exempt_paise)]
    rows = [(name, amount(paise)) for name, paise in values if paise]
    rows += tax_totals(tax)
    if paper.round_off_paise:
        rows.append((words("Rounded"), amount(paper.round_off_paise)))
    return rows


def _package(sheet: Sheet, package: PackagePaper) -> None:
    """Show when a package is paid for, and what was agreed."""
    sheet.head(words("Package {name}").format(name=package.plan.package_name))
    heads = (words("Installment"), words("Due"), words("Amount"))
    rows = [
        (str(number), shown_day(each.due_date), amount(each.amount_paise))
        for number, each in enumerate(package.installments, start=1)
    ]
    if len(rows) > _BESIDE_AT_MOST:
        _agreed(sheet, package)
        sheet.table(heads, rows, numbers=(2,), above=6)
        return
    with sheet.columns(0.5) as (left, right):
        left.table(heads, rows, numbers=(2,))
        _agreed(right, package)


def _agreed(flow: Flow, package: PackagePaper) -> None:
    plan = package.plan
    policy, fee = Policy(plan.settlement_policy), plan.settlement_fee_paise
    terms = {
        Policy.PRO_RATA: words("If the package is discontinued, sessions that were not taken are credited."),
        Policy.LIST_PRICE: words(
            "If the package is discontinued, sessions that were taken count at their list price; the rest is credited."
        ),
        Policy.FULL: words("If the package is discontinued, everything is credited."),
        Policy.NO_REFUND: words("If the package is discontinued, nothing is credited."),
    }[policy]
    flow.line(words("What was agreed"), style=SMALL, ink=QUIET)
    flow.line(terms, style=SMALL)
    if policy in WITH_FEE and fee:
        flow.line(words("A fee of {fee} is kept then.").format(fee=money(fee)), style=SMALL)
    if plan.no_show_is_used:
        flow.line(words("A session that is missed without notice counts as taken."), style=SMALL)
    text = words("From {start}") if plan.expiry_date is None else words("From {start}, to be used until {end}")
    end = "" if plan.expiry_date is None else shown_day(plan.expiry_date)
    flow.line(text.format(start=shown_day(plan.start_date), end=end), style=SMALL)
