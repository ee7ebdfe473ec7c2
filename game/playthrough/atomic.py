"""Writes a file wholly or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path


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


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some systems do not open folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
