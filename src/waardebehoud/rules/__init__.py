"""Judgements that a guideline declares: pydantic models, one class per kind."""
