"""The two kinds of files a guideline is written in, whole: the checklist, and shared parts."""

from pydantic import Field

from waardebehoud.checklist.examples import Example
from waardebehoud.checklist.migrations import Migration
from waardebehoud.checklist.sections import ChecklistContent, PartContent

EXAMPLES = Field((), description="Answers, and what must follow from them.")


class Part(PartContent):
    """A file with content that several checklists share."""

    examples: tuple[Example, ...] = EXAMPLES


class ChecklistFile(ChecklistContent):
    """A checklist as it is written, before its parts are joined in."""

    examples: tuple[Example, ...] = EXAMPLES
    migrations: tuple[Migration, ...] = Field(
        (), description="How a dossier of an earlier version is brought along."
    )
