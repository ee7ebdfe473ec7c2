"""
The values that a scenario file is made of: ids, texts, amounts, dates, and how each is read.

Nothing here knows where in the file a value stands; what is refused is refused with a message that
the checker shows at the right place.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

JUDGEMENT = "judgement"
"""The word that stands in ``because`` where no fact does."""


@dataclass(frozen=True, slots=True)
class Amount:
    """
    A signed change, as a word of ``magnitudes`` or as a number.

    Attributes:
        text: As the author wrote it, such as ``+slight`` or ``-3``.
        sign: 1 or -1 where a word is used, else 1.
        word: The word, or ``None`` where a number is used.
        number: The number, in meter points, or ``None`` where a word is used.
    """

    text: str
    sign: int
    word: str | None
    number: float | None

    def value(self, magnitudes: dict[str, float]) -> float:
        """Return the change in points; a ``KeyError`` names a word that is not in the table."""
        if self.number is not None:
            return self.number
        assert self.word is not None
        return self.sign * magnitudes[self.word]


_WORD = re.compile(r"([+-])([a-z][a-z0-9_]*)\Z")


def _read_amount(raw: object) -> object:
    if isinstance(raw, Amount):
        return raw
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        if not -100 <= raw <= 100:
            raise ValueError("an amount lies between -100 and +100")
        return Amount(f"{raw:+g}", 1, None, float(raw))
    if isinstance(raw, str):
        found = _WORD.match(raw)
        if found:
            return Amount(raw, -1 if found[1] == "-" else 1, found[2], None)
        if re.fullmatch(r"[a-z][a-z0-9_]*", raw):
            raise ValueError(f"`{raw}` needs a sign: +{raw} or -{raw}")
    raise ValueError("an amount is a signed word such as +slight, or a number such as -3")


def _read_because(raw: object) -> object:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, (list, tuple)) and raw and all(isinstance(one, str) for one in raw):
        return tuple(raw)
    raise ValueError("`because` is a fact id such as F1, a list of them, or judgement")


def _read_lines(raw: object) -> object:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, (list, tuple)) and raw and all(isinstance(one, str) for one in raw):
        return tuple(raw)
    raise ValueError("a text or a list of texts is expected here")


def _in_one_line(raw: object) -> object:
    return " ".join(raw.split()) if isinstance(raw, str) and "\n" in raw else raw


def _read_formula(raw: object) -> object:
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return f"{raw:g}"
    if isinstance(raw, str):
        return raw
    raise ValueError("a number or an expression is expected here")


class RefusedValueError(ValueError):
    """A value that cannot be used, and what to write instead."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


def _read_day(raw: object) -> object:
    if isinstance(raw, datetime.date):
        return raw
    if isinstance(raw, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", raw):
        try:
            return datetime.date.fromisoformat(raw)
        except ValueError as error:
            advice = "months run from 01 to 12, days to the end of their month"
            raise RefusedValueError(f"there is no day {raw} in the calendar", advice) from error
    raise ValueError("a date is written as year-month-day, such as 2017-09-30")


_UNITS = {"day": 1, "week": 7, "month": 30}


def _read_step(raw: object) -> object:
    found = re.fullmatch(r"(\d{1,3}) (day|week|month)s?", raw) if isinstance(raw, str) else None
    if found and int(found[1]):
        return int(found[1]) * _UNITS[found[2]]
    raise ValueError("a step is a number of days, weeks or months, such as `1 week`")


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that other parts of the file use: small letters, digits and underscores."""
FactId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9_]{0,19}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, strip_whitespace=True),
    BeforeValidator(_in_one_line),
]
"""A text without breaks, such as a title or a headline; one over several lines is joined."""
Percent = Annotated[float, Field(ge=0, le=100, strict=True, allow_inf_nan=False)]
"""A number from 0 to 100."""
Degrees = Annotated[float, Field(ge=-180, le=360, strict=True, allow_inf_nan=False)]
"""A latitude or longitude."""
Condition = Annotated[str, StringConstraints(min_length=1)]
"""A yes/no expression, see ``game.scenario.expression``."""
_TEXT_OR_LIST = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NUMBER_OR_TEXT = {"anyOf": [{"type": "number"}, {"type": "string"}]}
Because = Annotated[tuple[str, ...], BeforeValidator(_read_because), WithJsonSchema(_TEXT_OR_LIST)]
"""The fact ids that numbers rest on, or ``judgement``; never empty."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(_read_lines), WithJsonSchema(_TEXT_OR_LIST)]
Effect = Annotated[Amount, BeforeValidator(_read_amount), WithJsonSchema(_NUMBER_OR_TEXT)]
Formula = Annotated[str, BeforeValidator(_read_formula), WithJsonSchema(_NUMBER_OR_TEXT)]
"""A number or a number-valued expression, kept as text."""
Day = Annotated[
    datetime.date,
    BeforeValidator(_read_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day, written as year-month-day."""
StepDays = Annotated[int, BeforeValidator(_read_step), WithJsonSchema({"type": "string"})]
