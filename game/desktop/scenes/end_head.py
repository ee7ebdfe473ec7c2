"""The head of the end: which ending came, what became of everybody, and what it was worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.language import _
from game.desktop.scenes.end_course import short_turn
from game.desktop.scenes.end_payees import rank_words
from game.desktop.terms import ending_kind_word
from game.desktop.widgets.banner import Banner, Medal
from game.desktop.widgets.base import Options, Widget
from game.desktop.widgets.boxes import Column, Row
from game.desktop.widgets.label import Label
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison
from game.scenario.model import EndingKind

ICONS = {
    EndingKind.SETTLEMENT: ("handshake", "good"),
    EndingKind.FREEZE: ("pause", "dialogue"),
    EndingKind.STALEMATE: ("scale", "text_muted"),
    EndingKind.BREAKDOWN: ("unlink", "pressure"),
    EndingKind.WAR: ("flame", "bad"),
}
"""The icon of each kind of ending, and its colour by role."""
_MEDAL, _LOW_MEDAL = 72, 44
_WORTH, _LOW_WORTH = 168, 232


class Rising(Label):
    """
    A number that counts up from nothing.

    Args:
        number: Where it ends.
        share: Returns how far it is, 0 to 1.
        role: Of the font.
        paint: Its colour.
        options: As for every widget.
    """

    def __init__(
        self,
        number: float,
        share: Callable[[], float],
        role: str,
        paint: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(f"{number:.0f}", role, paint, align="right", **options)
        self.number, self.share = number, share

    def draw(self, canvas: Canvas) -> None:
        """Draw the number that it has come to."""
        high = canvas.text_maker.line_height(self.role)
        at = (self.rect.right, self.rect.centery - high / 2)
        canvas.text(f"{self.number * self.share():.0f}", at, self.role, self.colour, align="right")


def end_head(
    playthrough: Playthrough,
    comparison: Comparison | None,
    *,
    low: bool,
    share: Callable[[], float] = lambda: 1.0,
) -> Widget:
    """
    Return the head of the end.

    Args:
        playthrough: The ended playthrough.
        comparison: Many runs by doctrine, once they are there.
        low: Whether there is little height: then it is flat and leaves the epilogue to the page.
        share: Returns how far the payoff has counted up, 0 to 1.
    """
    ending = playthrough.outcome()
    assert ending is not None
    icon, paint = ICONS[ending.kind]
    row: list[Widget] = [Medal(icon, paint, _LOW_MEDAL if low else _MEDAL)]
    row.append(_named(playthrough, paint, low=low))
    if not low:
        row.append(Label(epilogue_of(playthrough), name="end.epilogue", grow=4))
    if playthrough.play_as is not None:
        row.append(_own(playthrough, playthrough.play_as, comparison, share, low=low))
    return Banner(Row(row, gap="l", align="center"), paint, pad=("l", "xs" if low else "m"))


def epilogue_of(playthrough: Playthrough) -> str:
    """Return what became of everybody."""
    ending = playthrough.outcome()
    return " ".join(ending.text.split()) if ending else ""


def _named(playthrough: Playthrough, paint: str, *, low: bool) -> Widget:
    ending = playthrough.outcome()
    assert ending is not None
    title = playthrough.loaded.scenario.title
    when = short_turn(playthrough.world, playthrough.turn)
    name = Label(ending.title, "title" if low else "banner", name="end.title")
    kind = ending_kind_word(ending.kind)
    if low:
        words = f"{kind} · {when} · {title}"
        return Column([name, Label(words, "small", "text_muted")], gap="none", grow=1)
    parts = [Label(kind, "strong", paint), name, Label(f"{when} · {title}", "small", "text_muted")]
    return Column(parts, gap="none", grow=3)


def _own(
    playthrough: Playthrough,
    you: str,
    comparison: Comparison | None,
    share: Callable[[], float],
    *,
    low: bool,
) -> Widget:
    """Return what it was worth to the player, and how that ranks."""
    worth = playthrough.payoffs()[you]
    who = playthrough.loaded.scenario.actors[you].name
    rank = rank_words(comparison, you) or who
    told = Label(rank, "small", "text_muted", align="right", name="end.rank_head")
    words = Column(
        [Label(_("Your payoff"), "label", align="right"), told],
        gap="none",
        width=_LOW_WORTH if low else _WORTH,
    )
    role = "number" if low else "big_number"
    number = Rising(worth, share, role, "accent", name="end.payoff")
    return Row([words, number], gap="m", align="center")
