"""Texts that mean mischief, of every kind that anything here might take for more than a text. One place for all tests.

The book of mischief (hostile_book.py) has the worst of them as names; what no name may hold is here too, for what lies
below the workflows: exports, documents, widgets, searches, logs and terminals.
"""

RICH = (
    "<b>Bold</b>",
    '<img src="file:///etc/passwd">Image',
    "<table width=100000 height=1000000><tr><td>huge",
    "</td></tr></table><!--",
    "<a href='file:///etc/passwd'>here</a>",
    "<style>* { font-size: 900px }</style>",
    "&lt;i&gt; &amp; &#x27;",
    "**bold** [link](file:///etc/passwd)",
)
FORMULAS = (
    *(
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\x1d=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u00a0=1+1",
        "\u200b=1+1",
    ),
    *("\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(A1)", "\ufeff=1+1", "\u202e=1+1", "=cmd|'/c calc'!A1", "'=1+1"),
    '=HYPERLINK("file:///etc/passwd","here")',
)
CELLS = ('"', '""', 'a"b', "a,b", "a;b", "a\tb", "a\nb", "a\r\nb", "a\rb", '"a\n"b,"', ",", "'")
SEARCHES = (
    *(
        "note:hiv",
        "words:asha",
        "asha OR rao",
        "asha AND",
        "NOT asha",
        "NEAR(asha rao)",
        '"asha',
        "asha*",
        "^asha",
        "(asha",
    ),
    *("{words}:asha", "%", "_", "50%", "a_b", "\\", "' OR 1=1 --", "'; DROP TABLE search; --", "*", "--", ";"),
)
MNEMONICS = ("Rao & Sons", "&Tom", "Tom && Jerry", "&", "&&&")
PLACEHOLDERS = (
    "{name}",
    "{0}",
    "{",
    "}",
    "{name!r:>10}",
    "{0.__class__}",
    "%s",
    "%(name)s",
    "%1 %2",
    "%n",
    "100 %",
    "[*]",
)
SCRIPTS = (
    "नेहा गुप्ता",
    "क्\u200dष",
    "نورا",
    "\U0001f600 Asha",
    "A\u0301sha",
    "\U0001f468\u200d\u2695\ufe0f",
    "Z\u0334\u0351a",
)
TURNED = ("\u202e1,180.00", "\u202bAsha\u202c", "\u2067Asha\u2069", "\u200fAsha", "\u061cAsha")
UNSEEN = ("\u200b", "Asha\u200b", "\x00", "Asha\x00Rao", "\x7f", "\x85", "\u2028", "\u00ad", "\ufeff")
TERMINAL = ("\x1b[2J\x1b[H", "\x1b]0;owned\x07", "\x9b31m", "\x1b[8mhidden", "a\rb", "a\x08b", "\x1bc")
PATHS = (
    "../../etc/passwd",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\x",
    "CON",
    "con.csv",
    "NUL",
    "name.",
    "name ",
    "a/b",
    "a\x00b",
    "~",
)
LONG = ("A" * 300, "A" * 20_000, "long words " * 2_000)
HALVES = ("\ud800", "Asha\udfff", "\ud83d Rao")

TEXTS = (
    *(*RICH, *FORMULAS, *CELLS, *SEARCHES, *MNEMONICS, *PLACEHOLDERS, *SCRIPTS, *TURNED, *UNSEEN, *TERMINAL, *PATHS),
    *(*LONG, *HALVES),
)
STORABLE = tuple(text for text in TEXTS if text not in HALVES)  # what SQLite can hold


def named(text: str) -> str:
    """Name a text for the list of tests."""
    return ascii(text)[:30]
