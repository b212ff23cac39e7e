"""At length: backups are made while another program posts without a pause, and some are killed or cancelled midway.

Whatever is called a backup afterwards is restored, fully checked and held against its manifest.
"""

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from desktop_app.database import backup as copying
from desktop_app.errors import BackupCancelled, ClinicError
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.drill import drill
from desktop_app.keeping.folder import backups_in
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
from desktop_app.keeping.stop import Stop
from tests.clinic import Clock, new_clinic
from tests.faults.tally import Tally
from tests.orders import DISCONTINUED, half_done_plan
from tests.second_program import ROOT, SecondProgram

GATE = {"backups made while somebody posted": 60}
SHARE = 0.5
STEPS = 90  # at most so many times a backup tells how far it is

_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.faults.backups_run import put
left = int(sys.argv[3])
def told(done, of):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
put(Path(sys.argv[1]), Path(sys.argv[2]), told)
"""


def put(book: Path, folder: Path, told: Callable[[int, int], None], stop: Stop | None = None) -> None:
    """Make one backup, by a clock that is the same for all of them: no generation removes any."""
    back_up(book, [Place(folder)], why=Why.BY_HAND, clock=Clock(DISCONTINUED), stop=stop or Stop(), progress=told)


def try_once(book: Path, folder: Path, chance: random.Random) -> str:
    """Make a backup, or have it killed or cancelled at some step; give what was done."""
    what = chance.choices(["made", "cancelled", "killed"], weights=[6, 2, 2])[0]
    step = chance.randrange(1, STEPS)
    if what == "killed":
        subprocess.run(  # noqa: S603 - ours
            [sys.executable, "-c", _KILLED, str(book), str(folder), str(step)], cwd=ROOT, check=False
        )
        return "killed"
    stop, left = Stop(), [step]

    def told(_done: int, _of: int) -> None:
        left[0] -= 1
        if what == "cancelled" and left[0] <= 0:
            stop.stop()

    try:
        put(book, folder, told, stop)
    except BackupCancelled:
        return "cancelled"
    return "backups made while somebody posted"


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Make, kill, cancel and restore until the time is over."""
    chance, tried, findings = random.Random(seed), Counter[str](), []  # noqa: S311 - no secret
    until = time.monotonic() + seconds
    clinic = new_clinic(folder / "asha.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    clinic.books.close()
    copying._PAGES = 16  # noqa: SLF001 - many steps, and a writer between them
    with SecondProgram("write on", clinic.path) as other:
        other.wait_for("writing")
        while time.monotonic() < until:
            place = folder / f"{sum(tried.values())}"
            place.mkdir()
            try:
                what = try_once(clinic.path, place, chance)
                findings += [f"{seed}: {place.name}: {each}" for each in wrong_in(place, what, clinic.clock)]
            except ClinicError as error:
                what = "failed"
                findings.append(f"{seed}: {place.name}: {error.code}")
            tried[what] += 1
    return Tally(
        promise="A backup is proven before it is called one",
        method="backups while another program posts without a pause, some cancelled or killed; every one is restored",
        tried=dict(tried),
        lost=len(findings),
        wrongly_reported=0,
        seed=seed,
        findings=tuple(findings),
    )


def wrong_in(place: Path, what: str, clock: Clock) -> list[str]:
    """Restore what is called a backup in a folder; say what is wrong with it, or with its being there at all."""
    good, doubtful = backups_in(place)
    wrong = [f"{each.path.name} is called a backup and is none" for each in doubtful]
    if what == "cancelled" and list(place.iterdir()):
        wrong.append("a cancelled backup left something behind")
    if what.startswith("backups made") and len(good) != 1:
        wrong.append("a backup that was told of is not there")
    for found in good:
        try:
            drill(found.path, clock)
        except ClinicError as error:
            wrong.append(f"{found.path.name} cannot be restored: {error.code}")
    return wrong
