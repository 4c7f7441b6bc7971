"""From files to a ranking: every bid that can be read, and a sentence for what cannot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from waardebehoud import __version__
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.sections import Award
from waardebehoud.checks.scores import check_award
from waardebehoud.cli.cases import FORM_SUFFIX, load_case
from waardebehoud.cli.finding import Found, find_files
from waardebehoud.cli.loading import Askers, Case, sorted_problems
from waardebehoud.cli.sparing import spare_forms
from waardebehoud.dossier import Bid
from waardebehoud.errors import NoSuchChecklist, UnusableInput, WaardebehoudError
from waardebehoud.problems import Level, Problem
from waardebehoud.ranking import Entry, rank_bids
from waardebehoud.reading.form_books import may_be_form
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.opening import JSON
from waardebehoud.reading.plain import Refused, load_json
from waardebehoud.reading.source import read_bytes
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.voice import Voice
from waardebehoud.texts import Words


class Handed(Struct, frozen=True):
    """A bid as read."""

    key: str
    case: Case
    bid: Bid


def make_ranking(
    paths: Sequence[Path],
    words: Words,
    phase: str | None,
    date: dt.date | None,
    checklist: str | None,
    made: Sequence[Path] = (),
) -> RankingReport:
    """Read, assess and rank all bids; WaardebehoudError when they cannot be compared at all.

    What the program itself makes (`made`) is no bid, whoever points at it: `*.xlsx` does.
    """
    handed, problems = read_bids(paths, checklist, words, made)
    award, asker = comparable(handed)
    moment = moment_of(handed, asker.checklist, phase)
    assessed = [(item, judged(asker, item.case, moment)) for item in handed]
    entries = [Entry(item.key, found, item.bid.bidder, item.bid.price) for item, found in assessed]
    days = [day for item in handed if (day := item.case.dossier.last_change)]
    return RankingReport(
        checklist=asker.checklist,
        words=words,
        award=award,
        ranking=rank_bids(award, entries),
        phase=moment,
        date=date or max(days, default=dt.date.today()),
        program_version=__version__,
        warnings=tuple(warnings_of(assessed, Voice(asker.checklist, words), moment)),
        problems=tuple(sorted_problems(problems)),
    )


def judged(asker: Asker, case: Case, moment: str) -> Assessment:
    """What can be said of a bid, its inventory included."""
    return assess(asker, case.dossier, moment, case.books)


def read_bids(
    paths: Sequence[Path], checklist: str | None, words: Words, made: Sequence[Path] = ()
) -> tuple[list[Handed], list[Problem]]:
    """Every bid that can be read, and what is wrong with the other files."""
    handed: list[Handed] = []
    problems: list[Problem] = []
    askers: Askers = {}
    found = find_files(paths, left_out=made)
    files = [file for file in found if file.named or is_dossier(file)]
    keys = keys_of(files)
    for file in files:
        path = Path(file.name)  # as it was given: that is how a problem names it
        if path.is_symlink() and not path.exists():
            problems.append(Problem("FMT036", file=path))
            continue
        try:
            case = load_case(path, checklist, askers)
        except UnusableInput as error:
            problems += error.problems
            continue
        except NoSuchChecklist:
            raise  # of all bids together, by name on the command line
        except WaardebehoudError as error:  # a pipe, a file that is closed to us
            holes = {"what": words(error.key, **error.holes).rstrip(".")}
            problems.append(Problem("RUN002", file=path, holes=holes))
            continue
        if case.dossier.bid is None:
            problems.append(Problem("DOS015", file=path))
        else:
            handed.append(Handed(keys[file], case, case.dossier.bid))
    if not handed and problems:
        raise UnusableInput(problems)
    return handed, problems


def is_dossier(file: Found) -> bool:
    """Whether a file in a folder is, or may be, a bid; checklists and results are not.

    What nobody can read may be one too: whoever reads it will say what is wrong.
    """
    try:
        raw = read_bytes(file.path)
    except WaardebehoudError:
        return True
    suffix = file.path.suffix.lower()
    if suffix == FORM_SUFFIX:
        return may_be_form(raw)
    kind = kind_of(file.path)
    if kind is FileKind.OTHER and suffix == JSON:
        return not is_sound_json(raw)
    return kind in (FileKind.DOSSIER, FileKind.OTHER)


def is_sound_json(raw: bytes) -> bool:
    """Whether bytes hold data in JSON."""
    try:
        load_json(raw.decode("utf-8-sig"))
    except (Refused, UnicodeDecodeError):
        return False
    return True


def keys_of(files: Sequence[Found]) -> dict[Found, str]:
    """What a bid is called: the name of its file, with its folder where two are the same."""
    stems = [file.path.stem for file in files]
    return {
        file: file.path.stem if stems.count(file.path.stem) == 1 else file.name for file in files
    }


def comparable(handed: Sequence[Handed]) -> tuple[Award, Asker]:
    """The one award that all bids fall under; WaardebehoudError when there is none."""
    if not handed:
        raise WaardebehoudError("error.no_bids")
    found = {item.case.asker.checklist.sha256: item.case.asker for item in handed}
    if len(found) > 1:
        names = sorted({item.case.dossier.checklist for item in handed})
        raise WaardebehoudError("error.several_checklists", names=", ".join(names))
    currencies = sorted({item.bid.currency for item in handed})
    if len(currencies) > 1:
        raise WaardebehoudError("error.several_currencies", names=", ".join(currencies))
    asker = next(iter(found.values()))
    award = asker.checklist.award
    if award is None:
        raise WaardebehoudError("error.no_award", id=asker.checklist.id)
    wrong = [p for p in check_award(asker.checklist) if p.level is Level.ERROR]
    if wrong:
        raise UnusableInput(wrong)
    return award, asker


def moment_of(handed: Sequence[Handed], checklist: Checklist, phase: str | None) -> str:
    """One phase for all: the given one, else the latest that a bid stands at."""
    phases = [known.id for known in checklist.phases]
    if phase is not None and phase not in phases:
        holes = {"phase": phase, "allowed": ", ".join(phases), "hint": ""}
        raise WaardebehoudError("error.phase", **holes)
    order = checklist.order_of_phase
    stood = [item.case.dossier.project.phase or phases[-1] for item in handed]
    return phase or max(stood, key=lambda name: order[name])


Assessed = tuple[Handed, Assessment]


def warnings_of(assessed: Sequence[Assessed], voice: Voice, moment: str) -> Iterator[str]:
    """What makes the comparison doubtful: other projects, other law, other specifications."""
    words = voice.words
    names = dict.fromkeys(item.case.dossier.project.name for item, _ in assessed)
    if len(names) > 1:
        yield words("warning.projects", names=", ".join(names))
    bidders = [item.bid.bidder for item, _ in assessed]
    twice = dict.fromkeys(name for name in bidders if bidders.count(name) > 1)
    if twice:
        yield words("warning.bidders", names=", ".join(twice))
    stood = dict.fromkeys(item.case.dossier.project.phase or "?" for item, _ in assessed)
    if len(stood) > 1:
        titles = ", ".join(voice.title("phases", name) for name in stood)
        yield words("warning.phases", names=titles, phase=voice.title("phases", moment))
    yield from law_warnings(assessed, voice)
    yield from specification_warnings(assessed, voice)


def law_warnings(assessed: Sequence[Assessed], voice: Voice) -> Iterator[str]:
    """Whose law a bid names, and the dates that decide on it: other ones, other requirements."""
    words, own = voice.words, voice.checklist.jurisdiction or "?"
    projects = [(item.key, item.case.dossier.project) for item, _ in assessed]
    laws = differing((project.jurisdiction or own, key) for key, project in projects)
    if laws:
        yield words("warning.jurisdictions", values=laws)
    for date in voice.checklist.dates:
        days = [(key, project.dates.get(date.id)) for key, project in projects]
        told = differing(
            (words.date(day) if day else words("state.open"), key) for key, day in days
        )
        if told:
            yield words("warning.dates", date=voice.say(date.title), values=told)


def specification_warnings(assessed: Sequence[Assessed], voice: Voice) -> Iterator[str]:
    """Questions of the first phase, the specification, that bids answer differently."""
    first = voice.checklist.phases[0].id
    for question in voice.checklist.walk_order:
        if question.phase != first:
            continue
        results = [(item.key, one.question[question.id]) for item, one in assessed]
        values = differing(
            (voice.value(question, one.value) or voice.words(f"state.{one.status}"), key)
            for key, one in results
        )
        if values:
            text = voice.say(question.text)
            yield voice.words("warning.specification", question=text, values=values)


def differing(given: Iterable[tuple[str, str]]) -> str:
    """Every value with the bids that gave it; nothing when all gave the same one."""
    found: dict[str, list[str]] = {}
    for value, key in given:
        found.setdefault(value, []).append(key)
    told = "; ".join(f"{value} ({', '.join(keys)})" for value, keys in found.items())
    return told if len(found) > 1 else ""


def check_workbook(path: Path) -> None:
    """WaardebehoudError for a workbook under another suffix, or in the place of a form."""
    if path.suffix.lower() != ".xlsx":
        raise WaardebehoudError("error.report_suffix", path=path, allowed=".xlsx")
    spare_forms([path])
