"""What is printed of each document: the rule's particulars, every figure of the books, marks where they are due."""

from dataclasses import replace

import pytest

from desktop_app.reports.paper.credit_note_paper import credit_note_paper
from desktop_app.reports.paper.invoice_paper import invoice_paper
from desktop_app.reports.paper.paper_parts import Standing
from desktop_app.repositories.books import Reading
from desktop_app.views.paper.documents.credit_note_sheet import credit_note_sheet
from desktop_app.views.paper.documents.invoice_sheet import invoice_sheet
from desktop_app.views.paper.documents.parts import money, percent
from desktop_app.views.paper.documents.printing import Laid, laid_out, proposed_name
from desktop_app.views.view import Place
from tests.clinic import Clinic
from tests.hostile import TEXTS

pytestmark = pytest.mark.gui

ORIGINAL, DUPLICATE = "ORIGINAL FOR RECIPIENT", "DUPLICATE FOR SUPPLIER"
SUPPLIER = ("Asha Skin and Laser", "GSTIN 29ABCDE1234F1Z5", "Authorised signatory")
STATE = "Karnataka (29)"
MINUS, DASH = "\N{MINUS SIGN}", "\N{EN DASH}"

# By document: what the rule asks for, as it stands on the paper of tests/paper_book.py.
PARTICULARS = {
    # Rule 46: supplier, number, date, recipient with address, State, GSTIN, code, description, values, rates, reverse
    # charge, place of supply, signature.
    ("invoice", 1): (
        *("Tax invoice", *SUPPLIER, "INV/25-26/00001", "2 Jun 2025"),
        *("Ravi Kumar", "14, Residency Road, Bengaluru 560025", f"State: {STATE}", "GSTIN: 29ABCDE1234F1Z5"),
        *("Place of supply", STATE, "Reverse charge", "No"),
        *("Peel, six layers", "999722", "10,000.00", "900.00", "9%", "11,800.00", "₹11,800.00"),
        "Rupees Eleven Thousand Eight Hundred Only",
        *("5 sessions, plan PL/25-26/00001", "2 Oct 2025", "2,360.00"),
    ),
    # Rule 49: no tax, and no column for it.
    ("invoice", 2): (
        *("Bill of supply", *SUPPLIER, "INV/25-26/00002", "2 Jun 2025", "लक्ष्मी मेनन", "मैसूरु"),
        *("Acne care", "999312", "10,000.00", "Exempt value", "₹10,000.00", "Rupees Ten Thousand Only"),
    ),
    # Rule 46A: both in one; 1,000 less 100 with 18 % on top, 525 with 5 % inside.
    ("invoice", 3): (
        *("Invoice-cum-bill of supply", *SUPPLIER, "INV/25-26/00003", "Asha Rao", "State: Maharashtra (27)", STATE),
        *("Consultation", "2,000.00", "Exempt", "Laser session", f"{MINUS}100.00", "900.00", "81.00", "1,062.00"),
        *("Sun cream", "The price includes GST", "525.00", "500.00", "12.50", "2.5%", "5%", "18%"),
        *("1,400.00", "93.50", "₹3,587.00", "Rupees Three Thousand Five Hundred Eighty-Seven Only"),
    ),
    ("receipt", 1): (
        *("Receipt", *SUPPLIER, "RCP/25-26/00001", "2 Jul 2025", "Ravi Kumar"),
        *("Invoice INV/25-26/00001 of 2 Jun 2025", "4,000.00", "UPI", "₹4,000.00", "Rupees Four Thousand Only"),
    ),
    # One paper for two modes, whichever is asked for: 3,587 of the invoice, 413 too much.
    ("receipt", 4): (
        *("RCP/25-26/00003, RCP/25-26/00004", "Cash", "1,000.00", "UPI 77", "3,000.00"),
        *("3,587.00", "Held for the patient as an advance", "413.00", "4,000.00", "₹4,000.00"),
    ),
    # Rule 50: advance with rate and tax, place of supply, reverse charge; 5,900 with 18 % inside.
    ("receipt", 5): (
        *("Receipt voucher", *SUPPLIER, "RV/25-26/00001", "2 Jul 2025", "Asha Rao", "Place of supply", STATE),
        *("Reverse charge", "No", "Advance for services to come", "5,900.00", "Taxable value, at 18%", "5,000.00"),
        *("CGST", "SGST", "450.00", "₹5,900.00", "Rupees Five Thousand Nine Hundred Only"),
    ),
    # Rule 53(1A), domain 5.4: 3 of 5 sessions, 6,000 + 540 + 540.
    ("credit_note", 1): (
        *("Credit note", *SUPPLIER, "CN/25-26/00001", "20 Aug 2025", "Ravi Kumar", "GSTIN: 29ABCDE1234F1Z5"),
        *("Tax invoice", "INV/25-26/00001 of 2 Jun 2025", "PL/25-26/00001 · Peel, six layers", STATE),
        *("Unused sessions, 3 of 5", "999722", "6,000.00", "540.00", "9%", "7,080.00", "₹7,080.00"),
        *("Rupees Seven Thousand Eighty Only", f"Plan discontinued {DASH} Allergic"),
        "Computed as it was agreed at the sale: ₹7,080.00. Credited: ₹7,080.00.",
    ),
    # Adjusted from 6,000 to 5,500: both figures are printed.
    ("credit_note", 2): (
        *("Credit note", "CN/25-26/00002", "Bill of supply", "INV/25-26/00002 of 2 Jun 2025", "₹5,500.00"),
        *(f"Plan discontinued {DASH} दूसरे शहर जा रही हैं", "Rupees Five Thousand Five Hundred Only"),
        "Computed as it was agreed at the sale: ₹6,000.00. Credited: ₹5,500.00.",
    ),
    ("credit_note", 3): (
        *("Financial credit note", "FC/25-26/00001", "INV/25-26/00001 of 2 Jun 2025", "Waiver", "₹500.00"),
        "This note changes no GST: the tax of the invoice stays as it was declared.",
    ),
    ("refund", 1): (
        *("Payment voucher", *SUPPLIER, "RFD/25-26/00001", "20 Aug 2025", "लक्ष्मी मेनन", "PL/25-26/00002", "UPI"),
        *("Refund of credit note CN/25-26/00002 of 20 Aug 2025", "₹5,500.00", "Received by the patient"),
    ),
    # Rule 51: the receipt voucher's number and date, rate and tax; 1,180 of the advance, 1,000 + 90 + 90.
    ("refund", 2): (
        *("Refund voucher", *SUPPLIER, "RFV/25-26/00001", "20 Aug 2025", "Asha Rao", "Place of supply", STATE),
        "Advance of receipt voucher RV/25-26/00001 of 2 Jul 2025, for services that are not supplied",
        *("Taxable value, at 18%", "1,000.00", "90.00", "₹1,180.00", "Rupees One Thousand One Hundred Eighty Only"),
    ),
}


def laid(reading: Reading, noun: str, key: int) -> Laid:
    return laid_out(reading, Place(noun, key))


def lines_of(reading: Reading, noun: str, key: int) -> list[str]:
    return laid(reading, noun, key).sheet.text().split("\n")


@pytest.mark.parametrize(("noun", "key"), PARTICULARS)
def test_paper__has_what_its_rule_asks_for(reading: Reading, noun: str, key: int) -> None:
    lines = lines_of(reading, noun, key)
    missing = [each for each in PARTICULARS[noun, key] if each not in lines and each not in " · ".join(lines)]
    assert missing == []


@pytest.mark.parametrize(("noun", "key"), [("invoice", 2), ("credit_note", 2), ("receipt", 1), ("refund", 1)])
def test_paper__without_tax_has_no_word_of_it(reading: Reading, noun: str, key: int) -> None:
    lines = lines_of(reading, noun, key)
    assert not {"CGST", "SGST", "IGST", "Taxable value", "Reverse charge"} & set(lines)


@pytest.mark.parametrize(
    ("noun", "key", "totals"),
    [
        ("invoice", 1, ("Taxable value", "10,000.00", "CGST", "900.00", "SGST", "900.00", "Total", "₹11,800.00")),
        ("invoice", 2, ("Exempt value", "10,000.00", "Total", "₹10,000.00")),
        ("invoice", 3, ("Exempt value", "2,000.00", "CGST", "93.50", "SGST", "93.50", "Total", "₹3,587.00")),
        ("credit_note", 1, ("Taxable value", "6,000.00", "CGST", "540.00", "SGST", "540.00", "Total credited")),
        ("receipt", 5, ("Taxable value, at 18%", "5,000.00", "CGST", "450.00", "SGST", "450.00", "Received")),
        ("refund", 2, ("Taxable value, at 18%", "1,000.00", "CGST", "90.00", "SGST", "90.00", "Paid back")),
    ],
)
def test_totals__stand_beside_their_names(reading: Reading, noun: str, key: int, totals: tuple[str, ...]) -> None:
    assert "\n".join(totals) in "\n".join(lines_of(reading, noun, key))


def test_total__is_that_of_the_books_on_every_paper(reading: Reading, papers: Clinic) -> None:
    """Whatever the lines show, the one amount with its sign is the document's own, and the words say the same."""
    queries = {
        "invoice": "SELECT invoice_id, total_paise FROM invoices",
        "credit_note": "SELECT credit_note_id, total_paise FROM patient_credit_notes",
        "refund": "SELECT refund_id, amount_paise FROM refunds",
        "receipt": "SELECT payment_id, (SELECT sum(amount_paise) FROM payments p WHERE p.receipt_group ="
        " payments.receipt_group OR p.payment_id = payments.payment_id) FROM payments",
    }
    for noun, query in queries.items():
        for key, paise in papers.rows(query):
            lines = lines_of(reading, noun, key)
            assert lines.count(money(paise)) == 1, (noun, key)


def test_lines__of_an_invoice_come_to_its_totals(reading: Reading) -> None:
    for key in (1, 2, 3, 4):
        paper = invoice_paper(reading, key)
        assert sum(each.gross_paise for each in paper.lines) + paper.round_off_paise == paper.total_paise
        assert sum(each.tax.tax_paise for each in paper.tax_by_rate) == paper.cgst_paise + paper.sgst_paise
        for package in paper.packages:
            assert sum(each.amount_paise for each in package.installments) == paper.total_paise
    for key in (1, 2, 3, 4):
        note = credit_note_paper(reading, key)
        assert sum(each.total_paise for each in note.lines) + note.round_off_paise == note.total_paise


@pytest.mark.parametrize(
    ("noun", "key", "mark"),
    [
        *((noun, key, "") for noun, key in PARTICULARS),
        ("invoice", 4, "CANCELLED"),
        ("credit_note", 4, "DRAFT"),
    ],
)
def test_watermark__stands_where_it_is_due_alone(reading: Reading, noun: str, key: int, mark: str) -> None:
    lines = lines_of(reading, noun, key)
    assert [each for each in ("DRAFT", "CANCELLED", "REVERSED") if each in lines] == ([mark] if mark else [])
    # What is not the document is no original of it.
    assert laid(reading, noun, key).copies == (() if mark else (ORIGINAL, DUPLICATE))


def test_watermark__of_a_reversed_document(reading: Reading) -> None:
    paper = replace(credit_note_paper(reading, 1), standing=Standing.REVERSED)
    assert "REVERSED" in credit_note_sheet(paper).text().split("\n")


def test_draft__has_no_number(reading: Reading) -> None:
    made = laid(reading, "credit_note", 4)
    assert "Draft, without a number" in made.sheet.text()
    assert (made.title, made.proposed) == ("Credit note · Asha Rao", "Credit note Asha Rao.pdf")


def test_copies__have_their_mark_on_every_page_and_are_numbered_each(reading: Reading) -> None:
    made = laid(reading, "invoice", 1)
    pages = made.sheet.pages(made.copies)
    assert pages.page_count == 2
    assert [each for number in (1, 2) for each in pages.texts(number) if each in made.copies] == [ORIGINAL, DUPLICATE]
    assert [pages.texts(number)[-1] for number in (1, 2)] == ["Page 1 of 1"] * 2


def test_interstate__has_igst_in_place_of_both(reading: Reading) -> None:
    """No sale of the program has it: goods that were shipped came with an import."""
    paper = invoice_paper(reading, 1)
    (line,) = paper.lines
    shipped = replace(line, cgst_paise=0, sgst_paise=0, igst_paise=180_000)
    lines = (
        invoice_sheet(
            replace(paper, is_interstate=True, lines=(shipped,), cgst_paise=0, sgst_paise=0, igst_paise=180_000)
        )
        .text()
        .split("\n")
    )
    assert lines.count("IGST") == 2  # over the column and in the totals
    assert "CGST" not in lines
    assert {"1,800.00", "18%"} <= set(lines)


def test_clinic_without_gstin__writes_plain_bills(reading: Reading) -> None:
    paper = invoice_paper(reading, 2)
    letterhead = replace(paper.supplier.letterhead, gstin=None)
    plain = replace(paper, supplier=replace(paper.supplier, letterhead=letterhead))
    lines = invoice_sheet(plain).text().split("\n")
    assert "Bill" in lines
    assert not {"Bill of supply", "Place of supply", "Exempt value"} & set(lines)


def test_rounded_invoice__says_so(reading: Reading) -> None:
    paper = replace(invoice_paper(reading, 3), round_off_paise=-42, total_paise=358_658)
    lines = invoice_sheet(paper).text().split("\n")
    assert lines[lines.index("Rounded") + 1] == f"{MINUS}0.42"
    assert "₹3,586.58" in lines


@pytest.mark.parametrize("basis_points", [0, 25, 250, 500, 1800, 2800])
def test_percent__has_no_more_digits_than_it_needs(basis_points: int) -> None:
    assert percent(basis_points) == f"{basis_points / 100:g}%"


def test_names__are_text_on_paper(reading: Reading) -> None:
    paper = invoice_paper(reading, 3)
    for text in TEXTS:
        if not text.strip() or not text.isprintable():
            continue
        lines = tuple(replace(each, description=text) for each in paper.lines)
        pages = invoice_sheet(
            replace(paper, recipient=replace(paper.recipient, name=text, address=text), lines=lines)
        ).pages()
        seen = "".join("\n".join(pages.texts(1)).split())
        assert "₹3,587.00" in pages.text()
        if len(text) < 200:
            assert seen.count("".join(text.split())) >= 5, ascii(text)


@pytest.mark.parametrize(
    ("number", "who", "name"),
    [
        ("INV/25-26/00042", "Asha Rao", "INV-25-26-00042 Asha Rao.pdf"),
        ("CN/25-26/00001", "लक्ष्मी मेनन", "CN-25-26-00001 लक्ष्मी मेनन.pdf"),
        ("Receipt", '../..\\a:b*c?"<d>|e', "Receipt ..-..-a-b-c---d--e.pdf"),
        ("X", "a\n\tb\u202ec\0", "X a bc.pdf"),
    ],
)
def test_file__has_a_name_that_every_disk_takes(number: str, who: str, name: str) -> None:
    assert proposed_name(number, who) == name


def test_file__of_a_long_name_is_cut_between_letters() -> None:
    name = proposed_name("INV/25-26/00042", "लक्ष्मी " * 50)
    assert len(name.encode()) <= 124
    assert "\N{REPLACEMENT CHARACTER}" not in name


@pytest.mark.parametrize("count", range(14, 26))  # at which the totals, or the signature, would be left over
def test_long_invoice__breaks_between_lines_and_says_whose_it_is(reading: Reading, count: int) -> None:
    paper = invoice_paper(reading, 3)
    numbers = range(1, count + 1)
    lines = tuple(replace(paper.lines[1], sequence=each, description=f"Laser session {each}") for each in numbers)
    pages = invoice_sheet(replace(paper, lines=lines)).pages((ORIGINAL,))
    texts = [pages.texts(number) for number in range(1, pages.page_count + 1)]
    sessions = [[each for each in page if each.startswith("Laser session")] for page in texts]
    assert [each for page in sessions for each in page] == [each.description for each in lines]
    assert all(sessions)
    assert all("SAC / HSN" in page and ORIGINAL in page for page in texts)
    assert [page[-1] for page in texts] == [f"Page {number} of {len(texts)}" for number in range(1, len(texts) + 1)]
    running = "Asha Skin and Laser \u00b7 Invoice-cum-bill of supply \u00b7 INV/25-26/00003"
    assert all(page[0] == running for page in texts[1:])
