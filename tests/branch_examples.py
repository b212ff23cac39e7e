"""An example of what is taken in from a branch; `tests.examples` enters it."""

from desktop_app.repositories.commands import Command
from tests import orders
from tests.branch_orders import FIRST, TAKING_IN, WEST, copied, file_of, half_done, take_in
from tests.clinic import Clinic
from tests.orders import order


def a_later_file_with_a_plan_that_ended_since(clinic: Clinic) -> Command:
    """End a plan that is known, with its receipt, and see a new patient."""
    branch = copied(clinic, clinic.path.with_name("west.clinicbook"))
    plan_id = half_done(branch)
    take_in(clinic, file_of(branch))
    orders.discontinue(branch, plan_id=plan_id)
    orders.serve(branch, branch_id=WEST)
    text = file_of(branch, first=FIRST)
    branch.books.close()
    return order(TAKING_IN, text=text)
