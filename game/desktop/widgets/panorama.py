"""The region of a scenario as a picture of any shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from game.desktop.atlas import Frame, covering
from game.desktop.context import Context
from game.desktop.widgets.base import Options
from game.desktop.widgets.map import MapView
from game.desktop.widgets.seating import MapSide


class Panorama(MapView):
    """
    A map without cards that has no empty edges: in a flat place it shows less of north and south.

    Args:
        frame: West, south, east and north in degrees; ``None`` for invented coasts.
        sides: The sides to mark.
        options: As for every widget.
    """

    def __init__(
        self, frame: Frame | None, sides: Sequence[MapSide], **options: Unpack[Options]
    ) -> None:
        super().__init__(frame, sides, **options)
        self.whole = self.frame

    def arrange(self, context: Context) -> None:
        """Choose what of the frame is shown, with the capitals that lie in it in the middle."""
        if self.whole is not None:
            west, _south, east, _north = self.whole
            known = [side.at for side in self.sides if side.at is not None]
            inside = [at[0] for at in known if west <= at[1] <= east] or [at[0] for at in known]
            middle = sum(inside) / len(inside)
            self.frame = covering(self.whole, self.rect.size, middle)
        super().arrange(context)
