"""The doors out: assessments and problems, rendered to text or bytes."""
