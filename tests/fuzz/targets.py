"""All that is attacked, by name."""

from tests.fuzz.bank_target import BANK
from tests.fuzz.branch_target import BRANCH
from tests.fuzz.words_target import TYPED

TARGETS = {target.name: target for target in (BANK, BRANCH, TYPED)}
