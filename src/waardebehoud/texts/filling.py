"""What fills the holes of problems: words for kinds, outcomes, forms and the YAML reader's reasons.

A key is the word of the code itself, after the hole it fills.
"""

from typing import Final

WORDS: Final = {
    # Kinds of values in expressions, and kinds of things that others refer to.
    "kind.choice": ("keuze", "choice"),
    "kind.choices": ("reeks keuzes", "set of choices"),
    "kind.number": ("getal", "number"),
    "kind.date": ("datum", "date"),
    "kind.text": ("tekst", "text"),
    "kind.condition": ("voorwaarde", "condition"),
    "kind.theme": ("thema", "theme"),
    "kind.phase": ("fase", "phase"),
    "kind.actor": ("verantwoordelijke", "actor"),
    "kind.action": ("actie", "action"),
    "kind.source": ("bron", "source"),
    "kind.question": ("vraag", "question"),
    "kind.rule": ("regel", "rule"),
    "kind.expression": ("expressie", "expression"),
    "kind.role": ("rol", "role"),
    "kind.instrument": ("instrument", "instrument"),
    "kind.service": ("dienst", "service"),
    "kind.level": ("niveau", "level"),
    "kind.indicator": ("cijfer van de inventaris", "figure of the inventory"),
    "kind.checklist": ("checklist", "checklist"),
    # What a worked example can expect besides the outcomes of rules.
    "outcome.asked": ("gevraagd", "asked"),
    "outcome.not_asked": ("niet gevraagd", "not asked"),
    "outcome.undecided": ("onbeslist", "undecided"),
    "outcome.true": ("waar", "true"),
    "outcome.false": ("niet waar", "false"),
    # Forms of ids and numbers.
    r"shape.^[a-z][a-z0-9_]*$": (
        "kleine letters, cijfers en _, met een letter vooraan: vrije_hoogte",
        "small letters, digits and _, a letter first: free_height",
    ),
    r"shape.^[a-z][a-z0-9_.-]*$": (
        "kleine letters, cijfers en _ . -, met een letter vooraan: sop-verplicht",
        "small letters, digits and _ . -, a letter first: plan-required",
    ),
    r"shape.^[a-z][a-z0-9_-]*@\d+\.\d+\.\d+$": (
        "de checklist en haar versie, bijvoorbeeld sloop@1.0.0",
        "the checklist and its version, for instance sloop@1.0.0",
    ),
    r"shape.^\d+\.\d+\.\d+$": (
        "drie getallen met punten, bijvoorbeeld 1.0.0",
        "three numbers with points, for instance 1.0.0",
    ),
    r"shape.^[A-Z]{3}\d{3}$": (
        "de code van een controle, bijvoorbeeld TXT007",
        "the code of a check, for instance TXT007",
    ),
    r"shape.^[A-Z]{3}$": (
        "drie hoofdletters, bijvoorbeeld EUR",
        "three capitals, for instance EUR",
    ),
    r"shape.^[a-z]{2}$": (
        "de taal in twee letters, bijvoorbeeld nl",
        "the language in two letters, for instance en",
    ),
    r"shape.^https?://\S+$": (
        "een webadres, bijvoorbeeld https://example.org/wet",
        "a web address, for instance https://example.org/act",
    ),
    # What the YAML reader commonly trips over.
    "why.mapping values are not allowed in this context": (
        "hier kan geen dubbele punt staan; zet de tekst tussen aanhalingstekens",
        "there can be no colon here; put the text between quotes",
    ),
    "why.did not find expected key": (
        "hier wordt een sleutel verwacht; de inspringing of een aanhalingsteken klopt niet",
        "a key is expected here; the indentation or a quote is not right",
    ),
    "why.could not find expected ':'": (
        "er ontbreekt een dubbele punt",
        "a colon is missing",
    ),
    "why.did not find expected ',' or ']'": (
        "er ontbreekt een komma of een ]",
        "a comma or a ] is missing",
    ),
    "why.did not find expected ',' or '}'": (
        "er ontbreekt een komma of een accolade sluiten",
        "a comma or a closing brace is missing",
    ),
    "why.did not find expected '-' indicator": (
        "hier wordt een streepje van de lijst verwacht",
        "a dash of the list is expected here",
    ),
    "why.did not find expected node content": (
        "hier wordt een waarde verwacht",
        "a value is expected here",
    ),
    "why.did not find expected <document start>": (
        "hier staat iets na het einde van het document",
        "something stands here after the end of the document",
    ),
    "why.but found another document": (
        "er begint een tweede document (---)",
        "a second document begins (---)",
    ),
    "why.block sequence entries are not allowed in this context": (
        "een lijst begint op een nieuwe regel",
        "a list begins on a new line",
    ),
    "why.found unexpected end of stream": (
        "een aanhalingsteken wordt niet gesloten",
        "a quote is not closed",
    ),
    "why.found unexpected document indicator": (
        "een aanhalingsteken wordt niet gesloten",
        "a quote is not closed",
    ),
    "why.found undefined alias": (
        "een waarde die met * begint hoort tussen aanhalingstekens",
        "a value that begins with * belongs between quotes",
    ),
    "why.found unknown escape character": (
        "na een \\ tussen dubbele aanhalingstekens kan dit teken niet",
        "this character cannot follow a \\ between double quotes",
    ),
    "why.found character that cannot start any token": (
        "een waarde kan niet met dit teken beginnen; zet ze tussen aanhalingstekens",
        "a value cannot begin with this character; put it between quotes",
    ),
}
