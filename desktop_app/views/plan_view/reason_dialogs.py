"""Undo a session, reinstate a plan: what needs a day and a reason and says before what it brings back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.reports.reinstatement_preview import Reinstatement
from desktop_app.repositories.plans import Session
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.workflows.reinstate_plan import ReinstatePlan, reinstate_plan
from desktop_app.workflows.undo_session import UndoSession, undo_session


def undo_dialog(operations: Operations, detail: PlanDetail, session: Session, parent: QWidget) -> ReasonDialog:
    """Ask for the day and the reason of taking a delivery back."""
    plan, number = detail.plan, session.session_number
    effects = [_words("Session {number} is open again.").format(number=number)]
    if session.gl_transaction_id is not None:
        earned = rupees(detail.earned_by(session))
        effects.insert(0, _words("{amount} of revenue is reversed, back to deferred revenue.").format(amount=earned))
    if plan.status == "completed":
        effects.append(_words("The plan is active again."))
    dialog = ReasonDialog(
        operations,
        title=_words("Undo session {number}").format(number=number),
        commit=_words("Undo session"),
        effects=effects,
        reasons=(_words("Marked by mistake"), _words("Wrong patient"), _words("Wrong day")),
        order=lambda asked: (
            undo_session,
            UndoSession(
                request_id=asked.request_id,
                plan_id=plan.plan_id,
                session_number=number,
                on=asked.on,
                reason=asked.reason,
            ),
        ),
        parent=parent,
    )
    _name(dialog, detail)
    return dialog


def reinstate_dialog(
    operations: Operations, detail: PlanDetail, comes_back: Reinstatement, parent: QWidget
) -> ReasonDialog:
    """Ask for the day and the reason of bringing a discontinued plan back."""
    plan = detail.plan
    dialog = ReasonDialog(
        operations,
        title=_words("Reinstate {plan}").format(plan=plan.plan_number),
        commit=_words("Reinstate plan"),
        effects=_effects(detail, comes_back),
        reasons=(_words("The patient comes back"), _words("Discontinued by mistake")),
        order=lambda asked: (
            reinstate_plan,
            ReinstatePlan(request_id=asked.request_id, plan_id=plan.plan_id, on=asked.on, reason=asked.reason),
        ),
        parent=parent,
    )
    _name(dialog, detail)
    return dialog


def _effects(detail: PlanDetail, comes_back: Reinstatement) -> list[str]:
    notes = {each.document_id: each for each in detail.documents if each.kind == "credit_note"}
    note = notes.get(detail.plan.credit_note_id or 0)
    if note is not None:
        text = _words("{note} over {amount} is reversed: the patient owes that again.")
        said = [text.format(note=note.number, amount=rupees(note.amount_paise))]
    else:
        said = [_words("What was kept of the plan goes back to deferred revenue.")]
    one = comes_back.sessions == 1
    sessions = _words("1 session is scheduled again.") if one else _words("{count} sessions are scheduled again.")
    said.append(sessions.format(count=comes_back.sessions))
    said.append(_words("The installments ask for {amount}.").format(amount=rupees(comes_back.open_paise)))
    if comes_back.final_paise:
        final = rupees(comes_back.final_paise)
        said.append(_words("The final installment of {amount} falls away.").format(amount=final))
    return said


def _name(dialog: ReasonDialog, detail: PlanDetail) -> None:
    dialog.set_subject(detail.patient.full_name, detail.plan.plan_number, detail.plan.package_name)


def _words(text: str) -> str:
    return QCoreApplication.translate("plans", text)
