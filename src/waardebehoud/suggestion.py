"""Finding the word that was meant."""

from collections.abc import Iterable


def closest(word: str, wanted: Iterable[str]) -> str | None:
    """The wanted word that was probably meant, if any is near enough."""
    import difflib  # most words are spelled right

    found = difflib.get_close_matches(word, list(wanted), n=1, cutoff=0.7)
    return found[0] if found else None
