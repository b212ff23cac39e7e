"""The program as main.py runs it, holding the key of the tests' encrypted books."""

from desktop_app.__main__ import main
from tests import raw

if __name__ == "__main__":
    assert raw.is_encrypted()
    raise SystemExit(main())
