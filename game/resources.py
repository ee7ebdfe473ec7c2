"""
Where ``scenarios/``, ``seeds/`` and ``assets/`` are.

In a checkout and in an editable install they lie beside the package; in a wheel they were packed
inside it, under ``game/_data``. Real paths are returned, since installers unpack wheels.
"""

from __future__ import annotations

from pathlib import Path

from game.errors import MissingDataError

PACKAGE = Path(__file__).resolve().parent
"""The folder of the package itself."""


def find_data_root(package: Path) -> Path:
    """
    Find the folder that holds ``scenarios/``, ``seeds/`` and ``assets/``.

    Args:
        package: The folder of the package, wherever it is installed.

    Returns:
        ``_data`` inside the package (a wheel), or the folder above it (a checkout).

    Raises:
        MissingDataError: Neither is there.
    """
    packed = package / "_data"
    if (packed / "scenarios").is_dir():
        return packed
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "scenarios").is_dir():
        return checkout
    raise MissingDataError(
        f"no scenarios in {packed} nor beside {package}: install backchannel again"
    )


def data_root() -> Path:
    """
    Return the folder that holds ``scenarios/``, ``seeds/`` and ``assets/``.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return find_data_root(PACKAGE)


def scenarios_dir() -> Path:
    """
    Return the folder of the shipped scenarios, one folder each.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return data_folder("scenarios")


def seeds_dir() -> Path:
    """
    Return the folder of the source material: dossiers and tables.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return data_folder("seeds")


def assets_dir() -> Path:
    """
    Return the folder of pictures, fonts and sounds.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return data_folder("assets")


def data_folder(name: str) -> Path:
    """
    Return one folder of the data by its name, and make sure that it is there.

    Raises:
        MissingDataError: There is no such folder.
    """
    folder = data_root() / name
    if not folder.is_dir():
        raise MissingDataError(f"no folder {folder}: install backchannel again")
    return folder
