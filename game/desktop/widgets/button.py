"""Things to press: the base of all of them, and the button with an icon and a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, Unpack

from game.desktop.canvas import Align, Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Accept, Intent, Point, Press, Release
from game.desktop.language import _
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Pointer, Size, Widget

Kind = Literal["primary", "plain", "quiet", "danger"]
Action = Callable[[], object]


class Pressable(Widget):
    """
    What acts when it is clicked, or accepted with the keyboard.

    Args:
        on_press: What it does.
        sound: What it sounds like.
        options: As for every widget.

    Attributes:
        armed: Whether a button of the mouse went down on it and is not up yet.
        glow: How far it shows that the pointer is on it, 0 to 1.
    """

    def __init__(
        self, on_press: Action | None = None, *, sound: str = "click", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.on_press, self.sound = on_press, sound
        self.focusable = True
        self.armed = False
        self.glow = Glide(0, 0.05)

    @property
    def pointer(self) -> Pointer:
        """A hand, where it acts."""
        return "hand" if self.enabled and self.on_press is not None else "arrow"

    def press(self) -> bool:
        """Act, where it is enabled, and tell whether it did."""
        if not self.enabled:
            self.play("refuse")
            return False
        self.play(self.sound)
        if self.on_press is not None:
            self.on_press()
        return True

    def handle(self, intent: Intent) -> bool:
        """Take a click on it, and Enter or Space where it has the focus."""
        if not self.visible:
            return False
        if isinstance(intent, Point):
            super().handle(intent)
            self.glow.target = float(self.hovered and self.enabled)
            return False
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON and self.shows(intent):
            self.armed = True
            if self.scene:
                self.scene.focus.set(self)
            return True
        if isinstance(intent, Release) and intent.button == LEFT_BUTTON and self.armed:
            self.armed = False
            return self.press() if self.shows(intent) else False
        if isinstance(intent, Accept) and self.focused:
            self.press()
            return True
        return False

    def update(self, dt: float) -> bool:
        """Let the glow follow the pointer."""
        calm = self.context is not None and self.context.calm
        return self.glow.step(dt, calm=calm) | super().update(dt)


class Button(Pressable):
    """
    A button.

    Args:
        text: Its word; empty for an icon alone, which then needs a tooltip.
        on_press: What it does.
        icon: An icon before the word.
        kind: ``primary`` for what the scene is for, ``plain``, ``quiet`` without a surface, or
            ``danger`` for what cannot be taken back.
        hint: The key that does the same, shown at its right.
        align: Where the word stands.
        large: Whether it is higher and its word larger.
        selected: Whether it is the chosen one of several.
        sound: What it sounds like.
        options: As for every widget.
    """

    def __init__(
        self,
        text: str,
        on_press: Action | None = None,
        *,
        icon: str = "",
        kind: Kind = "plain",
        hint: str = "",
        align: Align = "center",
        large: bool = False,
        selected: bool = False,
        sound: str = "click",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound=sound, **options)
        self.text, self.icon, self.kind, self.hint = text, icon, kind, hint
        self.align, self.large, self.selected = align, large, selected

    @property
    def role(self) -> str:
        """The role of its word."""
        return "heading" if self.large else "label"

    @property
    def icon_size(self) -> float:
        """The size of its icon, in units."""
        return 22 if self.large else 18

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of icon, word and hint with room around them."""
        high = context.text.line_height(self.role) + 2 * context.px(12 if self.large else 8)
        if not self.text:
            return high, high
        wide = self._content(context) + 2 * context.px(20 if self.large else 14)
        if self.hint:
            wide += context.text.width(self.hint, "caption") + context.px(16)
        return wide, high

    def _content(self, context: Context) -> int:
        wide = context.text.width(self.text, self.role)
        gap = context.px(9) if self.text else 0
        return wide + (context.px(self.icon_size) + gap if self.icon else 0)

    def _paints(self) -> tuple[str | None, str | None, str | None, str]:
        """Return its fill, its fill under the pointer, its border and the colour of its word."""
        if not self.enabled:
            return (None if self.kind == "quiet" else "surface", None, "border_off", "text_off")
        if self.selected:
            return ("raised_hover", "raised_hover", "accent", "text")
        return {
            "primary": ("accent", "accent_hover", None, "text_inverse"),
            "plain": ("raised", "raised_hover", "border", "text"),
            "quiet": (None, "raised", None, "text_muted"),
            "danger": ("danger", "danger_hover", None, "on_danger"),
        }[self.kind]

    def draw(self, canvas: Canvas) -> None:
        """Draw the surface, the icon, the word and the hint."""
        fill, lit, border, word = self._paints()
        rect = self.rect.move(0, canvas.px(1) if self.armed and self.hovered else 0)
        glow = round(self.glow.value, 1)
        if fill and lit:
            canvas.panel(rect, canvas.mix(fill, lit, glow), border)
        elif fill or border:
            canvas.panel(rect, fill, border if self.kind != "quiet" else None)
        elif lit and glow:
            canvas.panel(rect, lit, None, alpha=round(255 * min(glow, 0.999)))
        self._draw_content(canvas, "text" if glow and not fill and self.enabled else word)

    def _draw_content(self, canvas: Canvas, paint: str) -> None:
        context = canvas.context
        area = self.rect.inflate(-2 * canvas.px(20 if self.large else 14), 0)
        area.top += canvas.px(1) if self.armed and self.hovered else 0
        if self.hint and self.text:
            canvas.middle_text(self.hint, area, "caption", paint, align="right")
            area.width -= context.text.width(self.hint, "caption") + canvas.px(12)
        size = canvas.px(self.icon_size)
        if not self.text:
            canvas.icon(self.icon, (self.rect.centerx, area.centery), self.icon_size, paint)
            return
        wide = min(self._content(context), area.width)
        shift = {"left": 0, "center": (area.width - wide) // 2, "right": area.width - wide}
        x = area.left + shift[self.align]
        if self.icon:
            canvas.icon(self.icon, (x + size / 2, area.centery), self.icon_size, paint)
            x += size + canvas.px(9)
        area.width, area.left = area.right - x, x
        canvas.middle_text(self.text, area, self.role, paint)

    def said(self) -> Iterator[str]:
        """Yield its word."""
        if self.text:
            yield self.text


def back_button(scene: str, back: Callable[[], None]) -> Button:
    """
    Return the arrow at the head of a scene that leads back.

    Args:
        scene: The name of the scene; the button is called ``<scene>.back``.
        back: What it does.
    """
    name = f"{scene}.back"
    return Button("", back, icon="arrow-left", kind="quiet", tooltip=_("Back"), name=name)


def begin_button(scene: str, begin: Action) -> Button:
    """
    Return the large button at the foot of a scene that begins a crisis.

    Args:
        scene: The name of the scene; the button is called ``<scene>.begin``.
        begin: What it does.
    """
    return Button(
        _("Begin"),
        begin,
        icon="play",
        kind="primary",
        large=True,
        sound="confirm",
        name=f"{scene}.begin",
    )
