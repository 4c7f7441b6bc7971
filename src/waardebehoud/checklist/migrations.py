"""Steps that bring a dossier from one version of a checklist to the next."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from waardebehoud.content import Localized, NameId
from waardebehoud.records import Record


class Rename(Record):
    """A question got another id; its answers move along."""

    kind: Literal["rename"]
    question: NameId = Field(description="The old id, never to be used again.")
    into: NameId = Field(description="The new id.")


class MapOptions(Record):
    """Options got another id; an option that is mapped to nothing needs a new answer."""

    kind: Literal["options"]
    question: NameId
    options: Mapping[str, str | None] = Field(description="From the old option to the new one.")


class Split(Record):
    """One question became several; each new one takes its answer from the old one's option."""

    kind: Literal["split"]
    question: NameId = Field(description="The old id, never to be used again.")
    into: Mapping[NameId, Mapping[str, str]] = Field(
        description="Per new question: from the old option to the new answer."
    )


class Retire(Record):
    """A question is no longer asked; its answer is kept apart with the reason."""

    kind: Literal["retire"]
    question: NameId = Field(description="The old id, never to be used again.")
    reason: Localized = Field(description="Why it is no longer asked.")


class Renew(Record):
    """A question changed its meaning so much that an earlier answer no longer holds."""

    kind: Literal["renew"]
    question: NameId
    reason: Localized = Field(description="Why it must be answered again.")


Step = Annotated[
    Rename | MapOptions | Split | Retire | Renew,
    Field(discriminator="kind"),
]
"""A step of any kind, told apart by its `kind`."""

LEAVING = (Rename, Split, Retire)
"""Steps after which the old id may never be used again."""


class Migration(Record):
    """Everything a dossier of an earlier version needs to reach this one."""

    to: str = Field(pattern=r"^\d+\.\d+\.\d+$", description="The version it leads to.")
    steps: tuple[Step, ...] = Field(min_length=1)
