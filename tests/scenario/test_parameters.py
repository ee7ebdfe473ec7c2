from __future__ import annotations

import pytest
from pydantic import ValidationError

from game.scenario.parameters import MechanismParameters, Parameters, Rhetoric

GROUPS = [field.default for field in MechanismParameters.model_fields.values()]
FIELDS = [
    pytest.param(group, name, id=f"{type(group).__name__}.{name}")
    for group in GROUPS
    for name in type(group).model_fields
]


@pytest.mark.parametrize(("group", "name"), FIELDS)
def test_a_default_lies_in_its_range_and_says_what_it_rests_on(group, name):
    """
    Each parameter has a meaning, a label, and a default that it would accept itself.
    """
    field = type(group).model_fields[name]

    assert field.description
    assert field.json_schema_extra["rests_on"] in {"sourced", "fitted", "judgement"}
    assert field.default == getattr(type(group)(**{name: field.default}), name)


@pytest.mark.parametrize(("group", "name"), FIELDS)
def test_what_is_sourced_or_fitted_names_its_source(group, name):
    """
    A default that is no judgement says where it comes from.
    """
    extra = type(group).model_fields[name].json_schema_extra

    assert extra["rests_on"] == "judgement" or extra["source"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "5", -1, True])
def test_odd_values_are_refused(value):
    """
    Parameters are finite numbers in their range.
    """
    with pytest.raises(ValidationError):
        Rhetoric(kappa=value)


def test_groups_are_parameters():
    """
    Every mechanism has a group of its own.
    """
    assert [] == [group for group in GROUPS if not isinstance(group, Parameters)]
