"""What a refusal of a sale says of its price or discount, beneath the field that it is about.

show_problem(self.price, self.discount, error)          # None: nothing is wrong
"""

from desktop_app.errors import AmountTooLarge, ClinicError, DiscountExceedsPrice, PriceTooSmall
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.text_field import what_is_wrong


def show_problem(price: AmountField, discount: AmountField, error: ClinicError | None) -> None:
    """Say it at the field; one that cannot be read says so itself."""
    of_price = isinstance(error, AmountTooLarge | PriceTooSmall)
    of_discount = isinstance(error, DiscountExceedsPrice)
    for field, is_wrong in ((price, of_price), (discount, of_discount)):
        if field.is_understood():
            field.set_problem(what_is_wrong(error) if error is not None and is_wrong else "")
