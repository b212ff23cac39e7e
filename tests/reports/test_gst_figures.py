"""What the figures of the GST returns open: credit, differences and counted documents, each to what it is made of."""

from datetime import date, timedelta
from pathlib import Path

from desktop_app.accounting.calendar import month_of
from desktop_app.reports import catalogue, gst_summary, gstr3b
from desktop_app.reports.gstr1_layout import in_force
from desktop_app.reports.sheet import Line, LineKind, MadeOf, Record
from desktop_app.repositories.books import Reading
from desktop_app.workflows.post_journal import JournalLine, post_journal
from tests import money_orders
from tests.orders import JOURNAL, do, order
from tests.reports.advance_book import AUGUST, JULY, tell
from tests.reports.figures import Figure, adds_up, figures_of

LOST = "5520"  # tax that is no credit


def figures(reading: Reading, report: str, today: date, words: str) -> dict[str, Figure]:
    """Give the figures of the lines that are called so, by their columns; the last line of the name counts."""
    found = figures_of(reading, catalogue.REPORTS[report], patient="", today=today)
    return {each.column: each for each in found if words in each.line.cells}


def test_gstr3b__credit_opens_what_was_recorded_booked_as_a_cost_and_brought_forward(tmp_path: Path) -> None:
    """Of the fee's GST of Rs 36 Rs 18 are set off in July; Rs 5 of tax are no credit and are a cost.

    The account of CGST has more lines than the return counts, so that July's figure opens the one that it does count.
    """
    clinic = tell(tmp_path / "book.clinicbook")
    sides = (("2150", 1_800, 0), ("1410", 0, 1_800)), ((LOST, 500, 0), ("1040", 0, 500))
    for each in sides:
        lines = tuple(JournalLine(account_code=code, debit_paise=of, credit_paise=to) for code, of, to in each)
        do(clinic, post_journal, order(JOURNAL, on=JULY, lines=lines, narration="Tax"))
    later = (JournalLine(account_code="1420", debit_paise=700), JournalLine(account_code="1040", credit_paise=700))
    do(clinic, post_journal, order(JOURNAL, on=AUGUST, lines=later, narration="Tax of August"))
    with clinic.books.reading() as reading:
        words = {row["name"]: row["words"] for row in in_force("gstr3b_lines.csv", JULY)}
        recorded = figures(reading, "gstr3b", AUGUST, words[gstr3b.RECORDED])
        blocked = figures(reading, "gstr3b", AUGUST, words[gstr3b.BLOCKED])
        before = figures(reading, "gstr3b", month_of(AUGUST)[1] + timedelta(days=1), words["before"])
        found = [{name: each.amount for name, each in part.items()} for part in (recorded, blocked, before)]
        assert found == [{"cgst": 1_800, "sgst": 1_800, "tax": 3_600}, {"tax": 500}, {"sgst": 1_800, "tax": 1_800}]
        for figure in (*recorded.values(), *blocked.values(), *before.values()):
            assert figure.opens is not None, figure
            assert adds_up(reading, figure), figure
        (fee, _) = made_of(reading, recorded["cgst"])
        assert fee.opens is not None
        assert made_of(reading, blocked["tax"])[0].cells[-1] == 500


def test_summary__difference_opens_documents_and_accounts(tmp_path: Path) -> None:
    """A line of an invoice of June says Re 1 more than was posted, as an import may leave it."""
    clinic = tell(tmp_path / "book.clinicbook")
    with clinic.raw() as connection:
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'invoice_lines'"
        for (guard,) in connection.execute(guards).fetchall():
            connection.execute(f"DROP TRIGGER {guard}")
        connection.execute(
            "UPDATE invoice_lines SET cgst_paise = cgst_paise + 50, sgst_paise = sgst_paise + 50,"
            " gross_paise = gross_paise + 100 WHERE line_id ="
            " (SELECT min(l.line_id) FROM invoice_lines l JOIN invoices i USING (invoice_id) WHERE l.cgst_paise > 0)"
        )
    with clinic.books.reading() as reading:
        found = [
            each
            for each in figures_of(reading, catalogue.REPORTS["gst-summary"], patient="", today=AUGUST)
            if each.line.cells[1] == gst_summary.DIFFERENCE
        ]
        assert {(each.column, each.amount) for each in found} == {("cgst", 50), ("sgst", 50), ("tax", 100)}
        assert [each.line.kind for each in found] == [LineKind.SUBTOTAL] * 3 + [LineKind.TOTAL] * 3
        for figure in found:
            assert adds_up(reading, figure), figure
        documents, accounts_moved, total = made_of(reading, found[0])
        assert total.cells[-1] == documents.cells[-1] + accounts_moved.cells[-1] == 50  # type: ignore[operator]
        assert [each.cells[3] for each in (documents, accounts_moved)] == [
            gst_summary.OF_DOCUMENTS,
            gst_summary.OF_ACCOUNTS,
        ]


def test_documents__that_are_counted_are_opened(tmp_path: Path) -> None:
    """Of two receipt vouchers of August one was cancelled before the month was over: each figure opens its own."""
    clinic = tell(tmp_path / "book.clinicbook")
    kept = money_orders.advance(clinic, on=AUGUST)
    today = month_of(AUGUST)[1] + timedelta(days=1)
    with clinic.books.reading() as reading:
        found = {
            each.column: each for each in figures_of(reading, catalogue.REPORTS["gstr1-docs"], patient="", today=today)
        }
        assert {name: each.amount for name, each in found.items()} == {"count": 2, "cancelled": 1}
        assert all(adds_up(reading, each) for each in found.values())
        first, last = (line.opens for line in made_of(reading, found["count"])[:-1])
        assert last == Record("receipt", kept.payment_id)
        assert [line.opens for line in made_of(reading, found["cancelled"])[:-1]] == [first]


def made_of(reading: Reading, figure: Figure) -> tuple[Line, ...]:
    assert isinstance(figure.opens, MadeOf)
    return figure.opens.sheet(reading).lines
