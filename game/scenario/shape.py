"""
From plain values to a model: what the models refuse, as problems with a place and a way out.

Pydantic says where in the data a value is wrong; the document says where in the file that is.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.problems import Problem
from game.scenario.reading import Document, Node, Path

AnyModel = TypeVar("AnyModel", bound=BaseModel)
Told: TypeAlias = tuple[str, str, str]
"""Code, message and advice."""

_KEY = "[key]"


def read_shape(document: Document, model: type[AnyModel]) -> tuple[AnyModel | None, list[Problem]]:
    """
    Read a document as a model.

    Args:
        document: What the file says; its root holds named parts.
        model: ``Scenario`` or ``Dossier``.

    Returns:
        The model, or ``None`` where there are problems; and the problems.
    """
    assert document.root is not None
    empty = dict(_empty_parts(document.root, ()))
    problems = [_nothing_written(document, path) for path in empty]
    try:
        found = model.model_validate(document.root.value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems += _problems(document, model, details, set(empty))
        return None, problems
    return (None if problems else found), problems


def near(name: str, allowed: Iterable[str], what: str = "a similar name") -> str:
    """
    Return the advice for a name that nothing bears: the nearest one, or all where few.

    Args:
        name: What was written.
        allowed: The names there are.
        what: How the nearest is called, such as ``an actor with a similar id``.
    """
    names = sorted(set(allowed))
    meant = nearest(name, names)
    if meant is not None:
        return f"{what} exists: `{meant}`"
    if not names:
        return ""
    shown = ", ".join(names[:12])
    return f"allowed here: {shown}" + (", and more" if len(names) > 12 else "")


def nearest(name: str, allowed: Iterable[str], alike: float = 0.6) -> str | None:
    """
    Return the name that was likely meant, or ``None``.

    Args:
        name: What was written.
        allowed: The names there are.
        alike: How alike the two have to be, 0 to 1; capitals make no difference.
    """
    names = sorted(set(allowed))
    close = difflib.get_close_matches(name, names, n=1, cutoff=alike)
    return next(iter(close or [one for one in names if one.lower() == name.lower()]), None)


def _empty_parts(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    for step, below in node.below.items():
        if below.value is None:
            yield (*path, step), below
        elif below.below:
            yield from _empty_parts(below, (*path, step))


def _nothing_written(document: Document, path: Path) -> Problem:
    name = path[-1] if isinstance(path[-1], str) else "this part"
    advice = "write its value, or take the line out"
    span = document.span(path, key=True)
    return document.source.problem("S110", f"nothing is written for `{name}`", span, advice)


def _problems(
    document: Document, model: type[BaseModel], details: list[ErrorDetails], empty: set[Path]
) -> list[Problem]:
    unknown: dict[Path, list[str]] = {}
    missing: dict[Path, list[str]] = {}
    for error in details:
        loc = tuple(error["loc"])
        if error["type"] == "extra_forbidden":
            unknown.setdefault(loc[:-1], []).append(str(loc[-1]))
        elif error["type"] == "missing" and isinstance(loc[-1], str):
            missing.setdefault(loc[:-1], []).append(loc[-1])
    found = []
    for parent, names in missing.items():
        meant = [one for one in names if not _misspelt(one, unknown.get(parent, ()))]
        if meant and not _below_empty(parent, empty):
            found.append(_missing(document, model, parent, meant))
    for error in details:
        loc = tuple(error["loc"])
        if _below_empty(loc, empty) or (error["type"] == "missing" and isinstance(loc[-1], str)):
            continue
        found.append(_problem(document, model, error))
    return found


def _below_empty(loc: Path, empty: set[Path]) -> bool:
    return any(loc[: len(path)] == path for path in empty)


def _misspelt(name: str, unknown: Iterable[str]) -> bool:
    return nearest(name, unknown) is not None


def _missing(document: Document, model: type[BaseModel], parent: Path, names: list[str]) -> Problem:
    quoted = [f"`{name}`" for name in names]
    many = len(quoted) > 1
    listed = f"{', '.join(quoted[:-1])} and {quoted[-1]}" if many else quoted[0]
    owner = model_at(model, parent)
    field = owner.model_fields.get(names[0]) if owner else None
    meaning = f": {field.description}" if field and field.description and not many else ""
    advice = (
        f"write `{names[0]}: ` and its value{meaning}"
        if not many
        else ("write each of them, one on a line, as `name: value`")
    )
    span = document.span(parent, key=True)
    message = f"{listed} {'are' if many else 'is'} missing"
    return document.source.problem("S101", message, span, advice, label="belongs to this part")


def _problem(document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    loc = tuple(error["loc"])
    key = bool(loc) and loc[-1] == _KEY
    if key:
        loc = loc[:-1]
    if error["type"] == "extra_forbidden":
        owner = model_at(model, loc[:-1])
        code, message = "S102", f"unknown name `{_shown(loc[-1])}`"
        advice = near(str(loc[-1]), owner.model_fields if owner else ())
        key = True
    elif loc in {("format",), ("dossier",)}:
        code, message, advice = _wrong_format(str(loc[0]), error["input"])
    else:
        code, message, advice = _tell(error)
    span = document.span(loc, key=key)
    return document.source.problem(code, message, span, advice)


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """
    Return the model of the part at a path, or ``None`` where no model describes it.

    Args:
        model: The model of the whole file.
        path: Keys and numbers from the root down.
    """
    current: Any = model
    for step in path:
        if isinstance(current, type) and issubclass(current, BaseModel):
            field = current.model_fields.get(str(step))
            current = _bare(field.annotation) if field else None
        else:
            arguments = get_args(current)
            current = _bare(arguments[-1] if get_origin(current) is dict else arguments[:1])
        if current is None:
            return None
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _bare(annotation: Any) -> Any:
    if isinstance(annotation, tuple):
        annotation = annotation[0] if annotation else None
    if hasattr(annotation, "__metadata__"):
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, type(int | None)):
        kept = [one for one in get_args(annotation) if one is not type(None)]
        return _bare(kept[0])
    return annotation


def _wrong_format(name: str, written: object) -> Told:
    if isinstance(written, int) and not isinstance(written, bool) and written > 1:
        advice = "install a newer version of backchannel, which knows it"
        return "S109", f"{name} {written} is newer than this version", advice
    if isinstance(written, str) and written.strip().isdigit():
        advice = f"write it without quotes: `{name}: {written.strip()}`"
        return "S109", f"`{_shown(written)}` is a text here, no {name} number", advice
    return "S109", f"`{_shown(written)}` is no {name} number", f"write `{name}: 1`"


def _shown(value: object) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= 40 else text[:37] + "..."


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "a list" if isinstance(value, list) else "a group of named parts"


def _tell(error: ErrorDetails) -> Told:
    kind = error["type"]
    if kind == "value_error":
        problem = error.get("ctx", {}).get("error", error["msg"])
        return "S108", str(problem), getattr(problem, "advice", "")
    if kind in ("enum", "literal_error"):
        return _not_a_choice(error)
    if kind in _EXPECTED:
        return _wrong_kind(error, *_EXPECTED[kind])
    if kind in _LIMITS:
        return _LIMITS[kind](error)
    return "S104", f"`{_shown(error['input'])}` does not belong here", str(error["msg"]).lower()


def _not_a_choice(error: ErrorDetails) -> Told:
    listed = str(error.get("ctx", {}).get("expected", ""))
    choices = [one.strip(" '") for one in listed.replace(" or ", ",").split(",")]
    written = _shown(error["input"])
    message = f"`{written}` is not one of the choices"
    meant = nearest(written, choices)
    advice = f"allowed here: {', '.join(choices)}"
    return "S103", message, f"{advice}; nearest is `{meant}`" if meant else advice


def _wrong_kind(error: ErrorDetails, expected: str, advice: str) -> Told:
    written = error["input"]
    if tuple(error["loc"]) == ("mechanisms", "doctrine") and written is None:
        advice = "take the line out; who is to choose otherwise is given a policy: `--policy`"
        return "S104", "`doctrine` cannot be switched off", advice
    if isinstance(written, str) and written.endswith("%"):
        advice = "write it without the percent sign"
    elif error["loc"][-1] == "when":
        expected = "a condition"
        advice = "write one such as `rhetoric >= 50`; leave `when` out for always"
    elif error["type"] == "string_type" and isinstance(written, int | float | bool):
        advice = f'put it in quotes: "{_shown(written).lower()}"'
    return "S104", f"{expected} is expected here, this is {_kind(written)}", advice


def _at_least(error: ErrorDetails) -> Told:
    context = error.get("ctx", {})
    bound = context.get("ge", context.get("gt"))
    return "S105", f"{_shown(error['input'])} is less than {bound:g}", f"write at least {bound:g}"


def _at_most(error: ErrorDetails) -> Told:
    context = error.get("ctx", {})
    bound = context.get("le", context.get("lt"))
    return "S105", f"{_shown(error['input'])} is more than {bound:g}", f"write at most {bound:g}"


def _pattern(error: ErrorDetails) -> Told:
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    written = _shown(error["input"])
    if pattern.startswith("^[a-z]"):
        advice = "an id has small letters, digits and `_`, begins with a letter, at most 40 of them"
        return "S106", f"`{written}` is not an id", advice
    if pattern.startswith("^[A-Z]"):
        advice = "the id of a fact begins with a capital, such as F1"
        return "S106", f"`{written}` is not the id of a fact", advice
    advice = 'a CAMEO code has two to four digits, such as "013"'
    return "S106", f"`{written}` is not a CAMEO code", advice


def _text_length(error: ErrorDetails) -> Told:
    context = error.get("ctx", {})
    if "max_length" in context:
        message = f"the text has {len(str(error['input']))} characters"
        return "S107", message, f"at most {context['max_length']} fit here"
    return "S107", "the text is empty", "write it, or take the line out"


def _too_few(error: ErrorDetails) -> Told:
    context = error.get("ctx", {})
    if error["type"] == "missing":
        return "S107", "the list is too short", "two numbers belong here, such as [38.9, -77.0]"
    least = context.get("min_length", 1)
    message = f"at least {least} of these must be written, here are {context['actual_length']}"
    return "S107", message, "add what is missing"


def _too_many(error: ErrorDetails) -> Told:
    context = error.get("ctx", {})
    message = f"at most {context.get('max_length')} of these can be written"
    return "S107", message, "take some out"


_EXPECTED: dict[str, tuple[str, str]] = {
    "string_type": ("a text", "put it in quotes"),
    "int_type": ("a whole number", "write it in digits, such as 3"),
    "int_from_float": ("a whole number", "write it in digits, such as 3"),
    "float_type": ("a number", "write it in digits, such as 50 or 0.5"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "dict_type": ("a group of named parts", "write each on its own line below, as `name: value`"),
    "model_type": ("a group of named parts", "write each on its own line below, as `name: value`"),
    "tuple_type": ("a list", "write it as [first, second]"),
}

_LIMITS: dict[str, Callable[[ErrorDetails], Told]] = {
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _text_length,
    "string_too_long": _text_length,
    "too_short": _too_few,
    "missing": _too_few,
    "too_long": _too_many,
}
