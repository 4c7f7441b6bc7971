"""Figures computed from an inventory: one function each, listed in `catalogue`."""
