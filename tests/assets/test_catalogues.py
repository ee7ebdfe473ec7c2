"""The interface is whole in every language, and what is compiled is what is written."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from assets.makers.catalogues import (
    CODE,
    DOMAIN,
    LOCALE,
    MARKS,
    collect,
    marked_texts,
    marker,
    read_catalogue,
    untranslated,
)
from tests.conftest import ROOT

PO_FILES = sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
SHOWN = {"Label", "Button", "toast", "middle_text", "paragraph", "text", "section", "titled"}
"""What shows its first argument."""
HELPING = {"tooltip", "hint", "text"}
"""The names of arguments that are shown."""
WORD = re.compile(r"[A-Za-z]{2,}")
NAME = "Backchannel"
"""Of the game, the same in every language."""
MAKE = "run: python -m assets.build_assets locale"

every_translation = pytest.mark.parametrize("path", PO_FILES, ids=lambda path: path.parts[-3])


def texts(catalogue: Catalog) -> dict:
    """Return what a catalogue says for each text, by its context and all its forms."""
    return {
        (context_of(message), *forms(message.id)): forms(message.string)
        for message in catalogue
        if message.id
    }


def context_of(message: Message) -> str:
    """Return the context of a text, empty for none; a compiled one is read as bytes."""
    context = message.context or ""
    return context.decode() if isinstance(context, bytes) else context


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a text, or its forms for numbers, as a tuple."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def translation(path: Path) -> Catalog:
    """Read a translation by its place."""
    return read_catalogue(path, path.parts[-3])


def test_korean_is_there():
    """
    There is a Korean translation.
    """
    assert "ko" in [path.parts[-3] for path in PO_FILES]


def test_the_list_of_texts_is_what_the_code_marks():
    """
    The template holds each text that the code marks now, and no other.
    """
    with (LOCALE / f"{DOMAIN}.pot").open("rb") as source:
        listed = set(texts(read_po(source)))

    assert set(texts(collect())) == listed, MAKE


@every_translation
def test_every_text_of_the_code_is_translated(path):
    """
    A translation has each text that the code marks, none of them empty or fuzzy, and no other.
    """
    catalogue = translation(path)

    assert (set(texts(collect())), []) == (set(texts(catalogue)), untranslated(catalogue)), MAKE


@every_translation
def test_what_is_compiled_is_what_is_written(path):
    """
    The compiled catalogue says the same as the one that is edited.
    """
    with path.with_suffix(".mo").open("rb") as source:
        compiled = texts(read_mo(source))

    assert texts(translation(path)) == compiled, MAKE


@every_translation
def test_a_translation_keeps_every_placeholder(path):
    """
    A translation fills in the same things as the text that it stands for.
    """
    wrong = [
        message.id
        for message in translation(path)
        for said in forms(message.string)
        if message.id
        and set(PLACEHOLDER.findall(said)) != set(PLACEHOLDER.findall(forms(message.id)[-1]))
    ]

    assert [] == wrong


@every_translation
def test_a_translation_begins_and_ends_like_its_text(path):
    """
    A full stop, a question mark or a colon at the end stays, and no blank is added.
    """
    wrong = []
    for message in translation(path):
        for said in forms(message.string):
            text = forms(message.id)[-1]
            if text and (said != said.strip()) > (text != text.strip()):
                wrong.append(said)
            if text and (text[-1] in ".?!:…") != (said[-1] in ".?!:…"):
                wrong.append(said)

    assert [] == wrong


@pytest.mark.parametrize(
    "path", sorted(CODE.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_texts_are_marked_before_they_are_filled_in(path):
    """
    No text is looked up that was put together first, since no catalogue can have it.
    """
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and marker(node) in MARKS:
            for part in node.args[: MARKS[marker(node)]]:
                filled = isinstance(part, ast.Call) and marker(part) == "format"
                if filled or isinstance(part, ast.JoinedStr | ast.BinOp):
                    wrong.append(ast.unparse(node))

    assert [] == wrong


@pytest.mark.parametrize(
    "path", sorted(CODE.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_words_are_marked_where_they_are_shown(path):
    """
    No widget is given words that stand in the code as they are.
    """
    shown = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            shown += node.args[:1] if marker(node) in SHOWN else []
            shown += [word.value for word in node.keywords if word.arg in HELPING]
    written = [
        ast.unparse(part)
        for part in shown
        if isinstance(part, ast.JoinedStr | ast.Constant)
        if any(WORD.search(text) and text != NAME for text in literals(part))
    ]

    assert [] == written


def literals(node: ast.JoinedStr | ast.Constant) -> list[str]:
    """Return what stands in a text as it is, without what is filled in."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return [str(part.value) for part in parts if isinstance(part, ast.Constant)]


def test_texts_are_found_wherever_they_are_marked():
    """
    Texts of one form and of two are found in calls; what is looked up by name is not.
    """
    code = """
        [_("One"), language.gettext("Two"), N_("Thr" "ee"), _(a), _(b["x"]), ngettext("1", "n", 2)]
    """.strip()

    assert {"One", "Two", "Three", ("1", "n")} == set(marked_texts(code))


SENTENCE = re.compile(r"[A-Z][\w'’]+ [\w'’].*|\w[\w'’]+ [\w'’]+ [\w'’].*")


def unmarked(code: str) -> list[str]:
    """Return what looks like a sentence of a module, is no docstring, and is not marked."""
    tree = ast.parse(code)
    covered: set[ast.AST] = set()
    for node in ast.walk(tree):
        call = isinstance(node, ast.Call) and marker(node) in MARKS
        if call or (isinstance(node, ast.Raise | ast.Expr) and not calls(node)):
            covered |= set(ast.walk(node))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SENTENCE.fullmatch(node.value)
        and node not in covered
    ]


def calls(node: ast.AST) -> bool:
    """Tell whether a statement is a call for what it does, whose texts may be shown."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


@pytest.mark.parametrize(
    "path",
    sorted([*(CODE / "scenes").rglob("*.py"), *(CODE / "widgets").rglob("*.py")]),
    ids=lambda path: path.stem,
)
def test_sentences_on_screens_are_marked(path):
    """
    No scene and no widget has a sentence that translators do not see.
    """
    assert [] == unmarked(path.read_text(encoding="utf-8"))


def test_one_thing_has_one_name():
    """
    Favor is never called standing with somebody, and going on is spelled one way in Korean.
    """
    korean = read_catalogue(LOCALE / "ko" / "LC_MESSAGES" / f"{DOMAIN}.po", "ko")
    english = [text for text in texts(korean) if "standing with" in str(text).casefold()]
    split = [message.id for message in korean if "이어 하기" in str(message.string)]

    assert ([], []) == (english, split)
