"""
Flags as pictures and icons as drawings.

Flags are rasterised here, since the drawing code of the window leaves out parts of them (`<use>`,
`<mask>`) without a word. Icons are plain strokes, which it draws well: they stay SVG, and their
`currentColor`, width and height are replaced when they are drawn.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from assets.makers.packages import ASSETS, FLAGS, ICONS, fetch, fresh

COUNTRIES = ("cn", "jp", "kp", "kr", "ru", "un", "us")
PALE = "#e9ecef"
DIAMOND = "M320 120 440 240 320 360 200 240z"
INVENTED = {
    "xa": ("#2f6f8f", f'<path fill="{PALE}" d="M0 190h640v100H0z"/>'),
    "xb": ("#8a5a2b", f'<path fill="{PALE}" d="M0 480 320 60l320 420z"/>'),
    "xc": ("#5b6b3a", f'<circle cx="320" cy="240" r="120" fill="{PALE}"/>'),
    "xd": ("#6d5a86", f'<path fill="{PALE}" d="M270 0h100v480H270z"/>'),
    "xx": ("#8d97a3", f'<path fill="none" stroke="{PALE}" stroke-width="28" d="{DIAMOND}"/>'),
}
"""Field and charge of flags for invented states: band, peak, disc, pale; and a neutral one."""
SIZE = (320, 240)
"""Pixels of a flag: twice the largest that is shown; scaling down by areas keeps it clean."""

SYMBOLS = """
    accessibility arrow-down arrow-left arrow-right arrow-up book-open check chevron-down
    chevron-left chevron-right chevron-up circle circle-check circle-help circle-x crown diamond
    dices door-closed download eye eye-off fast-forward file-text flag flame gauge git-fork
    graduation-cap handshake history hourglass house image-down info landmark languages layers
    link list lock lock-open log-out map megaphone message-circle messages-square mic minus
    monitor newspaper octagon-alert pause plane play plus radio refresh-cw rocket rotate-ccw
    save scale settings shield-alert ship skip-back skip-forward square target thumbs-down
    thumbs-up triangle triangle-alert undo-2 unlink user users volume-2 volume-x x zap
""".split()
"""The icons that are shipped, by Lucide's names."""


def make_flags(scratch: Path) -> None:
    """Rasterise each flag."""
    import resvg_py  # noqa: PLC0415 -- only this part needs it

    source = fetch(FLAGS, scratch) / "flags" / "4x3"
    drawings = {name: (source / f"{name}.svg").read_text(encoding="utf-8") for name in COUNTRIES}
    for name, (field, charge) in INVENTED.items():
        drawings[name] = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480">'
            f'<path fill="{field}" d="M0 0h640v480H0z"/>{charge}</svg>'
        )
    folder = fresh("flags")
    for name, drawing in drawings.items():
        picture = resvg_py.svg_to_bytes(svg_string=drawing, width=SIZE[0], height=SIZE[1])
        (folder / f"{name}.png").write_bytes(bytes(picture))


def make_icons(scratch: Path) -> None:
    """Copy the icons that the window uses; the project's own drawing stays as it is."""
    source = fetch(ICONS, scratch) / "icons"
    own = ASSETS / "icons" / "backchannel.svg"
    drawing = own.read_bytes()
    folder = fresh("icons")
    own.write_bytes(drawing)
    for name in SYMBOLS:
        shutil.copyfile(source / f"{name}.svg", folder / f"{name}.svg")
