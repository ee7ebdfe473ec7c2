"""
The JSON Schema of a scenario file, by which editors complete, explain and underline.

It knows less than the checker: references and conditions are beyond it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.resources import scenarios_dir
from game.scenario.model import Scenario

FILE_NAME = "scenario.schema.json"
"""The name of the file beside the shipped scenarios."""


def schema_path() -> Path:
    """
    Return where the schema lies.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return scenarios_dir() / FILE_NAME


def schema_text() -> str:
    """Return the schema as it is written to its file, with a line end."""
    return json.dumps(scenario_schema(), indent=2, ensure_ascii=False) + "\n"


def scenario_schema() -> dict[str, Any]:
    """
    Return the schema of format 1 (JSON Schema, draft 2020-12).

    Groups with constrained names are closed, so that no misspelt id goes unseen; values that may be
    left out may not be left empty; a mechanism may be ``off``.
    """
    schema = Scenario.model_json_schema()
    _tidy(schema)
    parameters = schema["$defs"]["MechanismParameters"]["properties"]
    for name, described in parameters.items():
        if name != "doctrine":
            parameters[name] = {"anyOf": [_reference(described), {"const": "off"}]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Backchannel scenario, format 1",
    }


def _reference(described: dict[str, Any]) -> dict[str, Any]:
    return {"$ref": described["$ref"]}


def _tidy(part: Any) -> None:
    if isinstance(part, list):
        for one in part:
            _tidy(one)
    if not isinstance(part, dict):
        return
    for one in part.values():
        _tidy(one)
    if "patternProperties" in part:
        part["additionalProperties"] = False
    choices = part.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        choices.remove({"type": "null"})
        if len(choices) == 1:
            part.update(part.pop("anyOf")[0])
    if "default" in part and (part["default"] is None or isinstance(part["default"], dict)):
        del part["default"]
