"""A GST return is of one registration: branches in another State have one of their own, and are told by themselves."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, bindparam, or_


def of_branch(column: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a mapped column
    """Keep the rows of the branch that the statement's `branch_id` names; None: of all branches."""
    wanted = bindparam("branch_id", type_=Integer())
    return or_(wanted.is_(None), column == wanted)
