"""What a judgement can be, and whether a question is asked."""

from enum import StrEnum


class Outcome(StrEnum):
    """The outcome of a rule for one project."""

    MET = "met"
    VIOLATED = "violated"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    NOT_DUE = "not_due"


class Asking(StrEnum):
    """Whether a question's condition lets it be asked; undecided while that is unknown."""

    ASKED = "asked"
    NOT_ASKED = "not_asked"
    UNDECIDED = "undecided"


class Status(StrEnum):
    """How a question stands in a dossier."""

    ANSWERED = "answered"
    OPEN = "open"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASKED = "not_asked"
    LATER = "later"


class Ready(StrEnum):
    """Whether a project may go on to the next phase."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How much a violated rule weighs; a blocker holds back the next phase."""

    BLOCKER = "blocker"
    WARNING = "warning"
    INFO = "info"
