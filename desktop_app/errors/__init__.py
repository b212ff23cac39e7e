"""Every error the program can make, one class each: refusals, faults of the surroundings, and bugs."""

from desktop_app.errors.bank import *
from desktop_app.errors.branch_files import *
from desktop_app.errors.common import *
from desktop_app.errors.corrections import *
from desktop_app.errors.day_close import *
from desktop_app.errors.documents import *
from desktop_app.errors.encryption import *
from desktop_app.errors.faults import *
from desktop_app.errors.keeping import *
from desktop_app.errors.ledger import *
from desktop_app.errors.masters import *
from desktop_app.errors.money import *
from desktop_app.errors.opening import *
from desktop_app.errors.people import *
from desktop_app.errors.tree import *
