"""Inspections of checklists and dossiers that a schema cannot make."""
