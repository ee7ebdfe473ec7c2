"""Asks before something is done that cannot be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Icon, Label

_SIGN = 28


class Question(Panel):
    """
    A question with its answers below one another; the keyboard is on the first.

    Args:
        title: What is asked, or what is the matter.
        words: More about it, a paragraph each.
        answers: The first is the one that leaves everything as it is.
    """

    def __init__(self, title: str, words: Sequence[str], answers: Sequence[Button]) -> None:
        for answer in answers:
            answer.align = "left"
        head = Row(
            [Icon("triangle-alert", _SIGN, "accent"), Label(title, "heading", grow=1)],
            gap="m",
            align="center",
        )
        parts: list[Widget] = [head, *(Label(text, "body", "text_muted") for text in words)]
        parts.append(Column(list(answers), gap="xs", group=True))
        super().__init__(
            Column(parts, gap="m"), shadow=True, border="border_strong", pad="xl", name="question"
        )
