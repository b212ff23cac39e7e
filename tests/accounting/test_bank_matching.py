"""Lines of the bank are proposed to entries of the ledger by amount, day and reference; two that fit alike never."""

from datetime import date

from hypothesis import given, strategies

from desktop_app.accounting.bank_matching import BankLine, Entry, Proposal, Strength, candidates, proposals, references
from desktop_app.accounting.bank_reconciliation import Reconciliation, sides


def line(key: int, day: int, paise: int, text: str = "") -> BankLine:
    return BankLine(line_id=key, on=date(2025, 7, day), amount_paise=paise, text=text)


def entry(key: int, day: int, paise: int, text: str = "", batch: str = "") -> Entry:
    return Entry(entry_id=key, on=date(2025, 7, day), amount_paise=paise, text=text, batch=batch)


def found(lines: list[BankLine], entries: list[Entry]) -> list[tuple[int, tuple[int, ...], str]]:
    return [(each.line_id, each.entry_ids, each.strength.value) for each in proposals(lines, entries)]


def test_references__words_with_three_digits_without_zeros_in_front() -> None:
    assert references("CHQ DEP 000123, NEFT-axisp0012 on 12") == {"123", "AXISP0012"}


def test_references__a_documents_number_is_one_word() -> None:
    assert references("TRF JV/25-26/00123 of 7") == {"JV/25-26/00123"}
    assert "412345678901" in references("UPI/412345678901/LAKSHMI")
    assert not references("RCP/25-26/00123") & references("JV/25-26/00123")


def test_proposals__the_day_and_the_amount_agree() -> None:
    assert found([line(1, 2, 500)], [entry(7, 2, 500), entry(8, 2, -500)]) == [(1, (7,), "exact")]


def test_proposals__nearby_is_likely_and_too_far_is_none() -> None:
    assert found([line(1, 5, 500)], [entry(7, 2, 500)]) == [(1, (7,), "likely")]
    assert found([line(1, 12, 500)], [entry(7, 2, 500)]) == [(1, (7,), "likely")], "ten days are nearby"
    assert found([line(1, 13, 500)], [entry(7, 2, 500)]) == []


def test_proposals__a_reference_counts_however_far_the_day_is() -> None:
    far = entry(7, 1, 500, "UTR00991")
    assert found([line(1, 28, 500, "neft utr00991")], [far]) == [(1, (7,), "exact")]
    assert found([line(1, 28, 500, "neft utr00992")], [far]) == []


def test_proposals__a_reference_outweighs_the_day() -> None:
    entries = [entry(7, 5, 500), entry(8, 2, 500, "UTR00991")]
    assert found([line(1, 5, 500, "neft utr00991")], entries) == [(1, (8,), "exact")]


def test_proposals__two_that_fit_alike_are_not_guessed() -> None:
    assert found([line(1, 3, 500)], [entry(7, 2, 500), entry(8, 4, 500)]) == []
    assert found([line(1, 3, 500), line(2, 3, 500)], [entry(7, 3, 500)]) == []
    assert found([line(1, 3, 500), line(2, 3, 500)], [entry(7, 3, 500), entry(8, 3, 500)]) == []


def test_proposals__each_of_two_has_its_own_day() -> None:
    lines, entries = [line(1, 3, 500), line(2, 6, 500)], [entry(7, 3, 500), entry(8, 6, 500)]
    assert found(lines, entries) == [(1, (7,), "exact"), (2, (8,), "exact")]


def test_proposals__a_days_cards_that_come_to_one_line() -> None:
    cards = [entry(7, 2, 300, batch="card"), entry(8, 2, 200, batch="card"), entry(9, 2, 100, batch="upi")]
    assert found([line(1, 3, 500)], cards) == [(1, (7, 8), "likely")]
    assert found([line(1, 3, 500), line(2, 3, 500)], cards) == []
    assert found([line(1, 3, 600)], cards) == []
    assert found([line(1, 12, 500)], cards) == [(1, (7, 8), "likely")]
    assert found([line(1, 13, 500)], cards) == []
    assert found([line(1, 1, 500)], cards) == [], "a bank pays out after the day, not before"


def test_proposals__what_was_not_settled_together_is_no_batch() -> None:
    assert found([line(1, 3, 500)], [entry(7, 2, 300), entry(8, 2, 200)]) == []


def test_proposals__money_back_is_no_part_of_a_days_cards() -> None:
    mixed = [entry(7, 2, 300, batch="card"), entry(8, 2, 200, batch="card"), entry(9, 2, -100, batch="card")]
    assert found([line(1, 3, 500)], mixed) == [(1, (7, 8), "likely")]
    assert found([line(1, 3, 400)], mixed) == []


def test_candidates__those_of_the_amount_first_then_the_nearest() -> None:
    entries = [entry(1, 9, 400), entry(2, 1, 500), entry(3, 4, 500), entry(4, 3, 400)]
    assert [each.entry_id for each in candidates(line(1, 3, 500), entries)] == [3, 2, 4, 1]


LINES = strategies.lists(strategies.tuples(strategies.integers(1, 28), strategies.integers(1, 4)), max_size=12)


@given(LINES, LINES)
def test_proposals__each_once_and_of_the_lines_amount(
    lines: list[tuple[int, int]], entries: list[tuple[int, int]]
) -> None:
    bank = [line(key, *each) for key, each in enumerate(lines)]
    ledger = [entry(key, *each, batch="card") for key, each in enumerate(entries)]
    made = proposals(bank, ledger)
    used = [entry_id for each in made for entry_id in each.entry_ids]
    assert len(set(used)) == len(used)
    for each in made:
        assert sum(entries[key][1] for key in each.entry_ids) == lines[each.line_id][1]
    turned = proposals(bank[::-1], ledger[::-1])
    assert {(each.line_id, frozenset(each.entry_ids)) for each in made} == {
        (each.line_id, frozenset(each.entry_ids)) for each in turned
    }


def test_proposal__of_a_batch_is_never_exact() -> None:
    made = proposals([line(1, 2, 500)], [entry(7, 2, 300, batch="card"), entry(8, 2, 200, batch="card")])
    assert made == (Proposal(line_id=1, entry_ids=(7, 8), strength=Strength.LIKELY),)


def test_reconciliation__the_items_explain_the_ledger() -> None:
    """Bank 79,910; a deposit of 500 is in transit, a cheque of 200 unpresented; charges of 590 are missing."""
    figures = Reconciliation(
        ledger_paise=8_080_000,
        statement_paise=7_991_000,
        in_transit_paise=50_000,
        unpresented_paise=20_000,
        unrecorded_in_paise=0,
        unrecorded_out_paise=59_000,
    )
    assert figures.explained_paise == 7_991_000 + 50_000 - 20_000 + 59_000 == figures.ledger_paise


def test_sides__are_added_up_apart() -> None:
    assert sides([5, -3, 2, -4]) == (7, 7)
    assert sides([1, 1, -1]) == (2, 1)
