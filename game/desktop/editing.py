"""A line of text while it is written: where the next sign goes, and what is selected."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_BLANKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line of text with a caret.

    Attributes:
        text: What stands in it.
        caret: Before which sign the next one goes, 0 to the length of the text.
        anchor: Where the selection was begun; at the caret where nothing is selected.
    """

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @classmethod
    def ended(cls, text: str) -> Line:
        """Return a line with the caret at its end."""
        return cls(text, len(text), len(text))

    @property
    def span(self) -> tuple[int, int]:
        """Where the selection begins and ends."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """What is selected."""
        start, end = self.span
        return self.text[start:end]

    # -- moving --------------------------------------------------------------------------------

    def at(self, place: int, *, extend: bool = False) -> Line:
        """Return it with the caret at a place, and the selection gone, or going along."""
        caret = min(max(place, 0), len(self.text))
        return Line(self.text, caret, self.anchor if extend else caret)

    def step(self, by: int, *, extend: bool = False) -> Line:
        """Return it with the caret a sign further; without extending, at the selection's end."""
        if self.selected and not extend:
            return self.at(self.span[by > 0])
        return self.at(self.caret + by, extend=extend)

    def everything(self) -> Line:
        """Return it with all of it selected."""
        return Line(self.text, len(self.text), 0)

    @property
    def word_before(self) -> int:
        """Where the word before the caret begins."""
        place = self.caret
        while place > 0 and not self.text[place - 1].isalnum():
            place -= 1
        while place > 0 and self.text[place - 1].isalnum():
            place -= 1
        return place

    @property
    def word_after(self) -> int:
        """Where the word after the caret ends."""
        place = self.caret
        while place < len(self.text) and not self.text[place].isalnum():
            place += 1
        while place < len(self.text) and self.text[place].isalnum():
            place += 1
        return place

    # -- writing -------------------------------------------------------------------------------

    def typed(self, text: str) -> Line:
        """Return it with a text in the place of the selection, or at the caret."""
        start, end = self.span
        written = self.text[:start] + text
        return Line(written + self.text[end:], len(written), len(written))

    def erased(self, place: int) -> Line:
        """Return it without the selection; without one, without what lies up to a place."""
        return (self if self.selected else self.at(place, extend=True)).typed("")


def clean(text: str) -> str:
    """Return a text as one composed line: blanks for line ends, and no signs of control."""
    plain = unicodedata.normalize("NFC", text).translate(_BLANKS)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cc")
