"""Who works with the books: what each may do, and when each last wrote something."""

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.users import USERS
from desktop_app.repositories import users
from desktop_app.repositories.books import Reading
from desktop_app.repositories.unit import User
from desktop_app.repositories.users import KeptUser
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.users.user_dialogs import AddUserDialog, AmendUserDialog
from desktop_app.views.masters.users.words import role_word
from desktop_app.views.operations import Operations
from desktop_app.views.people.password_dialog import PasswordDialog
from desktop_app.views.tables.amount_cells import DateCell
from desktop_app.views.tables.cells import FlagCell, NameCell, TextCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.add_user import UserAdded
from desktop_app.workflows.amend_user import UserAmended
from desktop_app.workflows.set_password import PasswordSet
from desktop_app.workflows.steps import roles


class UserView(MasterView):
    """The register of users."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def _add_actions(self) -> None:
        self.add_record_action(self.tr("Set &password..."), self._set_password, "Ctrl+Shift+P", allowed=roles.OWNER)

    def new_dialog(self) -> WorkflowDialog:
        """Add a user."""
        return AddUserDialog(self.operations, self.window())

    def after_new(self, result: UserAdded) -> Saved:
        """Say that the user is added."""
        return Saved(result.user_id, self.tr("User added"))

    def read_record(self, key: int, reading: Reading) -> KeptUser:
        """Read a user."""
        return users.user(reading, key)

    def edit_dialog(self, record: KeptUser) -> WorkflowDialog:
        """Amend a user."""
        return AmendUserDialog(self.operations, record, self.window())

    def after_edit(self, result: UserAmended) -> Saved:
        """Say that the user is saved."""
        return Saved(result.user_id, self.tr("User saved"))

    def after_password(self, result: PasswordSet) -> Saved:
        """Say that the password is set."""
        return Saved(result.user_id, self.tr("Password set"))

    def _set_password(self, row: TableRow) -> None:
        """Set somebody's password; for one's own the one until now is asked."""
        user = User(row.key, str(row["username"]), str(row["user"]), str(row["role"]))
        asks_old = row.key == self.operations.user.user_id and bool(row["has_password"])
        dialog = PasswordDialog(self.operations, user, asks_old=asks_old, parent=self.window())
        self.open_dialog(dialog, self.after_password)


def _master() -> Master:
    return Master(
        name="users",
        title=_words("Users"),
        icon="users",
        shortcut="Ctrl+Alt+9",
        group=_words("Set-up"),
        noun="user",
        tables=("users",),
        report=USERS,
        columns=(
            TableColumn("user", _words("Name"), NameCell(), stretch=2, least=160),
            TableColumn("username", _words("User name"), TextCell(), stretch=1, least=110),
            TableColumn("role", _words("Role"), WordCell(role_word), least=120),
            TableColumn("has_password", _words("Password"), FlagCell()),
            TableColumn("last_login", _words("Last login"), DateCell()),
            TableColumn("last_entry", _words("Last entry"), DateCell()),
            status_column(),
        ),
        chips=(ChipWords(ACTIVE, _words("Active")), ChipWords(OFF, _words("Switched off"))),
        words=MasterWords(
            one=_words("1 user"),
            many=_words("{count} users"),
            find=_words("Find name, role"),
            new=_words("New user..."),
            edit=_words("Edit user..."),
            empty=_words("There is no user yet"),
            empty_sentence=_words("Who works with the books appears here."),
            unmatched=_words("No user matches \u201c{text}\u201d"),
            nothing=_words("No user is left by this filter"),
            choose=_words("Choose a user first"),
        ),
        may_add=roles.OWNER,
        may_edit=roles.OWNER,
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("users", text)
