"""What is sound of a file in which something is wrong; the rest is left out, by route."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, Final, Generic, TypeVar

from msgspec import Struct, field
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from waardebehoud.checks.echoes import Lost
from waardebehoud.problems import Route
from waardebehoud.reading.wording import allowed_keys, only_seems_short, real_route, schema_of
from waardebehoud.records import Record
from waardebehoud.suggestion import closest

Model = TypeVar("Model", bound=Record)

WORDS: Final = {"nl": "?", "en": "?"}
STAND_INS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("text", "title", "why", "message", "reason", "note"), WORDS),
    "responsible": ["?"],
    "sources": ["?"],
    **dict.fromkeys(("theme", "phase", "due", "question", "role", "instrument"), "?"),
    **dict.fromkeys(("service", "level", "name"), "?"),
    "require": "1 == 1",
}
"""What stands in for a field that must be there, so that the rest of its item can be looked at."""

AT_THE_TOP: Final[Mapping[str, Any]] = {
    "format": 1,
    "id": "x",
    "part": "x",
    "version": "0.0.0",
    "title": WORDS,
    "project": {"name": "?"},
}
"""The same for a whole file."""

ROUNDS: Final = 20
"""Leaving out one thing may show that another cannot stand without it; so often at most."""

GONE: Final = object()
REFERENCE: Final = re.compile(r"[a-z][a-z0-9_-]*")


class _Thinned(list[Any]):
    """A list that lost members, and where the others stood."""

    def __init__(self, members: list[Any], origins: tuple[int, ...]) -> None:
        super().__init__(members)
        self.origins = origins


class Sound(Struct, Generic[Model], frozen=True):
    """The sound part of a file."""

    value: Model
    lost: Lost
    origins: Mapping[Route, tuple[int, ...]]
    """For every list that lost members, where the others stand in the file."""


def salvage(data: Any, model: type[Model]) -> Sound[Model] | None:
    """The largest part that fits its model; None when there is too little to stand alone."""
    work = _Salvage(deepcopy(data), model)
    for _ in range(ROUNDS):
        try:
            value = model.model_validate(work.data)
        except ValidationError as error:
            if not work.mend(error):
                return None
        else:
            lost = Lost(frozenset(work.routes), frozenset(work.nameless))
            return Sound(value, lost, dict(_origins(work.data, ())))
    return None


class _Salvage(Struct):
    """A document on its way to soundness."""

    data: Any
    model: type[Record]
    routes: set[Route] = field(default_factory=set)
    nameless: set[str] = field(default_factory=set)
    tried: set[Route] = field(default_factory=set)
    """Fields that something stood in for; when that does not fit either, their item goes."""

    def mend(self, error: ValidationError) -> bool:
        """Leave out or stand in for all that an error speaks of; False when nothing is left."""
        if not isinstance(self.data, dict):
            return False
        details = [d for d in error.errors(include_url=False) if not only_seems_short(d)]
        found = [(detail, real_route(detail["loc"], self.data)) for detail in details]
        whole = all(self._one(detail["type"], _narrowed(detail, route)) for detail, route in found)
        self.data = _swept(self.data)
        return whole

    def _one(self, kind: str, route: Route) -> bool:
        if _at(self.data, route[:-1]) is GONE:  # with something else that was wrong in its item
            return True
        if kind == "missing":
            return self._stand_in(route)
        if kind == "no_dutch":
            self.routes.add(self._named(route))
            self._put(route, "?")
            return True
        if kind == "extra_forbidden" and self._rename(route):
            return True
        if route == ("checklist",) and (found := REFERENCE.match(str(self.data["checklist"]))):
            self.routes.add(route)
            self._put(route, f"{found[0]}@0.0.0")
            return True
        return self._leave_out(route)

    def _stand_in(self, route: Route) -> bool:
        """Something for a field that must be there; without it its item goes."""
        key, name = str(route[-1]), self._named(route)
        table = AT_THE_TOP if len(route) == 1 else STAND_INS
        if key not in table or name in self.tried:
            return self._leave_out(route[:-1])
        self.tried.add(name)
        self.routes.add(name)
        self._put(route, deepcopy(table[key]))
        return True

    def _rename(self, route: Route) -> bool:
        """A misspelt key counts as the one that was meant, so that nothing seems to be missing."""
        holder = _at(self.data, route[:-1])
        meant = closest(str(route[-1]), allowed_keys(schema_of(self.model), self.data, route[:-1]))
        if meant is None or not isinstance(holder, dict) or meant in holder:
            return False
        holder[meant] = holder.pop(route[-1])
        self.routes.add(self._named((*route[:-1], meant)))
        return True

    def _leave_out(self, route: Route) -> bool:
        """Take away what stands at the end of a route."""
        if not route:
            return False
        if _at(self.data, route) is GONE:
            return True
        name = self._named(route)
        self.routes.add(name)
        if len(route) == 1 or isinstance(name[1], int):
            self.nameless.add(str(route[0]))
        in_a_list = isinstance(route[-1], int) and not isinstance(_at(self.data, route), dict)
        keep = in_a_list and name not in self.tried
        self.tried |= {name} if keep else set()
        self._put(route, "?" if keep else GONE)
        return True

    def _put(self, route: Route, value: Any) -> None:
        holder = _at(self.data, route[:-1])
        assert isinstance(holder, dict | list)
        holder[route[-1]] = value  # type: ignore[index]

    def _named(self, route: Route) -> Route:
        """A route by ids, as problems have them."""
        return _named(self.data, route)


def _narrowed(detail: ErrorDetails, route: Route) -> Route:
    """A text that misses one language, or says nothing in one, is sound in the others."""
    if detail["type"] == "no_dutch":
        return (*route, "nl")
    return (*route, detail["ctx"]["language"]) if detail["type"] == "empty_text" else route


def _at(data: Any, route: Route) -> Any:
    """What stands at the end of a route; GONE when it does not lead there."""
    for part in route:
        if isinstance(data, dict):
            data = data.get(part, GONE)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return GONE
    return data


def _named(data: Any, route: Route) -> Route:
    named: list[str | int] = []
    for part in route:
        data = _at(data, (part,))
        name = _name(data) if isinstance(part, int) else None
        named.append(part if name is None else name)
    return tuple(named)


def _name(item: Any) -> str | None:
    """How routes call an item of a list; None when it goes by its place."""
    if not isinstance(item, dict):
        return None
    found = (item.get(key) for key in ("id", "name"))
    return next((name for name in found if isinstance(name, str)), None)


def _swept(data: Any) -> Any:
    """The same without what is gone."""
    if isinstance(data, dict):
        return {key: _swept(value) for key, value in data.items() if value is not GONE}
    if not isinstance(data, list):
        return data
    stood = data.origins if isinstance(data, _Thinned) else tuple(range(len(data)))
    kept = [(place, _swept(m)) for place, m in zip(stood, data, strict=True) if m is not GONE]
    members = [member for _, member in kept]
    if len(members) == len(data) and not isinstance(data, _Thinned):
        return members
    return _Thinned(members, tuple(place for place, _ in kept))


def _origins(
    data: dict[str, Any] | list[Any], route: Route
) -> Iterator[tuple[Route, tuple[int, ...]]]:
    """Every list that lost members, with the places where the others stood."""
    if isinstance(data, _Thinned):
        yield route, data.origins
    below = data.items() if isinstance(data, dict) else enumerate(data)
    for part, member in below:
        name = _name(member) if isinstance(part, int) else None
        if isinstance(member, dict | list):
            yield from _origins(member, (*route, part if name is None else name))
