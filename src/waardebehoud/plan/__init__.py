"""A checklist laid out for judging many dossiers: places instead of names, whole numbers."""
