from pathlib import Path

from tests.benchmarks import discontinuation


def test_discontinuation__its_statements_do_not_grow_with_the_book(tmp_path: Path) -> None:
    assert discontinuation.statements(tmp_path, plans_before=0) == discontinuation.statements(tmp_path, plans_before=40)


def test_discontinuation__the_benchmark_runs_and_replays_all_of_it(tmp_path: Path) -> None:
    measured = discontinuation.measure(tmp_path, rounds=3)
    assert measured.statements > 20  # a note, its lines, two ledgers, plan, sessions, installments, log, COMMIT
    assert measured.ratio > 0
