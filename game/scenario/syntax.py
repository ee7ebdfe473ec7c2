"""
What a YAML parser's first syntax error means to the author, and what to type instead.

The parser's own messages name tokens and often the line after the mistake; the author's line is
looked at again here.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable

import yaml
from yaml import MarkedYAMLError, YAMLError

from game.scenario.problems import Problem
from game.scenario.source import Source

CURLY = "“”„‟‘’‚"
"""Quotes that word processors write and that YAML reads as letters."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What parses YAML: libyaml where it is there."""

_LABEL = "checked up to here"
_CURLY_VALUE = re.compile(rf"^\s*(?:- +)?(?:[^:#]*: +)?([{CURLY}])")
_TWO_COLONS = re.compile(r"^[^:#'\"]*:[ ].*?(:)(?:[ ]|$)")
_NO_COLON = re.compile(r"^\s*[A-Za-z_](?:[^:]|:(?! |$))*$")


def explain_syntax(source: Source, error: YAMLError) -> Problem:
    """
    Return the problem that a parser's error stands for.

    Args:
        source: The file.
        error: What PyYAML raised.
    """
    if not isinstance(error, MarkedYAMLError):
        return _plain(source, len(source.text), str(error).splitlines()[0])
    what = (error.problem or "").lower()
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(source.text)) if mark else 0
    begun = min(error.context_mark.index, len(source.text)) if error.context_mark else at
    for words, tell in _KINDS:
        if words in what:
            return tell(source, at, begun)
    return _plain(source, at, what)


def _plain(source: Source, at: int, what: str) -> Problem:
    what = re.sub(r"<(\w+) (\w+)>", r"\1 \2", what) or "the line cannot be read"
    advice = "compare the line and the one before with a part of a scenario that works"
    return _at(source, "S010", f"this is not YAML: {what}", at, advice)


def _at(
    source: Source, code: str, message: str, at: int, advice: str, end: int | None = None
) -> Problem:
    at = min(at, len(source.text))
    while at and at == len(source.text) and source.text[at - 1] == "\n":
        at -= 1
    span = source.span(at, max(at, end if end is not None else at + 1))
    return source.problem(code, message, span, advice, label=_LABEL)


def _line(source: Source, at: int) -> tuple[int, str]:
    start = source.text.rfind("\n", 0, at) + 1
    end = source.text.find("\n", at)
    return start, source.text[start : end if end >= 0 else len(source.text)]


def _line_before(source: Source, at: int) -> tuple[int, str]:
    start, _ = _line(source, at)
    while start > 0:
        start, line = _line(source, start - 1)
        if line.strip() and not line.lstrip().startswith("#"):
            return start, line
    return 0, ""


def _second_colon(source: Source, at: int, begun: int) -> Problem:
    start, line = _line(source, at)
    curly = _CURLY_VALUE.match(line)
    if curly:
        return _curly(source, start + curly.start(1))
    two = _TWO_COLONS.match(line)
    if two:
        advice = "put the whole text in quotes, as in label: 'US: more'"
        return _at(source, "S013", "a second `: ` on one line", start + two.start(1), advice)
    before, line_before = _line_before(source, at)
    if line_before and _NO_COLON.match(line_before):
        return _no_colon(source, before, before)
    return _indented(source, at, begun)


def _curly(source: Source, at: int) -> Problem:
    advice = "write \" or ' at both ends of the text"
    return _at(source, "S008", "a curly quote stands where YAML needs a straight one", at, advice)


def _no_colon(source: Source, at: int, begun: int) -> Problem:
    start, line = _line(source, min(begun, at))
    first = start + len(line) - len(line.lstrip())
    quoted = line.lstrip()[:1] in ("'", '"')
    if quoted:
        return _quotes(source, at, begun)
    name = line.split()[0] if line.split() else "name"
    advice = f"write `{name}: ` and what belongs to it"
    message = "a name without a `: ` after it"
    return _at(source, "S011", message, first, advice, start + len(line.rstrip()))


def _quotes(source: Source, at: int, begun: int) -> Problem:
    advice = "end the text with the quote it begins with; inside, write two: 'Kim''s'"
    return _at(source, "S014", "a quoted text has no end", begun, advice)


def _block_end(source: Source, at: int, begun: int) -> Problem:
    start, line = _line(source, at)
    before = line[: at - start].rstrip()
    if before.endswith(("'", '"')):
        advice = "a quote inside is written twice: 'Kim''s'; or use the other kind around it"
        message = "the quoted text ends here, but the line goes on"
        return _at(source, "S014", message, start + len(before) - 1, advice)
    if source.text[at : at + 1] in (",", "}", "]"):
        advice = "a text with a comma or bracket inside needs quotes around it"
        return _at(source, "S027", f"`{source.text[at]}` is not expected here", at, advice)
    return _indented(source, at, begun)


def _indented(source: Source, at: int, begun: int) -> Problem:
    start, line = _line(source, at)
    first = start + len(line) - len(line.lstrip())
    advice = "give all parts of one group the same indent, two spaces deeper than their name"
    message = "the line is indented differently from its neighbours"
    return _at(source, "S009", message, first, advice, start + len(line.rstrip()))


def _bracket(source: Source, at: int, begun: int) -> Problem:
    if source.text[begun : begun + 1] in ("{", "["):
        return _unclosed(source, begun)
    opened = _open_bracket(source, at)
    if opened is None or source.text[at : at + 1] in (",", "}", "]"):
        return _block_end(source, at, begun)
    return _unclosed(source, opened)


def _open_bracket(source: Source, at: int) -> int | None:
    """Return where the innermost bracket stands that is open at a place, or ``None``."""
    opened: list[int] = []
    with contextlib.suppress(YAMLError):
        for token in yaml.scan(source.text[:at], Loader=LOADER):
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                opened.append(token.start_mark.index)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                del opened[-1:]
    return opened[-1] if opened else None


def _unclosed(source: Source, begun: int) -> Problem:
    opened = source.text[begun]
    closing = "}" if opened == "{" else "]"
    advice = f"write `{closing}` after the last part, and a comma between two parts"
    return _at(source, "S027", f"`{opened}` is not closed in the right place", begun, advice)


def _cannot_start(source: Source, at: int, begun: int) -> Problem:
    wrong = source.text[at : at + 1]
    if wrong == "\t":
        advice = "indent with spaces, two for each level"
        return _at(source, "S006", "the line is indented with a tab", at, advice)
    opened = _open_bracket(source, at) if wrong in (">", "|") else None
    if opened is not None:
        return _unclosed(source, opened)
    advice = "put the text in quotes"
    return _at(source, "S010", f"a text cannot begin with `{wrong}`", at, advice)


def _escape(source: Source, at: int, begun: int) -> Problem:
    advice = "write the text in single quotes, where a backslash is only a backslash"
    return _at(source, "S010", "this backslash has no meaning between double quotes", at, advice)


def _directive(source: Source, at: int, begun: int) -> Problem:
    advice = "take out lines that begin with `%`, and any `---` or `...` but one at the top"
    return _at(source, "S018", "the file holds more than one document", at, advice)


def _tag(source: Source, at: int, begun: int) -> Problem:
    advice = "take it out; put the text in quotes if it begins with `!`"
    return _at(source, "S016", "tags such as `!name` are not allowed", begun, advice)


def _anchor(source: Source, at: int, begun: int) -> Problem:
    advice = "put the text in quotes if it begins with `&` or `*`"
    return _at(source, "S015", "`&` and `*` have a meaning in YAML that is refused", begun, advice)


def _entry(source: Source, at: int, begun: int) -> Problem:
    advice = "begin the list on its own line, deeper than its name"
    return _at(source, "S009", "a list cannot begin here", at, advice)


_KINDS: tuple[tuple[str, Callable[[Source, int, int], Problem]], ...] = (
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _no_colon),
    ("unexpected end of stream", _quotes),
    ("unexpected document indicator", _quotes),
    ("cannot start any token", _cannot_start),
    ("unknown escape character", _escape),
    ("did not find expected ',' or", _bracket),
    ("expected ',' or", _bracket),
    ("did not find expected node content", _bracket),
    ("did not find expected key", _block_end),
    ("did not find expected '-' indicator", _block_end),
    ("expected <block end>", _block_end),
    ("block sequence entries", _entry),
    ("<document start>", _directive),
    ("tag", _tag),
    ("anchor", _anchor),
    ("alphabetic or numeric character", _anchor),
    ("directive", _directive),
)
