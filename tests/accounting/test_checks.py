import pytest

from desktop_app import resources
from desktop_app.accounting.checks import Check, Finding, read_checks

SHIPPED = resources.text("invariants.sql")
TWO = """-- What must hold.
-- SELECT 'not this'

-- INV-01 the first thing

SELECT a  -- INV-98 is only mentioned here
  FROM t
-- a word in between
 WHERE a <> ';';

-- ── A heading ──
-- INV-02 the second, with -- dashes  
SELECT b FROM t;
"""  # noqa: W291 - blanks at the end of a title are what is tried


def test_read_checks__each_block_by_name_title_and_query() -> None:
    assert read_checks(TWO) == (
        Check("INV-01", "the first thing", "SELECT a  -- INV-98 is only mentioned here\n  FROM t\n WHERE a <> ';'"),
        Check("INV-02", "the second, with -- dashes", "SELECT b FROM t"),
    )


@pytest.mark.parametrize("text", ["", "SELECT 1;", "-- INV-1\nSELECT 1;"])
def test_read_checks__a_text_without_checks_must_not_pass_for_books_without_findings(text: str) -> None:
    with pytest.raises(ValueError, match="longer"):
        read_checks(text)


def test_read_checks__every_shipped_invariant_once() -> None:
    checks = read_checks(SHIPPED)
    assert [check.name for check in checks] == [
        line.split()[1] for line in SHIPPED.splitlines() if line.startswith("-- INV-")
    ]
    assert len({check.name for check in checks}) == len(checks)
    assert len({check.query for check in checks}) == len(checks)


@pytest.mark.parametrize("check", read_checks(SHIPPED), ids=lambda check: check.name)
def test_read_checks__a_shipped_invariant_is_one_query_with_a_title(check: Check) -> None:
    assert check.title
    assert check.query.startswith(("SELECT", "WITH"))
    assert ";" not in check.query


def test_finding__lists_rows_and_counts_the_rest() -> None:
    check = Check("INV-01", "title", "SELECT 1")
    assert Finding(check, ((("plan_id", 7),),)).more == 0
