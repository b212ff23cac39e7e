"""What is installed is pinned by hash, in a file without addresses, and its licences are listed."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.constraints import CONSTRAINTS, LICENCES, ROOT, pinned, versions_of

TEXT = CONSTRAINTS.read_text("utf-8")
PINNED = pinned(TEXT)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NAME = PROJECT["project"]["name"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
PYTHONS = [f"3.{minor}" for minor in range(11, 16)]
ENVIRONMENTS = [(system, python) for system in SYSTEMS for python in PYTHONS]
ROW = re.compile(r"^\| ([a-z0-9-]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def closure(*extras: str) -> set[str]:
    """Name every package that is installed for the program here, with extras; the program itself is none."""
    found: set[tuple[str, str]] = set()
    waiting = [(NAME, extra) for extra in ("", *extras)]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in found:
            continue
        found.add((name, extra))
        for text in distribution(name).requires or ():
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                other = str(canonicalize_name(needed.name))
                waiting += [(other, each) for each in ("", *needed.extras)]
    return {name for name, _ in found} - {NAME}


def environment(system: str, python: str) -> dict[str, str]:
    there = {
        "sys_platform": system,
        "platform_system": SYSTEMS[system],
        "os_name": "nt" if system == "win32" else "posix",
    }
    versions = {"python_version": python, "python_full_version": f"{python}.0"}
    return {name: str(value) for name, value in default_environment().items()} | there | versions


def test_constraints__name_everything_that_is_installed() -> None:
    names = {name for name, _, _ in PINNED}
    missing = closure(*EXTRAS) - names
    assert missing == set()
    assert len(closure(*EXTRAS)) > len(closure()) > 10


def test_constraints__name_what_builds_the_program() -> None:
    names = {name for name, _, _ in PINNED}
    asked = [Requirement(text).name for text in PROJECT["build-system"]["requires"]]
    assert {*asked, "editables"} <= names


@pytest.mark.parametrize(("system", "python"), ENVIRONMENTS)
def test_constraints__give_one_version_within_every_range(system: str, python: str) -> None:
    here = environment(system, python)
    active = [(name, version) for name, version, marker in PINNED if not marker or Marker(marker).evaluate(here)]
    versions = dict(active)
    assert len(versions) == len(active)
    of_project = [*PROJECT["project"]["dependencies"], *(text for extra in EXTRAS.values() for text in extra)]
    asked = [Requirement(text) for text in (*of_project, *PROJECT["build-system"]["requires"])]
    wrong = [
        f"{each} is pinned to {versions.get(canonicalize_name(each.name))}"
        for each in asked
        if canonicalize_name(each.name) not in {NAME, "sqlcipher3"}
        and (each.marker is None or each.marker.evaluate({**here, "extra": ""}))
        and not each.specifier.contains(versions.get(canonicalize_name(each.name), "0"))
    ]
    assert wrong == []


def test_constraints__are_hashes_and_no_addresses() -> None:
    lines = [line.strip().removesuffix("\\").strip() for line in TEXT.splitlines() if not line.startswith("#")]
    names = [line for line in lines if not line.startswith("--hash")]
    hashes = [line for line in lines if line.startswith("--hash")]
    assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes)
    assert len(names) == len(PINNED)
    assert re.search(r"://|@|index|find-links|trusted", TEXT) is None
    blocks = re.split(r"^(?=[a-z0-9])", TEXT, flags=re.MULTILINE)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=" not in block] == []


def test_licences__of_everything_that_is_installed_with_the_program() -> None:
    rows = {
        name: (version.strip(), licence.strip())
        for name, version, licence, _ in ROW.findall(LICENCES.read_text("utf-8"))
        if name != "package"
    }
    extras = [extra for extra in EXTRAS if extra != "dev" and is_installed(extra)]
    listed = closure(*extras)
    assert listed - rows.keys() == set()
    assert [name for name, (_, licence) in rows.items() if not licence] == []
    assert {name: version for name, (version, _) in rows.items() if version != versions_of(name, PINNED)} == {}


def test_licences__of_every_font() -> None:
    told = LICENCES.read_text("utf-8")
    fonts = [path for path in (ROOT / "resources" / "fonts").iterdir() if path.suffix in {".otf", ".ttf"}]
    assert fonts
    for font in fonts:
        family = font.name.partition("-")[0]
        assert f"fonts/{family}-" in told
        assert (font.parent / f"{family}-LICENSE.txt").exists()


def test_gate__installs_by_the_hashes() -> None:
    gate = Path(ROOT / ".ci" / "run").read_text("utf-8")
    assert "--require-hashes -r resources/constraints.txt" in gate
    assert re.search(r"pip\S* install[^\n]*--no-deps[^\n]* -e \.", gate)


def is_installed(extra: str) -> bool:
    try:
        return all(distribution(Requirement(text).name) for text in EXTRAS[extra])
    except PackageNotFoundError:
        return False
