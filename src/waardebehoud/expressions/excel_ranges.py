"""Numbers that lie between two ends, as formulas: compared and computed with end by end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct, field

from waardebehoud.expressions.nodes import Comparator, Operator

DECIMALS: Final = 9
"""What two numbers may differ and still be compared as equal."""


class Cell(Struct, frozen=True):
    """Where the state and the value of a name stand, or the formulas that give them."""

    kind: str
    state: str
    value: str
    chosen: Mapping[str, str] = field(default_factory=dict)
    """For several choices: per option the cell that holds 1 when it is chosen."""
    evidence: str = ""
    """For a question: the cell that holds 1 when its answer names a document."""
    high: str = ""
    """The most a number can be, where `value` is only the least; empty when they are one."""

    @property
    def most(self) -> str:
        """The high end of a number."""
        return self.high or self.value


def ranged(parts: Sequence[Cell], state: str, least: str, most: str) -> Cell:
    """A number made of parts: a range when one of them is."""
    return Cell("number", state, least, high=most if any(part.high for part in parts) else "")


def between(left: Cell, sign: Comparator, right: Cell) -> str:
    """1 or 0 where one range lies wholly on one side of the other, else 0.5."""
    over = f"ROUND({left.most}-{right.value},{DECIMALS})"
    under = f"ROUND({left.value}-{right.most},{DECIMALS})"
    equal = f"IF(OR({over}<0,{under}>0),0,IF(AND({over}=0,{under}=0),1,0.5))"
    match sign:
        case "<":
            return f"IF({over}<0,1,IF({under}>=0,0,0.5))"
        case "<=":
            return f"IF({over}<=0,1,IF({under}>0,0,0.5))"
        case ">":
            return f"IF({under}>0,1,IF({over}<=0,0,0.5))"
        case ">=":
            return f"IF({under}>=0,1,IF({over}<0,0,0.5))"
        case "==":
            return equal
        case "!=":
            return f"(1-{equal})"


def calculated(left: Cell, sign: Operator, right: Cell, state: str) -> Cell:
    """The sum, difference or product of two ranges."""
    if sign == "+":
        ends = f"({left.value}+{right.value})", f"({left.most}+{right.most})"
    elif sign == "-":
        ends = f"({left.value}-{right.most})", f"({left.most}-{right.value})"
    else:
        corners = ",".join(
            f"{a}*{b}" for a in (left.value, left.most) for b in (right.value, right.most)
        )
        ends = f"MIN({corners})", f"MAX({corners})"
    return ranged((left, right), state, *ends)


def divided(left: Cell, right: Cell, state: str) -> Cell:
    """A quotient of ranges: none when divided by 0, unknown when by what may be 0."""
    least, most = f"ROUND({right.value},12)", f"ROUND({right.most},12)"
    across = f"{least}*{most}<=0"
    known = f"IF(AND({least}=0,{most}=0),0,IF({across},0.5,1))"
    corners = ",".join(
        f"{a}/{b}" for a in (left.value, left.most) for b in (right.value, right.most)
    )
    return ranged(
        (left, right),
        f"IF({state}<1,{state},{known})",
        f"IF({across},0,MIN({corners}))",
        f"IF({across},0,MAX({corners}))",
    )
