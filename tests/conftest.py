"""Where the tests run: screens of their own, nobody's settings, India's clock; without Qt's libraries most still run.

Qt is asked for once, here. Where its system libraries are missing pytest-qt is put aside and the tests of the window
are not collected; everything else must pass there.
"""

import atexit
import gc
import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import cheap_passwords  # noqa: F401 - for what it sets
from tests.screens import platform_with_screens

gc.set_threshold(700, 10, 100)  # beside all collected tests a look through everything takes half a second: one of ten

os.environ["TZ"] = "Asia/Kolkata"
if hasattr(time, "tzset"):
    time.tzset()
_home = tempfile.mkdtemp(prefix="clinic-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["QT_QPA_PLATFORM"] = os.environ.get("CLINIC_TEST_PLATFORM") or platform_with_screens(Path(_home))
for _folder in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_folder] = _home


def _qt_is_here() -> bool:
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - the platform must be chosen before
    except ImportError:
        return False
    return True


QT_IS_HERE = _qt_is_here()
collect_ignore = [] if QT_IS_HERE else ["views", "pictures.py"]

# What Qt says that is no defect of ours: it chooses the font of a line being typed itself, and the platform without a
# screen has no window manager to raise a window, grab the keyboard or hear of sizes.
_ALLOWED = ("OpenType support missing for", "This plugin does not support")


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Put pytest-qt aside where it could only fail."""
    if not QT_IS_HERE:
        pluginmanager.unregister(name="pytest-qt")


def pytest_xdist_auto_num_workers() -> int:
    """Let one more test run than there are cores: each waits for timers and for the disk a part of its time."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests of the window pass over the messages that are allowed."""
    for item in items:
        if item.get_closest_marker("gui"):
            item.add_marker(pytest.mark.qt_log_ignore(*_ALLOWED, extend=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Look for garbage between the tests of the window, not within them, as the program does between its events.

    What Qt destroys asks Python for its methods under a lock of its own, and what is found to be garbage just then may
    wait for that very lock, for ever: the window of a test is destroyed where nobody has the collector any more.
    """
    if item.get_closest_marker("gui") is None:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect(1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up the properties "counts" of all tests, and tell the seeds that were drawn; count the workflows tried."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    properties = [each for report in reports if report.when == "call" for each in report.user_properties]
    counts: Counter[str] = Counter()
    for name, value in properties:
        if name == "counts" and isinstance(value, dict):
            counts.update(value)
    workflows = {value for name, value in properties if name == "workflow"}
    if counts:
        terminalreporter.section("counts")
        for name, count in {"workflows": len(workflows), **counts}.items():
            terminalreporter.write_line(f"{count:>7,}  {name}")
    seeds = [(value, report.nodeid) for report in reports for name, value in report.user_properties if name == "seed"]
    for seed, test in sorted(set(seeds), key=lambda each: each[1]):
        terminalreporter.write_line(f"seed {seed}  {test}")
