"""A question on the screen: its chapter, its text, why it is asked, and what can be answered."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    NumberQuestion,
    YesNoQuestion,
)
from waardebehoud.cli.prompts import Screen
from waardebehoud.facts import Value
from waardebehoud.interview import Progress, dependents, progress_in
from waardebehoud.outcome import Status
from waardebehoud.reports.view import Report
from waardebehoud.reports.voice import Voice, unit_of
from waardebehoud.results import QuestionResult
from waardebehoud.texts import Words

MOST_NAMED = 5


def show_beginning(screen: Screen, report: Report, path: Path, *, new: bool) -> None:
    """Which dossier this is, how far it is, and the words that work everywhere."""
    project, phase = report.assessment.dossier.project, report.assessment.phase
    screen.say()
    screen.say(report.say(report.checklist.title), style="bold")
    if new and report.checklist.intro is not None:
        screen.say(report.say(report.checklist.intro))
    key = "walk.begin" if new else "walk.resume"
    screen.say(report.words(key, name=project.name, path=path))
    if not new:
        screen.say(phase_progress(report, phase))
    screen.say(report.words("walk.commands_short"))


def show_chapter(screen: Screen, report: Report, question: BaseQuestion) -> None:
    """Phase and theme, as a heading."""
    phase, theme = report.title("phases", question.phase), report.title("themes", question.theme)
    screen.say()
    screen.say(f"{phase} · {theme}", style="bold")


def show_question(screen: Screen, report: Report, result: QuestionResult) -> None:
    """Everything one needs to answer a question."""
    question = result.question
    screen.say(phase_progress(report, question.phase))
    screen.say()
    screen.say(f"[{question.id}] {report.say(question.text)}", style="bold")
    screen.say(f"{report.words('walk.why')} {report.say(question.why)}", indent=2)
    for number, option in enumerate(getattr(question, "options", ()), start=1):
        screen.say(f"{number}  {report.say(option.text)}", indent=4)
    screen.say(hint(report, question), indent=2)
    now = present(report, result)
    if now:
        screen.say(report.words("walk.now", answer=now), indent=2)


def phase_progress(report: Report, phase: str) -> str:
    """How far a phase is: 3 of 11 done, about 8 to go."""
    progress = progress_in(report.assessment, phase)
    return f"{report.title('phases', phase)}: {progress_in_words(report, progress)}"


def progress_in_words(voice: Voice, progress: Progress) -> str:
    """Counts that do not promise more than is known: conditions may still turn."""
    holes = {"done": progress.done, "total": progress.total}
    said = voice.words("walk.progress", **holes)
    if progress.unknown:
        said += voice.words("walk.progress_unknown", count=progress.unknown)
    if progress.total == 0 and progress.waiting:
        return voice.words("walk.progress_waiting", count=progress.waiting)
    if progress.open + progress.waiting == 0:
        return said
    key = "walk.progress_about" if progress.waiting else "walk.progress_open"
    return said + voice.words(key, count=progress.open)


def hint(voice: Voice, question: BaseQuestion) -> str:
    """What kind of answer fits, in one line."""
    if isinstance(question, NumberQuestion):
        return number_hint(voice, question)
    if isinstance(question, ChoicesQuestion):
        return voice.words("walk.hint.choices")
    kind = getattr(question, "type", "text")
    last = len(question.option_ids) if isinstance(question, YesNoQuestion) else 0
    return voice.words(f"walk.hint.{kind}", last=last)


def number_hint(voice: Voice, question: NumberQuestion) -> str:
    """Unit and bounds of a number."""
    words, (low, high) = voice.words, question.bounds
    said = words(f"walk.hint.{question.type}")
    if question.type != "percentage" and question.unit:
        said += words("walk.hint.unit", unit=unit_of(question))
    if low is not None and high is not None:
        said += words("walk.hint.between", low=bare(words, low), high=bare(words, high))
    elif low is not None:
        said += words("walk.hint.from", low=bare(words, low))
    elif high is not None:
        said += words("walk.hint.to", high=bare(words, high))
    return said + "."


def present(report: Report, result: QuestionResult) -> str:
    """What the dossier says already: the answer, the note, the evidence."""
    answer = result.answer
    if answer is None:
        return ""
    parts = [said(report, result)]
    if answer.note:
        parts.append(report.words("walk.note", note=answer.note))
    if answer.evidence:
        parts.append(report.words("walk.evidence", evidence="; ".join(answer.evidence)))
    return "; ".join(part for part in parts if part)


def said(report: Report, result: QuestionResult) -> str:
    """An answer of any kind, in words."""
    if result.answer is not None and result.answer.not_applicable is not None:
        return report.words("answer.not_applicable", reason=result.answer.not_applicable)
    if result.answer is not None and result.answer.unknown:
        return report.words("walk.unknown")
    return echo(report, result.question, result.value)


def echo(voice: Voice, question: BaseQuestion, value: Value) -> str:
    """A value as it was understood; numbers without thousands marks, which could mislead."""
    if isinstance(question, NumberQuestion) and isinstance(value, int | Fraction):
        return f"{bare(voice.words, value)} {unit_of(question)}".strip()
    return voice.value(question, value)


def bare(words: Words, number: int | Fraction) -> str:
    """A number without thousands marks."""
    return words.number(number).replace("." if words.language == "nl" else ",", "")


def saved(voice: Voice, question: BaseQuestion, value: Value) -> str:
    """The confirmation of an answer; words between quotes, so that one sees where they end."""
    kind = (
        "walk.saved" if isinstance(question, NumberQuestion | DateQuestion) else "walk.saved_words"
    )
    return voice.words(kind, answer=echo(voice, question, value))


def show_help(screen: Screen, report: Report, result: QuestionResult) -> None:
    """How to find the answer, who, by when, on what grounds, and what hangs on it."""
    for line in help_lines(report, result):
        screen.say(line, indent=2)


def help_lines(report: Report, result: QuestionResult) -> Iterator[str]:
    """The help of a question, line by line."""
    words, question = report.words, result.question
    if question.help is not None:
        yield report.say(question.help)
    for option in getattr(question, "options", ()):
        if option.help is not None:
            yield f"{report.say(option.text)}: {report.say(option.help)}"
    due = report.title("phases", question.due)
    yield words("walk.help.who", who=report.responsible(question), due=due)
    if question.evidence is not None:
        yield words("walk.help.evidence")
    if question.not_applicable:
        yield words("walk.help.not_applicable")
    yield from _grounds(report, question)
    yield from _hanging(report, question)


def _grounds(report: Report, question: BaseQuestion) -> Iterator[str]:
    """The sources, each with how sure it is."""
    for source in report.sources(question.sources):
        status = report.words(f"status.{source.status}")
        day = report.words.date(source.read)
        title = report.say(source.title)
        yield report.words("walk.help.source", title=title, status=status, day=day)
        if source.url:
            yield source.url


def _hanging(report: Report, question: BaseQuestion) -> Iterator[str]:
    """The condition, and the questions and rules that look at the answer."""
    if question.when is not None:
        yield report.words("walk.help.when", condition=report.explain(question.when.tree))
    questions, rules = dependents(report.checklist, question.id)
    if questions:
        names = [f"{q.id} ({report.say(q.text)})" for q in questions[:MOST_NAMED]]
        yield report.words("walk.help.questions", names="; ".join(names)) + more(
            report, len(questions)
        )
    if rules:
        yield report.words(
            "walk.help.rules", names=", ".join(r.id for r in rules[:MOST_NAMED])
        ) + more(report, len(rules))


def more(voice: Voice, count: int) -> str:
    """How many were left out of a list."""
    return voice.words("walk.more", count=count - MOST_NAMED) if count > MOST_NAMED else ""


def status_word(report: Report, result: QuestionResult, postponed: bool) -> str:
    """How a question stands, in one word."""
    if result.status is Status.OPEN and postponed:
        return report.words("walk.status.postponed")
    if result.status is Status.OPEN and result.asking == "undecided":
        return report.words("walk.status.waiting")
    return report.words(f"walk.status.{result.status}")
