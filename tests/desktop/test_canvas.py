"""The canvas draws from tokens."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.canvas import Canvas
from game.desktop.theme import DEFAULT

RECT = pygame.Rect(20, 20, 100, 60)


@pytest.fixture
def canvas(app):
    """Return a canvas on a red surface."""
    made = Canvas(app.context)
    made.surface = pygame.Surface((300, 200), 0, 32)
    made.surface.fill((200, 0, 0))
    return made


def at(canvas, x, y):
    """Return the colour of a pixel."""
    return tuple(canvas.surface.get_at((x, y)))[:3]


def test_a_panel_has_its_colours(canvas):
    """
    Inside is the fill, along the edge the border, and the ground shows at the corners.
    """
    canvas.panel(RECT, "surface", "accent", width=2)

    assert (DEFAULT.colour("surface"), DEFAULT.colour("accent"), (200, 0, 0)) == (
        at(canvas, *RECT.center),
        at(canvas, RECT.centerx, RECT.top),
        at(canvas, *RECT.topleft),
    )


@pytest.mark.parametrize("radius", DEFAULT.radii)
@pytest.mark.parametrize("size", [(100, 60), (5, 5), (1, 40), (0, 10)])
def test_panels_of_every_size_and_roundness_stay_inside(canvas, radius, size):
    """
    Nothing is drawn beside the rectangle.
    """
    rect = pygame.Rect((50, 50), size)
    canvas.panel(rect, "surface", "border", radius=radius)
    outside = [
        (x, y)
        for x in range(0, 300, 3)
        for y in range(0, 200, 3)
        if not rect.collidepoint(x, y) and at(canvas, x, y) != (200, 0, 0)
    ]

    assert [] == outside


def test_a_panel_is_filled_without_a_gap(canvas):
    """
    Along its middle lines no pixel is left out.
    """
    canvas.panel(RECT, "surface", None, radius="large")
    across = {at(canvas, x, RECT.centery) for x in range(RECT.left, RECT.right)}
    down = {at(canvas, RECT.centerx, y) for y in range(RECT.top, RECT.bottom)}

    assert {DEFAULT.colour("surface")} == across | down


def test_a_veil_lets_the_ground_through(canvas):
    """
    A translucent panel and a translucent fill mix with what is below.
    """
    canvas.panel(RECT, "background", None, alpha=128)
    canvas.fill(pygame.Rect(200, 20, 50, 50), "background", 128)
    mixed = [at(canvas, *RECT.center)[0], at(canvas, 220, 40)[0]]

    assert [True, True] == [90 < red < 120 for red in mixed]


def test_the_ring_lies_around(canvas):
    """
    The focus ring is outside of its widget, two pixels thick at least.
    """
    canvas.ring(RECT)
    focus = DEFAULT.colour("focus")
    above = [at(canvas, RECT.centerx, RECT.top - y) for y in range(1, 8)]

    assert (True, (200, 0, 0)) == (above.count(focus) >= 2, at(canvas, *RECT.center))


@pytest.mark.parametrize(("align", "edge"), [("left", 150), ("center", None), ("right", 150)])
def test_text_stands_where_it_should(canvas, align, edge):
    """
    A line begins, is centred or ends at its place.
    """
    rect = canvas.text("Talks", (150, 20), align=align)
    found = {"left": rect.left, "center": None, "right": rect.right}[align]

    assert (edge, True) == (found, abs(rect.centerx - 150) <= 1 or align != "center")


def test_text_is_shortened_to_its_width(canvas):
    """
    A line that is too long ends before its width does.
    """
    assert canvas.text("Talks about talks about talks", (0, 0), width=80).width <= 80


def test_a_paragraph_tells_its_height(canvas):
    """
    The height is that of its lines, and an empty text takes one line.
    """
    line = canvas.context.text.line_height("body")
    rect = pygame.Rect(0, 0, 120, 0)
    three = canvas.paragraph("a\nb\nc", rect)

    assert (3 * line, line) == (three, canvas.paragraph("", rect))


def test_a_bar_is_full_by_its_share(canvas):
    """
    Left of the share is the colour, right of it the ground of the bar.
    """
    rect = pygame.Rect(20, 20, 200, 10)
    canvas.bar(rect, 0.5, "accent")

    assert (DEFAULT.colour("accent"), DEFAULT.colour("sunken")) == (
        at(canvas, 60, 25),
        at(canvas, 190, 25),
    )


@pytest.mark.parametrize("share", [-1, 0, 0.001, 1, 2])
def test_a_bar_stays_inside(canvas, share):
    """
    Shares out of bounds are held.
    """
    canvas.bar(pygame.Rect(20, 20, 200, 10), share, "accent")

    assert {(200, 0, 0)} == {at(canvas, 19, 25), at(canvas, 220, 25)}


def test_clips_are_nested(canvas):
    """
    What is drawn in a clip in a clip stays in both, and afterwards all is open.
    """
    with canvas.clip(pygame.Rect(0, 0, 50, 200)), canvas.clip(pygame.Rect(0, 0, 200, 50)):
        canvas.fill(pygame.Rect(0, 0, 300, 200), "accent")
    inside, outside = at(canvas, 10, 10), at(canvas, 100, 10)

    assert (DEFAULT.colour("accent"), (200, 0, 0), canvas.surface.get_rect()) == (
        inside,
        outside,
        canvas.surface.get_clip(),
    )


def test_pictures_are_drawn(canvas):
    """
    Icons, flags, signs and lines leave their colours.
    """
    canvas.icon("play", (30, 30), 20, "accent")
    canvas.flag("us", pygame.Rect(60, 20, 40, 30))
    canvas.round_flag("kr", (150, 40), 40)
    canvas.shape("diamond", (200, 40), 20, "dialogue")
    canvas.lines([(10, 100), (60, 140), (90, 100)], "pressure", 2)
    canvas.line((10, 160), (90, 160), "good", 2)
    seen = {at(canvas, x, y) for x in range(300) for y in range(200)}

    assert {DEFAULT.colour("dialogue"), DEFAULT.colour("good")} <= seen
    assert len(seen) > 100


def test_a_mix_lies_between(canvas):
    """
    A share of nothing is the one colour, and of all the other.
    """
    ends = [canvas.mix("text", "background", share) for share in (0, 1)]

    assert [DEFAULT.colour("text"), DEFAULT.colour("background")] == ends


def test_shadows_are_kept_and_drawn(canvas):
    """
    Below a panel with a shadow the ground is darker.
    """
    canvas.panel(RECT, shadow=True)

    assert (True, True) == (at(canvas, RECT.centerx, RECT.bottom + 4)[0] < 200, canvas.held > 0)
