"""What should hold of a checklist: each claim says that something is possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import z3
from msgspec import Struct, field

from waardebehoud.expressions import nodes
from waardebehoud.outcome import Severity
from waardebehoud.problems import Level, Route
from waardebehoud.proofs.terms import Truth
from waardebehoud.proofs.world import Judged, World
from waardebehoud.rules.referral import Referral


class Claim(Struct, frozen=True):
    """Something that some project must be able to do; refuted, it is a problem."""

    code: str
    route: Route
    possible: Truth
    holes: Mapping[str, str] = field(default_factory=dict)
    near: tuple[Truth, ...] = ()
    """What a dossier that shows the refutation should have, as far as it can."""
    given: tuple[Truth, ...] = ()
    """Only worth a problem when each of these is possible."""
    level: Level = Level.WARNING


def parts(world: World, tree: nodes.Node) -> tuple[Truth, ...]:
    """The parts of a condition that must hold together, named expressions opened."""
    if isinstance(tree, nodes.Name) and tree.id in world.checklist.expressions:
        return parts(world, world.checklist.expressions[tree.id].tree)
    if isinstance(tree, nodes.And):
        return tuple(one for part in tree.parts for one in parts(world, part))
    return (world.translator.truth(tree),)


def question_claims(world: World) -> Iterator[Claim]:
    """Every question can be asked, and every condition of a question matters."""
    for question in world.checklist.questions:
        if question.when is None:
            continue
        asked, route = world.asked[question.id], ("questions", question.id, "when")
        near = parts(world, question.when.tree)
        holes = {"name": question.id}
        yield Claim("LOG010", route, asked, holes, near)
        if not _named(world, question.when.tree):
            yield Claim("LOG011", route, z3.Not(asked), holes, given=(asked,))


def expression_claims(world: World) -> Iterator[Claim]:
    """Every named condition can be true and can be false."""
    for name, truth in world.conditions():
        route: Route = ("expressions", name)
        near = parts(world, world.checklist.expressions[name].tree)
        yield Claim("LOG012", route, truth, {"name": name}, near)
        yield Claim("LOG011", route, z3.Not(truth), {"name": name}, given=(truth,))


def rule_claims(world: World) -> Iterator[Claim]:
    """Every rule can apply, can be met and can be violated."""
    for judged in world.judged.values():
        rule = judged.rule
        route: Route = ("rules", rule.id)
        holes = {"name": rule.id}
        if rule.when is not None and not _named(world, rule.when.tree):
            when = world.translator.truth(rule.when.tree)
            yield Claim("LOG011", (*route, "when"), z3.Not(when), holes, given=(when,))
        near = () if rule.when is None else parts(world, rule.when.tree)
        way: Route = route if rule.when is None else (*route, "when")
        yield Claim("LOG012", way, judged.applies, holes, near)
        apply = (judged.applies,)
        if not isinstance(rule, Referral):
            yield Claim("LOG013", route, judged.violated, holes, apply, given=apply)
        yield Claim("LOG014", route, judged.met, holes, apply, given=apply)


def blocker_claims(world: World) -> Iterator[Claim]:
    """Every two blockers can be met together, where both apply."""
    blockers = blocking(world)
    for place, one in enumerate(blockers):
        for other in blockers[:place]:
            both = z3.And(one.applies, other.applies)
            yield Claim(
                "LOG015",
                ("rules", one.rule.id),
                z3.And(one.met, other.met),
                {"name": one.rule.id, "other": other.rule.id},
                near=(both, one.met),
                given=(both, one.met, other.met),
                level=Level.ERROR,
            )


def blocking(world: World) -> list[Judged]:
    """Blockers, in order."""
    return [j for j in world.judged.values() if j.rule.severity is Severity.BLOCKER]


def _named(world: World, tree: nodes.Node) -> bool:
    """Whether a condition is only the name of another: then that one has the problem."""
    return isinstance(tree, nodes.Name) and tree.id in world.checklist.expressions
