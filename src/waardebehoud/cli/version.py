"""The version of the program."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """The installed version; 0 when run from a bare checkout."""
    try:
        return version("waardebehoud")
    except PackageNotFoundError:
        return "0"
