"""The two hands: a row of cards each, with silence beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_others import VENUE_ICONS
from game.desktop.scenes.table_words import headline_effect, ranged, rounded
from game.desktop.spoken import spoken, spoken_row
from game.desktop.terms import venue_word
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.button import Action, Pressable
from game.desktop.widgets.move_card import MoveCard
from game.desktop.widgets.strip import Strip
from game.engine import World
from game.playthrough import Forecast, Option
from game.playthrough.figures import minus
from game.playthrough.words import meter_word, split_row
from game.scenario.meters import RHETORIC
from game.scenario.model import MoveKind, Venue

CARD_LEAST, LOW_LEAST, CARD_MOST = 108, 112, 184
"""How narrow a card and a low card may be, and how wide, in units."""
_LABEL = 104
_KEYS = "1234567890-"
_KEY_MARKS = {Venue.PUBLIC: "", Venue.PRIVATE: "alt+"}
Pick = Callable[[Venue, str | None], object]


class SilenceButton(Pressable):
    """Saying nothing in one venue: chosen where no card of it is."""

    def __init__(
        self, on_press: Action, *, selected: bool = False, **options: Unpack[Options]
    ) -> None:
        super().__init__(on_press, sound="card", **options)
        self.selected = selected
        self.radius = "pill"

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of a pill."""
        return width, context.text.line_height("small_strong") + 2 * context.px(5)

    def draw(self, canvas: Canvas) -> None:
        """Draw the pill with its ring and its word."""
        fill = canvas.mix("surface", "raised_hover", round(self.glow.value, 1))
        if self.selected:
            fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        border = "accent" if self.selected else "border"
        canvas.panel(self.rect, fill, border, radius="pill", width=2 if self.selected else 1)
        at = (self.rect.left + canvas.px(15), self.rect.centery)
        paint = "text" if self.selected else "text_muted"
        canvas.shape("check" if self.selected else "ring", at, 11, paint)
        area = pygame.Rect(at[0] + canvas.px(11), self.rect.top, 0, self.rect.height)
        area.width = self.rect.right - canvas.px(8) - area.left
        canvas.middle_text(_("Silence"), area, "small_strong", paint)

    def said(self) -> Iterator[str]:
        """Yield its word."""
        yield _("Silence")


class Hand(Widget):
    """
    One hand.

    Args:
        venue: Public or private.
        options: The moves, dialogue first.
        chosen: The move that is chosen, or ``None`` for silence.
        pick: Told the venue and the move of a card that is pressed.
        low: Whether the cards are low.
        bare: Whether low ones are without their effect.
        icons: What sort of move each is; none for no icons.
        more: As for every widget.
    """

    def __init__(
        self,
        venue: Venue,
        options: tuple[Option, ...],
        chosen: str | None,
        pick: Pick,
        *,
        low: bool,
        bare: bool = False,
        icons: Mapping[str, str] | None = None,
        **more: Unpack[Options],
    ) -> None:
        super().__init__(**more)
        self.venue, self.low = venue, low
        self.cards = [
            MoveCard(
                option,
                self._picks(pick, option.move),
                badge=self._badge(at),
                selected=option.move == chosen,
                low=low,
                bare=bare,
                icon=(icons or {}).get(option.move, ""),
                name=f"card.{option.move}",
            )
            for at, option in enumerate(options)
        ]
        dialogue = sum(option.kind is MoveKind.DIALOGUE for option in options)
        breaks = (dialogue,) if 0 < dialogue < len(options) else ()
        self._least = LOW_LEAST if low else CARD_LEAST
        self.strip = Strip(self.cards, least=self._least, most=CARD_MOST, breaks=breaks)
        self.silence = SilenceButton(
            self._picks(pick, None), selected=chosen is None, name=f"table.silence.{venue.value}"
        )
        self.adopt(self.silence, self.strip)

    def _picks(self, pick: Pick, move: str | None) -> Action:
        return lambda: pick(self.venue, move)

    def _badge(self, at: int) -> str:
        if at >= len(_KEYS):
            return ""
        key = minus(_KEYS[at])
        return key if self.venue is Venue.PUBLIC else f"Alt {key}"

    @property
    def children(self) -> tuple[Widget, ...]:
        """Silence and the cards."""
        return (self.silence, self.strip)

    def keys(self) -> dict[str, str]:
        """Return the keys that choose a card, each with its move."""
        mark = _KEY_MARKS[self.venue]
        return {mark + key: card.option.move for key, card in zip(_KEYS, self.cards, strict=False)}

    def show_choice(self, chosen: str | None) -> None:
        """Show which move is chosen."""
        self.silence.selected = chosen is None
        for card in self.cards:
            card.choose(card.option.move == chosen)

    def foretell(self, world: World, likely: Forecast) -> None:
        """Put the likely effect on the cards: on rhetoric where it moves, or else the largest."""
        for card in self.cards:
            effects = likely.options.get(card.option.move, {})
            first = headline_effect(effects)
            if first is None:
                card.effects, card.way = ("0",), 0
            else:
                row, reach = first
                card.loud, card.way = row == RHETORIC, reach.way
                meter = spoken(meter_word(world, split_row(row)[0]))
                told = [f"{ranged(reach)} {name}" for name in (spoken_row(world, row), meter)]
                told += [f"{rounded(reach)} {meter}"] if reach.way else []
                card.effects = tuple(dict.fromkeys(told))
        if self.context is not None:
            self.arrange(self.context)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the cards."""
        return width, self.strip.natural(context, width)[1]

    def arrange(self, context: Context) -> None:
        """Place silence at the left and the cards beside it."""
        wide, gap = self._label(context), context.px(6)
        high = self.silence.natural(context, wide)[1]
        pill = pygame.Rect(self.rect.left, 0, wide, high)
        pill.bottom = self.rect.bottom - context.px(3)
        self.silence.layout(pill, context)
        cards = pygame.Rect(self.rect.left + wide + gap, self.rect.top, 0, self.rect.height)
        cards.width = self.rect.right - cards.left
        self._widen(context, cards.width)
        self.strip.layout(cards, context)
        self._key(context, self.strip.shares(context, cards.width)[1])

    def _widen(self, context: Context, width: int) -> None:
        """Let the cards be as wide as it takes to name the effect of each, within bounds."""
        self.strip.least = self._least
        wide = self.strip.shares(context, width)[1]
        self._key(context, wide)
        wanted = max((card.wanted(context) for card in self.cards), default=0)
        if wanted > wide:
            units = wanted / (context.scale.factor * context.scale.larger)
            self.strip.least = min(units, CARD_MOST)

    def _key(self, context: Context, wide: int) -> None:
        """Let the keys of all cards of a width stand in their heads, or else in their feet."""
        keyed = all(card.has_room(context, wide) for card in self.cards)
        for card in self.cards:
            card.keyed = keyed

    def _label(self, context: Context) -> int:
        return context.px(_LABEL * context.scale.larger)

    def draw(self, canvas: Canvas) -> None:
        """Draw the name of the hand, silence, and the cards."""
        line = canvas.text_maker.line_height("strong")
        head = pygame.Rect(
            self.rect.left, self.rect.top + canvas.px(4), self._label(canvas.context), line
        )
        canvas.icon(
            VENUE_ICONS[self.venue], (head.left + canvas.px(10), head.centery), 18, "accent"
        )
        head.left += canvas.px(24)
        head.width -= canvas.px(24)
        canvas.middle_text(venue_word(self.venue), head, "strong", "text")
        free = self.silence.rect.top - head.bottom
        if free >= 2 * canvas.text_maker.line_height("tiny"):
            wide = self._label(canvas.context)
            note = pygame.Rect(self.rect.left, head.bottom, wide, 2 * line)
            public = self.venue is Venue.PUBLIC
            words = _("Heard by all\nNumber keys") if public else _("Behind the door\nAlt + number")
            canvas.paragraph(words, note, "tiny", "text_faint", lines=2)
        super().draw(canvas)

    def said(self) -> Iterator[str]:
        """Yield the name of the hand and what is in it."""
        yield venue_word(self.venue)
        yield from super().said()
