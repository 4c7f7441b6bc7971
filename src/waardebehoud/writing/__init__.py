"""The door out for what people own: dossiers, written safely and readably."""
