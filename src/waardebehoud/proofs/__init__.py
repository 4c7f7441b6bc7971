"""What holds for every project at once: claims about a checklist, decided by a solver."""
