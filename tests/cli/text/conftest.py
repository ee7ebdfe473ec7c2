"""The terminal game is tested with the small crisis of the playthrough's tests."""

from __future__ import annotations

from tests.playthrough.conftest import crisis

__all__ = ["crisis"]
