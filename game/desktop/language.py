"""
The language of the interface, by gettext. Texts of scenarios stay as they were written.

Texts are looked up when they are shown, so a change of language needs only a new build of the
scene. A constant is marked with `N_` where it stands and looked up with `_` where it is shown.
"""

from __future__ import annotations

import gettext as _gettext
import locale
import os
import re
from collections.abc import Iterable
from pathlib import Path

from game.errors import MissingDataError
from game.resources import assets_dir

DOMAIN = "backchannel"
SOURCE = "en"
"""The language that the texts stand in, in the code."""
NAMES = {"en": "English", "ko": "한국어"}
"""The languages, by code, as those who speak them write them."""


class _Current:
    code: str = SOURCE
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def folder() -> Path | None:
    """Return the folder of the catalogues, or ``None`` where there is none."""
    try:
        place = assets_dir() / "locale"
    except MissingDataError:
        return None
    return place if place.is_dir() else None


def codes() -> tuple[str, ...]:
    """Return the languages that there are texts for, the source language first."""
    place = folder()
    found = sorted(place.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")) if place else []
    return (SOURCE, *(path.parents[1].name for path in found if path.parents[1].name != SOURCE))


def languages() -> dict[str, str]:
    """Return what the languages that there are texts for call themselves, by code."""
    return {code: NAMES.get(code, code) for code in codes()}


def use(code: str) -> str:
    """
    Choose the language from now on.

    Args:
        code: A code of `codes()`, or ``auto`` for the first of the system's that there is.

    Returns:
        The code in use; the source language where the one asked for is missing.
    """
    known = codes()
    chosen = preferred(known) if code == "auto" else code
    place = folder()
    if place is None or chosen not in known or chosen == SOURCE:
        _Current.code, _Current.catalogue = SOURCE, _gettext.NullTranslations()
        return SOURCE
    _Current.catalogue = _gettext.translation(DOMAIN, str(place), [chosen], fallback=True)
    _Current.code = chosen
    return chosen


def current() -> str:
    """Return the code of the language in use."""
    return _Current.code


def preferred(known: Iterable[str]) -> str:
    """Return the first language that the system asks for and that is known."""
    wishes = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    wishes.append(locale.getlocale()[0] or "")
    for wish in wishes:
        for name in wish.split(":"):
            # Windows says Korean_Korea.949 where others say ko_KR.UTF-8.
            plain = locale.normalize(name.replace("-", "_").split("_")[0].split(".")[0].lower())
            short = plain.split("_")[0]
            if short in known:
                return short
    return SOURCE


def gettext(text: str) -> str:
    """Return a text of the interface in the language in use."""
    return _Current.catalogue.gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that fits a number."""
    return _Current.catalogue.ngettext(one, many, count)


def pgettext(context: str, text: str) -> str:
    """Return a text in the language in use; the context tells it from like ones."""
    return _Current.catalogue.pgettext(context, text) if text else ""


def pattern_of(form: str) -> str:
    """Return the regular expression of what a form can have made, a group for each of its names."""
    return re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(form))


def marked(text: str) -> str:
    """Return a text as it is; the mark makes it known to translators."""
    return text


_ = gettext
N_ = marked
