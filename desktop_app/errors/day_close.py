"""Refusals of the day's close: the drawer that is counted, and the day that is over."""

from desktop_app.errors.tree import Refusal


class DayNotOpen(Refusal):
    what = "The day {on} is {status}."
    then = "Open the day first; it is closed once, and opened again by the owner."


class DayAlreadyOpen(Refusal):
    what = "The day {on} is still open at this branch."
    then = "Close it first: a cashier has one open day at a branch."


class DayAlreadyClosed(Refusal):
    what = "The day {on} was closed before."
    then = "Ask the owner to open it again, with a reason."


class DayIsClosed(Refusal):
    code = "DAY_CLOSED"
    what = "{name} has closed the day {on} at this branch: its drawer is counted."
    then = "Date it on a later day, or ask the owner to open the day again."


class DayNotClosed(Refusal):
    what = "The day {on} is {status}."
    then = "Only a closed day is opened again."


class DayChanged(Refusal):
    what = "Since the drawer was counted something was posted: {expected} is expected now, not {seen}."
    then = "Look at the figures again, count what is new, and close the day then."


class DayOfSomebodyElse(Refusal):
    what = "This is the day of {name}."
    then = "The cashier closes it, the accountant or the owner."


class DifferenceAccountRequired(Refusal):
    what = "The drawer is {difference} {word}, and no account is named for it."
    then = "Choose the account that the difference goes to."


class DenominationUnknown(Refusal):
    what = "There is no such note or coin."
    then = "Count what the screen lists."


class CountNegative(Refusal):
    what = "A count of notes or coins is below zero."
    then = "Enter how many there are."
