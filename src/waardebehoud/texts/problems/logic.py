"""What is wrong with conditions and rules, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "LOG001": (
        "dit hangt van zichzelf af: {circle}",
        "this depends on itself: {circle}",
    ),
    "LOG001.cure": ("haal één van de voorwaarden weg", "remove one of the conditions"),
    "LOG002": (
        "moet klaar zijn in {due}, maar wordt pas gesteld in {phase}",
        "is due in {due}, but asked only from {phase}",
    ),
    "LOG002.cure": (
        "kies voor due dezelfde of een latere fase",
        "choose the same or a later phase for due",
    ),
    "LOG003": (
        "moet klaar zijn in {due}, maar hangt af van «{name}» uit {phase}",
        "is due in {due}, but depends on '{name}' of {phase}",
    ),
    "LOG003.cure": (
        "schuif due op, of vraag «{name}» vroeger",
        "move due, or ask '{name}' earlier",
    ),
    "LOG004": ("de periode van «{id}» is leeg", "the period of '{id}' is empty"),
    "LOG004.cure": (
        "until moet op of na from liggen",
        "until must be on or after from",
    ),
    "LOG005": (
        "regel «{id}» oordeelt over hetzelfde als «{other}», in dezelfde periode",
        "rule '{id}' judges the same as '{other}', in the same period",
    ),
    "LOG005.cure": (
        "laat de ene eindigen waar de andere begint, of houd er één over",
        "let one end where the other begins, or keep one of them",
    ),
    "LOG006": (
        "bij «{name}» past geen enkel getal: {bounds}",
        "no number fits '{name}': {bounds}",
    ),
    "LOG006.cure": ("kies min ≤ max", "choose min ≤ max"),
    "LOG010": (
        "de vraag «{name}» kan nooit gesteld worden",
        "the question '{name}' can never be asked",
    ),
    "LOG010.cure": (
        "verbeter when; het dossier hieronder komt het dichtst in de buurt",
        "correct when; the dossier below comes closest",
    ),
    "LOG011": ("deze voorwaarde is altijd waar", "this condition is always true"),
    "LOG011.cure": ("haal ze weg, of verbeter ze", "remove it, or correct it"),
    "LOG012": ("deze voorwaarde is nooit waar", "this condition is never true"),
    "LOG012.cure": (
        "verbeter ze; het dossier hieronder komt het dichtst in de buurt",
        "correct it; the dossier below comes closest",
    ),
    "LOG013": ("regel «{name}» kan nooit geschonden worden", "rule '{name}' can never be violated"),
    "LOG013.cure": (
        "verbeter require of when: deze regel doet niets",
        "correct require or when: this rule does nothing",
    ),
    "LOG014": ("aan regel «{name}» kan nooit voldaan worden", "rule '{name}' can never be met"),
    "LOG014.cure": (
        "verbeter require of when: elk project waarop ze slaat, schendt ze",
        "correct require or when: every project it applies to violates it",
    ),
    "LOG015": (
        "aan de blokkerende regels «{name}» en «{other}» kan niet samen voldaan worden",
        "the blocking rules '{name}' and '{other}' cannot both be met",
    ),
    "LOG015.cure": (
        "verbeter één van beide, of geef ze een when die elkaar uitsluit",
        "correct one of them, or give them a when that excludes the other",
    ),
    "LOG016": (
        "wie bij «{name}» «{option}» kiest, schendt altijd een van: {rules}",
        "who chooses '{option}' at '{name}' always violates one of: {rules}",
    ),
    "LOG016.cure": (
        "verbeter die regels, of haal de keuze weg",
        "correct those rules, or remove the option",
    ),
    "LOG019": (
        "binnen {seconds} s is niet beslist: {claim}",
        "not decided within {seconds} s: {claim}",
    ),
    "LOG019.cure": (
        "geef meer tijd met --prove-seconds; dit telt niet als bewezen",
        "give more time with --prove-seconds; this does not count as proven",
    ),
}
