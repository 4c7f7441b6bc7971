"""The closed union of rule kinds: the one list to extend with a new class."""

from typing import Annotated

from pydantic import Field

from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.referral import Referral
from waardebehoud.rules.requirement import Requirement

Rule = Annotated[Requirement | Evidence | Referral, Field(discriminator="kind")]
"""A rule of any kind, told apart by its `kind`."""
