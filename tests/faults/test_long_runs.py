"""The long run's own parts: every harness is found, gets its share, and what it comes to is told without flattery."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import __main__ as faults, table
from tests.faults.harnesses import Harness, discovered, seconds_of
from tests.faults.running import Task, run_all
from tests.faults.table import README, RESULTS, ROOT, Again, LongRun, Row, put_into, read
from tests.faults.tally import Tally

TALLY = Tally(
    promise="It holds", method="tried", tried={"tries": 1_200, "others": 3}, lost=0, wrongly_reported=0, seed=7
)
ROW = Row("of_a_test", {"tries": 1_000}, TALLY)
RUN = LongRun(date="22 November 2026", minutes=60, jobs=2, machine="2 cores", seed=7, commit="0123456789ab", rows=[ROW])


def test_harnesses__are_found_by_their_names() -> None:
    found = {each.name: each for each in discovered()}
    assert {"statements", "kills", "processes", "year", "double_clicks"} <= set(found)
    assert found["kills"].gate == {"kills": 10_000}
    files = {each.stem.removesuffix("_run") for each in (ROOT / "tests" / "faults").rglob("*_run.py")}
    assert set(found) == files


def test_shares__fill_the_time_and_no_harness_works_longer_than_the_run() -> None:
    """Of 2 x 60 minutes a sixth part of the shares is 20; four of six parts would be 80, and a run lasts 60."""
    small, large = Harness("small", "m", 1), Harness("large", "m", 4)
    chosen = [small, Harness("other", "m", 1), large]
    assert seconds_of(small, chosen, minutes=60, jobs=2) == 20 * 60
    assert seconds_of(large, chosen, minutes=60, jobs=2) == 60 * 60


@pytest.mark.parametrize(
    ("tally", "is_met"),
    [
        (TALLY, True),
        (replace(TALLY, tried={"tries": 999}), False),
        (replace(TALLY, tried={"others": 5_000}), False),
        (replace(TALLY, lost=1), False),
        (replace(TALLY, wrongly_reported=1), False),
        (replace(TALLY, findings=("found",)), False),
    ],
)
def test_gate__is_met_by_enough_tries_without_any_finding(tally: Tally, *, is_met: bool) -> None:
    assert Row("of_a_test", {"tries": 1_000}, tally).is_met is is_met


def test_run__is_clean_only_where_nothing_was_found_and_all_came_to_their_end() -> None:
    assert RUN.is_clean
    assert not replace(RUN, unfinished=["of_a_test"]).is_clean
    assert not replace(RUN, rows=[replace(ROW, tally=replace(TALLY, findings=("found",)))]).is_clean


def test_text__says_what_was_tried_and_what_was_found() -> None:
    found = replace(RUN, minutes=2, rows=[replace(ROW, tally=replace(TALLY, lost=2, findings=("a", "b")))])
    assert "| It holds | tried | 1,200 tries<br>3 others | 0 | 0 | ≥ 1,000 tries | yes |" in RUN.text()
    assert "| It holds | tried | 1,200 tries<br>3 others | 2 | 0 | ≥ 1,000 tries | no |" in found.text()
    assert "- of_a_test: a\n- of_a_test: b" in found.text()
    assert "trial" in found.text()
    assert "trial" not in RUN.text()
    assert "--seed 7 --minutes 60" in RUN.text()


def test_run__is_read_as_it_was_written(tmp_path: Path) -> None:
    run = replace(RUN, rows=[replace(ROW, tally=replace(TALLY, findings=("found",)))], unfinished=["another"])
    run.write(tmp_path / "run")
    assert read(tmp_path / "run") == run
    assert (tmp_path / "run.md").read_text(encoding="utf-8") == run.text()


def later(row: Row, *, unfinished: tuple[str, ...] = ()) -> LongRun:
    return replace(RUN, date="23 November 2026", seed=8, commit="ba9876543210", rows=[row], unfinished=[*unfinished])


def test_again__a_row_takes_the_place_of_the_old_one_and_says_so() -> None:
    other = Row("other", {}, replace(TALLY, promise="A thing holds"))
    run = replace(RUN, rows=[other, replace(ROW, tally=replace(TALLY, tried={"tries": 37}))])
    found = run.with_later(later(ROW), {"of_a_test": 200 / 60, "another": 5})

    again = Again("23 November 2026", 3.33, "2 cores", 8, "ba9876543210")
    assert found == replace(RUN, rows=[other, replace(ROW, again=again)])
    said = "- of_a_test: run again on 23 November 2026, seed 8, 3.33 minutes, commit ba9876543210\n"
    assert found.text().endswith(f"\n\nRows of later runs:\n\n{said}")
    assert found.text().startswith("A long run. 22 November 2026, 60 minutes,")
    assert "later runs" not in run.text()


def test_again__on_another_machine_names_it() -> None:
    assert "; 64 cores\n" in RUN.with_later(replace(later(ROW), machine="64 cores"), {"of_a_test": 1}).text()


def test_again__what_came_to_its_end_is_unfinished_no_longer() -> None:
    run = replace(RUN, rows=[], unfinished=["of_a_test", "another"])
    found = run.with_later(later(ROW), {"of_a_test": 1})
    assert found.unfinished == ["another"]
    assert [row.harness for row in found.rows] == ["of_a_test"]
    assert found.text().count("commit ba9876543210; the run before it did not come to its end\n") == 1


def test_again__what_did_not_come_to_its_end_keeps_its_row_and_is_told() -> None:
    failed = replace(later(ROW), rows=[], unfinished=["of_a_test"])
    found = RUN.with_later(failed, {"of_a_test": 1})
    assert found.rows == RUN.rows
    assert found.unfinished == ["of_a_test"]
    assert found.with_later(failed, {"of_a_test": 1}) == found
    assert not found.is_clean


def test_again__what_was_found_before_is_not_forgotten() -> None:
    run = replace(RUN, rows=[replace(ROW, tally=replace(TALLY, lost=2, findings=("a", "b")))])
    once = run.with_later(later(ROW), {"of_a_test": 1})
    twice = once.with_later(replace(later(ROW), seed=9), {"of_a_test": 1})
    for found, seed in ((once, 8), (twice, 9)):
        assert found.is_clean
        assert f"seed {seed}, 1 minutes" in found.text()
        assert "; the run before it found 2 lost, 0 wrongly reported (seed 7)\n" in found.text()


def test_again__is_read_as_it_was_written_and_older_files_have_none(tmp_path: Path) -> None:
    run = RUN.with_later(later(ROW), {"of_a_test": 1})
    run.write(tmp_path / "run")
    assert read(tmp_path / "run") == run
    file = tmp_path / "run.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    del written["rows"][0]["again"]
    file.write_text(json.dumps(written), encoding="utf-8")
    assert read(tmp_path / "run") == RUN


def test_readme__has_the_table_of_the_last_long_run() -> None:
    run = read(RESULTS)
    readme = README.read_text(encoding="utf-8")
    assert run.text() == RESULTS.with_suffix(".md").read_text(encoding="utf-8")
    assert put_into(readme, run.text()) == readme
    assert run.is_clean
    assert {row.harness for row in run.rows} <= {each.name for each in discovered()}


def test_put_into__changes_nothing_but_what_stands_between_the_marks() -> None:
    readme = f"before\n{table.BEGINS}\nold\n{table.ENDS}\nafter\n"
    assert put_into(readme, "new\n") == f"before\n{table.BEGINS}\nnew\n{table.ENDS}\nafter\n"


def task(name: str, module: str, folder: Path, *, seconds: float) -> Task:
    return Task(Harness(name, module), seed=1, seconds=seconds, folder=folder / name)


def test_running__a_harness_that_breaks_down_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    run = replace(RUN, rows=[], unfinished=[])
    told: list[str] = []
    broken = task("broken", "tests.faults.there_is_none", tmp_path, seconds=2)
    sound = task("sound", "tests.faults.statements_run", tmp_path, seconds=0.1)
    run_all([sound, broken], run, jobs=1, tell=told.append)

    assert run.unfinished == ["broken"]
    assert not run.is_clean
    assert "No module named" in told[0]
    assert [row.harness for row in run.rows] == ["sound"]


def test_running__what_ended_before_an_interruption_stays(tmp_path: Path) -> None:
    run = replace(RUN, rows=[], unfinished=[])

    def interrupt(what: str) -> None:
        if what.startswith("first"):
            raise KeyboardInterrupt

    first = task("first", "tests.faults.statements_run", tmp_path, seconds=0.2)
    later = task("later", "tests.faults.statements_run", tmp_path, seconds=0.1)
    run_all([later, first], run, jobs=1, tell=interrupt)

    assert [row.harness for row in run.rows] == ["first"]
    assert run.unfinished == ["later"]
    assert "Did not come to their end: later." in run.text()


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_command__runs_what_it_is_asked_for_and_writes_where_it_is_told(tmp_path: Path) -> None:
    before = README.read_bytes()
    asked = ("--seed", "3", "--minutes", "0.02", "--only", "year")
    run = command(*asked, "--folder", tmp_path, "--results", tmp_path / "trial.md")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "seed 3," in run.stderr
    (row,) = json.loads((tmp_path / "trial.json").read_text(encoding="utf-8"))["rows"]
    assert row["harness"] == "year"
    assert (tmp_path / "trial.md").read_text(encoding="utf-8") in run.stdout
    assert README.read_bytes() == before


def test_command__again_puts_its_rows_into_the_table_of_a_file(tmp_path: Path) -> None:
    before = README.read_bytes(), RESULTS.with_suffix(".json").read_bytes()
    replace(RUN, unfinished=["statements"]).write(tmp_path / "whole")
    asked = ("--seed", "4", "--minutes", "0.02", "--only", "statements", "--again", tmp_path / "whole.json")
    run = command(*asked, "--folder", tmp_path, "--results", tmp_path / "mended.json")
    assert run.returncode == 0, run.stdout + run.stderr
    mended = read(tmp_path / "mended")
    assert [row.harness for row in mended.rows if row.again] == ["statements"]
    assert ROW in mended.rows
    assert (mended.seed, mended.unfinished) == (7, [])
    assert mended.text() in run.stdout
    assert "- statements: run again on " in run.stdout
    assert "seed 4, 0.02 minutes, commit " in run.stdout
    assert (README.read_bytes(), RESULTS.with_suffix(".json").read_bytes()) == before


def test_command__again_writes_the_last_long_run_and_the_readme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, readme = tmp_path / "last", tmp_path / "README.md"
    RUN.write(results)
    readme.write_text(put_into(README.read_text(encoding="utf-8"), RUN.text()), encoding="utf-8")
    monkeypatch.setattr(faults, "RESULTS", results)
    monkeypatch.setattr(faults, "README", readme)
    asked = ["--minutes", "0.02", "--only", "statements", "--again", "--folder", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["tests.faults", *asked])
    assert faults.main() == 0
    found = read(results)
    assert {row.harness: row.again is not None for row in found.rows} == {"of_a_test": False, "statements": True}
    assert results.with_suffix(".md").read_text(encoding="utf-8") == found.text()
    assert readme.read_text(encoding="utf-8") == put_into(README.read_text(encoding="utf-8"), found.text())


def test_command__again_is_for_some_of_the_harnesses() -> None:
    run = command("--again")
    assert run.returncode == 2
    assert "--only NAME ... --again" in run.stderr
