"""A small typed language of conditions: one tree, many readings."""
