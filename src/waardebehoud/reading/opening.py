"""Opening one file as one model, with its places at hand when something is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import ValidationError

from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.reading.plain import Refused, load_json, load_yaml
from waardebehoud.reading.source import SourceText, is_plain, read_source, source_of
from waardebehoud.records import Record
from waardebehoud.told import dossier_in, dossier_of

if TYPE_CHECKING:
    from waardebehoud.reading.faithful import Document

Model = TypeVar("Model", bound=Record, covariant=True)  # noqa: PLC0105 - a model is a model

JSON: Final = ".json"

RESULT: Final = "waardebehoud."
"""How the format of everything begins that the program writes for other programs."""


class Opened(Struct, Generic[Model], frozen=True, dict=True):
    """A file and the model read from it."""

    source: SourceText
    value: Model
    origins: Mapping[Route, tuple[int, ...]] = field(default_factory=dict)
    """For every list that something wrong was left out of, where the others stand in the file."""
    composed: Document | None = None
    """The places in the file, where they were looked for already."""

    @cached_property
    def document(self) -> Document:
        """The places of everything in the file; computed only when asked for."""
        from waardebehoud.reading.faithful import compose

        return self.composed or compose(self.source)

    def located(self, problem: Problem) -> Problem:
        """The same problem with its route made concrete in this file."""
        if problem.place is not None:
            return problem
        route = self._original(problem.route)
        place = self.document.place(route, problem.span, on_key=problem.on_key)
        return replace(problem, file=self.source.path, place=place)

    def holds(self, route: Route) -> bool:
        """Whether the whole route leads to something in this file."""
        return self.document.holds(self._original(route))

    def _original(self, route: Route) -> Route:
        """A route through what is left of a file, as a route through the file."""
        found: list[str | int] = []
        for place, part in enumerate(route):
            stood = self.origins.get(route[:place]) if isinstance(part, int) else None
            found.append(part if stood is None else stood[int(part)])
        return tuple(found)


def open_as(path: Path, model: type[Model]) -> Opened[Model]:
    """Read a file into a model; UnusableInput with every problem when it does not fit."""
    return open_source(read_source(path), model)


def open_dossier(path: Path, raw: bytes) -> Opened[Dossier]:
    """The dossier in bytes that were read before; UnusableInput with every problem in it."""
    if path.suffix.lower() == JSON and is_plain(raw):
        found = dossier_in(raw)
        if found is not None:
            return Opened(SourceText(path, raw), found)
    return open_source(source_of(path, raw), Dossier)


def open_source(source: SourceText, model: type[Model]) -> Opened[Model]:
    """The same for text that was read before."""
    try:
        return Opened(source, value_of(plain_data(source), model))
    except (Refused, ValidationError):
        opened, problems, _ = explained(source, model)
    if opened is None:
        raise UnusableInput(problems)
    return opened


def plain_data(source: SourceText) -> Any:
    """The data in a file, by the fast reader of its kind; Refused for anything unusual."""
    load = load_json if source.path.suffix.lower() == JSON else load_yaml
    return load(source.text)


def value_of(data: Any, model: type[Model]) -> Model:
    """Plain data as a model; ValidationError when it does not fit."""
    if model is Dossier:
        return cast("Model", dossier_of(data))
    return model.model_validate(data)


def explained(
    source: SourceText, model: type[Model]
) -> tuple[Opened[Model] | None, tuple[Problem, ...], Document]:
    """Read again, faithfully: all problems with their places, or the model after all."""
    from waardebehoud.reading.faithful import compose
    from waardebehoud.reading.wording import problems_of

    document = compose(source)
    data = sound_data(document)
    if document.root is None:
        return None, document.problems, document
    if is_result(data):
        place = document.place(("format",))
        return None, (Problem("FMT034", file=source.path, place=place),), document
    try:
        value = value_of(data, model)
    except ValidationError as error:
        wrong = [] if data is None else list(problems_of(error, data, model, source.path))
        placed = [replace(p, place=document.place(p.route, p.span, on_key=p.on_key)) for p in wrong]
        return None, (*document.problems, *placed), document
    if any(problem.level is Level.ERROR for problem in document.problems):
        return None, document.problems, document
    return Opened(source, value), (), document


def is_result(data: Any) -> bool:
    """Whether data is what the program wrote for other programs."""
    return isinstance(data, dict) and str(data.get("format")).startswith(RESULT)


def sound_data(document: Document) -> Any:
    """The plain data of a document; None when references make it endless."""
    endless = any(problem.code == "FMT008" for problem in document.problems)
    return None if endless or document.root is None else document.data()
