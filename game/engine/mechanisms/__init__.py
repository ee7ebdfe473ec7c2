"""The mechanisms of the model, one file each; ``ORDER`` is the order within a turn."""
