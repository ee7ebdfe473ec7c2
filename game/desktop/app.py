"""The heart of the game, apart from any window: settings, scenes, and one frame after another."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pygame

from game.desktop import aside, keeping, language, leaving, scenes
from game.desktop.canvas import Canvas
from game.desktop.clipboard import Clipboard
from game.desktop.context import Context
from game.desktop.guide import Guide
from game.desktop.images import Images
from game.desktop.intents import Cancel, Close, Intent, Shortcut, Translator
from game.desktop.jobs import Jobs
from game.desktop.language import _
from game.desktop.motion import Glide
from game.desktop.scale import DESIGN, Scale, fitting
from game.desktop.settings import Settings, save_settings
from game.desktop.sound import Sound
from game.desktop.stack import Scene, SceneStack
from game.desktop.text import Text
from game.desktop.theme import THEMES, Theme
from game.desktop.toasts import Toasts
from game.desktop.troubles import reason_of, sentence
from game.desktop.widgets.base import Pointer
from game.errors import ReplayError
from game.playthrough import Playthrough

_FADE = 0.09
_LOOKS = ("ui_scale", "text_size", "theme", "language", "reduced_motion", "speed")


class App:
    """
    What runs in the window, and in tests without one.

    Args:
        settings: What the player has set.
        size: Of the surface it will be drawn on, in pixels.
        keep_settings: Whether changed settings are written to the user's folder.

    Attributes:
        settings: What the player has set; changed with `change`.
        context: Theme, scale, text and pictures, for widgets.
        canvas: What scenes draw with.
        images: Icons and flags.
        sound: The sounds.
        stack: The scenes.
        jobs: Long work, done between frames.
        pointer: Where the pointer was last seen, in pixels.
        clipboard: What is copied from and pasted into.
        playthrough: The one that is being played, saved when something breaks.
        failure: Why the last save failed, and of what; ``None`` where it did not.
        forsaken: What the player has left behind though it could not be saved.
        guide: Tips that lie on the scenes, where there are any.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        size: tuple[int, int] = DESIGN,
        keep_settings: bool = True,
    ) -> None:
        self.settings = settings or Settings()
        self.size = size
        self.keep_settings = keep_settings
        self.images = Images()
        self.sound = Sound(self.settings.volume, muted=self.settings.muted)
        self.stack = SceneStack()
        self.jobs = Jobs()
        self.toasts = Toasts()
        self.translator = Translator()
        self.clipboard = Clipboard()
        self.playthrough: Playthrough | None = None
        self.failure: leaving.Unsaved | None = None
        self.forsaken: Playthrough | None = None
        self.guide: Guide | None = None
        self.context: Context
        self.canvas: Canvas
        self._veil = Glide(0, _FADE)
        self._curtain: pygame.Surface | None = None
        self._ground: pygame.Surface | None = None
        self._running = True
        self._stale = True
        language.use(self.settings.language)
        self._make_looks()

    # -- looks ---------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The tokens in use."""
        return self.context.theme

    @property
    def scale(self) -> Scale:
        """Units to pixels, as it holds now."""
        return self.context.scale

    @property
    def text(self) -> Text:
        """What measures and draws text."""
        return self.context.text

    @property
    def pointer(self) -> tuple[int, int]:
        """Where the pointer was last seen, in pixels; (-1, -1) is nowhere."""
        return self.translator.at

    @property
    def pointer_shape(self) -> Pointer:
        """The shape that the pointer ought to have where it is."""
        scene = self.stack.top
        if self.guide is not None and self.guide.covers(*self.pointer):
            return self.guide.root.pointer_at(*self.pointer)
        return scene.pointer_at(*self.pointer) if scene is not None else "arrow"

    @property
    def caret(self) -> pygame.Rect | None:
        """Where what is typed goes, in pixels; nowhere while keys are for other things."""
        scene = self.stack.top
        current = scene.focus.current if scene is not None else None
        return current.caret if current is not None else None

    def _renew(self) -> None:
        """Make everything that hangs on scale, theme or language anew; what was kept goes."""
        self.text.clear()
        self.images.clear()
        self._make_looks()

    def _make_looks(self) -> None:
        asked = self.settings
        theme = THEMES[asked.theme]
        scale = self._fitting(self.size)
        self.context = Context(
            theme, scale, Text(theme, scale), self.images, asked.reduced_motion, asked.speed
        )
        self._make_canvas()

    def _make_canvas(self) -> None:
        """Let everything go that hangs on the size of the window, and keep what this one needs."""
        self.text.make_room(self.size)
        self.canvas = Canvas(self.context, self.size)
        self._ground = None

    def _fitting(self, size: tuple[int, int]) -> Scale:
        return fitting(size, self.settings.ui_scale, self.settings.text_size)

    def change(self, **changes: Any) -> None:
        """Change settings, keep them, and let everything show them."""
        before, self.settings = self.settings, self.settings.having(**changes)
        if self.settings == before:
            return
        if self.keep_settings:
            try:
                save_settings(self.settings)
            except OSError as error:
                self.toast(_("The settings could not be kept: {why}").format(why=reason_of(error)))
        self.sound.set(self.settings.volume, muted=self.settings.muted)
        if any(getattr(before, name) != getattr(self.settings, name) for name in _LOOKS):
            language.use(self.settings.language)
            self._renew()
            for scene in self.stack.scenes:
                scene.rebuild()
        self._stale = True

    def resize(self, size: tuple[int, int]) -> None:
        """Lay everything out for another size of the surface."""
        if size == self.size:
            return
        self.size = size
        if self._fitting(size) == self.scale:
            self._make_canvas()
        else:
            self._renew()
        if self.stack.top is not None:
            self.stack.top.fit(size)
        self._stale = True

    # -- scenes --------------------------------------------------------------------------------

    def go(self, scene: Scene) -> None:
        """Show a scene in place of all others."""
        self.stack.replace(scene)
        self._shown()

    def push(self, scene: Scene) -> None:
        """Lay a scene on the one that is shown."""
        self.stack.push(scene)
        self._shown()

    def swap(self, scene: Scene) -> None:
        """Show a scene in place of the topmost."""
        self.stack.swap(scene)
        self._shown()

    def pop(self) -> None:
        """Take the topmost scene away; the last one stays."""
        if len(self.stack.scenes) > 1:
            self.stack.pop()
            self._shown()

    def open(self, name: str, **arguments: Any) -> Scene:
        """Make a scene by its name, lay it on the one that is shown and return it."""
        scene = scenes.make(name, self, **arguments)
        self.push(scene)
        return scene

    def start(self, name: str, **arguments: Any) -> Scene:
        """Make a scene by its name, show it in place of all others and return it."""
        scene = scenes.make(name, self, **arguments)
        self.go(scene)
        return scene

    def _shown(self) -> None:
        self.toasts.leave()
        scene = self.stack.top
        if scene is not None:
            scene.fit(self.size)
        if not self.settings.reduced_motion:
            self._veil.value, self._veil.target = 1.0, 0.0
        self._stale = True

    # -- what happens --------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> bool:
        """Take an event of pygame and tell whether it meant something here."""
        intent = self.translator.translate(event)
        return intent is not None and self.mean(intent)

    def mean(self, intent: Intent) -> bool:
        """Take an intent: the scene first, then what holds everywhere."""
        self._stale = True
        if isinstance(intent, Close):
            self.quit()
            return True
        if self.guide is not None and self.guide.handle(intent):
            return True
        scene = self.stack.top
        if scene is not None and scene.handle(intent):
            return True
        if isinstance(intent, Shortcut):
            return self._shortcut(intent.key)
        return isinstance(intent, Cancel)

    def _shortcut(self, key: str) -> bool:
        if key in {"f11", "alt+return"}:
            self.change(fullscreen=not self.settings.fullscreen)
        elif key == "m":
            self.change(muted=not self.settings.muted)
            self.toast(_("Sound is off.") if self.settings.muted else _("Sound is on."))
        elif key == "ctrl+q":
            self.quit()
        elif key in aside.KEYS:
            aside.lay(self, aside.KEYS[key])
        else:
            return False
        return True

    def quit(self) -> None:
        """End the game once what is played is kept; where it cannot be kept, ask first."""
        self.leave(self.end)

    def leave(self, then: Callable[[], object]) -> None:
        """Keep what is played, and do what leaves it behind; where it cannot be kept, ask first."""
        leaving.leave(self, then)

    def end(self) -> None:
        """End the game after this frame; what is written is finished."""
        self.jobs.finish()
        self._running = False

    @property
    def unsaved(self) -> str:
        """Why what is played could not be saved, as a sentence; empty where it could."""
        failure = self.failure
        if failure is None or failure.playthrough not in {None, self.playthrough}:
            return ""
        return sentence(failure.why)

    def keep(self, playthrough: Playthrough) -> bool:
        """Keep a playthrough and tell whether that went well."""
        self.playthrough = playthrough
        try:
            keeping.keep(self.settings, playthrough)
        except ReplayError as error:
            self.failure = leaving.Unsaved(str(error), playthrough)
            return False
        self.failure = None
        return True

    def save(self, playthrough: Playthrough) -> bool:
        """Keep a playthrough and tell whether that went well; where not, a note says why."""
        if self.keep(playthrough):
            return True
        form = _("It could not be saved. {why} Another folder can be set in the settings (F10).")
        self.toast(form.format(why=self.unsaved))
        return False

    def toast(self, text: str, *, here: bool = False) -> None:
        """Show a short note; one that speaks of what is on the screen goes with that."""
        self.toasts.add(text, here=here)
        self._stale = True

    def refresh(self) -> None:
        """Draw the next frame though nothing in it has changed."""
        self._stale = True

    # -- frames --------------------------------------------------------------------------------

    @property
    def animating(self) -> bool:
        """Whether the next frame will look different without anything happening."""
        scene = self.stack.top
        return (
            self._stale
            or self._veil.moving
            or bool(self.toasts.notes)
            or self.jobs.busy
            or (scene is not None and scene.animating)
            or (self.guide is not None and self.guide.animating)
        )

    def frame(self, dt: float) -> bool:
        """
        Move everything on.

        Args:
            dt: Seconds since the last frame.

        Returns:
            Whether the game goes on.
        """
        self._stale = False
        self.jobs.step()
        self.toasts.update(dt)
        self._veil.step(dt)
        scene = self.stack.top
        if scene is not None:
            scene.update(dt)
        if self.guide is not None:
            self.guide.update(dt)
        return self._running

    def draw(self, surface: pygame.Surface) -> None:
        """Draw what is shown; the surface may have any size."""
        self.resize(surface.get_size())
        self.canvas.surface = surface
        scene = self.stack.top
        if scene is None:
            surface.fill(self.theme.colour("background"))
            return
        scene.draw(self.canvas)
        if self.guide is not None:
            self.guide.draw(self.canvas)
        screen = surface.get_rect()
        key = (scene.name, len(scene.layers), self.guide and (self.guide.at, self.guide.active))
        self.toasts.draw(self.canvas, screen, self._taken, key)
        if self._veil.moving:
            if self._curtain is None or self._curtain.get_size() != screen.size:
                self._curtain = pygame.Surface(screen.size, pygame.SRCALPHA, 32)
            alpha = round(255 * self._veil.value)
            self._curtain.fill((*self.theme.colour("background"), alpha))
            surface.blit(self._curtain, (0, 0))

    def _taken(self) -> list[pygame.Rect]:
        """Return what can be read or pressed now; of a map what stands on it alone."""
        scene = self.stack.top
        shown = [*scene.top.walk()] if scene is not None else []
        found = [one.rect for one in shown if not one.children and not one.scenery]
        guide = self.guide
        return found + ([guide.root.rect] if guide is not None and guide.active else [])

    def backdrop(self, canvas: Canvas) -> None:
        """Draw the ground that scenes stand on."""
        if self._ground is None:
            self._ground = _ground(self.size, self.theme)
        canvas.surface.blit(self._ground, (0, 0))

    def close(self) -> None:
        """Let devices and pictures go."""
        with contextlib.suppress(pygame.error):
            self.sound.close()
        self.images.clear()


def _ground(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """Return a ground that is a little lighter at the top."""
    strip = pygame.Surface((1, 2), 0, 32)
    strip.set_at((0, 0), theme.colour("background_high"))
    strip.set_at((0, 1), theme.colour("background"))
    return pygame.transform.smoothscale(strip, size)
