"""The books of a clinic: `python main.py --help` tells what it can do."""

from desktop_app.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
