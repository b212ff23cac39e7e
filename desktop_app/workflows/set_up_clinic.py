"""Set up a clinic in a new file: clinic, branches, users, years and months, chart of accounts, roles, rates, series."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desktop_app import resources
from desktop_app.accounting.gstin import require_form
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import AlreadyExists, BadInput, ClinicExists, NameRequired
from desktop_app.records.accounts import Account, AccountRole, LegalLimit, TaxRate
from desktop_app.records.clinic import Branch, Hospital, NumberSeries, User as UserRecord
from desktop_app.records.record import Record
from desktop_app.repositories import clinic as clinics, filing
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.repositories.users import ROLES
from desktop_app.workflows.steps import branching, checks, years

_STATE_CODE_LENGTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBranch:
    """A branch; the first one uses the clinic's own number series."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """A user; the password comes as its argon2id hash, None where none is set."""

    username: str
    display_name: str
    role: str = "owner"
    password_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeries:
    """A number series to begin with, for a clinic that moves over with numbers of its own."""

    document_type: str
    fiscal_year: str
    prefix: str
    next_number: int = 1
    pad: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpClinic:
    """Set up a clinic; `first_years` are the calendar years in which its financial years begin."""

    request_id: str
    name: str
    state_code: str
    branches: tuple[NewBranch, ...]
    users: tuple[NewUser, ...]
    first_years: tuple[int, ...]
    gstin: str | None = None
    legal_name: str | None = None
    revenue_policy: RevenuePolicy = RevenuePolicy.DEFERRED
    round_invoice_to_rupee: bool = False
    refund_approval_threshold_paise: int = 1_000_000
    write_off_approval_threshold_paise: int = 1_000_000
    series: tuple[NewSeries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicSetUp:
    """The keys of what was set up."""

    hospital_id: int
    branch_ids: tuple[int, ...]
    user_ids: tuple[int, ...]


def set_up_clinic(books: Books, command: SetUpClinic, user: User | None = None) -> Outcome[ClinicSetUp]:
    """Set up the file's one clinic.

    Refuses CLINIC_EXISTS, NAME_REQUIRED, NAME_INVALID, GSTIN_INVALID, BAD_INPUT for a State's or a branch's code or a
    user's role, ALREADY_EXISTS for a branch, a user or a year that is given twice.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ClinicSetUp):
            return first_answer
        if clinics.has_clinic(work):
            raise ClinicExists
        _require_form(command)
        hospital_id = _add_hospital(work, command)
        branch_ids = tuple(_add_branch(work, hospital_id, command.state_code, each) for each in command.branches)
        user_ids = tuple(_add_user(work, hospital_id, each) for each in command.users)
        for year in command.first_years:
            years.add_year(work, hospital_id, years.year_from(year))
        _add_chart(work, hospital_id)
        _add_law(work)
        for each in command.series:
            _add_series(work, hospital_id, each)
        # The chart's roles are children of the clinic in the edit log, so the clinic's own act comes last.
        work.edits.act("create", "hospitals", hospital_id)
        return work.commit(command, ClinicSetUp(hospital_id=hospital_id, branch_ids=branch_ids, user_ids=user_ids))


def _require_form(command: SetUpClinic) -> None:
    """Check what the file could not hold."""
    if not command.branches or not command.users:
        raise NameRequired
    if len(command.state_code) != _STATE_CODE_LENGTH:
        raise BadInput(what=f"The code of a State has {_STATE_CODE_LENGTH} digits")
    if any(len(branch.code) > branching.LONGEST_CODE for branch in command.branches):
        raise BadInput(what=f"The code of a branch has at most {branching.LONGEST_CODE} characters")
    if any(user.role not in ROLES for user in command.users):
        raise BadInput(what=f"A user is one of {', '.join(ROLES)}")
    _require_different("The branch", [branch.code for branch in command.branches])
    _require_different("The user", [user.username for user in command.users])
    _require_different("The year", [str(year) for year in command.first_years])


def _require_different(what: str, names: list[str]) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            raise AlreadyExists(what=f"{what} {name}")


def _add_hospital(work: Work, command: SetUpClinic) -> int:
    return filing.insert(
        work,
        Hospital,
        uid=work.new_uid(),
        name=checks.require_name(command.name),
        legal_name=checks.optional_text(command.legal_name),
        gstin=require_form(command.gstin),
        state_code=command.state_code,
        revenue_policy=command.revenue_policy.value,
        round_invoice_to_rupee=int(command.round_invoice_to_rupee),
        refund_approval_threshold_paise=command.refund_approval_threshold_paise,
        write_off_approval_threshold_paise=command.write_off_approval_threshold_paise,
    )


def _add_branch(work: Work, hospital_id: int, state_code: str, new: NewBranch) -> int:
    return _add(
        work,
        Branch,
        hospital_id=hospital_id,
        code=checks.require_name(new.code),
        name=checks.require_name(new.name),
        state_code=state_code,
    )


def _add_user(work: Work, hospital_id: int, new: NewUser) -> int:
    return _add(
        work,
        UserRecord,
        hospital_id=hospital_id,
        username=checks.require_name(new.username),
        display_name=checks.require_name(new.display_name),
        role=new.role,
        password_hash=new.password_hash,
    )


def _add_chart(work: Work, hospital_id: int) -> None:
    """Add the chart of accounts; a heading is the parent of the accounts of its type that follow it."""
    headings: dict[str, int] = {}
    for row in resources.rows("chart_of_accounts.csv"):
        is_heading = row["is_posting"] == "0"
        account_id = _add(
            work,
            Account,
            hospital_id=hospital_id,
            code=row["code"],
            name=row["name"],
            type=row["type"],
            normal_side=row["normal_side"],
            parent_id=None if is_heading else headings.get(row["type"]),
            is_posting=int(row["is_posting"]),
            is_control=int(row["is_control"]),
            is_contra=int(row["is_contra"]),
            statement_head=row["statement_head"] or None,
        )
        if is_heading:
            headings[row["type"]] = account_id
        if row["role"]:
            filing.insert(work, AccountRole, hospital_id=hospital_id, role=row["role"], account_id=account_id)


def _add_law(work: Work) -> None:
    """Add the rates and limits of the law as dated rows."""
    for row in resources.rows("tax_rates.csv"):
        _add(
            work,
            TaxRate,
            sac_hsn=row["sac_hsn"],
            treatment=row["treatment"],
            rate_bp=int(row["rate_bp"]),
            itc_allowed=int(row["itc_allowed"]),
            **_validity(row),
        )
    for row in resources.rows("legal_limits.csv"):
        _add(work, LegalLimit, code=row["code"], amount_paise=int(row["amount_paise"]), **_validity(row))


def _add_series(work: Work, hospital_id: int, new: NewSeries) -> None:
    _add(
        work,
        NumberSeries,
        hospital_id=hospital_id,
        document_type=new.document_type,
        fiscal_year=new.fiscal_year,
        prefix=new.prefix,
        pad=new.pad,
        next_number=new.next_number,
    )


def _validity(row: dict[str, str]) -> dict[str, object]:
    return {
        "valid_from": date.fromisoformat(row["valid_from"]),
        "valid_to": date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        "source_note": row["source_note"],
    }


def _add(work: Work, record: type[Record], **values: object) -> int:
    """File a master record as an act of its own."""
    key = filing.insert(work, record, **values)
    work.edits.act("create", record.__tablename__, key)
    return key
