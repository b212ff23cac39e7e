from dataclasses import replace

from desktop_app.accounting import bank_csv
from desktop_app.workflows.import_bank_statement import import_bank_statement
from desktop_app.workflows.steps.bank_intake import Intake, intake
from tests.bank_orders import COLUMNS, HEAD, IMPORT, JULY, account, take_in
from tests.clinic import Clinic
from tests.orders import order
from tests.workflows.expect import refused

LINES = "SELECT value_date, narration, reference, amount_paise, balance_paise FROM bank_lines ORDER BY line_id"


def test_import__stages_the_lines_and_posts_nothing(clinic: Clinic) -> None:
    result = take_in(clinic)
    assert (result.new_lines, result.known_lines) == (4, 0)
    assert clinic.rows(LINES) == [
        ("2025-07-02", "NEFT LAKSHMI MENON UTR0001234", "UTR0001234", 200_000, 10_200_000),
        ("2025-07-03", "RENT JULY", "000123", -2_500_000, 7_700_000),
        ("2025-07-04", "IMPS RAVI", "9988776655", 350_000, 8_050_000),
        ("2025-07-31", "CHEQUE BOOK CHARGES", "", -59_000, 7_991_000),
    ]
    assert clinic.rows("SELECT first_date, last_date, opening_paise FROM bank_statements") == [
        ("2025-07-02", "2025-07-31", 10_000_000)
    ]
    assert clinic.value("SELECT count(*) FROM gl_transactions") == 0


def test_import__the_same_file_again_changes_nothing(clinic: Clinic) -> None:
    take_in(clinic)
    command = order(IMPORT, account_id=account(clinic))
    refused(clinic, import_bank_statement, command, "STATEMENT_KNOWN")
    refused(clinic, import_bank_statement, replace(command, content=JULY.replace("\n", "\r\n")), "STATEMENT_KNOWN")


def test_import__a_file_that_overlaps_adds_the_rest(clinic: Clinic) -> None:
    take_in(clinic, content="\n".join(JULY.splitlines()[:4]))
    result = take_in(clinic)
    assert (result.new_lines, result.known_lines) == (2, 2)
    assert len(clinic.rows(LINES)) == 4


def test_intake__tells_before_what_is_taken_in(clinic: Clinic) -> None:
    """Rs 2,000 and Rs 3,500 come in, Rs 25,000 and Rs 590 go out; of the four lines two were taken in before."""

    def told(content: str) -> Intake:
        statement = bank_csv.read(content, COLUMNS, today=clinic.books.today())
        with clinic.books.reading() as reading:
            return intake(reading, account(clinic), statement)

    for content, known in (("\n".join(JULY.splitlines()[:4]), 0), (JULY, 2)):
        before = told(content)
        result = take_in(clinic, content=content)
        assert (len(before.new), before.known_lines) == (result.new_lines, result.known_lines) == (2, known)
    assert (before.in_paise, before.out_paise) == (550_000, 2_559_000)
    assert told(JULY).new == ()
    refused(clinic, import_bank_statement, order(IMPORT, account_id=account(clinic)), "STATEMENT_KNOWN")


def test_import__equal_lines_of_a_day_are_two(clinic: Clinic) -> None:
    one = f"{HEAD}\n02/07/25,UPI,,,500.00,\n"
    take_in(clinic, content=one, opening_paise=100)
    assert take_in(clinic, content=one + one.splitlines()[1] + "\n").new_lines == 1
    assert clinic.rows("SELECT opening_paise FROM bank_statements") == [(100,), (None,)]


def test_import__another_account_has_lines_of_its_own(clinic: Clinic) -> None:
    take_in(clinic)
    assert take_in(clinic, account_id=account(clinic, "1050")).new_lines == 4


def test_import__keeps_which_column_is_what(clinic: Clinic) -> None:
    take_in(clinic)
    kept = "SELECT columns_json FROM bank_columns"
    assert '"money_out": "Withdrawal Amt"' in clinic.value(kept)
    other = JULY.replace("Narration", "Details").replace("31/07", "30/07")
    take_in(clinic, content=other, columns=replace(COLUMNS, narration="Details"))
    assert '"narration": "Details"' in clinic.value(kept)


def test_import__refuses_accounts_that_no_bank_knows(clinic: Clinic) -> None:
    for code in ("1010", "1030", "1100", "5200"):
        command = order(IMPORT, account_id=account(clinic, code))
        refused(clinic, import_bank_statement, command, "ACCOUNT_WITHOUT_STATEMENTS")
    refused(clinic, import_bank_statement, order(IMPORT, account_id=999), "NOT_FOUND")


def test_import__refuses_what_is_no_statement_and_stages_none_of_it(clinic: Clinic) -> None:
    command = order(IMPORT, account_id=account(clinic))
    for content, code in (
        ("\0", "STATEMENT_UNREADABLE"),
        ("Txn Date,Narration\n", "STATEMENT_COLUMN_MISSING"),
        (JULY.replace("590.00", "5.9E2"), "STATEMENT_ROW_WRONG"),
        (JULY.replace("590.00", "591.00"), "STATEMENT_DOES_NOT_ADD_UP"),
    ):
        refused(clinic, import_bank_statement, replace(command, content=content), code)
    incomplete = replace(command, columns=replace(COLUMNS, money_in=""))
    refused(clinic, import_bank_statement, incomplete, "STATEMENT_COLUMNS_INCOMPLETE")
    refused(clinic, import_bank_statement, replace(command, file_name=" "), "NAME_REQUIRED")
    refused(clinic, import_bank_statement, replace(command, file_name="a\nb"), "NAME_INVALID")
    cashier = replace(clinic.user, role="cashier")
    refused(clinic, import_bank_statement, command, "PERMISSION_DENIED", user=cashier)
