"""The tax in an advance goes back in step with the advance: applied or refunded in parts, the parts make the whole."""

from desktop_app.accounting.money import rounded
from desktop_app.accounting.tax import Taxed


def tax_of_part(
    part_paise: int, *, advance_paise: int, half_tax_paise: int, used_before_paise: int, half_taken_back_paise: int
) -> Taxed:
    """Give the tax that goes back with a part of an advance that is applied or refunded.

    Cumulative: the rounded tax of all that is used so far, less what was taken back before. `half_tax_paise` is the
    CGST in the advance, `half_taken_back_paise` the CGST that went back with its live uses; SGST is the same.
    """
    used = used_before_paise + part_paise
    reached = rounded(half_tax_paise * used, advance_paise)
    # After a use in the middle was undone, the others may hold a paisa more than their exact share.
    half = max(0, reached - half_taken_back_paise)
    return Taxed(part_paise - 2 * half, half, half)
