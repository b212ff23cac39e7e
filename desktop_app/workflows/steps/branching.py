"""Step: what a branch may say of itself, whether it is opened or amended."""

from dataclasses import dataclass

from desktop_app import resources
from desktop_app.accounting.gstin import require_form
from desktop_app.errors import BadInput
from desktop_app.repositories.branches import KeptBranch
from desktop_app.workflows.steps import checks

LONGEST_CODE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchTerms:
    """What can be amended of a branch; without a GSTIN it goes by the clinic's."""

    name: str
    gstin: str | None = None
    is_active: bool = True


def terms_of(branch: KeptBranch) -> BranchTerms:
    """Give what stands in the books now."""
    return BranchTerms(name=branch.name, gstin=branch.gstin, is_active=bool(branch.is_active))


def require_code(written: str) -> str:
    """Give a branch's code in capitals; refuses BAD_INPUT for one of more than four letters and digits."""
    code = written.strip().upper()
    if len(code) > LONGEST_CODE or not (code.isascii() and code.isalnum()):
        raise BadInput(what=f"The code of a branch has at most {LONGEST_CODE} letters and digits")
    return code


def columns_of(terms: BranchTerms, *, state_code: str) -> dict[str, object]:
    """Give the columns that hold the terms.

    Refuses NAME_REQUIRED, NAME_INVALID, GSTIN_INVALID, BAD_INPUT for a State that is none, or a GSTIN of another State.
    """
    name, gstin = checks.require_name(terms.name).strip(), require_form(terms.gstin)
    if state_code not in {row["code"] for row in resources.rows("states.csv")}:
        raise BadInput(what=f"There is no State with the code {state_code}")
    if gstin is not None and not gstin.startswith(state_code):
        raise BadInput(what=f"A GSTIN of this branch begins with its State's code, {state_code}")
    return {"name": name, "gstin": gstin, "is_active": int(terms.is_active)}
