"""Writes a file wholly or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import time
from pathlib import Path

STALE = 24 * 3600
"""Seconds after which a part that is still there is of a writer that was killed."""

_PART = re.compile(r"\.(?s:.+)\.[0-9a-f]{8}\.part")


def write_atomically(path: Path, text: str) -> None:
    """
    Write a text file so that a reader sees the old content or the new one, never a part.

    The text goes to a new file in the same folder, is forced to the disk and then takes the place
    of the old one; who is killed in between leaves the old file as it was.

    Args:
        path: Where to; its folder is made where it is missing. A link is followed.
        text: What; UTF-8, line ends as they are.

    Raises:
        OSError: The file cannot be written; the old one stands.
    """
    path = Path(os.path.realpath(path))
    if path.is_symlink():
        raise OSError(errno.ELOOP, "the link leads back to itself", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear(path.parent)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666), "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _clear(folder: Path) -> None:
    """Remove the parts that writers left which were killed; a writer at work is far younger."""
    oldest = time.time() - STALE
    with contextlib.suppress(OSError):  # what cannot be listed or removed is left there
        for part in folder.glob(".*.part"):
            if _PART.fullmatch(part.name) and part.lstat().st_mtime < oldest:
                part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some systems do not open folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
