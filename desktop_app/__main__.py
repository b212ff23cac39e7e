"""The program's entry: the window, or a command without one."""

import sys

_SYSTEM_LIBRARIES = (
    "sudo apt-get install -y libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
_NO_LIBRARY = "cannot open shared object file"  # as in "libGL.so.1: cannot open shared object file: No such file"
_PACKAGES = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/python main.py"
_FAILED = 3  # also for a bug: Python's own 1 would say that the books have findings


def main() -> int:
    """Run the program with the arguments it was called with; the exit code."""
    try:
        from desktop_app.command_line import run  # noqa: PLC0415 - what is missing is told, not thrown

        return run(sys.argv[1:])
    except ImportError as missing:
        if _is_ours(missing):
            _tell(missing)
        else:
            print(_advice(missing), file=sys.stderr)
    except Exception as error:  # noqa: BLE001 - the program's edge: what nobody expected is told, without values
        _tell(error)
    return _FAILED


def _tell(error: Exception) -> None:
    from desktop_app.traces import told  # noqa: PLC0415 - it may be what is missing

    print(told(error), file=sys.stderr)


def _is_ours(missing: ImportError) -> bool:
    """Tell whether it is a part of this program that is missing, which no installation mends."""
    return isinstance(missing, ModuleNotFoundError) and (missing.name or "").startswith("desktop_app")


def _advice(missing: ImportError) -> str:
    """Say what to install: a package, all of them where one is too old, or a library of the system that Qt needs."""
    if _NO_LIBRARY in str(missing):
        return f"{missing}\nOn Debian and Ubuntu, install it with:\n    {_SYSTEM_LIBRARIES}"
    is_absent = isinstance(missing, ModuleNotFoundError)
    what = f"The Python package {missing.name} is missing." if is_absent else f"{missing}."
    return f"{what} Install everything with:\n    {_PACKAGES}"


if __name__ == "__main__":
    raise SystemExit(main())
