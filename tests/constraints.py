"""Makes resources/constraints.txt anew: every package that is installed, one version each, by the hashes of its files.

    pip install uv && python -m tests.constraints

Extras, tests and what builds the program are among them, for every system and Python that pyproject.toml allows. The
versions in resources/licences.md follow; what is new there has to be written in by hand, and a test says so.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONSTRAINTS, LICENCES = ROOT / "resources" / "constraints.txt", ROOT / "resources" / "licences.md"
EDITABLE = "editables"  # what hatchling asks for where a package is installed from its folder
_HEAD = """\
# One version of each package, by the hashes of its files, for every system; made anew by: python -m tests.constraints
# pip install --require-hashes -r resources/constraints.txt
# pip install --no-deps --no-build-isolation -e .
"""
_PINNED = re.compile(r"^([a-z0-9.-]+)==([^ \\;]+)(?: ; (.+?))?(?: \\)?$", re.MULTILINE)


def main() -> int:
    """Resolve and write; the exit code of the resolver."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    builds = "\n".join([*project["build-system"]["requires"], EDITABLE])
    command = ["pip", "compile", "--extra", "dev", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    done = subprocess.run(  # noqa: S603 - the resolver, of the path
        ["uv", *command, "--quiet", "pyproject.toml", "-"],  # noqa: S607
        cwd=ROOT,
        input=builds,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        CONSTRAINTS.write_text(_HEAD + done.stdout, "utf-8")
        LICENCES.write_text(_with_versions(LICENCES.read_text("utf-8"), pinned(done.stdout)), "utf-8")
    return done.returncode


def pinned(text: str) -> list[tuple[str, str, str]]:
    """Give name, version and marker of every package; the marker is "" where it is for all."""
    return [(name, version, marker or "") for name, version, marker in _PINNED.findall(text)]


def versions_of(name: str, packages: list[tuple[str, str, str]]) -> str:
    """Give the versions of a package, as the list of licences has them."""
    return ", ".join(version for each, version, _ in packages if each == name)


def _with_versions(licences: str, packages: list[tuple[str, str, str]]) -> str:
    for name, _, _ in packages:
        row = re.compile(rf"^\| {re.escape(name)} \| [^|]*\|", re.MULTILINE)
        licences = row.sub(f"| {name} | {versions_of(name, packages)} |", licences)
    return licences


if __name__ == "__main__":
    sys.exit(main())
