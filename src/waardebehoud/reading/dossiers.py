"""Reading a dossier."""

from pathlib import Path

from waardebehoud.dossier import Dossier
from waardebehoud.errors import WaardebehoudError
from waardebehoud.places import is_circle
from waardebehoud.reading.opening import Opened, open_as
from waardebehoud.reading.partly import PartlyOpened, open_as_far

SUFFIXES = (".yaml", ".yml", ".json")


def read_dossier(path: Path) -> Opened[Dossier]:
    """Read a dossier from YAML or JSON; UnusableInput with every problem in it."""
    _check(path)
    return open_as(path, Dossier)


def read_dossier_as_far(path: Path) -> PartlyOpened[Dossier]:
    """Read as much of a dossier as is sound, and every problem in it."""
    _check(path)
    return open_as_far(path, Dossier)


def _check(path: Path) -> None:
    if is_circle(path):
        raise WaardebehoudError("error.circle", path=path)
    if path.suffix.lower() not in SUFFIXES and path.is_file():
        raise WaardebehoudError("error.suffix", path=path, allowed=", ".join(SUFFIXES))
