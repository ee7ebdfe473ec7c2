"""
What went wrong with a file, in the language of the interface.

The floors below and the system speak English of it. Here what they say is looked up, or taken apart
by the forms it can have and put together again; what is of no known form stays as it came.
"""

from __future__ import annotations

import re

from game.desktop.language import N_, _, pattern_of

REASONS = (
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("No such file or directory"),
    N_("No space left on device"),
    N_("Read-only file system"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("File exists"),
    N_("File name too long"),
    N_("Disk quota exceeded"),
    N_("Input/output error"),
    N_("Invalid argument"),
    N_("the link leads back to itself"),
)
"""Why a system refuses a file."""
SENTENCES = (
    N_("No such file."),
    N_("A folder."),
    N_("A pipe or a device, not a file."),
    N_("A link that leads nowhere."),
    N_("Not a replay of Backchannel."),
    N_("Not text, so not a replay."),
    N_("Too large to be a replay."),
    N_("Its content has been changed since it was saved."),
    N_("Choose a file that `play` has saved."),
    N_("Save the playthrough again, or use another copy."),
    N_("Update backchannel."),
    N_("Put it back, or check it with `backchannel check`."),
    N_("It has been edited; use another copy."),
    N_("The scenario file has changed since this was saved, but its moves still fit."),
)
"""What is said of files, as sentences."""
FORMS = (
    N_("Cannot write {path}: {why}; choose another file."),
    N_("Cannot write {path}: {why}."),
    N_("Broken or cut off ({why})."),
    N_("Not a whole replay ({why})."),
    N_("Cannot be read ({why})."),
    N_("Written in format {format} by version {version}, newer than the format {own} read here."),
    N_("Its scenario {scenario} (looked for in {place}) is not there."),
    N_("Its scenario {scenario} (looked for in {place}) has problems now."),
    N_("It says that it ends with {ending}, and its turns come to {reached}."),
    N_("It does not fit the scenario: {why}."),
    N_(
        "Turn {number} does not fit the scenario {path} as backchannel {own} plays it (saved by "
        "{version}): {why}."
    ),
    N_(
        "It was saved with {ending} ending, and comes to {reached} ending here (saved by version "
        "{version}, played by {own})."
    ),
)
"""The same with names and figures in them."""
PARTS = (N_("the shipped scenarios"), N_("no ending"), N_("no"))
"""What can stand in a form, beside names and figures."""


def cause_of(error: OSError) -> str:
    """Return why a system refuses a file, as the system says it."""
    return error.strerror or str(error)


def reason_of(error: OSError) -> str:
    """Return why a system refuses a file, in the language in use."""
    return _(cause_of(error))


def told(message: str) -> tuple[str, str]:
    """
    Return what an error says: the problem, and the way out.

    Args:
        message: Either in one, or the problem, a colon, and the way out; without the name of the
            file that it is about.

    Returns:
        Two sentences; the second is empty where there is no way out, or no telling it apart.
    """
    whole = _again(_sentence(message))
    if whole:
        return whole, ""
    problem, colon, advice = message.rpartition(": ")
    return (sentence(problem), sentence(advice)) if colon else (sentence(message), "")


def remark_words(remark: str) -> str:
    """Return what loading a save had to say, as sentences; empty where it had nothing to say."""
    return " ".join(sentence(part) for part in remark.split("; ") if part)


def sentence(text: str) -> str:
    """Return what is said of a file as a sentence."""
    whole = _sentence(text)
    return _again(whole) or whole


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("." if text and text[-1] not in ".!?" else "")


def _again(text: str) -> str:
    """Return a sentence in the language in use; empty where it is of no known form."""
    if text in SENTENCES:
        return _(text)
    for form in FORMS:
        if found := re.fullmatch(pattern_of(form), text, re.DOTALL):
            parts = found.groupdict().items()
            return _(form).format(**{name: _part(part) for name, part in parts})
    return ""


def _part(text: str) -> str:
    return _(text) if text in PARTS or text in REASONS else text
