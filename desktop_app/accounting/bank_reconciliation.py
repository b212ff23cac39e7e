"""Why the bank's balance is not the ledger's: what either of the two has and the other has not, as totals."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """The two balances of a day and what lies between them, all in paise.

    What is in transit and unpresented stands in the ledger alone; what is unrecorded, on the statement alone. `before`
    is what the two differed by before the first statement, `gap` what statements that are missing would explain.
    """

    ledger_paise: int
    statement_paise: int | None
    in_transit_paise: int
    unpresented_paise: int
    unrecorded_in_paise: int
    unrecorded_out_paise: int
    before_paise: int = 0
    gap_paise: int = 0

    @property
    def explained_paise(self) -> int | None:
        """The ledger's balance as the statement's and these items make it; None without a statement's balance."""
        if self.statement_paise is None:
            return None
        ledger_alone = self.in_transit_paise - self.unpresented_paise
        statement_alone = self.unrecorded_in_paise - self.unrecorded_out_paise
        return self.statement_paise + ledger_alone - statement_alone + self.before_paise - self.gap_paise


def sides(amounts: Iterable[int]) -> tuple[int, int]:
    """Add up what is above zero and what is below, both as amounts without a sign."""
    found = tuple(amounts)
    return sum(each for each in found if each > 0), -sum(each for each in found if each < 0)
