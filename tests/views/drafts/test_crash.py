"""A program that is killed leaves what was being typed: three seconds after the last key it is in the file."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.reports.form_drafts import kept_form, unfinished_forms
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED

pytestmark = pytest.mark.gui

ROOT = Path(__file__).parents[3]
SECONDS = 3


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "killed.clinicbook")
    made.clock.today = DISCONTINUED
    return made


def test_kill__leaves_what_was_typed_three_seconds_before(clinic: Clinic) -> None:
    clinic.books.close()
    child = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "tests.views.drafts.typing_child", str(clinic.path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    with child, child.stdout as told:
        assert told.readline() == "typing\n"
        time.sleep(SECONDS)
        child.kill()
    assert child.wait() == -9
    with clinic.books as books, books.reading() as reading:
        (left,) = unfinished_forms(reading, user_id=1)
        found = kept_form(reading, user_id=1, form=left.form, subject=left.subject)
        others = unfinished_forms(reading, user_id=2)
    assert (left.form, left.words) == ("payment_voucher", "Rent for July")
    assert found is not None
    assert found.body is not None
    assert found.body["narration"] == "Rent for July"
    assert found.body["lines"] == [[None, "45k+18%"]]
    assert others == ()
    assert clinic.findings() == {}
    assert clinic.value("SELECT count(*) FROM gl_transactions") == 0
