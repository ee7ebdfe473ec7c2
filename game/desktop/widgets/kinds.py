"""The kinds of moves by shape, so that the hue is never the only sign; and their sorts by icon."""

from __future__ import annotations

from typing import Literal

Kind = Literal["pressure", "dialogue", "silence"]
"""A kind of move, or none; also the role of its colour, but for silence."""

SHAPES = {"pressure": "triangle", "dialogue": "diamond", "silence": "ring"}
"""The shape of each kind, by its name on the canvas."""

_ICONS = {
    "01": "mic",
    "02": "message-circle",
    "03": "handshake",
    "04": "messages-square",
    "05": "landmark",
    "06": "link",
    "07": "plane",
    "08": "lock-open",
    "09": "eye",
    "10": "target",
    "11": "thumbs-down",
    "12": "circle-x",
    "13": "octagon-alert",
    "14": "megaphone",
    "15": "ship",
    "16": "unlink",
    "17": "scale",
    "18": "zap",
    "19": "flame",
    "20": "rocket",
}
"""An icon for each root of the CAMEO event codes."""


def code_icon(code: str) -> str:
    """Return the icon of a sort of move, by its CAMEO code."""
    return _ICONS.get(code[:2], "message-circle")
