"""The sheet of a closed day: modes, the count of the drawer, its difference, the documents, and the edit log's hash."""

from desktop_app.accounting.day_close import CASH
from desktop_app.accounting.money import rupees
from desktop_app.reports.days import DayDetail
from desktop_app.views.day_close.words import difference_words, mode_words, piece_words, words
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.tables.amount_cells import shown_day

_QUIET = "#444444"


def day_sheet(detail: DayDetail) -> Sheet:
    """Build the sheet of a day."""
    sheet, day = Sheet(detail.letterhead), detail.day
    sheet.title(words("Day close"), shown_day(day.business_date), detail.user)
    if day.status == "reopened":
        sheet.line(words("This day was opened again: a later sheet takes the place of this one."), style=BODY_STRONG)
    _modes(sheet, detail)
    _drawer(sheet, detail)
    _count(sheet, detail)
    _documents(sheet, detail)
    if detail.log is not None:
        sheet.head(words("Edit log"))
        # As `check --log --head` takes it: rows are numbered without gaps, so the last one's number counts them.
        sheet.line(words("Head: {head}").format(head=f"{detail.log.audit_id}:{detail.log.row_hash}"), style=SMALL)
        for text in (
            words("Keep this sheet: whoever cuts off or rewrites the log cannot change it."),
            words("The command check --log --head holds the log against it."),
        ):
            sheet.line(text, style=SMALL, ink=_QUIET)
    sheet.signatures(detail.user, words("Checked by"))
    return sheet


def _modes(sheet: Sheet, detail: DayDetail) -> None:
    heads = ("By", "Receipts", "In", "Back", "Given back", "Net", "Slips say")
    rows = [
        (
            mode_words(each.mode),
            str(each.received_count),
            rupees(each.received_paise),
            str(each.returned_count),
            rupees(-each.returned_paise),
            rupees(each.net_paise),
            rupees(detail.slips[each.mode]) if each.mode in detail.slips else "",
        )
        for each in detail.expected.modes
    ]
    total = sum(each.net_paise for each in detail.expected.modes)
    sheet.head(words("What came in and went back"))
    sheet.table(
        [words(head) for head in heads],
        rows,
        numbers=range(1, len(heads)),
        total=(words("Total"), "", "", "", "", rupees(total), ""),
    )


def _drawer(sheet: Sheet, detail: DayDetail) -> None:
    day, cash = detail.day, detail.expected.of(CASH)
    rows = [
        (words("Float in the morning"), rupees(day.float_paise)),
        (words("Cash received"), rupees(cash.received_paise)),
        (words("Cash given back"), rupees(-cash.returned_paise)),
        (words("Other cash"), rupees(detail.expected.other_cash_paise)),
        (words("Taken to the safe or the bank"), rupees(-day.taken_out_paise)),
        (words("Must be in the drawer"), rupees(day.expected_paise or 0)),
        (words("Counted"), rupees(day.counted_paise or 0)),
    ]
    sheet.head(words("The drawer"))
    total = (words("Difference"), difference_words(day.difference_paise or 0))
    sheet.table((), rows, numbers=(1,), total=total)
    if detail.difference_account:
        sheet.line(words("Posted to {account}").format(account=detail.difference_account), style=SMALL, above=3)
    if day.reason:
        sheet.line(words("Reason: {reason}").format(reason=day.reason), style=SMALL)


def _count(sheet: Sheet, detail: DayDetail) -> None:
    rows = [
        (piece_words(each.denomination_paise), str(each.pieces), rupees(each.denomination_paise * each.pieces))
        for each in detail.pieces
    ]
    sheet.head(words("What was counted"))
    heads = (words("Note or coin"), words("Pieces"), words("Amount"))
    sheet.table(heads, rows, numbers=(1, 2), total=(words("Total"), "", rupees(detail.day.counted_paise or 0)))


def _documents(sheet: Sheet, detail: DayDetail) -> None:
    if not detail.documents:
        return
    rows = [
        (
            each.number or words("Without a number"),
            each.who + (f" ({words('reversed')})" if each.is_reversal else ""),
            mode_words(each.mode),
            rupees(each.amount_paise),
        )
        for each in detail.documents
    ]
    sheet.head(words("Documents"))
    sheet.table((words("Number"), words("Of"), words("By"), words("Amount")), rows, numbers=(3,))
