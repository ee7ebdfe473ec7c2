"""What makes the assets, one module a kind; `python -m assets.build_assets` runs them."""
