"""What the model must show, each with its figure; ``python -m tests.gates`` prints them."""
