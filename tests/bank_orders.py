"""Orders about the bank's statement: a CSV of July 2025 as a bank writes it, and the ledger it is compared with."""

from desktop_app.accounting.bank_csv import Columns
from desktop_app.workflows.discard_bank_statement import DiscardBankStatement
from desktop_app.workflows.import_bank_statement import (
    BankStatementImported,
    ImportBankStatement,
    import_bank_statement,
)
from desktop_app.workflows.match_bank_lines import BankLinesMatched, MatchBankLines, Pair, match_bank_lines
from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.unmatch_bank_line import UnmatchBankLine
from tests import orders
from tests.clinic import Clinic
from tests.orders import JOURNAL, do, order

COLUMNS = Columns(
    day="Txn Date",
    narration="Narration",
    reference="Chq/Ref No",
    money_out="Withdrawal Amt",
    money_in="Deposit Amt",
    balance="Closing Balance",
)
HEAD = "Txn Date,Narration,Chq/Ref No,Withdrawal Amt,Deposit Amt,Closing Balance"
# Rs 1,00,000 before; Rs 2,000 and Rs 3,500 come in, Rs 25,000 rent and Rs 590 of charges go out: Rs 79,910 are left.
JULY = f"""Account of Asha Skin and Laser,,,,,
{HEAD}
02/07/25,NEFT LAKSHMI MENON UTR0001234,UTR0001234,,"2,000.00","1,02,000.00"
03/07/25,RENT JULY,000123,"25,000.00",,"77,000.00"
04/07/25,IMPS RAVI,9988776655,,"3,500.00","80,500.00"
31/07/25,CHEQUE BOOK CHARGES,,590.00,,"79,910.00"
"""
IMPORT = ImportBankStatement(request_id="", account_id=0, file_name="july.csv", content=JULY, columns=COLUMNS)
MATCHING = MatchBankLines(request_id="", pairs=())
UNMATCHING = UnmatchBankLine(request_id="", line_id=1)
DISCARD = DiscardBankStatement(request_id="", statement_id=1, reason="It is of another account")


def account(clinic: Clinic, code: str = "1040") -> int:
    return int(clinic.value("SELECT account_id FROM accounts WHERE code = ?", code))


def take_in(clinic: Clinic, **changes: object) -> BankStatementImported:
    return do(clinic, import_bank_statement, order(IMPORT, **{"account_id": account(clinic), **changes}))


def ledger_of_july(clinic: Clinic) -> None:
    """Post Rs 1,00,000 of capital in June; in July Rs 2,000 received, rent of Rs 25,000, and twice Rs 3,500."""
    capital = (
        JournalLine(account_code="1040", debit_paise=10_000_000),
        JournalLine(account_code="3010", credit_paise=10_000_000),
    )
    do(clinic, post_journal, order(JOURNAL, on=orders.SOLD, narration="Capital", lines=capital))
    orders.sell(clinic)
    orders.receive(clinic, 200_000, mode="bank", reference="UTR0001234")
    do(clinic, post_journal, order(JOURNAL))
    for day in (4, 5):
        orders.receive(clinic, 350_000, mode="bank", on=orders.DELIVERED.replace(day=day))


def entry(clinic: Clinic, amount_paise: int, on: str) -> int:
    """Give the entry of the bank account of an amount, debit above zero, on a day."""
    sql = (
        """SELECT entry_id FROM gl_entries WHERE account_id = ? AND debit_paise - credit_paise = ? AND entry_date = ?"""
    )
    return int(clinic.value(sql, account(clinic), amount_paise, on))


def line(clinic: Clinic, amount_paise: int) -> int:
    return int(clinic.value("SELECT line_id FROM bank_lines WHERE amount_paise = ?", amount_paise))


def match(clinic: Clinic, *pairs: Pair) -> BankLinesMatched:
    return do(clinic, match_bank_lines, order(MATCHING, pairs=pairs))


def rent(clinic: Clinic) -> Pair:
    """Give the line of the rent, and its entry."""
    return Pair(line(clinic, -2_500_000), (entry(clinic, -2_500_000, "2025-07-02"),))
