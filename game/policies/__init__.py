"""Who chooses: the policies, and the table at which all actors choose at once."""

from game.policies.contract import check_policy, check_same_seed
from game.policies.registry import DEFAULT, NAMES, assign
from game.policies.table import PolicyTable

__all__ = ["DEFAULT", "NAMES", "PolicyTable", "assign", "check_policy", "check_same_seed"]
