"""Statements of a bank for the tests: two layouts of columns, and what comes of reading a text by them."""

from datetime import date

import pytest

from desktop_app.accounting import bank_csv
from desktop_app.accounting.bank_csv import Columns, Statement
from desktop_app.errors import Refusal

TODAY = date(2025, 8, 20)
TWO = Columns(day="Date", narration="Narration", money_out="Out", money_in="In", balance="Balance")
ONE = Columns(day="Date", narration="Narration", amount="Amount", side="Dr/Cr")
HEAD_OF_TWO, HEAD_OF_ONE = "Date,Narration,Out,In,Balance", "Date,Narration,Amount,Dr/Cr"


def read(text: str, columns: Columns = TWO) -> Statement:
    return bank_csv.read(text, columns, today=TODAY)


def refusal(text: str, columns: Columns = TWO) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read(text, columns)
    return refused.value
