"""Texts are there, in both languages, finished, plain and short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.limits import Limits
from waardebehoud.problems import Level, Problem, Route

SECTIONS: Final = (
    *("phases", "themes", "bands", "dates", "actors", "roles", "instruments", "services"),
    *("levels", "questions", "rules", "sources", "actions"),
)
KEYS: Final = ("title", "text", "why", "help", "message", "example")
Texts = Mapping[str, str]


def spoken_texts(checklist: Checklist) -> Iterator[tuple[Route, Texts]]:
    """Every text that a user reads, with its route."""
    for key in ("title", "intro"):
        if getattr(checklist, key) is not None:
            yield (key,), getattr(checklist, key)
    for section in SECTIONS:
        for item in getattr(checklist, section):
            yield from _texts_of(item, (section, item.id))


def _texts_of(item: Any, route: Route) -> Iterator[tuple[Route, Texts]]:
    for key in KEYS:
        texts = getattr(item, key, None)
        if isinstance(texts, Mapping):
            yield (*route, key), texts
    for option in getattr(item, "options", ()):
        yield from _texts_of(option, (*route, "options", option.id))


def check_texts(checklist: Checklist, limits: Limits) -> Iterator[Problem]:
    """Translations, placeholders and banned words in every text."""
    left_over = {language: _pattern(limits.placeholders) for language in ("nl", "en")}
    banned: dict[str, re.Pattern[str] | None] = {
        language: _pattern([ban.word for ban in bans]) for language, bans in limits.banned.items()
    }
    instead = {ban.word: ban.instead for bans in limits.banned.values() for ban in bans}
    for route, texts in spoken_texts(checklist):
        yield from _translation(route, texts, limits)
        yield from _wordless(route, texts)
        yield from _found("TXT005", left_over, route, texts)
        for problem in _found("TXT006", banned, route, texts):
            word = problem.holes["word"]
            yield _with(problem, instead=instead[word.lower()])


def _with(problem: Problem, **holes: str) -> Problem:
    return Problem(
        problem.code,
        problem.level,
        route=problem.route,
        span=problem.span,
        holes={**problem.holes, **holes},
    )


def _translation(route: Route, texts: Texts, limits: Limits) -> Iterator[Problem]:
    if "en" not in texts:
        yield Problem("TXT003", Level.WARNING, route=route, holes={"language": "en"})
    elif texts["en"] == texts["nl"] and len(texts["nl"].split()) >= limits.shortest_translation:
        yield Problem("TXT004", Level.WARNING, route=(*route, "en"))


def _wordless(route: Route, texts: Texts) -> Iterator[Problem]:
    """A text of nothing but dots and dashes stands there for later."""
    for language, text in texts.items():
        if text.strip() and not any(sign.isalnum() for sign in text):
            holes = {"word": text.strip(), "language": language}
            yield Problem("TXT005", Level.WARNING, route=(*route, language), holes=holes)


def _pattern(words: Any) -> re.Pattern[str] | None:
    """Any of the words; one written in capitals is only found in capitals."""
    written = [
        re.escape(word) if word.isupper() else f"(?i:{re.escape(word)})"
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)") if written else None


def _found(
    code: str, patterns: Mapping[str, re.Pattern[str] | None], route: Route, texts: Texts
) -> Iterator[Problem]:
    for language, text in texts.items():
        pattern = patterns.get(language)
        for match in pattern.finditer(text) if pattern else ():
            span = match.start(), len(match[0])
            holes = {"word": match[0], "language": language}
            yield Problem(code, Level.WARNING, route=(*route, language), span=span, holes=holes)


def check_questions(checklist: Checklist, limits: Limits) -> Iterator[Problem]:
    """A question is one short sentence that ends in a question mark."""
    for question in checklist.questions:
        for language, text in question.text.items():
            route: Route = ("questions", question.id, "text", language)
            count = len(text.split())
            if count > limits.longest_question:
                holes = {"count": str(count), "most": str(limits.longest_question)}
                yield Problem("TXT007", Level.WARNING, route=route, holes=holes)
            if not text.rstrip().endswith("?"):
                yield Problem("TXT008", Level.WARNING, route=route)
