"""Words of the reports: xlsx and Markdown, and the sentences all reports share."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # Answers, scores and askings: said by every report.
    "answer.ja": ("ja", "yes"),
    "answer.nee": ("nee", "no"),
    "answer.none": ("geen van deze", "none of these"),
    "answer.not_applicable": ("niet van toepassing: {reason}", "not applicable: {reason}"),
    "asked.later": (
        "komt aan de orde vanaf de fase {phase}",
        "comes up from the phase {phase} on",
    ),
    "asked.not": ("wordt alleen gevraagd als {condition}", "is asked only when {condition}"),
    "asked.only": (
        "nog niet te zeggen of dit gevraagd wordt; alleen als {condition}",
        "cannot be said yet whether this is asked; only when {condition}",
    ),
    "score.none": ("geen score: er is niets van toepassing", "no score: nothing applies"),
    "score.not_yet": ("nog geen score (mogelijk {interval})", "no score yet (possibly {interval})"),
    "score.provisional": ("voorlopig {interval}", "provisional {interval}"),
    "score.to": ("tot", "to"),
    # How a question stands.
    "state.answered": ("beantwoord", "answered"),
    "state.open": ("open", "open"),
    "state.unknown": ("onbekend", "unknown"),
    "state.not_applicable": ("n.v.t.", "n/a"),
    "state.not_asked": ("niet gevraagd", "not asked"),
    "state.later": ("later", "later"),
    "state.no_longer": ("niet meer gevraagd", "no longer asked"),
    "state.undecided": ("onbeslist", "undecided"),
    "state.late": ("te laat", "late"),
    "state.due": ("nu nodig", "due now"),
    "state.rule_waits": ("regel wacht", "rule waits"),
    "state.date_missing": ("datum ontbreekt", "date missing"),
    # How a rule comes out.
    "outcome.met": ("in orde", "met"),
    "outcome.violated": ("niet in orde", "not met"),
    "outcome.not_applicable": ("n.v.t.", "n/a"),
    "outcome.unknown": ("nog niet te beoordelen", "cannot be judged yet"),
    "outcome.not_due": ("later", "later"),
    # Phases.
    "verdict.yes": ("klaar", "ready"),
    "verdict.no": ("niet klaar", "not ready"),
    "verdict.unknown": ("nog niet te zeggen", "cannot be said yet"),
    "verdict.later": ("later", "later"),
    "verdict.nothing_open": (
        "geen regel houdt tegen en niets staat open",
        "no rule holds back and nothing is open",
    ),
    "verdict.not_reached": (
        "het project is nog niet in deze fase",
        "the project has not reached this phase",
    ),
    "verdict.blocking": (
        "blokkerende regels niet in orde: {count}",
        "blocking rules not met: {count}",
    ),
    "verdict.undecided": (
        "blokkerende regels nog niet te beoordelen: {count}",
        "blocking rules that cannot be judged yet: {count}",
    ),
    "verdict.open": ("open vragen: {count}", "open questions: {count}"),
    "verdict.late": ("te late vragen: {count}", "late questions: {count}"),
}
