"""What the law says of a sale above the PAN limit: the patient's PAN or Form 60 is asked for. A warning, no refusal.

note = PanNote(dialog.load)
note.look_at(patient, total_paise, terms.pan_limit)     # a patient's key or NewPatient; None while nobody is chosen
"""

from functools import partial

from desktop_app.accounting.money import rupees
from desktop_app.repositories.accounts import Limit
from desktop_app.repositories.patients import Patient, patient as patient_of
from desktop_app.views.cautions import Cautions
from desktop_app.views.operations import Request
from desktop_app.views.patients.patient_search import Load
from desktop_app.workflows.steps.registration import NewPatient


class PanNote(Cautions):
    """Says nothing while the sale is within the limit, or PAN or Form 60 is on file."""

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load = load
        self._request: Request | None = None
        self._known: dict[int, bool] = {}  # whether a patient has PAN or Form 60
        self._asked: tuple[int, int, Limit] | None = None

    def look_at(self, patient: int | NewPatient | None, total_paise: int, limit: Limit | None) -> None:
        """Say it where it is so; of a patient on file once it is read what is known."""
        self._asked = None
        if patient is None or limit is None or total_paise <= limit.amount_paise:
            self.show_cautions(())
        elif isinstance(patient, NewPatient):
            self._show(limit, has_pan=bool(patient.pan))
        elif patient in self._known:
            self._show(limit, has_pan=self._known[patient])
        else:
            self._asked = (patient, total_paise, limit)
            if self._request is not None:
                self._request.cancel()
            self._request = self._load(partial(patient_of, patient_id=patient), self._take)

    def knows(self, patient_id: int) -> bool:
        """Tell whether it is read what is on file of a patient."""
        return patient_id in self._known

    def _take(self, found: Patient) -> None:
        self._known[found.patient_id] = bool(found.pan) or bool(found.has_form60)
        if self._asked is not None:
            self.look_at(*self._asked)

    def _show(self, limit: Limit, *, has_pan: bool) -> None:
        text = self.tr("Above {limit} the patient's PAN or Form 60 is asked for; none is on file. {source}")
        said = text.format(limit=rupees(limit.amount_paise), source=limit.source_note)
        self.show_cautions(() if has_pan else (said,))
