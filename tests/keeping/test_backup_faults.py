"""Whatever keeps a backup from being made, nothing is left behind that is called one."""

import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from desktop_app.errors import (
    BackupCancelled,
    ClinicError,
    StorageFailed,
)
from desktop_app.keeping import backup
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.folder import backups_in, last_good_backup
from desktop_app.keeping.manifest import Why, manifest_of
from desktop_app.keeping.places import Place
from desktop_app.keeping.proof import duplicate
from desktop_app.keeping.stop import Stop
from tests import raw
from tests.clinic import Clinic
from tests.keeping.conftest import Moments, names
from tests.keeping.test_backup import made
from tests.second_program import ROOT, SecondProgram


def test_backup__cancelled_at_any_moment_leaves_nothing(clinic: Clinic, clock: Moments, folder: Path) -> None:
    steps: list[int] = []
    back_up(clinic.path, [Place(folder)], why=Why.QUIT, clock=clock, progress=lambda done, _of: steps.append(done))
    there = names(folder)
    assert steps == sorted(steps)
    assert steps[-1] == 100
    for moment in range(0, len(steps), 7):
        stop = Stop()
        seen: list[int] = []

        def told(done: int, _of: int, *, stop: Stop = stop, seen: list[int] = seen, moment: int = moment) -> None:
            seen.append(done)
            if len(seen) > moment:
                stop.stop()

        try:
            back_up(clinic.path, [Place(folder)], why=Why.QUIT, clock=clock, stop=stop, progress=told)
        except BackupCancelled:
            assert names(folder) == there
        else:
            assert moment > len(steps) - 7  # it came too late
            there = names(folder)


@pytest.mark.parametrize("step", ["prove", "sha256_of", "_reread", "_write_manifest", "_force_names_to_disk"])
def test_backup__that_fails_at_a_step_leaves_nothing(
    clinic: Clinic, clock: Moments, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StorageFailed(detail="the disk is gone")

    monkeypatch.setattr(backup, step, fail)
    with pytest.raises(StorageFailed):
        made(clinic, clock, folder)
    assert names(folder) == []


def test_backup__whose_bytes_change_after_it_was_named_is_none(
    clinic: Clinic, clock: Moments, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = backup._force_names_to_disk  # noqa: SLF001 - the moment when it has its name

    def decay(where: Path) -> None:
        synced(where)
        [path] = where.glob("*.clinicbackup")
        content = bytearray(path.read_bytes())
        content[5000] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup, "_force_names_to_disk", decay)
    with pytest.raises(ClinicError, match="decayed"):
        made(clinic, clock, folder)
    assert names(folder) == []


BACKED_UP = """
import sys
import tests.raw  # for the key of the tests' books
from desktop_app.command_line import run
sys.exit(run(["backup", sys.argv[1], "--to", sys.argv[2]]))
"""


def test_backup__on_a_full_disk_leaves_nothing(clinic: Clinic, folder: Path) -> None:
    size = clinic.path.stat().st_size
    for share in (1, 3, 7, 9):
        ran = subprocess.run(  # noqa: S603 - ours
            [sys.executable, "-c", BACKED_UP, str(clinic.path), str(folder)],
            cwd=ROOT,
            capture_output=True,
            check=False,
            preexec_fn=partial(_no_file_beyond, size * share // 10),
        )
        assert ran.returncode == 3, ran
        assert b"Traceback" not in ran.stderr
        assert names(folder) == []


def _no_file_beyond(size: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


KILLED = """
import os, signal, sys
import tests.raw  # for the key of the tests' books
from pathlib import Path
from desktop_app.command_line import now
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
left = int(sys.argv[3])
def told(done, of):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
back_up(Path(sys.argv[1]), [Place(Path(sys.argv[2]))], why=Why.QUIT, clock=now, progress=told)
"""


@pytest.mark.parametrize("steps", [1, 4, 30, 60, 74])
def test_backup__killed_in_the_middle_is_not_called_one(
    clinic: Clinic, clock: Moments, folder: Path, steps: int
) -> None:
    arguments = [sys.executable, "-c", KILLED, str(clinic.path), str(folder), str(steps)]
    ran = subprocess.run(arguments, cwd=ROOT, capture_output=True, check=False)  # noqa: S603 - ours
    assert ran.returncode == -signal.SIGKILL, ran
    good, doubtful = backups_in(folder)
    assert (good, doubtful) == ((), ())
    assert last_good_backup([folder], clinic.path) is None
    clock.days_later(2_000)  # long after it
    done = made(clinic, clock, folder)
    assert set(names(folder)) - {done.best.path.name, manifest_of(done.best.path).name} <= {
        path.name for path in folder.glob("*.json")
    }  # what was half written is swept away; a manifest alone is nothing


@raw.plain_only("readers of a write-ahead log wait for nobody")
def test_backup__waits_for_nobody_for_ever(
    clinic: Clinic, clock: Moments, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "duplicate", _hasty(duplicate))
    with SecondProgram("keep everybody out", clinic.path) as other:
        other.wait_for("holding")
        with pytest.raises(StorageFailed, match="too long"):
            made(clinic, clock, folder)
    assert names(folder) == []


def _hasty(patient: Callable[..., None]) -> Callable[..., None]:
    def hasty(*arguments: object) -> None:
        patient(*arguments, seconds=1)

    return hasty
