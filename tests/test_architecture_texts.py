"""Names are text: nothing in the window, the log or a translation is put together from data outside its factory."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.test_architecture import PROGRAM, Module

Rule = Callable[[Module], Iterator[str]]

# What reads markup by itself, and where it is kept in check.
READS_MARKUP = {
    "QLabel": "desktop_app/views/controls/labels.py",
    **dict.fromkeys(("QTextDocument", "QTextEdit"), ""),
    "QTextBrowser": "desktop_app/views/help/reader.py",
    **dict.fromkeys(("QMessageBox", "QErrorMessage", "QInputDialog", "QWhatsThis", "QStaticText"), ""),
    **dict.fromkeys(("QWebEngineView", "QGraphicsTextItem", "QSplashScreen", "QSystemTrayIcon", "QProgressDialog"), ""),
}
INTERPRETS = {
    "setHtml",
    "insertHtml",
    "setMarkdown",
    "insertMarkdown",
    "appendHtml",
    "fromHtml",
    "loadResource",
    "setTextFormat",
}
TOOLTIPS = {"setToolTip", "setWhatsThis", "showText", "setTabToolTip"}
TRANSLATES = {"tr", "translate", "words"}
LOGS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
RAW_OUTPUT = {"print"}
# Tool tips of words of ours alone, or of actions, which Qt shows as they are.
OWN_TOOLTIPS = {"desktop_app/views/sales/package_form.py", "desktop_app/views/plan_view/plan_actions.py"}
MAY_INTERPRET = {"desktop_app/views/controls/labels.py", "desktop_app/views/help/reader.py"}
MAY_PRINT = {"desktop_app/__main__.py"}
SAYS_WHO = "desktop_app/log_of_window.py"  # logs the names of Qt's own functions


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Give every call with the last part of what is called."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield (
                node,
                called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else "",
            )


def makes_no_reader_of_markup(module: Module) -> Iterator[str]:
    """Find widgets that guess whether a text is markup and are not made by their factory."""
    for node, name in calls(module):
        if name in READS_MARKUP and module.path != READS_MARKUP[name]:
            yield module.at(node, name)
    for each in ast.walk(module.tree):
        if isinstance(each, ast.ClassDef):
            bases = {base.id for base in each.bases if isinstance(base, ast.Name)}
            for base in bases & READS_MARKUP.keys():
                if module.path != READS_MARKUP[base]:
                    yield module.at(each, base)


def interprets_nothing(module: Module) -> Iterator[str]:
    """Find what is handed markup."""
    for node, name in calls(module):
        if name in INTERPRETS and module.path not in MAY_INTERPRET:
            yield module.at(node, name)


def escapes_tooltips(module: Module) -> Iterator[str]:
    """Find tool tips that did not go through `as_tooltip` and are not empty."""
    if module.path in OWN_TOOLTIPS:
        return
    for node, name in calls(module):
        if name in TOOLTIPS and not any(_is_escaped(each) for each in node.args):
            yield module.at(node, name)


def translates_literals(module: Module) -> Iterator[str]:
    """Find texts that are put together before they are translated: what is filled in must never be looked at again."""
    for node, name in calls(module):
        if name in TRANSLATES and any(_is_put_together(each) for each in node.args):
            yield module.at(node, name)


def logs_literals(module: Module) -> Iterator[str]:
    """Find what the log is told that is not written in the code."""
    for node, name in calls(module):
        is_log = (
            isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "_log"
        )
        if is_log and name in LOGS and module.path != SAYS_WHO:
            text = node.args[1] if name == "log" else node.args[0]
            if not isinstance(text, ast.Constant):
                yield module.at(node, name)


def prints_through_the_shell(module: Module) -> Iterator[str]:
    """Find what a terminal is shown that did not go through `say` or `complain`."""
    for node, name in calls(module):
        if name in RAW_OUTPUT and isinstance(node.func, ast.Name) and module.path not in MAY_PRINT:
            yield module.at(node, name)


def _is_put_together(text: ast.expr) -> bool:
    is_formatted = isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return is_formatted or isinstance(text, (ast.JoinedStr, ast.BinOp))


def _is_escaped(text: ast.expr) -> bool:
    """Tell whether a text is empty, or went through `as_tooltip`, on every way to it."""
    if isinstance(text, ast.IfExp):
        return _is_escaped(text.body) and _is_escaped(text.orelse)
    if isinstance(text, ast.Constant):
        return text.value == ""
    return isinstance(text, ast.Call) and isinstance(text.func, ast.Name) and text.func.id == "as_tooltip"


RULES: tuple[Rule, ...] = (
    makes_no_reader_of_markup,
    interprets_nothing,
    escapes_tooltips,
    translates_literals,
    logs_literals,
    prints_through_the_shell,
)
BROKEN = [
    (makes_no_reader_of_markup, "label = QLabel(name)"),
    (makes_no_reader_of_markup, "QMessageBox.warning(self, 'x', name)\nQMessageBox()"),
    (makes_no_reader_of_markup, "class Paper(QTextDocument): pass"),
    (interprets_nothing, "self.paper.setHtml(name)"),
    (escapes_tooltips, "self.setToolTip(name)"),
    (escapes_tooltips, "self.setToolTip(as_tooltip(name) if name else other)"),
    (translates_literals, "self.tr(f'Sold to {name}')"),
    (translates_literals, "QCoreApplication.translate('save', 'Sold to ' + name)"),
    (translates_literals, "words('Sold to {name}'.format(name=name))"),
    (logs_literals, "_log.error(f'{name} failed')"),
    (logs_literals, "_log.exception(str(error))"),
    (prints_through_the_shell, "print(refusal)"),
]
KEPT = [
    (makes_no_reader_of_markup, "label = Label(name)"),
    (interprets_nothing, "self.label.setText(name)"),
    (
        escapes_tooltips,
        "self.setToolTip('')\nself.setToolTip(as_tooltip(name))\nself.setToolTip('' if x else as_tooltip(y))",
    ),
    (translates_literals, "self.tr('Sold to {name}').format(name=name)"),
    (logs_literals, "_log.error('it failed', exc_info=error)"),
    (prints_through_the_shell, "say(refusal)"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule__is_kept(rule: Rule) -> None:
    assert [found for module in PROGRAM for found in rule(module)] == []


@pytest.mark.parametrize(("rule", "code"), BROKEN)
def test_broken_rule__is_noticed(rule: Rule, code: str) -> None:
    assert len(list(rule(Module("desktop_app/views/a.py", code)))) == 1


@pytest.mark.parametrize(("rule", "code"), KEPT)
def test_kept_rule__is_left_alone(rule: Rule, code: str) -> None:
    assert list(rule(Module("desktop_app/views/a.py", code))) == []


def test_exceptions__are_still_needed() -> None:
    paths = {module.path for module in PROGRAM}
    assert {*OWN_TOOLTIPS, *MAY_INTERPRET, *MAY_PRINT, SAYS_WHO, *filter(None, READS_MARKUP.values())} <= paths
