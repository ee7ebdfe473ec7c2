"""
Text: fonts by weight, drawn once and kept, measured, wrapped, shortened.

Until the fonts of the project are there, pygame's own font stands in. Runs of scripts that the
main family lacks are drawn with the first other family in ``assets/fonts`` that is meant for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pygame

from game.desktop.caching import SheetCache, bytes_for
from game.desktop.scale import Scale
from game.desktop.theme import Colour, Theme
from game.errors import MissingDataError
from game.resources import assets_dir

TEXT_BYTES = 24 * 2**20
"""Bytes of drawn text that are kept; more for large windows."""
MEASURED = 8192
"""Widths and wrapped paragraphs that are kept."""
ELLIPSIS = "…"
_FAMILY = "Pretendard"
_NEAREST = {"regular": ("Regular", "Medium"), "medium": ("Medium", "SemiBold", "Bold", "Regular")}
_HAN = ((0x2E80, 0x303F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_UNDRAWABLE = re.compile("[\0\ud800-\udfff]")
"""What fonts refuse: files can bear names, and hold texts, with such signs."""
_BREAKING = " /\\"
"""After these a line may break."""
_CLOSING = ",.;:!?)]}»”’%…、。"


class Text:
    """
    Draws text at one scale and in one theme.

    Args:
        theme: Where sizes and weights of the roles stand.
        scale: How large.
    """

    def __init__(self, theme: Theme, scale: Scale) -> None:
        self.theme, self.scale = theme, scale
        self._drawn = SheetCache(TEXT_BYTES)
        self._width = lru_cache(MEASURED)(self._measure)
        self._wrapped = lru_cache(MEASURED)(self._wrap)
        self.shorten = lru_cache(MEASURED)(self._shorten)

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept."""
        return self._drawn.held

    def make_room(self, size: tuple[int, int]) -> None:
        """Keep as much as a window of a size, in pixels, can show."""
        self._drawn.limit = bytes_for(size, TEXT_BYTES)

    def clear(self) -> None:
        """Let all pictures of text go."""
        self._drawn.clear()

    def line_height(self, role: str) -> int:
        """Return the height of a line, in pixels."""
        return self._font(role, han=False).get_linesize()

    def ascent(self, role: str) -> int:
        """Return the height above the base line, in pixels."""
        return self._font(role, han=False).get_ascent()

    def width(self, text: str, role: str) -> int:
        """Return the width of a line of text, in pixels."""
        return self._width(unicodedata.normalize("NFC", text), role)

    def height(self, text: str, role: str, width: int) -> int:
        """Return the height of a paragraph that is wrapped at a width, in pixels."""
        return len(self.wrap(text, role, width)) * self.line_height(role)

    def wrap(self, text: str, role: str, width: int, most: int = 0) -> tuple[str, ...]:
        """
        Return a paragraph as lines.

        Args:
            text: What; its own line ends hold.
            role: Of the text.
            width: Of the lines, in pixels; a word that is wider is broken.
            most: How many lines at most, the last shortened; 0 for as many as it takes.
        """
        return self._wrapped(text, role, width, most)

    def fitting(self, text: str, roles: Sequence[str], width: int, lines: int = 1) -> str:
        """Return the first of some roles in which a text takes no more lines; else the last."""
        for role in roles:
            if max(self.width(word, role) for word in text.split() or [""]) > width:
                continue
            if len(self.wrap(text, role, width)) <= lines:
                return role
        return roles[-1]

    def render(self, text: str, role: str, colour: Colour) -> pygame.Surface:
        """Return a line of text as it is drawn; kept, so not to be changed."""
        text = unicodedata.normalize("NFC", text)
        return self._drawn.get((text, role, colour), lambda: self._draw(text, role, colour))

    def _draw(self, text: str, role: str, colour: Colour) -> pygame.Surface:
        runs = split_runs(text)
        drawn = [self._font(role, han=han).render(run, True, colour) for run, han in runs]
        if len(drawn) == 1:
            return drawn[0]
        ascents = [self._font(role, han=han).get_ascent() for _, han in runs]
        top = max(ascents, default=0)
        size = (
            sum(part.get_width() for part in drawn),
            max((part.get_height() for part in drawn), default=1),
        )
        whole = pygame.Surface(size, pygame.SRCALPHA)
        x = 0
        for part, ascent in zip(drawn, ascents, strict=True):
            whole.blit(part, (x, top - ascent))
            x += part.get_width()
        return whole

    def _measure(self, text: str, role: str) -> int:
        return sum(self._font(role, han=han).size(run)[0] for run, han in split_runs(text))

    def _shorten(self, text: str, role: str, width: int) -> str:
        """Return a line with an ellipsis where it is too wide, whole where it is not."""
        if self.width(text, role) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width(text[:middle].rstrip() + ELLIPSIS, role) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low].rstrip() + ELLIPSIS if low else ""

    def _wrap(self, text: str, role: str, width: int, most: int) -> tuple[str, ...]:
        lines: list[str] = []
        for paragraph in unicodedata.normalize("NFC", text).split("\n"):
            lines += self._fill(paragraph, role, max(width, 1))
        if most and len(lines) > most:
            rest = " ".join(lines[most - 1 :])
            lines = [*lines[: most - 1], self.shorten(rest, role, width)]
        return tuple(lines)

    def _fill(self, paragraph: str, role: str, width: int) -> list[str]:
        lines, line = [], ""
        for word in _pieces(paragraph):
            if self.width((line + word).rstrip(), role) <= width:
                line += word
                continue
            if line.strip():
                lines.append(line.rstrip())
            line = word.lstrip()
            while self.width(line.rstrip(), role) > width and len(line) > 1:
                fitting = self._most_that_fits(line, role, width)
                lines.append(line[:fitting])
                line = line[fitting:]
        return [*lines, line.rstrip()]

    def _most_that_fits(self, line: str, role: str, width: int) -> int:
        low, high = 1, len(line)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width(line[:middle], role) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return low

    def _font(self, role: str, *, han: bool) -> pygame.font.Font:
        form = self.theme.fonts[role]
        return _open(_face(form.weight, han=han), self.scale.text_px(form.size), form.weight)


def split_runs(text: str) -> list[tuple[str, bool]]:
    """
    Return a line as runs, each with whether it is of ideographs that need another family.

    A sign that cannot be drawn is replaced by the one that stands for such.
    """
    text = _UNDRAWABLE.sub("\ufffd", text)
    if not _other_family() or not any(_is_han(sign) for sign in text):
        return [(text, False)]
    runs: list[tuple[str, bool]] = []
    for sign in text:
        han = _is_han(sign)
        if runs and runs[-1][1] == han:
            runs[-1] = (runs[-1][0] + sign, han)
        else:
            runs.append((sign, han))
    return runs


@lru_cache(MEASURED)
def _is_han(sign: str) -> bool:
    return any(low <= ord(sign) <= high for low, high in _HAN)


def _pieces(paragraph: str) -> list[str]:
    """Return the pieces between which a line may break: words, ideographs, parts of a path."""
    pieces: list[str] = []
    piece = ""
    for sign in paragraph:
        if piece and sign not in _CLOSING and (_is_han(sign) or _is_han(piece[-1])):
            pieces.append(piece)
            piece = ""
        piece += sign
        if sign in _BREAKING:
            pieces.append(piece)
            piece = ""
    return [*pieces, piece] if piece else pieces


@lru_cache(1)
def font_files() -> tuple[Path, ...]:
    """Return the fonts of the project."""
    try:
        folder = assets_dir() / "fonts"
    except MissingDataError:
        return ()
    return tuple(sorted(path for path in folder.rglob("*") if path.suffix in {".otf", ".ttf"}))


@lru_cache(1)
def _other_family() -> bool:
    return any("CJK" in path.name or "SC" in path.stem.split("-")[0] for path in font_files())


@lru_cache(16)
def _face(weight: str, *, han: bool) -> Path | None:
    ours = [path for path in font_files() if (not path.name.startswith(_FAMILY)) == han]
    for name in _NEAREST.get(weight, ("Bold", "SemiBold", "Medium")):
        for path in ours:
            if path.stem.endswith(f"-{name}"):
                return path
    return ours[0] if ours else None


@lru_cache(64)
def _open(path: Path | None, size: int, weight: str) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    font = pygame.font.Font(path, size)
    if path is None:
        font.set_bold(weight == "bold")
    return font


def forget_fonts() -> None:
    """Let opened fonts go; they die with pygame's font module."""
    _open.cache_clear()
