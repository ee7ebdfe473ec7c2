"""The table: how things stand before a turn, and what the player can do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desktop import aside
from game.desktop.intents import Intent, Press
from game.desktop.language import _
from game.desktop.scenes.table_ahead import write_ahead
from game.desktop.scenes.table_board import Board, Parts, is_short, is_tight
from game.desktop.scenes.table_detail import detail
from game.desktop.scenes.table_end import make_end, make_menu
from game.desktop.scenes.table_goals import GoalWatch
from game.desktop.scenes.table_hands import Hand
from game.desktop.scenes.table_header import make_header
from game.desktop.scenes.table_map import echoes, flags_of, links, make_map, map_actors
from game.desktop.scenes.table_meters import meters
from game.desktop.scenes.table_news import news_page
from game.desktop.scenes.table_others import VENUE_ICONS, others
from game.desktop.scenes.table_side import METERS, MOVE, NEWS, OTHERS, SidePanel
from game.desktop.scenes.table_why import Why
from game.desktop.scenes.table_words import ladder_words, risk_words
from game.desktop.stack import Scene
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel
from game.desktop.widgets.kinds import code_icon
from game.desktop.widgets.label import Label
from game.desktop.widgets.ladder import EscalationLadder
from game.desktop.widgets.move_card import MoveCard
from game.playthrough import Forecast, Option, Playthrough
from game.playthrough.forecast import forecast_steps
from game.playthrough.leanings import leanings
from game.playthrough.reasons import shown_change
from game.playthrough.reception import Mood, receptions
from game.scenario.meters import RHETORIC
from game.scenario.model import Venue

if TYPE_CHECKING:
    from game.desktop.app import App


class TableScene(Scene):
    """
    One turn.

    Args:
        app: The heart of the game.
        playthrough: What is played, or watched.

    Attributes:
        playthrough: What is played, or watched.
        chosen: The move chosen in each venue; ``None`` is silence.
        page: The page of the panel that is open when no card is in hand.
        why: The row of the meter whose ledger is open on the page of the meters.
        likely: The forecast; ``None`` while it is being made.
        in_hand: The move that the pointer or the focus is on, or ``None``.
    """

    name = "table"

    def __init__(self, app: App, playthrough: Playthrough) -> None:
        super().__init__(app)
        self.playthrough = playthrough
        self.chosen: dict[Venue, str | None] = dict.fromkeys(Venue)
        self.page, self.why = OTHERS, RHETORIC
        self.likely: Forecast | None = None
        self.in_hand: Option | None = None
        self._last: Option | None = None
        self._touched = False
        self.watch = GoalWatch(app, playthrough, self.open, self._warn)
        self.leanings = leanings(playthrough)
        self.flags = flags_of(playthrough.loaded.scenario)
        self.options = playthrough.options()
        self.hands: tuple[Hand, ...] = ()

    # -- coming and going ----------------------------------------------------------------------

    def enter(self) -> None:
        """Begin to work out what each move would do."""
        self.app.playthrough = self.playthrough
        if self.likely is None:
            self.app.jobs.drop(self)
            self.app.jobs.start(forecast_steps(self.playthrough), self._foretold, owner=self)
        self.ensure_built()
        self.watch.resume()
        if self.focus.current is None:
            first = self.hands[0].cards[0].name if self._cards() else "table.confirm"
            self.focus.named(first)

    def leave(self) -> None:
        """Drop the work that nobody waits for any more."""
        self.app.jobs.drop(self)
        self.watch.leave()

    def cancel(self) -> bool:
        """Open the menu."""
        self.open_menu()
        return True

    def room(self) -> tuple[bool, bool]:
        """Tell whether there is little height, in which cards are low, and whether very little."""
        context, height = self.app.context, self.app.size[1]
        return is_short(context, height), is_tight(context, height)

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the table."""
        self.low, self.bare = self.room()
        self.map = make_map(self.playthrough, self.leanings, self.open_actor, name="table.map")
        self.map.show_past(echoes(self.playthrough), links(self.playthrough))
        self.ladder = self._ladder()
        self.side = SidePanel(self.page, self._page, self.open_page, name="table.side")
        self.hands = self._hands()
        if self.likely is not None:
            self._show_forecast(self.likely)
        self.shortcuts = self._keys()
        self.in_hand = None
        ladder = Panel(self.ladder, pad=("l", "s" if not self.low else "xs"))
        header, end = make_header(self), make_end(self)
        board = Board(Parts(header, ladder, self.map, self.side, self.hands, end))
        self._show_plans()
        return board

    def _ladder(self) -> EscalationLadder:
        last = self.playthrough.last
        changed = shown_change(last, RHETORIC) if last else None
        words, brief, high = risk_words(self.playthrough)
        ladder = EscalationLadder(
            self.playthrough.meters()[RHETORIC],
            changed,
            risk=words,
            risk_brief=brief,
            risk_high=high,
            brief=self.bare,
            name="table.ladder",
            tooltip=ladder_words(self.playthrough),
        )
        ladder.mark = last.before[RHETORIC] if last else None
        return ladder

    def _hands(self) -> tuple[Hand, ...]:
        if self.playthrough.play_as is None:
            return ()
        hands = {Venue.PUBLIC: self.options.public, Venue.PRIVATE: self.options.private}
        moves = self.playthrough.loaded.scenario.moves
        icons = {name: code_icon(move.cameo) for name, move in moves.items()}
        return tuple(
            Hand(
                venue,
                options,
                self.chosen[venue],
                self.pick,
                low=self.low,
                bare=self.bare,
                icons=icons,
                name=f"table.hand.{venue.value}",
            )
            for venue, options in hands.items()
        )

    def _cards(self) -> list[MoveCard]:
        return [card for hand in self.hands for card in hand.cards]

    def _page(self, page: int) -> Widget:
        if page == MOVE:
            return self._detail_page()
        if page == OTHERS:
            return others(self.playthrough, self.leanings, self.flags)
        if page == METERS:
            why = Why(self.playthrough, self.why, self.explain)
            return meters(self.playthrough, self._changes(), self.flags, why)
        return news_page(self.playthrough, self.see_news)

    def _detail_page(self) -> Widget:
        option = self.in_hand or self._last
        if option is None:
            text = _("Point at a card, or go to it with the keyboard, to see all there is to know.")
            return Column([Label(text, "small", "text_muted")])
        return self.watch.warned(detail(self.playthrough, option, self.likely))

    def _warn(self) -> None:
        """Show on the page of the move what the plan risks."""
        if self.side.page == MOVE:
            with self.resumed():
                self.side.show(MOVE)

    def _changes(self) -> dict[str, float]:
        last = self.playthrough.last
        return {row: shown_change(last, row) for row in last.after} if last else {}

    # -- the move in hand ----------------------------------------------------------------------

    def update(self, dt: float) -> None:
        """Move on, and follow the pointer and the focus from card to card."""
        super().update(dt)
        if not self.layers:
            self._follow_hand()

    def handle(self, intent: Intent) -> bool:
        """Take an intent; a press on a card shows its page, though another has been opened."""
        handled = super().handle(intent)
        if isinstance(intent, Press) and self.side.page != MOVE:
            pressed = (card.hovered for card in self._cards())
            self.in_hand = None if any(pressed) else self.in_hand
        return handled

    def _follow_hand(self) -> None:
        hovered = next((card for card in self._cards() if card.hovered), None)
        focused = self.focus.current
        held = isinstance(focused, MoveCard) and (focused.ringed or self._touched)
        card = hovered or (focused if held and isinstance(focused, MoveCard) else None)
        option = card.option if card else None
        if option is self.in_hand:
            return
        self.in_hand, self._last = option, option or self._last
        if option is not None or self.side.page != self.page:
            self.side.show(MOVE if option else self.page)
        self._show_plans()
        self.app.refresh()

    def _plans(self) -> list[Option]:
        """Return the moves that are chosen, with the one in hand in place of its venue's."""
        plans = {option.venue: option for option in self.options.all if self._is_chosen(option)}
        if self.in_hand is not None and self.in_hand.legal:
            plans[self.in_hand.venue] = self.in_hand
        return [plans[venue] for venue in Venue if venue in plans]

    def _is_chosen(self, option: Option) -> bool:
        return self.chosen[option.venue] == option.move

    def chosen_words(self) -> list[tuple[str, str, str]]:
        """Return for each venue its icon, the kind of the chosen move, and its name."""
        told = []
        for venue in Venue:
            option = next((o for o in self.options.all if self.chosen[venue] == o.move), None)
            kind, name = (option.kind.value, option.label) if option else ("silence", _("Silence"))
            told.append((VENUE_ICONS[venue], kind, name))
        return told

    def _show_plans(self) -> None:
        """Show on map, ladder and goals what the moves in hand and chosen would do."""
        plans = self._plans()
        self.watch.plan([option.move for option in plans])
        moods: dict[str, Mood] = {}
        if self.in_hand is not None:
            found = receptions(self.playthrough, self.in_hand.move)
            moods = {one.actor: one.mood for one in found}
        self.map.set_actors(map_actors(self.playthrough, self.leanings, moods))
        self._show_arcs(plans)
        if self.likely is None or RHETORIC not in self.likely.silence:
            return
        now, still = self.playthrough.meters()[RHETORIC], self.likely.silence[RHETORIC]
        effects = [self.likely.options.get(option.move, {}).get(RHETORIC) for option in plans]
        shift = now + sum(reach.middle for reach in effects if reach)
        self.ladder.foretell(shift + still.low, shift + still.high)

    def _show_arcs(self, plans: list[Option]) -> None:
        own = self.playthrough.side
        wanted = [(o.target, o.kind.value, o.venue is Venue.PRIVATE) for o in plans]
        shown = [(arc.end, arc.kind, arc.private) for arc in self.map.arcs]
        if own is None or wanted == shown:
            return
        self.map.clear_arcs()
        for target, kind, private in wanted:
            self.map.add_arc(own, target, kind, private=private)

    def _foretold(self, likely: Forecast) -> None:
        self.likely = likely
        self.watch.foretold(likely)
        self._show_forecast(likely)
        self._show_plans()
        if self.in_hand is not None or self.side.page == MOVE:
            with self.resumed():
                self.side.show(self.side.page)
        self._write_ahead(likely)
        self.app.refresh()

    def _write_ahead(self, likely: Forecast) -> None:
        """Write the pages of the moves before anybody points at their cards."""
        size = self.side.content.rect.size
        if all(size):
            options = [card.option for card in self._cards()]
            work = write_ahead(self.playthrough, options, likely, self.app.context, size)
            self.app.jobs.start(work, lambda _done: None, owner=self)

    def _show_forecast(self, likely: Forecast) -> None:
        for hand in self.hands:
            hand.foretell(self.playthrough.world, likely)

    # -- what the player does ------------------------------------------------------------------

    def pick(self, venue: Venue, move: str | None) -> None:
        """Choose a move of a venue; the chosen one again, or ``None``, is silence."""
        self._touched = True
        self.chosen[venue] = None if self.chosen[venue] == move else move
        for hand in self.hands:
            hand.show_choice(self.chosen[hand.venue])
        self._show_plans()

    def _pick_by_key(self, venue: Venue, move: str) -> None:
        """Choose a move by its key and put its card in hand; one that is locked is only shown."""
        for card in self._cards():
            card.hovered = False
        self._touched, self.in_hand = True, None
        self.focus.named(f"card.{move}")
        option = next(option for option in self.options.all if option.move == move)
        if option.legal:
            self.app.sound.play("card")
            self.pick(venue, move)
            return
        self.app.sound.play("refuse")
        note = _("Not chosen: “{move}” is not possible now. The page Move says why.")
        self.app.toast(note.format(move=option.label), here=True)

    def open_page(self, page: int) -> None:
        """Open a page of the panel and leave it open."""
        self.page = page
        self.side.show(page)

    def explain(self, row: str) -> None:
        """Show on the page of the meters why one moved; the keyboard stays where it was."""
        at, before = self.focus.current, self.why
        self.why = row
        self.open_page(METERS)
        if not self.focus.named(at.name if at else ""):
            self.focus.named(f"table.meter.{before}")
        self.side.reveal_part("table.why.head")
        self.tooltip.owner = self.focus.current
        self.tooltip.hide()

    def see_news(self) -> None:
        """Show the news of the last turn again; the plan in hand stays as it is."""
        report = self.playthrough.last
        self.app.open("news", playthrough=self.playthrough, report=report, again=True)

    def open_actor(self, actor: str) -> None:
        """Show what an actor will likely do."""
        self.open_page(OTHERS)
        self.side.reveal_part(f"table.other.{actor}")

    def confirm(self) -> None:
        """Play the turn, keep it, and show the news; after the end, show the end."""
        if self.playthrough.finished:
            self.app.start("end", playthrough=self.playthrough)
            return
        report = self.playthrough.step(self.chosen[Venue.PUBLIC], self.chosen[Venue.PRIVATE])
        self.app.save(self.playthrough)
        self.app.sound.play("confirm")
        self.app.start("news", playthrough=self.playthrough, report=report)

    def undo(self) -> None:
        """Take the last turn back."""
        if not self.playthrough.played:
            self.app.sound.play("refuse")
            self.app.toast(_("This is the first turn: there is nothing to take back."), here=True)
            return
        self.playthrough.undo()
        self.app.save(self.playthrough)
        self.app.start("table", playthrough=self.playthrough)
        self.app.toast(_("The last turn is taken back."), here=True)

    def save(self) -> None:
        """Keep the playthrough now; it is also kept after every turn."""
        if self.app.save(self.playthrough):
            self.app.toast(_("Saved. Every turn is kept by itself, too."))

    def open_codex(self) -> None:
        """Open the codex, with what belongs to this scenario."""
        aside.lay(self.app, "codex")

    def open_menu(self) -> None:
        """Open the menu."""
        self.open(make_menu(self))

    def _picks(self, venue: Venue, move: str) -> Callable[[], object]:
        return lambda: self._pick_by_key(venue, move)

    def _keys(self) -> dict[str, Callable[[], object]]:
        keys: dict[str, Callable[[], object]] = {
            "c": self.confirm,
            "ctrl+return": self.confirm,
            "u": self.undo,
            "ctrl+z": self.undo,
            "s": self.save,
            "ctrl+s": self.save,
            "o": lambda: self.open_page(OTHERS),
            "e": lambda: self.open_page(METERS),
            "n": lambda: self.open_page(NEWS),
            "v": lambda: self.open_page(MOVE),
        }
        for hand in self.hands:
            for key, move in hand.keys().items():
                keys[key] = self._picks(hand.venue, move)
        return keys
