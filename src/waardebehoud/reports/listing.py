"""What a checklist holds, listed or explained: the pages of `show`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from waardebehoud.checklist.parts import Instrument
from waardebehoud.checklist.points import Linear
from waardebehoud.checklist.questions import (
    BaseQuestion,
    NumberQuestion,
    Option,
    OptionQuestion,
)
from waardebehoud.expressions.nodes import names
from waardebehoud.reports.voice import Voice, option_order, unit_of
from waardebehoud.rules.base import BaseRule, Validity
from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.referral import Referral
from waardebehoud.rules.requirement import Requirement


def list_checklists(voices: Sequence[Voice]) -> str:
    """All shipped checklists, with their sizes."""
    lines = []
    for voice in voices:
        checklist = voice.checklist
        counts = voice.words(
            "show.counts", questions=len(checklist.questions), rules=len(checklist.rules)
        )
        lines.append(f"{checklist.id} {checklist.version}  {voice.say(checklist.title)}")
        lines.append(f"    {counts}")
    return "\n".join(lines) + "\n"


def list_questions(voice: Voice) -> str:
    """Every question in the order of the walk, by phase."""
    lines: list[str] = []
    phase = ""
    for question in voice.checklist.walk_order:
        if question.phase != phase:
            phase = question.phase
            lines += ["", voice.title("phases", phase)]
        lines.append(f"  {question.id}: {voice.say(question.text)}")
    return "\n".join(lines[1:]) + "\n"


def list_rules(voice: Voice) -> str:
    """Every rule with its severity."""
    return "".join(
        f"{rule.id} [{voice.words(f'severity.{rule.severity}')}]: {voice.say(rule.message)}\n"
        for rule in voice.checklist.rules
    )


def list_sources(voice: Voice) -> str:
    """Every source with its status."""
    return "".join(
        f"{s.id} [{voice.words(f'status.{s.status}')}, {s.read:%Y-%m-%d}]: {voice.say(s.title)}"
        f"{' ' + s.url if s.url else ''}\n"
        for s in voice.checklist.sources
    )


def list_actions(voice: Voice) -> str:
    """The action matrix: how many per role and instrument, then all of them, soft ones first."""
    checklist = voice.checklist
    instruments = sorted(checklist.instruments, key=lambda one: one.strength != "soft")
    lines = list(_counts(voice, instruments))
    for role in checklist.roles:
        lines += ["", voice.say(role.title)]
        for instrument in instruments:
            mine = [
                action
                for action in checklist.actions
                if (action.role, action.instrument) == (role.id, instrument.id)
            ]
            if mine:
                strength = voice.words(f"strength.{instrument.strength}")
                lines.append(f"  {_short(voice, instrument)} ({strength})")
            lines += [f"    {action.id}: {voice.say(action.text)}" for action in mine]
    return "\n".join(lines) + "\n"


def _counts(voice: Voice, instruments: Sequence[Instrument]) -> Iterator[str]:
    """Roles × instruments, in numbers."""
    checklist = voice.checklist
    heads = [_short(voice, one) for one in instruments]
    titles = [voice.say(role.title) for role in checklist.roles]
    room = max(map(len, titles), default=0)
    yield "  ".join([" " * room, *heads])
    for role, title in zip(checklist.roles, titles, strict=True):
        placed = Counter(a.instrument for a in checklist.actions if a.role == role.id)
        cells = [
            f"{placed[one.id] or '·':>{len(head)}}"
            for one, head in zip(instruments, heads, strict=True)
        ]
        yield "  ".join([f"{title:<{room}}", *cells])


def _short(voice: Voice, instrument: Instrument) -> str:
    """The name of an instrument without what explains it."""
    return voice.say(instrument.title).split(":")[0]


def explain_question(voice: Voice, item: str) -> str:
    """One question with everything that depends on it."""
    question = voice.checklist.question[item]
    words = voice.words
    lines = [item, voice.say(question.text), "", voice.say(question.why)]
    if question.help is not None:
        lines += ["", voice.say(question.help)]
    lines += ["", *_options(voice, question)]
    lines.append(_labelled(voice, "show.theme", voice.title("themes", question.theme)))
    phases = words(
        "show.from_to",
        phase=voice.title("phases", question.phase),
        due=voice.title("phases", question.due),
    )
    lines.append(_labelled(voice, "show.phase", phases))
    lines.append(_labelled(voice, "show.responsible", voice.responsible(question)))
    if question.weight is not None:
        lines.append(_labelled(voice, "show.weight", words.number(question.weight)))
    if isinstance(question, NumberQuestion):
        lines += _number(voice, question)
    if question.when is not None:
        lines.append(_labelled(voice, "show.when", voice.explain(question.when.tree)))
    lines += _dependants(voice, item)
    lines += _actions(voice, question.actions)
    lines += _sources(voice, question.sources)
    return "\n".join(lines) + "\n"


def explain_rule(voice: Voice, item: str) -> str:
    """One rule in words: when it holds, what it demands, what cures it."""
    rule = voice.checklist.rule[item]
    words = voice.words
    lines = [f"{item} [{words(f'severity.{rule.severity}')}]", voice.say(rule.message), ""]
    where = rule.jurisdiction or voice.checklist.jurisdiction
    if where:
        lines.append(_labelled(voice, "show.jurisdiction", where))
    if rule.valid is not None:
        lines.append(_labelled(voice, "show.valid", period_in_words(voice, rule.valid)))
    if rule.phase is not None:
        lines.append(_labelled(voice, "show.judged_from", voice.title("phases", rule.phase)))
    if rule.when is not None:
        lines.append(_labelled(voice, "show.applies", voice.explain(rule.when.tree)))
    if isinstance(rule, Requirement):
        lines.append(_labelled(voice, "show.requires", voice.explain(rule.require.tree)))
    elif isinstance(rule, Evidence):
        lines.append(_labelled(voice, "show.requires", words("show.evidence_for")))
        lines.append(f"  {voice.name(rule.question)}")
    elif isinstance(rule, Referral):
        lines.append(_labelled(voice, "show.refers_to", rule.checklist))
    lines += _named(voice, rule)
    lines += _actions(voice, rule.actions)
    lines += _sources(voice, rule.sources)
    return "\n".join(lines) + "\n"


def explain_action(voice: Voice, item: str) -> str:
    """One action: who, with what, when, and what calls for it."""
    action = voice.checklist.action[item]
    lines = [item, voice.say(action.text), "", voice.say(action.why), ""]
    for key in ("role", "instrument", "service", "level", "phase"):
        title = voice.title(f"{key}s", getattr(action, key))
        lines.append(_labelled(voice, f"show.action_{key}", title))
    lines.append(_labelled(voice, "show.effort", voice.words(f"effort.{action.effort}")))
    if action.example is not None:
        lines.append(_labelled(voice, "show.example", voice.say(action.example)))
    called = [
        i.id for i in (*voice.checklist.questions, *voice.checklist.rules) if item in i.actions
    ]
    lines.append(_labelled(voice, "show.called_by", ", ".join(called)))
    lines += _sources(voice, action.sources)
    return "\n".join(lines) + "\n"


LISTS: Final[Mapping[str, Callable[[Voice], str]]] = {
    "questions": list_questions,
    "rules": list_rules,
    "sources": list_sources,
    "actions": list_actions,
}
"""What can be listed."""

ITEMS: Final[Mapping[str, Callable[[Voice, str], str]]] = {
    "question": explain_question,
    "rule": explain_rule,
    "action": explain_action,
}
"""What can be explained, one at a time."""


def ids(voice: Voice, what: str) -> tuple[str, ...]:
    """The ids of a section."""
    return tuple(item.id for item in getattr(voice.checklist, f"{what}s"))


def _labelled(voice: Voice, key: str, text: str) -> str:
    return f"{voice.words(key)}: {text}"


def _options(voice: Voice, question: BaseQuestion) -> Iterator[str]:
    points = question.points if isinstance(question, OptionQuestion) else None
    for option in option_order(question):
        earned = ""
        if points is not None:
            earned = f" ({voice.words('show.points', points=voice.words.number(points[option]))})"
        yield f"  {option}: {voice.option(question, option)}{earned}"
        yield from _option_help(voice, question, option)
    if option_order(question):
        yield ""


def _number(voice: Voice, question: NumberQuestion) -> Iterator[str]:
    """Unit, bounds and points of a number question."""
    words, (low, high) = voice.words, question.bounds
    if unit_of(question):
        yield _labelled(voice, "show.unit", unit_of(question))
    if low is not None or high is not None:
        ends = ("…" if end is None else voice.value(question, end) for end in (low, high))
        yield _labelled(voice, "show.bounds", " – ".join(ends))
    if isinstance(question.points, Linear):
        start, end = words.number(question.points.from_), words.number(question.points.to)
        yield words("show.linear", start=start, end=end)
    elif question.points is not None:
        for band in question.points.bands:
            start = words.number(band.from_)
            yield words("show.band", start=start, points=words.number(band.points))


def _option_help(voice: Voice, question: BaseQuestion, option: str) -> Iterator[str]:
    options: Sequence[Option] = getattr(question, "options", ())
    for candidate in options:
        if candidate.id == option and candidate.help is not None:
            yield f"      {voice.say(candidate.help)}"


def _dependants(voice: Voice, item: str) -> Iterator[str]:
    """The questions and rules that look at this question, directly or through an expression."""
    checklist = voice.checklist
    asked = [q.id for q in checklist.questions if item in checklist.depends_on(q)]
    judged = [rule.id for rule in checklist.rules if item in _looks_at(voice, rule)]
    if asked:
        yield _labelled(voice, "show.decides_questions", ", ".join(asked))
    if judged:
        yield _labelled(voice, "show.decides_rules", ", ".join(judged))


def _looks_at(voice: Voice, rule: BaseRule) -> tuple[str, ...]:
    mentioned = [part.id for part in names(rule.when.tree)] if rule.when else []
    return voice.checklist.underlying(iter([*mentioned, *rule.judged_names()]))


def _named(voice: Voice, rule: BaseRule) -> Iterator[str]:
    """Named expressions that the rule uses, each read aloud once."""
    checklist = voice.checklist
    pending = [part.id for part in names(rule.when.tree)] if rule.when else []
    pending += rule.judged_names()
    told: set[str] = set()
    while pending:
        name = pending.pop(0)
        if name in checklist.expressions and name not in told:
            told.add(name)
            tree = checklist.expressions[name].tree
            yield f"  [{name}]: {voice.explain(tree)}"
            pending += [part.id for part in names(tree)]


def period_in_words(voice: Voice, valid: Validity) -> str:
    """The period of a rule, with the date that decides."""
    words = voice.words
    parts = [voice.name(valid.date)]
    if valid.from_ is not None:
        parts.append(words("show.since", day=words.date(valid.from_)))
    if valid.until is not None:
        parts.append(words("show.until", day=words.date(valid.until)))
    return " ".join(parts)


def _actions(voice: Voice, actions: Sequence[str]) -> Iterator[str]:
    if actions:
        yield f"{voice.words('show.actions')}:"
    for action in actions:
        yield f"  - {voice.say(voice.checklist.action[action].text)} ({action})"


def _sources(voice: Voice, sources: Sequence[str]) -> Iterator[str]:
    yield f"{voice.words('show.sources')}:"
    for source in voice.sources(sources):
        status = voice.words(f"status.{source.status}")
        read = voice.words("show.read", day=voice.words.date(source.read))
        yield f"  - {voice.say(source.title)} [{status}; {read}]"
        if source.url:
            yield f"    {source.url}"
