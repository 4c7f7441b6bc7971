"""Reading a dossier."""

from pathlib import Path

from waardebehoud.dossier import Dossier
from waardebehoud.errors import WaardebehoudError
from waardebehoud.reading.opening import Opened, open_as

SUFFIXES = (".yaml", ".yml", ".json")


def read_dossier(path: Path) -> Opened[Dossier]:
    """Read a dossier from YAML or JSON; UnusableInput with every problem in it."""
    if path.suffix.lower() not in SUFFIXES and path.is_file():
        raise WaardebehoudError("error.suffix", path=path, allowed=", ".join(SUFFIXES))
    return open_as(path, Dossier)
