"""How the first two steps of a settlement stand, in a few words: what is decided, and what comes of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Forecast
from desktop_app.views.discontinue.decision import Decision
from desktop_app.views.discontinue.policy_comparison import policy_words
from desktop_app.views.discontinue.step_bar import StepBar


def show_decision(guide: StepBar, decision: Decision, forecast: Forecast | None) -> None:
    """Say how much is credited, by which policy, or what is missing."""
    policy = decision.policy()
    if forecast is None:
        guide.show_step(0, _words("the amount is missing, or is too large"), done=False, wrong=True)
        return
    amount = rupees(forecast.settlement.credit_paise)
    said = _words("{amount}, {policy}").format(
        amount=amount, policy=_words("an amount of its own") if policy is None else policy_words(policy)
    )
    if decision.reason.text():
        guide.show_step(0, said, done=True)
    else:
        guide.show_step(0, _words("reason missing; {said}").format(said=said), done=False)


def show_check(guide: StepBar, cautions: Sequence[str], forecast: Forecast | None) -> None:
    """Say what comes of it, and how many things there are to know."""
    if forecast is None:
        guide.show_step(1, "", done=False)
        return
    settlement = forecast.settlement
    said = _words("nothing due, nothing left")
    if settlement.residual_due_paise:
        said = _words("{amount} still due").format(amount=rupees(settlement.residual_due_paise))
    elif settlement.refundable_paise:
        said = _words("{amount} left to the patient").format(amount=rupees(settlement.refundable_paise))
    if cautions:
        count = _words("1 to know") if len(cautions) == 1 else _words("{count} to know").format(count=len(cautions))
        said = f"{said}, {count}"
    guide.show_step(1, said, done=not cautions)


def _words(text: str) -> str:
    return QCoreApplication.translate("discontinue", text)
