"""The stories of single patients, each told once whatever the clinic's size: what happens now and then at a clinic."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from random import Random

from desktop_app.demo import debt_life, money_life, opening_life, pause_life, refund_life
from desktop_app.demo.clinic import Clinic
from desktop_app.demo.counter import Counter
from desktop_app.demo.diary import opening
from desktop_app.demo.order import Life
from desktop_app.demo.patients import Patient

Story = Callable[[Counter], Life]

# By the days after the first one: all of them end within the two years that are there on any day.
_LONG_AGO: Mapping[int, Story] = {
    50: debt_life.never_pay_the_rest,
    75: pause_life.let_expire,
    110: money_life.pay_in_advance,
    160: refund_life.refund_in_parts,
    235: pause_life.travel,
    280: money_life.pay_by_cheque,
    330: refund_life.refund_approved,
    372: debt_life.buy_by_mistake,
    440: refund_life.keep_balance,
    466: pause_life.change_her_mind,
}
# By the days before today: these are left as they are.
_LATELY: Mapping[int, Story] = {
    62: pause_life.be_away,
    48: refund_life.refund_by_halves,
    33: refund_life.ask_for_advance,
    180: debt_life.vanish,
    70: debt_life.fall_ill,
}
_A_MINUTE, _AT_THE_OPENING = timedelta(minutes=1), 3


def tell(clinic: Clinic, patients: Iterator[Patient], chance: Random) -> Iterator[tuple[datetime, Life]]:
    """Give every story with the moment at which it begins."""

    def counter(day: date) -> Counter:
        dice = Random(chance.getrandbits(64))  # noqa: S311 - a demo is meant to be predictable
        return Counter(clinic, next(patients), dice, day)

    before = [counter(clinic.first_day) for _ in range(_AT_THE_OPENING)]
    yield opening(clinic.first_day) + _A_MINUTE, opening_life.open_books(before)
    told = [(clinic.first_day + timedelta(days=days), story) for days, story in _LONG_AGO.items()]
    told += [(clinic.today - timedelta(days=days), story) for days, story in _LATELY.items()]
    for day, story in told:
        found = counter(day)
        yield found.diary.at, story(found)
