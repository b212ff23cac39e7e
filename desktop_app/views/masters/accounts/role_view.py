"""The roles that posting asks for, each with its account; what has none stands out, and can be mended here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.reports.account_roles import (
    ACCOUNT_ROLES,
    MAPPED,
    UNMAPPED,
    UNUSABLE,
    RoleChoice,
    role_choice,
    role_number,
)
from desktop_app.repositories.books import Reading
from desktop_app.repositories.chart import known_roles
from desktop_app.views.controls.marks import Mark
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.accounts.role_dialog import MapRoleDialog
from desktop_app.views.masters.accounts.words import type_word, words
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import NumberCell, TextCell, TwoToneCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.workflows.map_account_role import AccountRoleMapped

_MARKS = {
    MAPPED: ("tick", "text3", QT_TRANSLATE_NOOP("accounts", "Mapped")),
    UNMAPPED: ("warning", "bad", QT_TRANSLATE_NOOP("accounts", "Not mapped")),
    UNUSABLE: ("warning", "bad", QT_TRANSLATE_NOOP("accounts", "Account is off")),
}


class RoleView(MasterView):
    """The register of roles."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())

    def read_record(self, key: int, reading: Reading) -> RoleChoice:
        """Read what a role can be mapped to."""
        return role_choice(reading, list(known_roles())[key - 1])

    def edit_dialog(self, record: RoleChoice) -> WorkflowDialog:
        """Map a role."""
        return MapRoleDialog(self.operations, record, self.window())

    def after_edit(self, result: AccountRoleMapped) -> Saved:
        """Say that it is mapped."""
        return Saved(role_number(result.role), self.tr("{role} mapped").format(role=result.role))


def role_mark(state: str) -> Mark:
    """Give the mark of a role: mapped, not mapped, mapped to an account that cannot be used."""
    sign, tone, word = _MARKS[state]
    return Mark(sign, tone, words(str(word)))


def _master() -> Master:
    return Master(
        name="account-roles",
        title=words("Account roles"),
        icon="roles",
        shortcut="Ctrl+7",
        group=words("Set-up"),
        noun="account_role",
        tables=("accounts", "clinic"),
        report=ACCOUNT_ROLES,
        columns=(
            TableColumn("role", words("Role"), NumberCell(sample="GST_IRRECOVERABLE")),
            TableColumn("purpose", words("Used for"), TextCell(), stretch=2, least=200),
            TableColumn("type", words("Type"), WordCell(type_word), least=100),
            TableColumn("account_code", words("Account"), TwoToneCell(particulars="account"), stretch=2, least=240),
            TableColumn("status", words("Status"), StatusCell(role_mark, words=(words("Account is off"),))),
        ),
        chips=(
            ChipWords(MAPPED, words("Mapped")),
            ChipWords(UNMAPPED, words("Not mapped"), sign="warning", tone="bad"),
            ChipWords(UNUSABLE, words("Account is off"), sign="warning", tone="bad"),
        ),
        words=MasterWords(
            one=words("1 role"),
            many=words("{count} roles"),
            find=words("Find role, use, account"),
            new="",
            edit=words("Map to an account..."),
            empty=words("There are no roles"),
            empty_sentence=words("What posting asks for appears here with its account."),
            unmatched=words("No role matches \u201c{text}\u201d"),
            nothing=words("No role is left by this filter"),
            choose=words("Choose a role first"),
        ),
    )
