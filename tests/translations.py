"""The catalogue of translations, brought up to what the program says.

    python -m tests.translations [--missing]

What the program says is found in its source: literals that are translated, words that are looked up in a table of the
module, headings and titles of reports, sentences of refusals. New ones are added without a translation, those that are
said no more are dropped. `--missing` prints what has no translation yet. A word that means two things is there for each
of them: `tr("Credit", "of a patient")` goes by what `language.key` makes of both, and its comment says which it is.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop_app import resources
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.views.language import key, parts_of

ROOT = Path(__file__).parent.parent
PROGRAM = ROOT / "desktop_app"
CATALOGUE = ROOT / "resources/translations/hi.ts"

_WITH_CONTEXT = frozenset({"translate", "QT_TRANSLATE_NOOP"})
_HELPERS = frozenset({"tr", "words", "_words", "words_of"})
_REFUSAL = frozenset({"what", "then", "saved"})
_SENTENCES = frozenset({"what", "why"})  # facts of refusals that are words of ours
_TITLES = frozenset({"TITLE", "title"})
_CODE = re.compile("[a-z0-9_-]+")  # what a table has beside words: an icon, a tone
_OF_STATEMENTS = (
    "Advances, apart from the balance",
    "Assets",
    "Balance less advances",
    "Cash and bank",
    "Closing balance",
    "Credits not applied yet",
    "Difference",
    "Income",
    "Input tax credit",
    "Liabilities",
    "Opening balance",
    "Other current assets",
    "Other current liabilities",
    "Output tax of documents",
    "Outward supplies",
    "Owners' funds",
    "Profit before tax",
    "Profit for the year",
    "Revenue from operations",
    "Tax payable",
    "Tax payable in cash",
    "Total",
    "Total assets",
    "Total expenses",
    "Total income",
    "Total liabilities",
    "Total liabilities and equity",
    "Total owners' funds",
    "Trade receivables",
)  # headings, subtotals and totals of statements
# What Qt itself says in the menus of fields and in its own dialogs.
_OF_QT = (
    "&Undo",
    "&Redo",
    "Cu&t",
    "&Copy",
    "&Paste",
    "Delete",
    "Select All",
    "OK",
    "&OK",
    "Cancel",
    "&Cancel",
    "Close",
    "&Close",
    "&Yes",
    "&No",
    "Save",
    key("Open", "an act"),
)


def said() -> set[str]:
    """Give every sentence that the program translates."""
    found = {text for path in PROGRAM.rglob("*.py") for text in _said_in(path)}
    _tree.cache_clear()  # millions of objects, which the tests after this one would be looking through
    explained = {text for row in resources.rows("help/glossary.csv") for text in (row["term"], row["explanation"])}
    reported = {text for report in REPORTS.values() for text in _said_of(report)}
    return {
        text
        for text in (*found, *explained, *reported, *_OF_STATEMENTS, *_OF_QT)
        if any(letter.isalpha() for letter in text)
    }


def _said_of(report: NamedReport) -> Iterator[str]:
    """Give the title and the headings of a report, however its file makes them."""
    yield report.title
    register = () if report.register is None else report.register.report.columns
    yield from (key(column.heading, column.means) for column in (*report.columns, *register))


def _said_in(path: Path) -> Iterator[str]:
    tree, folder = _tree(path), path.relative_to(PROGRAM).parts[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _said_by_call(node, tree)
        elif isinstance(node, ast.ClassDef) and folder == "errors":
            yield from _said_by_refusal(node)
    if folder == "reports":
        yield from _said_by_report(tree)


def _said_by_call(call: ast.Call, tree: ast.Module) -> Iterator[str]:
    """Give what a call translates: its literals, or the words of the tables that it looks them up in."""
    yield from (text for each in call.keywords if each.arg in _SENTENCES for text in _literals(each.value))
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _WITH_CONTEXT and len(call.args) > 1:
        asked, means = call.args[1], call.args[2:3]
    elif name in _HELPERS and call.args:
        asked, means = call.args[0], call.args[1:2]
    else:
        return
    meant = next((text for each in means for text in _literals(each)), None)
    yield from (key(text, meant) for text in _literals(asked))
    for each in ast.walk(asked):
        if isinstance(each, ast.Name):
            yield from _table(each.id, tree)


def _literals(asked: ast.expr) -> Iterator[str]:
    """Give a literal, or both of two."""
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        yield asked.value
    elif isinstance(asked, ast.IfExp):
        yield from _literals(asked.body)
        yield from _literals(asked.orelse)


def _table(name: str, tree: ast.Module) -> Iterator[str]:
    """Give the words of a table of the module, or of one that it imports."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                yield from _values(node.value)
        elif isinstance(node, ast.ImportFrom) and any((each.asname or each.name) == name for each in node.names):
            path = ROOT / f"{(node.module or '').replace('.', '/')}.py"
            if path.is_file():
                yield from _table(name, _tree(path))


def _values(node: ast.expr) -> Iterator[str]:
    """Give the texts of a table; its keys are codes."""
    match node:
        case ast.Constant(value=str() as text) if not _CODE.fullmatch(text):
            yield text
        case ast.Dict(values=values):
            for each in values:
                yield from _values(each)
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            for each in elements:
                yield from _values(each)
        case ast.Starred(value=value):
            yield from _values(value)
        case ast.Call(func=ast.Name(id="QT_TRANSLATE_NOOP"), args=[_, words]):
            yield from _values(words)
        case ast.Call(args=arguments):
            for each in arguments:
                yield from _values(each)


def _said_by_refusal(refusal: ast.ClassDef) -> Iterator[str]:
    for node in refusal.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id in _REFUSAL:
                yield from _literals(node.value)


def _said_by_report(tree: ast.Module) -> Iterator[str]:
    """Give titles and headings of columns, and names of groups."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Column" and len(node.args) > 1:
            means = next((text for each in node.keywords for text in _literals(each.value)), None)
            yield from (key(text, means) for text in _literals(node.args[1]))
        elif (isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in _TITLES) or (
            isinstance(node, ast.keyword) and node.arg in _TITLES
        ):
            yield from _literals(node.value)
        elif isinstance(node, ast.ClassDef) and node.name == "Group":
            yield from (each.value.value for each in node.body if isinstance(each, ast.Assign))  # type: ignore[attr-defined]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def translated() -> dict[str, str]:
    """Read the catalogue as it stands: English words and what they become, "" where nobody has translated them."""
    messages = ET.parse(CATALOGUE).iter("message")  # noqa: S314 - our own file
    return {
        key(each.findtext("source", ""), each.findtext("comment")): each.findtext("translation", "")
        for each in messages
    }


def text_of(sentences: dict[str, str]) -> str:
    """Write a catalogue."""
    root = ET.Element("TS", version="2.1", language="hi_IN", sourcelanguage="en_IN")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "clinic"
    for known in sorted(sentences, key=parts_of):
        source, meant = parts_of(known)
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        if meant:
            ET.SubElement(message, "comment").text = meant
        translation = ET.SubElement(message, "translation")
        if sentences[known]:
            translation.text = sentences[known]
        else:
            translation.set("type", "unfinished")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def main() -> int:
    """Bring the catalogue up to date, or print what it lacks."""
    known = translated() if CATALOGUE.is_file() else {}
    if "--missing" in sys.argv[1:]:
        missing = (parts_of(text) for text in sorted(said(), key=parts_of) if not known.get(text))
        sys.stdout.writelines(f"{source} ({meant})\n" if meant else f"{source}\n" for source, meant in missing)
        return 0
    sentences = {text: known.get(text, "") for text in said()}
    CATALOGUE.parent.mkdir(exist_ok=True)
    CATALOGUE.write_text(text_of(sentences), "utf-8")
    lacking = sum(not words for words in sentences.values())
    sys.stdout.write(f"{len(sentences)} sentences, {lacking} without a translation\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
