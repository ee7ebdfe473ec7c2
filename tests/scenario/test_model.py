from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from game.scenario import load
from game.scenario import model as model_module
from game.scenario.model import Part, Scenario, plain
from tests.scenario.building import HARBOUR, TEXT, values

SCENARIO = load(HARBOUR).scenario


def test_a_model_cannot_be_changed():
    """
    A scenario is fixed once read.
    """
    with pytest.raises(ValidationError, match="frozen"):
        SCENARIO.title = "another"


def test_off_is_no_parameters():
    """
    A mechanism that is off has none, the others keep their defaults.
    """
    assert (None, 10.0, 1.2) == (
        SCENARIO.mechanisms.favor,
        SCENARIO.mechanisms.rhetoric and SCENARIO.mechanisms.rhetoric.half_life,
        SCENARIO.mechanisms.rhetoric and SCENARIO.mechanisms.rhetoric.kappa,
    )


def test_mechanisms_that_are_no_group_are_left_to_the_model():
    """
    Anything but a group is refused by the shape.
    """
    with pytest.raises(ValidationError, match="mechanisms"):
        Scenario.model_validate({**values(TEXT), "mechanisms": "off"})


def test_plain_is_made_of_json_values():
    """
    A model becomes texts, numbers, lists and groups.
    """
    shown = plain(SCENARIO)

    assert ("2020-05-01", ["envoy"], "freeze") == (
        shown["clock"]["start"],
        shown["play_as"],
        shown["endings"]["talks_open"]["kind"],
    )


def test_every_part_refuses_unknown_names():
    """
    No model of the format lets a misspelt name through.
    """
    parts = [
        one
        for one in vars(model_module).values()
        if isinstance(one, type) and issubclass(one, BaseModel) and issubclass(one, Part)
    ]

    assert {"forbid"} == {one.model_config.get("extra") for one in parts}
