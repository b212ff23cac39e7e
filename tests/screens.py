"""The screens of the platform without one: an ordinary one and, to its right, the smallest the program is made for."""

import json
from pathlib import Path

DESK, SMALL = (1366, 768), (1024, 640)


def platform_with_screens(folder: Path, *, scale: int = 1) -> str:
    """Give what QT_QPA_PLATFORM must be, described in a file in a folder; `scale` is what QT_SCALE_FACTOR will be."""
    plain = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "desk", "x": 0, "width": DESK[0] * scale, "height": DESK[1] * scale, **plain},
        {"name": "small", "x": DESK[0] * scale, "width": SMALL[0] * scale, "height": SMALL[1] * scale, **plain},
    ]
    file = folder / f"screens-{scale}.json"
    file.write_text(json.dumps({"screens": screens}))
    return f"offscreen:configfile={file}"
