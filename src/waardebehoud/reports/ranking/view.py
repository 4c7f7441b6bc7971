"""What the reports on a ranking show: bids in order, what was claimed, judged and shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from waardebehoud.checklist.sections import Award
from waardebehoud.outcome import Outcome, Status
from waardebehoud.problems import Problem
from waardebehoud.ranking import PRICE, Criterion, RankedBid, Ranking
from waardebehoud.reports.cells import Number
from waardebehoud.reports.sections.verdict import Holding, refused_rows
from waardebehoud.reports.voice import Voice
from waardebehoud.results import Finding, QuestionResult


class Judged(NamedTuple):
    """What a reviewer made of an answer, in words, and why."""

    found: str
    reason: str


class RankingReport(Voice, frozen=True, dict=True):
    """One ranking, ready to be rendered; the same input gives the same bytes."""

    award: Award
    ranking: Ranking
    phase: str
    date: dt.date
    """The date printed; it selects nothing."""
    program_version: str
    warnings: tuple[str, ...] = ()
    """Sentences about the comparison as a whole."""
    problems: tuple[Problem, ...] = ()
    """What kept a file out of the ranking."""

    @property
    def subject(self) -> str:
        """The project of the tender."""
        names = dict.fromkeys(b.entry.assessment.dossier.project.name for b in self.ranking.bids)
        return " / ".join(names)

    @property
    def bids(self) -> tuple[RankedBid, ...]:
        """All bids, those apart from the order last."""
        return self.ranking.bids

    @property
    def reference(self) -> str:
        """The checklist and the date."""
        checklist = self.checklist
        return f"{checklist.id} {checklist.version} · {self.words.date(self.date)}"

    @property
    def fictional(self) -> bool:
        """Whether any bid is an invented example."""
        return any(b.entry.assessment.dossier.project.fictional for b in self.ranking.bids)

    def criterion(self, criterion: Criterion) -> str:
        """The title of an award criterion."""
        if criterion.id == PRICE:
            return self.words("ranking.price")
        return self.title("themes", criterion.id)

    def currency(self) -> str:
        """The currency of the prices; the same in all bids."""
        bids = [bid.entry.assessment.dossier.bid for bid in self.ranking.bids]
        return next((bid.currency for bid in bids if bid is not None), "")

    @cached_property
    def decimals(self) -> int:
        """As few decimals as keep different totals different on paper, at least two."""
        lows = {bid.total.low for bid in self.ranking.placed}
        for decimals in range(2, 9):
            if len({low * 10**decimals // 1 for low in lows}) == len(lows):
                return decimals
        return 9

    def award_points(self, value: Fraction, *, up: bool = False) -> Number:
        """Award points, rounded down, or up for the high end."""
        scaled = value * 10**self.decimals
        whole = -(-scaled // 1) if up else scaled // 1
        return Number(Fraction(int(whole), 10**self.decimals), self.decimals)

    def most(self, bid: RankedBid) -> Number:
        """The high end of the points; nothing is rounded up where nothing is open."""
        return self.award_points(bid.total.high, up=not bid.total.exact)

    def requirement(self, finding: Holding) -> str:
        """What is not met and in which rows, or what must be known to say whether it is."""
        if not isinstance(finding, Finding):
            return f"{self.say(finding.rule.message)} {refused_rows(self, finding)}"
        if finding.outcome is Outcome.VIOLATED:
            return self.say(finding.rule.message)
        names = ", ".join(self.name(name) for name in finding.missing)
        return self.words("regularity.undecided", names=names)

    def grounds(self, bid: RankedBid, finding: Holding) -> Iterator[str]:
        """What was answered to the questions that a violated rule looks at."""
        if not isinstance(finding, Finding) or finding.outcome is not Outcome.VIOLATED:
            return
        for name in self.checklist.underlying(finding.rule.judged_names()):
            result = bid.entry.assessment.question.get(name)
            if result is not None and result.status is Status.ANSWERED:
                judged = self.judgement(result)
                value = judged.found if judged else self.claim(result)
                question = self.say(result.question.text)
                yield self.words("regularity.ground", question=question, value=value)

    def in_points(self, value: Fraction, *, up: bool = False) -> str:
        """Award points in words."""
        number = self.award_points(value, up=up)
        return self.words.number(number.value, number.decimals)

    def price(self, bid: RankedBid) -> str:
        """The price of a bid with its currency."""
        return self.amount(bid.entry.price)

    def amount(self, price: Fraction) -> str:
        """A sum of money with its currency."""
        decimals = 0 if price.denominator == 1 else 2
        return f"{self.words.number(price, decimals)} {self.currency()}"

    def place(self, bid: RankedBid) -> str:
        """The place of a bid, with the word for a tie."""
        if bid.rank is None:
            return self.words("ranking.apart")
        return self.words("ranking.tied", rank=bid.rank) if bid.tied else str(bid.rank)

    def questions(self, bid: RankedBid, criterion: Criterion) -> Iterator[QuestionResult]:
        """The scored questions of a criterion, as far as they count for a bid."""
        for result in bid.entry.assessment.questions:
            if result.question.theme == criterion.id and result.question.weight is not None:
                yield result

    def claim(self, result: QuestionResult) -> str:
        """What the bidder wrote, whatever a reviewer made of it."""
        answer, words = result.answer, self.words
        if answer is None or not answer.given:
            return words("ranking.no_answer")
        if answer.not_applicable is not None:
            return words("answer.not_applicable", reason=answer.not_applicable)
        if answer.unknown:
            return words("ranking.unknown") + (f": {answer.note}" if answer.note else "")
        return self.written(result, answer.value)

    def written(self, result: QuestionResult, value: object) -> str:
        """A value as written in a file, in words."""
        return self.value(result.question, result.question.fit(value))

    def judgement(self, result: QuestionResult) -> Judged | None:
        """What a reviewer made of it, with the reason; None when nobody judged."""
        judged = result.answer.judgement if result.answer else None
        if judged is None:
            return None
        if judged.points is not None:
            found = self.words("ranking.judged_points", share=self.percent(judged.points))
        elif judged.not_applicable:
            found = self.words("ranking.judged_accepted")
        elif judged.value is not None:
            found = self.written(result, judged.value)
        else:
            found = self.words("ranking.judged_confirmed")
        return Judged(found, judged.reason)

    def judged_by(self, result: QuestionResult) -> str:
        """Who judged, and when."""
        judged = result.answer.judgement if result.answer else None
        if judged is None:
            return ""
        day = self.words.date(judged.at) if judged.at else ""
        return "\n".join(part for part in (judged.by, day) if part)

    def lacks_evidence(self, result: QuestionResult) -> bool:
        """True when a document was expected with an answer, and none is named."""
        answered = result.status is Status.ANSWERED and result.answer is not None
        expected = answered and result.question.evidence is not None
        return expected and not (result.answer and result.answer.evidence)

    def missing_evidence(self, bid: RankedBid) -> tuple[QuestionResult, ...]:
        """The answers of a bid that lack an expected document."""
        found = bid.entry.assessment.questions
        return tuple(result for result in found if self.lacks_evidence(result))

    def waiting(self, bid: RankedBid) -> tuple[QuestionResult, ...]:
        """The scored questions that a bid leaves open; they count at their worst."""
        found = bid.entry.assessment.questions
        return tuple(r for r in found if r.points is not None and not r.settled)
