"""Each rule of the house can fail: code that breaks it is noticed, and code beside it is not."""

import pytest

from tests import test_architecture as house
from tests.test_architecture import WORKFLOWS, Module, Rule

PLACE = WORKFLOWS[0].path
UNIT = "def f(books, command):\n    with books.work(command.user) as work:\n"


def findings(rule: Rule, code: str, path: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    module = Module(path, code)
    monkeypatch.setattr(house, "WORKFLOWS", [module] if path == PLACE else [])
    return list(rule(module))


BROKEN = [
    (house.keeps_off_the_transaction, PLACE, "work.rollback()"),
    (house.keeps_off_the_transaction, PLACE, "work._session.commit()"),
    (house.keeps_off_the_transaction, "desktop_app/repositories/plans.py", "work.commit(command, 1)"),
    (house.keeps_off_the_transaction, "desktop_app/reports/plans.py", "sqlite3.connect('x')"),
    (house.keeps_off_the_transaction, "desktop_app/demo.py", "a.b.executescript('x')"),
    (house.keeps_off_the_transaction, "desktop_app/views/a.py", "with Session(engine) as s: pass"),
    (house.keeps_off_the_transaction, "desktop_app/application.py", "create_engine('x')"),
    (house.keeps_off_the_transaction, PLACE, "work.execute(text('COMMIT'))"),
    (house.keeps_off_the_transaction, PLACE, "work.execute(text('/* x */ end'))"),
    (house.keeps_off_the_transaction, PLACE, "SAVE = 'COMMIT'"),
    (house.keeps_off_the_transaction, PLACE, "work.execute(text(f'ROLLBACK {how}'))"),
    (house.keeps_off_the_transaction, "desktop_app/repositories/plans.py", "connection.exec_driver_sql('COMMIT')"),
    (house.keeps_off_the_transaction, "desktop_app/repositories/plans.py", "x = text('ROLLBACK')"),
    (house.keeps_off_the_transaction, "desktop_app/repositories/plans.py", "session.begin()"),
    (house.keeps_off_the_transaction, "desktop_app/workflows/steps/a.py", "with connection.begin_nested(): pass"),
    (house.commits_once_last, PLACE, UNIT + "        return 1"),
    (house.commits_once_last, PLACE, UNIT + "        work.commit(command, 1)"),
    (house.commits_once_last, PLACE, UNIT + "        work.commit(command, 1)\n        return post(work)"),
    (house.commits_once_last, PLACE, UNIT + "        work.commit(command)\n        return work.commit(command)"),
    (house.commits_once_last, PLACE, UNIT + "        pass\n    return work.commit(command, 1)"),
    (house.commits_once_last, PLACE, UNIT.replace("work(", "reading(") + "        return work.commit(command, 1)"),
    (house.catches_nothing_inside, "desktop_app/a.py", UNIT + "        try: x()\n        except ValueError: pass"),
    (house.catches_nothing_inside, "desktop_app/a.py", UNIT + "        with suppress(ValueError): x()"),
    (house.catches_nothing_inside, "desktop_app/a.py", "with self._books.work(u) as w:\n try: x()\n except: pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "def f(books, *, work): pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "def f(session=None): pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "def f(session: Session | None = None): pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "from sqlalchemy.orm import Session"),
    (house.counts_in_paise, "desktop_app/accounting/a.py", "x = 0.5"),
    (house.counts_in_paise, "desktop_app/workflows/a.py", "x = float(y)"),
    (house.counts_in_paise, "desktop_app/repositories/a.py", "def f(x: float): pass"),
    (house.counts_in_paise, "desktop_app/accounting/a.py", "x = y / 2"),
    (house.counts_in_paise, "desktop_app/accounting/a.py", "x /= 2"),
    (house.imports_no_second_sqlite, "desktop_app/views/a.py", "from PySide6.QtSql import QSqlDatabase"),
    (house.imports_no_second_sqlite, "desktop_app/views/a.py", "from PySide6 import QtSql"),
    (house.imports_no_second_sqlite, "desktop_app/views/a.py", "import PySide6.QtSql"),
    (house.keeps_to_its_view, "desktop_app/views/sales/a.py", "from desktop_app.views.plan_view.b_dialog import B"),
    (house.keeps_to_its_view, "desktop_app/views/plan_view/a.py", "from desktop_app.views.sales.fields import B"),
    (house.keeps_to_its_view, "desktop_app/views/plan_view/a.py", "from desktop_app.views import sales"),
    (house.keeps_to_its_view, "desktop_app/views/start/a.py", "def f():\n    import desktop_app.views.sales.b"),
    (house.is_short, "desktop_app/a.py", "x = 1\n" * 301),
    (house.is_short, "tests/a.py", "class A:\n    def f(self):\n" + "        x = 1\n" * 50),
    (house.has_a_telling_name, "desktop_app/utils.py", ""),
    (house.has_a_telling_name, "desktop_app/helpers/money.py", ""),
    (house.says_what_it_is_for, "desktop_app/a.py", "x = 1"),
    (house.says_what_it_is_for, "desktop_app/a.py", '"""A."""\ndef f(): pass'),
    (house.says_what_it_is_for, "desktop_app/a.py", '"""A."""\nclass A:\n    """A."""\n    def f(self): pass'),
]
KEPT = [
    (house.keeps_off_the_transaction, "desktop_app/repositories/books.py", "self._session.commit()"),
    (house.keeps_off_the_transaction, PLACE, UNIT + "        return work.commit(command, 1)"),
    (house.keeps_off_the_transaction, "desktop_app/views/a.py", "commit = 1; database.connect(x)"),
    (house.keeps_off_the_transaction, PLACE, '"""Begin."""\ndef f():\n    """End it."""\nx = "to commit"'),
    (house.keeps_off_the_transaction, "desktop_app/views/a.py", "self._work.begin('Ends in a moment')"),
    (house.commits_once_last, PLACE, UNIT + "        if x: return first\n        return work.commit(command, 1)"),
    (house.catches_nothing_inside, "desktop_app/a.py", "try:\n    with books.work(u): x()\nexcept A: pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "def f(books, user): pass\ndef g(work): pass"),
    (house.takes_books_or_work, "desktop_app/a.py", "def f(work, session: Session): pass"),
    (house.counts_in_paise, "desktop_app/accounting/a.py", "x = y // 2 + 5"),
    (house.counts_in_paise, "desktop_app/views/a.py", "x = 0.5 / float(y)"),
    (house.keeps_to_its_view, "desktop_app/views/plan_view/a.py", "from desktop_app.views.sales.b_dialog import B"),
    (house.keeps_to_its_view, "desktop_app/views/sales/a.py", "from desktop_app.views.sales.fields import B"),
    (house.keeps_to_its_view, "desktop_app/views/sales/a.py", "from desktop_app.views.controls.rows import B"),
    (house.keeps_to_its_view, "desktop_app/views/main_window.py", "from desktop_app.views.start.books import B"),
    (house.is_short, "desktop_app/a.py", "def f():\n" + "    x = 1\n" * 49),
    (house.has_a_telling_name, "desktop_app/repositories/services.py", ""),
    (house.says_what_it_is_for, "desktop_app/a.py", '"""A."""\ndef _f(): pass'),
    (house.says_what_it_is_for, "desktop_app/a.py", '"""A."""\ndef f():\n    """F."""\n    def g(): pass'),
    (house.says_what_it_is_for, "desktop_app/errors/a.py", '"""A."""\nclass A(Refusal):\n    what = "It is so."'),
]


@pytest.mark.parametrize(("rule", "path", "code"), BROKEN)
def test_broken_rule__is_noticed(rule: Rule, path: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(findings(rule, code, path, monkeypatch)) == 1


@pytest.mark.parametrize(("rule", "path", "code"), KEPT)
def test_kept_rule__is_left_alone(rule: Rule, path: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings(rule, code, path, monkeypatch) == []


def test_every_rule__can_fail() -> None:
    assert {rule for rule, _, _ in BROKEN} == house.RULES.keys()
