"""
From the text of a file to plain values, with the place of each key and value.

The parser's events are read one by one, so nothing is built that was not asked for: no anchors, no
tags, no merge keys, no dates. What a plain word means is decided here: ``true`` and ``false``,
``null``, whole numbers and simple decimals; all else is text, ``NO`` among it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from game.scenario.problems import Problem, Span
from game.scenario.source import UNUSABLE, Source, unusable
from game.scenario.syntax import CURLY, LOADER, explain_syntax

Path: TypeAlias = tuple[str | int, ...]
"""Keys and numbers, from the root of a file down to a part."""

MOST_DEPTH = 24
"""Levels that parts of a file may stand inside one another."""
MOST_VALUES = 50_000
"""Keys and values that a file may have."""

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,9}\Z")
_NUMBERLIKE = re.compile(
    r"[-+]?(?:[0-9][0-9_,]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xX][0-9a-fA-F_]+|0[oObB][0-7]+"
    r"|\.[0-9]+|\.(?:inf|Inf|INF))\Z|\.(?:nan|NaN|NAN)\Z"
)
_YES_NO = frozenset(
    "y Y yes Yes YES n N no No NO on On ON off Off OFF True TRUE False FALSE Null NULL".split()
)
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_GLUED_COMMENT = re.compile(r"[ \t]+(#\w[^\n]*)")


@dataclass(slots=True)
class Node:
    """
    A value of the file, with its place.

    Attributes:
        value: The plain value: dict, list, text, number, bool or ``None``.
        start: Index of its first character in the text.
        end: Index after its last character.
        below: The nodes inside it, by key or by number.
        keys: Where each of its keys stands, as (start, end).
    """

    value: Any
    start: int
    end: int
    below: dict[str | int, Node] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """
    What a file says.

    Attributes:
        source: Its text.
        root: Its uppermost part; ``None`` where there is none.
        scalars: Where each text or number stands, as (start, end), in the order of the file.
    """

    source: Source
    root: Node | None = None
    scalars: list[tuple[int, int]] = field(default_factory=list)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """
        Return the place of a part, or of the nearest part above it that is in the file.

        Args:
            path: Keys and numbers from the root down.
            key: Whether the key is meant, not its value; always so for groups and lists.
        """
        node, known = self.root, self.source.span(0, 0)
        if node is not None:
            known = self.source.span(node.start, node.start)
        for step in path:
            if node is None or step not in node.below:
                break
            above, node = node, node.below[step]
            name = above.keys.get(step) if isinstance(step, str) else None
            at = name if name and (key or node.below or node.start == node.end) else None
            known = self.source.span(*(at or (node.start, self.stop(node))))
        return known

    def stop(self, node: Node) -> int:
        """Return the index after a node, or after its first line where it has several."""
        end = self.source.text.find("\n", node.start, node.end)
        return max(node.start + 1, end if end >= 0 else node.end)

    def at(self, path: Path) -> Node | None:
        """Return the node at a path, or ``None``."""
        node = self.root
        for step in path:
            node = node.below.get(step) if node else None
        return node

    def inside(self, path: Path, text: str, start: int, end: int, *, key: bool = False) -> Span:
        """
        Return the place of a stretch of a text that is written in the file.

        Args:
            path: The part that holds the text.
            text: The text as it was read, without quotes or line folds.
            start: First column in the text, from 0.
            end: Column after the stretch.
            key: Whether the text is the key, not the value.
        """
        above, node = self.at(path[:-1]), self.at(path)
        if above is None or node is None:
            return self.span(path, key=key)
        name = str(path[-1])
        begin, stop = above.keys[name] if key else (node.start, node.end)
        places = _places(self.source.text[begin:stop], text)
        if places is None:
            return self.span(path, key=key)
        first = len(_bare(text[:start]))
        last = max(first + 1, len(_bare(text[:end])))
        if first >= len(places):
            after = begin + places[-1] + 1 if places else begin
            return self.source.span(after, after + 1)
        return self.source.span(begin + places[first], begin + places[last - 1] + 1)


def _bare(text: str) -> str:
    return "".join(text.split())


def _places(written: str, read: str) -> list[int] | None:
    """Return where each visible character of a text stands as it is written, if it can be told."""
    skip = written.find("\n") + 1 if written[:1] in "|>" else int(written[:1] in "'\"")
    places = [at for at, one in enumerate(written) if at >= skip and not one.isspace()]
    wanted = _bare(read)
    same = len(places) >= len(wanted) and all(
        written[at] == one for at, one in zip(places, wanted, strict=False)
    )
    return places[: len(wanted)] if same else None


class _StopReadingError(Exception):
    """Reading cannot go on; the problem has been noted."""


def read_document(source: Source) -> tuple[Document, list[Problem]]:
    """
    Read the text of a file.

    Returns:
        What it says, as far as it could be read, and what is wrong with it; warnings too.
    """
    reader = _Reader(source)
    try:
        reader.read()
    except yaml.YAMLError as error:
        reader.problems.append(explain_syntax(source, error))
    except _StopReadingError:
        pass
    return reader.document, reader.problems


class _Reader:
    """Reads events into nodes and notes what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.document = Document(source)
        self.problems: list[Problem] = []
        self.count = 0
        self.events: Iterator[Any] = iter(yaml.parse(source.text, Loader=LOADER))

    def read(self) -> None:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            self.note("S026", "the file is empty", 0, 0, "begin it with `format: 1`")
            return
        self.document.root = root = self.node(next(self.events), 1)
        self.allow_off(root)
        next(self.events)
        more = next(self.events)
        if not isinstance(more, yaml.StreamEndEvent):
            at = more.start_mark.index
            advice = "keep one scenario in a file; take the line `---` out"
            self.note("S018", "the file holds more than one document", at, at + 3, advice)
        if not isinstance(root.value, dict):
            advice = "begin it with `format: 1`, then the other parts, each as `name: value`"
            message = "the file holds no named parts"
            self.note("S026", message, root.start, self.document.stop(root), advice)

    def allow_off(self, root: Node) -> None:
        """Take the warnings back that `off` would get where it is the word of the format."""
        for node in root.below["mechanisms"].below.values() if "mechanisms" in root.below else ():
            if node.value == "off":
                span = self.source.span(node.start, node.end)
                self.problems = [
                    one for one in self.problems if one.code != "S024" or one.span != span
                ]

    def note(
        self, code: str, message: str, start: int, end: int, advice: str, *, warn: bool = False
    ) -> None:
        span = self.source.span(start, end)
        severity: Any = "warning" if warn else "error"
        self.problems.append(self.source.problem(code, message, span, advice, severity=severity))

    def node(self, event: Any, depth: int) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        self.check(event, start, end, depth)
        if isinstance(event, yaml.ScalarEvent):
            self.document.scalars.append((start, end))
            return Node(self.scalar(event, start, end), start, end)
        if isinstance(event, yaml.AliasEvent):
            return Node(None, start, end)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(start, depth)
        return self.mapping(event, start, depth)

    def check(self, event: Any, start: int, end: int, depth: int) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            advice = "split the scenario"
            self.note("S021", f"the file has more than {MOST_VALUES} values", start, end, advice)
            raise _StopReadingError
        if depth > MOST_DEPTH:
            advice = "a scenario needs five levels; take brackets or indents away"
            message = f"the parts stand more than {MOST_DEPTH} levels inside one another"
            self.note("S020", message, start, start + 1, advice)
            raise _StopReadingError
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            advice = "write the part out in full where it is meant; quote a text with `&` or `*`"
            message = f"anchors and aliases such as `{sign}{event.anchor[:40]}` are not allowed"
            self.note("S015", message, start, start + 1 + len(event.anchor), advice)
        if getattr(event, "tag", None) is not None:
            advice = "take it out; put the text in quotes if it begins with `!`"
            stop = _word_end(self.source.text, start)
            shown = self.source.text[start:stop][:40]
            self.note("S016", f"tags such as `{shown}` are not allowed", start, stop, advice)
        if getattr(event, "style", None) == '"' and UNUSABLE.search(event.value):
            self.look_at_escapes(start, end)

    def look_at_escapes(self, start: int, end: int) -> None:
        for escape in _ESCAPE.finditer(self.source.text, start, end):
            meant = yaml.load(f'"{escape[0]}"', Loader=LOADER)  # noqa: S506  # a safe one
            if UNUSABLE.search(meant):
                self.problems.append(unusable(self.source, meant, *escape.span()))

    def sequence(self, start: int, depth: int) -> Node:
        node = Node([], start, start)
        for event in self.events:
            node.end = max(event.end_mark.index, start + 1)
            if isinstance(event, yaml.SequenceEndEvent):
                break
            below = self.node(event, depth + 1)
            node.below[len(node.value)] = below
            node.value.append(below.value)
        return node

    def mapping(self, event: Any, start: int, depth: int) -> Node:
        node = Node({}, start, start)
        for named in self.events:
            node.end = max(named.end_mark.index, start + 1)
            if isinstance(named, yaml.MappingEndEvent):
                break
            self.pair(node, named, depth, flow=bool(event.flow_style))
        return node

    def pair(self, node: Node, named: Any, depth: int, *, flow: bool) -> None:
        start, end = named.start_mark.index, named.end_mark.index
        name = self.key(named, start, end, depth)
        below = self.node(next(self.events), depth + 1)
        if name is None:
            return
        if flow and "(" in name and ")" not in name:
            advice = "write each such part on its own line, or put the name in quotes"
            self.note("S022", "the comma splits this pair in two", start, end, advice)
        elif name in node.below:
            span = self.source.span(start, end)
            message = f"`{name[:40]}` is written twice in the same place"
            advice = "a file keeps only one of the two; merge them or rename one"
            first = self.source.span(*node.keys[name])
            self.problems.append(self.source.problem("S012", message, span, advice, first=first))
        elif not (flow and ")" in name and "(" not in name):
            node.value[name] = below.value
            node.below[name] = below
            node.keys[name] = (start, end)

    def key(self, event: Any, start: int, end: int, depth: int) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            self.node(event, depth + 1)
            advice = "write a name before the `:`"
            self.note("S023", "a group or list stands where a name belongs", start, end, advice)
            return None
        self.check(event, start, end, depth)
        self.document.scalars.append((start, end))
        if event.value == "<<" and not event.style:
            advice = "write the parts out in full where they are meant"
            self.note("S017", "merge keys are not allowed", start, end, advice)
            return None
        if not event.value.strip():
            advice = "write a name before the `:`"
            self.note("S023", "a name is missing before the `:`", start, end, advice)
            return None
        if not event.style:
            self.look_at_plain(event.value, start, end)
        return str(event.value)

    def scalar(self, event: Any, start: int, end: int) -> Any:
        text = event.value
        if event.style or event.tag is not None:
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if text[0] in "+-.0123456789":
            if _INTEGER.match(text):
                return int(text)
            if _DECIMAL.match(text):
                return float(text)
            if _NUMBERLIKE.match(text):
                message = f"`{_short(text)}` is not a plain number"
                self.note("S019", message, start, end, _plain_form(text))
        self.look_at_plain(text, start, end)
        return text

    def look_at_plain(self, text: str, start: int, end: int) -> None:
        if text in _YES_NO:
            message = f"`{text}` is read as text here, and as yes or no by other YAML programs"
            advice = f'write "{text}" in quotes, or true or false if that is meant'
            self.note("S024", message, start, end, advice, warn=True)
        if text[0] in CURLY:
            message = "a curly quote stands where YAML needs a straight one"
            advice = "write \" or ' at both ends of the text"
            self.note("S008", message, start, start + 1, advice)
        comment = _GLUED_COMMENT.match(self.source.text, end)
        if comment:
            message = "text after ` #` is a comment and is dropped"
            advice = "put the whole text in quotes, or write a space after the `#` of a comment"
            self.note("S025", message, comment.start(1), comment.end(1), advice, warn=True)


def _word_end(text: str, start: int) -> int:
    found = re.compile(r"\S+").match(text, start)
    return found.end() if found else start + 1


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:20] + "..."


def _plain_form(text: str) -> str:
    quoted = f'or "{_short(text)}" in quotes if it is text'
    bare = text.replace("_", "").replace(",", "").lstrip("+")
    if re.fullmatch(r"-?[0-9]{1,15}", bare):
        return f"write {int(bare)}, {quoted}"
    if re.fullmatch(r"-?0x[0-9a-f]{1,8}", bare, re.IGNORECASE):
        return f"write {int(bare, 16)}, {quoted}"
    if re.fullmatch(r"-?[0-9]{0,10}\.[0-9]{0,9}", bare) and bare.strip("-."):
        return f"write {float(bare):g}, {quoted}"
    return f"write at most 15 digits, such as 50 or 0.5, {quoted}"
