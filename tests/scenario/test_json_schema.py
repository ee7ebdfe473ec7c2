from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.scenario.json_schema import scenario_schema, schema_path, schema_text

SCHEMA = scenario_schema()


def parts(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for one in part.values():
            yield from parts(one)
    elif isinstance(part, list):
        for one in part:
            yield from parts(one)


def test_the_file_is_up_to_date():
    """
    The schema beside the scenarios is what the models say.
    """
    assert schema_text() == schema_path().read_text(encoding="utf-8")


def test_groups_with_constrained_names_are_closed():
    """
    A misspelt id cannot slip through a pattern.
    """
    open_groups = [
        part
        for part in parts(SCHEMA)
        if "patternProperties" in part and part.get("additionalProperties") is not False
    ]

    assert [] == open_groups


def test_nothing_may_be_left_empty():
    """
    Editors underline a name without a value, as the checker does.
    """
    assert [] == [part for part in parts(SCHEMA) if part.get("type") == "null"]


def test_a_mechanism_may_be_off_and_the_doctrine_not():
    """
    Each mechanism is a group of parameters or the word off.
    """
    mechanisms = SCHEMA["$defs"]["MechanismParameters"]["properties"]

    assert [{"$ref": "#/$defs/Favor"}, {"const": "off"}] == mechanisms["favor"]["anyOf"]
    assert "anyOf" not in mechanisms["doctrine"]


def test_values_are_described():
    """
    What an editor shows on hovering is there.
    """
    assert "which is" not in SCHEMA["$defs"]["Move"]["properties"]["at"]["description"]
    assert (
        "the side it is directed at" == SCHEMA["$defs"]["Move"]["properties"]["at"]["description"]
    )
