"""The language of the window: English, or the one that was chosen; a catalogue in the format of Qt Linguist.

put_on(app, kept_language())          # what is built from now on is in that language
words_of(column.heading, column.means)   # words that come from below the window, where no translator is
tr("Credit", "of a patient")          # of the few words that mean two things: which of them is meant

A sentence means the same wherever it stands, so the catalogue knows no contexts: words that several screens share are
translated once. Where a word means two things and one of them has another word in the language, what is meant stands
beside it, as Qt has it. Amounts and numbers of documents are written alike in every language; so are files for others.
"""

import re
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.accounting.calendar import MONTHS
from desktop_app.views.garbage import held_back
from desktop_app.views.look.fonts import app_font, put_devanagari_first
from desktop_app.views.window_settings import window_settings

_SETTING = "look/language"
_QT_BUTTONS, _BUTTON = "QPlatformTheme", "an act"  # Qt's own buttons, and what their words mean
_MEANT = "\x04"  # between what is meant and the words, as gettext has it
_MONTH = re.compile(r"((?:\d{1,2} )?)([A-Z][a-z]{2,8})( \d{4})", re.ASCII)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Language(StrEnum):
    """What the window can be read in, by the codes of ISO 639-1."""

    ENGLISH = "en"
    HINDI = "hi"


# What each is called by those who read it.
OWN_NAMES = {Language.ENGLISH: "English", Language.HINDI: "\u0939\u093f\u0928\u094d\u0926\u0940"}


class Catalogue(QTranslator):
    """Sentences of one language by their English words, see `key`; those that it lacks stay English."""

    def __init__(self, sentences: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences

    def isEmpty(self) -> bool:
        """Tell Qt that there is something in it: it tells no window of a translator that is empty."""
        return not self._sentences

    def translate(self, context: str, source: str, meant: str | None = None, _count: int = -1) -> str | None:
        """Give a sentence in this language, by what is meant where that is said; None where it is not known."""
        meant = _BUTTON if context == _QT_BUTTONS else meant
        return self._sentences.get(key(source, meant)) or self._sentences.get(source)


class _Now:
    """What the window is read in at present; there is one application, so there is one of these."""

    language = Language.ENGLISH
    catalogue: Catalogue | None = None


def key(source: str, meant: str | None = None) -> str:
    """Give what a sentence goes by in a catalogue: its English words, with what is meant where that is said."""
    return f"{meant}{_MEANT}{source}" if meant else source


def parts_of(known: str) -> tuple[str, str]:
    """Take a key apart: the English words, and what is meant, "" where they mean one thing."""
    meant, _, source = known.rpartition(_MEANT)
    return source, meant


def language() -> Language:
    """Give the language that is on."""
    return _Now.language


def kept_language() -> Language:
    """Give the language that was chosen; where none was, the system's if it is one of ours."""
    system = "hi" if QLocale.system().language() == QLocale.Language.Hindi else "en"
    kept = str(window_settings().value(_SETTING, system))
    return Language(kept) if kept in set(Language) else Language.ENGLISH


def keep_language(chosen: Language) -> None:
    """Remember which language was chosen."""
    window_settings().setValue(_SETTING, chosen.value)


def choose_language(chosen: Language) -> None:
    """Speak a language and remember it; windows are told by Qt, and are built anew."""
    keep_language(chosen)
    app = QApplication.instance()
    if isinstance(app, QApplication) and chosen is not _Now.language:
        put_on(app, chosen)


@held_back()
def put_on(app: QApplication, chosen: Language) -> None:
    """Speak a language from now on; what stands on the screen already keeps its words until it is built anew."""
    if _Now.catalogue is not None:
        app.removeTranslator(_Now.catalogue)
        _Now.catalogue = None
    if chosen is not Language.ENGLISH:
        _Now.catalogue = Catalogue(sentences_of(chosen), app)
        app.installTranslator(_Now.catalogue)
    _Now.language = chosen
    put_devanagari_first(first=chosen is Language.HINDI)
    app.setFont(app_font())


def sentences_of(chosen: Language) -> dict[str, str]:
    """Read the catalogue of a language: English words and what they become; none for English itself."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - English needs none

    if chosen is Language.ENGLISH:
        return {}
    messages = ET.fromstring(resources.text(f"translations/{chosen.value}.ts")).iter("message")  # noqa: S314 - our own file
    pairs = (
        (key(each.findtext("source", ""), each.findtext("comment")), each.findtext("translation", ""))
        for each in messages
    )
    return {source: words for source, words in pairs if words}


def words_of(text: str, means: str = "") -> str:
    """Translate words that come from below the window: headings and titles of reports, their months, refusals."""
    # What cannot be printed, as half of a pasted character, is no sentence of ours, and Qt would drop it.
    if not text.isprintable():
        return text
    if text[-4:].isdigit() and (month := _MONTH.fullmatch(text)) and month[2] in {*MONTHS, *SHORT_MONTHS}:
        return f"{month[1]}{QCoreApplication.translate('data', month[2])}{month[3]}"
    return QCoreApplication.translate("data", text, means or None)


def locale() -> QLocale:
    """Give how Qt's own calendar writes months and days of the week: in the language that is on, as in India."""
    spoken = QLocale.Language.Hindi if _Now.language is Language.HINDI else QLocale.Language.English
    return QLocale(spoken, QLocale.Country.India)
