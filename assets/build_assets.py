"""
Make every asset from its named source.

    python -m assets.build_assets               # all of them
    python -m assets.build_assets locale        # one kind; the manifest is written each time

Sources are packages of the npm registry, by exact version and sum (`makers/packages.py`), and what
this project draws, writes and synthesises itself. It takes `npm`, `oggenc` (Debian: vorbis-tools)
and `pip install -e ".[assets]"`. The outputs are committed, so that nobody has to run it to play.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from assets.makers.atlas import make_map
from assets.makers.catalogues import make_locale
from assets.makers.fonts import make_fonts
from assets.makers.invented import make_invented
from assets.makers.licences import make_licences
from assets.makers.manifest import make_manifest
from assets.makers.pictures import make_flags, make_icons
from assets.makers.sounds import make_sounds

KINDS: dict[str, Callable[[Path], None]] = {
    "fonts": make_fonts,
    "map": make_map,
    "invented": make_invented,
    "flags": make_flags,
    "icons": make_icons,
    "sounds": make_sounds,
    "locale": make_locale,
    "licences": make_licences,
    "manifest": lambda _: None,
}


def main() -> None:
    """Make the kinds that were asked for, or all, and the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().splitlines()[0])
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], help="what to make (all)")
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "assets")
    given = parser.parse_args()
    given.scratch.mkdir(parents=True, exist_ok=True)
    for kind in given.kinds or KINDS:
        KINDS[kind](given.scratch)
    make_manifest()


if __name__ == "__main__":
    main()
