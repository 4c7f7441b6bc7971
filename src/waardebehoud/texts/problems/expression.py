"""What is wrong with expressions, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "EXP001": ("deze uitdrukking is niet te lezen", "this expression cannot be read"),
    "EXP001.cure": (
        "kijk naar haakjes en aanhalingstekens",
        "look at brackets and quotes",
    ),
    "EXP002": (
        "deze uitdrukking is te lang of te diep ({longest})",
        "this expression is too long or too deep ({longest})",
    ),
    "EXP002.cure": (
        "splits ze in expressies met een naam",
        "split it into named expressions",
    ),
    "EXP003": ("dit kan niet in een uitdrukking", "this cannot stand in an expression"),
    "EXP003.cure": (
        "toegelaten: namen, getallen, 'teksten', vergelijkingen, in, and, or, not, + - * / en functies",
        "allowed: names, numbers, 'texts', comparisons, in, and, or, not, + - * / and functions",
    ),
    "EXP004": (
        "{word} is geen waarde in een uitdrukking",
        "{word} is not a value in an expression",
    ),
    "EXP004.cure": (
        "schrijf bijvoorbeeld sop == 'ja'",
        "write for instance sop == 'ja'",
    ),
    "EXP005": (
        "na «in» hoort een lijst van waarden, of een vraag met meerdere keuzes",
        "after 'in' belongs a list of values, or a question with several choices",
    ),
    "EXP005.cure": (
        "schrijf x in ['a', 'b'] of 'a' in x",
        "write x in ['a', 'b'] or 'a' in x",
    ),
    "EXP006": (
        "de functie «{name}» bestaat niet",
        "the function '{name}' does not exist",
    ),
    "EXP006.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "EXP007": ("«{text}» is geen datum", "'{text}' is not a date"),
    "EXP007.cure": ("schrijf date('2027-01-01')", "write date('2027-01-01')"),
    "EXP010": (
        "«{name}» alleen is geen voorwaarde",
        "'{name}' alone is not a condition",
    ),
    "EXP010.cure": ("schrijf {name} == '{option}'", "write {name} == '{option}'"),
    "EXP011": (
        "hier hoort een voorwaarde (nu: {kind})",
        "a condition belongs here (now: {kind})",
    ),
    "EXP011.cure": ("maak er een vergelijking van", "make it a comparison"),
    "EXP012": (
        "hier hoort een getal (nu: {kind})",
        "a number belongs here (now: {kind})",
    ),
    "EXP012.cure": ("reken alleen met getallen", "compute with numbers only"),
    "EXP013": ("«{sign}» kan niet met {kind}", "'{sign}' cannot be used with {kind}"),
    "EXP013.cure": ("gebruik == of !=", "use == or !="),
    "EXP014": (
        "dit kan niet vergeleken worden ({kind})",
        "this cannot be compared ({kind})",
    ),
    "EXP014.cure": (
        "schrijf 'keuze' in vraag, of gebruik count(vraag)",
        "write 'option' in question, or use count(question)",
    ),
    "EXP015": (
        "een {left} wordt vergeleken met een {right}",
        "a {left} is compared with a {right}",
    ),
    "EXP015.cure": ("vergelijk gelijke soorten", "compare like with like"),
    "EXP016": (
        "{function} met {count} waarden kan niet",
        "{function} with {count} values cannot be",
    ),
    "EXP016.cure": (
        "known, count en abs nemen er één; min en max minstens twee",
        "known, count and abs take one; min and max at least two",
    ),
    "EXP017": (
        "{function} werkt niet op wat hier staat",
        "{function} does not work on what stands here",
    ),
    "EXP017.cure": ("geef de naam van een vraag", "give the name of a question"),
    "EXP018": (
        "«{name}» loopt van {bounds}: deze vergelijking is altijd of nooit waar",
        "'{name}' runs from {bounds}: this comparison is always or never true",
    ),
    "EXP018.cure": (
        "verbeter het getal, of min en max van de vraag",
        "correct the number, or min and max of the question",
    ),
    "EXP019": ("{left} en {right} worden door elkaar gebruikt", "{left} and {right} are mixed"),
    "EXP019.cure": (
        "vergelijk en tel alleen op wat dezelfde eenheid heeft",
        "compare and add only what has the same unit",
    ),
}
