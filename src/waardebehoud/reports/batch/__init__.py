"""Many dossiers as tables: rows streamed, then what they say together."""
