"""A validation in the form that people, editors and CI read."""
