"""The postings of money, by role, with the figures of domain.md 4.3; debits positive."""

import pytest

from desktop_app.accounting import money_posting
from desktop_app.accounting.money_posting import MoneyAccount, of_mode
from desktop_app.accounting.posting import MODE_ROLES, Line, Role
from desktop_app.accounting.tax import Taxed

UPI, BANK = of_mode("upi"), of_mode("bank")
TAX = Taxed(500_000, 45_000, 45_000)


def moves(lines: tuple[Line, ...]) -> dict[str, int]:
    return {line.role: line.debit_paise - line.credit_paise for line in lines}


def test_received__an_advance_with_tax_inside() -> None:
    lines = money_posting.received(UPI, settled_paise=0, advance_paise=590_000, patient_id=7, tax=TAX)
    assert moves(lines) == {
        "UPI": 590_000,
        "GST_ADV": 90_000,
        "ADV_CONTROL": -590_000,
        "OUT_CGST": -45_000,
        "OUT_SGST": -45_000,
    }
    assert [line.patient_id for line in lines if line.patient_id] == [7]


@pytest.mark.parametrize(
    ("settled", "advance", "expected"),
    [
        (1_000_000, 50_000, {"UPI": 1_050_000, "AR_CONTROL": -1_000_000, "ADV_CONTROL": -50_000}),
        (1_000_000, 0, {"UPI": 1_000_000, "AR_CONTROL": -1_000_000}),
        (0, 50_000, {"UPI": 50_000, "ADV_CONTROL": -50_000}),
    ],
)
def test_received__what_exceeds_the_invoices_is_an_advance(
    settled: int, advance: int, expected: dict[str, int]
) -> None:
    lines = money_posting.received(UPI, settled_paise=settled, advance_paise=advance, patient_id=7)
    assert moves(lines) == expected
    assert [line.patient_id for line in lines] == [None, *[7] * (len(lines) - 1)]


@pytest.mark.parametrize("mode", MODE_ROLES)
def test_received__in_every_mode(mode: str) -> None:
    lines = money_posting.received(of_mode(mode), settled_paise=5, advance_paise=0, patient_id=7)
    assert moves(lines) == {MODE_ROLES[mode]: 5, "AR_CONTROL": -5}


def test_advance__applied_and_refunded() -> None:
    back = {"OUT_CGST": 45_000, "OUT_SGST": 45_000, "GST_ADV": -90_000}
    applied = money_posting.advance_applied(590_000, tax=TAX, patient_id=7)
    assert moves(applied) == {"ADV_CONTROL": 590_000, "AR_CONTROL": -590_000, **back}
    refunded = money_posting.advance_refunded(590_000, BANK, tax=TAX, patient_id=7)
    assert moves(refunded) == {"ADV_CONTROL": 590_000, "BANK": -590_000, **back}


def test_credit_refunded() -> None:
    lines = money_posting.credit_refunded(600_000, BANK, patient_id=7)
    assert moves(lines) == {"AR_CONTROL": 600_000, "BANK": -600_000}


def test_settlement__input_credit_allowed_blocked_and_interstate() -> None:
    fee = Taxed(20_000, 1_800, 1_800)
    card = of_mode("card")
    allowed = money_posting.settlement(1_000_000, fee, input_credit=True, clearing=card, bank=BANK)
    blocked = money_posting.settlement(1_000_000, fee, input_credit=False, clearing=card, bank=BANK)
    assert moves(allowed) == {
        "BANK": 976_400,
        "CARD_FEES": 20_000,
        "IN_CGST": 1_800,
        "IN_SGST": 1_800,
        "CARD": -1_000_000,
    }
    assert moves(blocked) == {"BANK": 976_400, "CARD_FEES": 23_600, "CARD": -1_000_000}
    interstate = money_posting.settlement(
        1_000_000, Taxed(20_000, igst_paise=3_600), input_credit=True, clearing=card, bank=BANK
    )
    assert moves(interstate)["IN_IGST"] == 3_600


def test_money_account__the_chosen_one_takes_the_place_of_the_modes_own() -> None:
    (line, _) = money_posting.moved(5, into=MoneyAccount(Role.BANK, 42), out_of=of_mode("cheque"))
    assert (line.role, line.account_id, line.debit_paise) == (Role.BANK, 42, 5)


def patients(lines: tuple[Line, ...]) -> dict[str, int | None]:
    return {line.role: line.patient_id for line in lines}


def test_every_posting__names_the_patient_on_the_patients_accounts_alone() -> None:
    assert patients(money_posting.advance_applied(590_000, tax=TAX, patient_id=7)) == {
        "ADV_CONTROL": 7,
        "AR_CONTROL": 7,
        "OUT_CGST": None,
        "OUT_SGST": None,
        "GST_ADV": None,
    }
    refunded = patients(money_posting.advance_refunded(590_000, BANK, tax=TAX, patient_id=7))
    assert (refunded["ADV_CONTROL"], refunded["BANK"]) == (7, None)
    assert patients(money_posting.credit_refunded(590_000, BANK, patient_id=7)) == {"AR_CONTROL": 7, "BANK": None}


def test_of_mode__the_account_that_was_chosen_stands_on_both_sides() -> None:
    chosen = of_mode("bank", 42)
    assert (chosen.debit(5).account_id, chosen.credit(5).account_id) == (42, 42)
    into, out_of = money_posting.moved(5, into=chosen, out_of=of_mode("cheque"))
    assert (into.account_id, out_of.account_id) == (42, None)


def test_bank_charge__is_a_cost_out_of_the_bank() -> None:
    assert moves(money_posting.bank_charge(59_000, BANK)) == {"CARD_FEES": 59_000, "BANK": -59_000}


def test_acquirer_fee__has_gst_of_its_own_in_two_halves_or_in_one() -> None:
    """18 % on Rs 200.00: Rs 18.00 for the centre, Rs 18.00 for the State; Rs 36.00 from another State."""
    assert money_posting.acquirer_fee(20_000, 1_800, is_interstate=False) == Taxed(20_000, 1_800, 1_800)
    assert money_posting.acquirer_fee(20_000, 1_800, is_interstate=True) == Taxed(20_000, igst_paise=3_600)
