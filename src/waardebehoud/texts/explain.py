"""Words to read an expression aloud."""

from typing import Final

WORDS: Final = {
    "explain.and": (" en ", " and "),
    "explain.or": (" of ", " or "),
    "explain.not": ("niet ({part})", "not ({part})"),
    "explain.==": ("is", "is"),
    "explain.!=": ("is niet", "is not"),
    "explain.<": ("is kleiner dan", "is less than"),
    "explain.<=": ("is hoogstens", "is at most"),
    "explain.>": ("is groter dan", "is greater than"),
    "explain.>=": ("is minstens", "is at least"),
    "explain.one_of": ("{item} is {options}", "{item} is {options}"),
    "explain.none_of": ("{item} is niet {options}", "{item} is not {options}"),
    "explain.chosen": (
        "«{option}» is gekozen bij {name}",
        "«{option}» is chosen at {name}",
    ),
    "explain.not_chosen": (
        "«{option}» is niet gekozen bij {name}",
        "«{option}» is not chosen at {name}",
    ),
    "explain.known": ("{arguments} is gekend", "{arguments} is known"),
    "explain.count": (
        "het aantal keuzes bij {arguments}",
        "the number of choices at {arguments}",
    ),
    "explain.min": ("het kleinste van {arguments}", "the smallest of {arguments}"),
    "explain.max": ("het grootste van {arguments}", "the largest of {arguments}"),
    "explain.abs": ("de grootte van {arguments}", "the size of {arguments}"),
}
