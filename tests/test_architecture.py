"""The rules of the house that no single module can keep: who imports whom, who commits, how long, which words."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from desktop_app.database.engine import controls_transaction

ROOT = Path(__file__).parents[1]
LONGEST_FILE, LONGEST_FUNCTION = 300, 50
KEEPERS = ("desktop_app/repositories/books.py", "desktop_app/database/")
VAGUE = {"utils", "helpers", "manager", "service", "base"}
OPENED: dict[str, set[str]] = {  # the folders of views, and whose dialogs they open
    "credit_note_view": {"discontinue"},
    "discontinue": set(),
    "general_ledger_view": set(),
    "masters": {"sales"},
    "plan_view": {"discontinue", "sales"},
    "sales": set(),
    "start": set(),
}
OF_MONEY = ("desktop_app/accounting/", "desktop_app/workflows/", "desktop_app/repositories/")

_VIEW_FOLDER = re.compile(rf"desktop_app/views/({'|'.join(OPENED)})/(\w+_dialog/)?")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A module's path in the project, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def at(self, node: ast.expr | ast.stmt | ast.ExceptHandler, what: str) -> str:
        return f"{self.path}:{node.lineno} {what}"


def modules(*folders: str) -> list[Module]:
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return [Module(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]


PROGRAM, TESTS = modules("desktop_app"), modules("tests")
WORKFLOWS = [each for each in PROGRAM if re.fullmatch(r"desktop_app/workflows/(?!__)\w+\.py", each.path)]

Rule = Callable[[Module], Iterator[str]]


# ── Who commits ──────────────────────────────────────────────────────────────────────────────────

CALLS = {"commit", "rollback", "executescript", "Session", "sessionmaker", "create_engine"}
BEGINS = {"begin", "begin_nested", "begin_twophase"}  # a view has nothing of SQLAlchemy's, and begins what it likes


def keeps_off_the_transaction(module: Module) -> Iterator[str]:
    """Only books.py and database/ open, commit and roll back; a workflow says `work.commit(...)`, and nobody SQL."""
    if module.path.startswith(KEEPERS):
        return
    banned = CALLS if module.path.startswith("desktop_app/views/") else CALLS | BEGINS
    docstrings = {node.value for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if controls_transaction(node.value) and node not in docstrings:
                yield module.at(node, node.value)
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            is_allowed = called == "work.commit" and module in WORKFLOWS
            if called == "sqlite3.connect" or (called.rpartition(".")[2] in banned and not is_allowed):
                yield module.at(node, called)


def commits_once_last(module: Module) -> Iterator[str]:
    """Find workflows without one block `with books.work(...)` whose last statement returns `work.commit(...)`."""
    if module not in WORKFLOWS:
        return
    blocks = [node for node in ast.walk(module.tree) if isinstance(node, ast.With) and _opens_work(node)]
    commits = [node for node in ast.walk(module.tree) if _is_commit(node)]
    last = [block.body[-1] for block in blocks]
    if [len(blocks), len(commits)] != [1, 1]:
        yield f"{module.path} has {len(blocks)} units of work and {len(commits)} commits"
    elif not (isinstance(last[0], ast.Return) and last[0].value is commits[0]):
        yield module.at(last[0], "is the last statement of the unit, and no `return work.commit(...)`")


def catches_nothing_inside(module: Module) -> Iterator[str]:
    """Refusals and faults travel to the edge: nothing is caught inside a unit of work."""
    for block in ast.walk(module.tree):
        if not (isinstance(block, ast.With) and _opens_work(block)):
            continue
        for node in ast.walk(block):
            if isinstance(node, ast.ExceptHandler):
                yield module.at(node, "except")
            elif isinstance(node, ast.withitem) and "suppress" in ast.unparse(node.context_expr):
                yield module.at(node.context_expr, "suppress")


def takes_books_or_work(module: Module) -> Iterator[str]:
    """Have a function take `books`, and own the commit, or `work`, and be a step; neither both nor a Session.

    A parameter `session` is a treatment session, and says so by its type.
    """
    if module.path.startswith(KEEPERS):
        return
    for function in module.functions:
        names = {each.arg for each in _parameters(function)}
        if {"books", "work"} <= names:
            yield module.at(function, f"{function.name} takes books and work")
        for each in _parameters(function):
            if each.arg == "session" and (each.annotation is None or ast.unparse(each.annotation) != "Session"):
                yield module.at(function, f"{function.name} takes a session that is no treatment session")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "sqlalchemy.orm" and "Session" in ast.unparse(node):
            yield module.at(node, "imports SQLAlchemy's Session")


def _opens_work(block: ast.With) -> bool:
    return any(re.match(r"(\w+\.)*_?books\.work\(", ast.unparse(item.context_expr)) for item in block.items)


def _is_commit(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "work.commit"


def _parameters(function: Function) -> list[ast.arg]:
    arguments = function.args
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


# ── Money, words, lengths, imports ───────────────────────────────────────────────────────────────


def counts_in_paise(module: Module) -> Iterator[str]:
    """Amounts are whole paise: no float, no `/`, where money is reckoned."""
    if not module.path.startswith(OF_MONEY):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield module.at(node, f"{node.value}")
        elif isinstance(node, ast.Name) and node.id == "float":
            yield module.at(node, "float")
        elif isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            yield module.at(node, "/")


def imports_no_second_sqlite(module: Module) -> Iterator[str]:
    """Qt's database driver brings an SQLite of its own: its locks and ours would not see each other."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and "QtSql" in ast.unparse(node):
            yield module.at(node, "QtSql")


def keeps_to_its_view(module: Module) -> Iterator[str]:
    """Have a view's folder take from another one's only the dialogs that it opens."""
    inside = _VIEW_FOLDER.match(module.path)
    if inside is None:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            source = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            for name in (source + each.name for each in node.names):
                other = _VIEW_FOLDER.match(name.replace(".", "/") + "/")
                if other and other[1] != inside[1] and not (other[1] in OPENED[inside[1]] and other[2]):
                    yield module.at(node, name)


def is_short(module: Module) -> Iterator[str]:
    """Keep a file to 300 lines, a function to 50."""
    length = len(module.text.splitlines())
    if length > LONGEST_FILE:
        yield f"{module.path} has {length} lines"
    for function in module.functions:
        lines = (function.end_lineno or 0) - function.lineno + 1
        if lines > LONGEST_FUNCTION:
            yield module.at(function, f"{function.name} has {lines} lines")


def has_a_telling_name(module: Module) -> Iterator[str]:
    """No module is called after nothing in particular."""
    if VAGUE & set(module.path.removesuffix(".py").split("/")):
        yield module.path


def says_what_it_is_for(module: Module) -> Iterator[str]:
    """Every module, public class and public function has a docstring."""
    if not module.path.startswith("desktop_app/"):
        return
    if module.text.strip() and not ast.get_docstring(module.tree):
        yield f"{module.path} has no docstring"
    yield from (module.at(node, f"{node.name} has no docstring") for node in _without_words(module.tree))


def _without_words(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Find them at the top and in classes: what is defined inside a function is nobody else's."""
    for node in scope.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        is_error = isinstance(node, ast.ClassDef) and any(_is_class_word(each) for each in node.body)
        if not ast.get_docstring(node) and not is_error:
            yield node
        if isinstance(node, ast.ClassDef):
            yield from _without_words(node)


def _is_class_word(node: ast.stmt) -> bool:
    """Tell whether it is an error's sentence: `what = "..."` is its words."""
    return isinstance(node, ast.Assign) and [ast.unparse(each) for each in node.targets] == ["what"]


RULES: dict[Rule, list[Module]] = {
    catches_nothing_inside: PROGRAM,
    commits_once_last: PROGRAM,
    counts_in_paise: PROGRAM,
    has_a_telling_name: PROGRAM + TESTS,
    imports_no_second_sqlite: PROGRAM + TESTS,
    is_short: PROGRAM + TESTS,
    keeps_to_its_view: PROGRAM,
    keeps_off_the_transaction: PROGRAM,
    says_what_it_is_for: PROGRAM,
    takes_books_or_work: PROGRAM,
}


@pytest.fixture(scope="module", autouse=True)
def _trees() -> Iterator[None]:
    """Let go of the trees in the end: Python looks for garbage among their millions of objects, test after test."""
    yield
    for module in (*PROGRAM, *TESTS):
        vars(module).pop("tree", None)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule__is_kept(rule: Rule) -> None:
    assert [finding for module in RULES[rule] for finding in rule(module)] == []


def test_workflows__are_all_looked_at() -> None:
    assert {Path(each.path).stem for each in WORKFLOWS} >= {"sell_package", "discontinue_plan", "set_up_clinic"}


def test_layers__import_only_downwards() -> None:
    lint = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
    ]
    done = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout + done.stderr
