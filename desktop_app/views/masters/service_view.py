"""What the clinic sells: services, medicines, products and packages, with how each is taxed today."""

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.services import PACKAGE, ServiceOnFile, service_on_file, services_report
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.service_words import kind_word, treatment_word
from desktop_app.views.operations import Operations
from desktop_app.views.sales.amend_service_dialog import AmendServiceDialog
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cells import CountCell, NameCell, NumberCell, RateCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.workflows.amend_service import ServiceAmended
from desktop_app.workflows.define_service import ServiceDefined


class ServiceView(MasterView):
    """The register of what the clinic sells."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master(operations))

    def new_dialog(self) -> WorkflowDialog:
        """Define something that is sold."""
        return DefineServiceDialog(self.operations, self.window())

    def after_new(self, result: ServiceDefined) -> Saved:
        """Say that it was added."""
        return Saved(result.service_id, self.tr("Added to what the clinic sells"))

    def read_record(self, key: int, reading: Reading) -> ServiceOnFile:
        """Read what can be amended."""
        return service_on_file(reading, key)

    def edit_dialog(self, record: ServiceOnFile) -> WorkflowDialog:
        """Edit it."""
        return AmendServiceDialog(self.operations, record, self.window())

    def after_edit(self, result: ServiceAmended) -> Saved:
        """Say that it is saved."""
        return Saved(result.service_id, self.tr("{code} saved").format(code=result.code))


def _master(operations: Operations) -> Master:
    return Master(
        name="services",
        title=_words("Services"),
        icon="services",
        shortcut="Ctrl+5",
        group=_words("Set-up"),
        noun="service",
        tables=("services", "tax_rates"),
        report=services_report(operations.today()),
        columns=_columns(),
        chips=(
            ChipWords(ACTIVE, _words("Active")),
            ChipWords(OFF, _words("Switched off")),
            ChipWords(PACKAGE, _words("Packages")),
        ),
        words=MasterWords(
            one=_words("1 service"),
            many=_words("{count} services"),
            find=_words("Find name, code, SAC"),
            new=_words("New service..."),
            edit=_words("Edit service..."),
            empty=_words("Nothing is sold yet"),
            empty_sentence=_words("What the clinic sells appears here with its price and how it is taxed."),
            unmatched=_words("No service matches \u201c{text}\u201d"),
            nothing=_words("No service is left by this filter"),
            choose=_words("Choose a service first"),
        ),
    )


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("code", _words("Code"), NumberCell(sample="LASER-FACE")),
        TableColumn("name", _words("Name"), NameCell(), stretch=1, least=180),
        TableColumn("kind", _words("What it is"), WordCell(kind_word)),
        TableColumn("sessions", _words("Sessions"), CountCell(zero="")),
        TableColumn("sac_hsn", _words("SAC/HSN"), NumberCell(sample="99972288")),
        TableColumn("treatment", _words("Under GST"), WordCell(treatment_word)),
        TableColumn("rate_bp", _words("GST today"), RateCell()),
        TableColumn("price", _words("Price"), MoneyCell(sample="88,88,888.88")),
        status_column(),
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("services", text)
