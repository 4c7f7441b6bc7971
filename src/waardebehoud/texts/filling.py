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
    "kind.item": ("vraag of regel", "question or rule"),
    "kind.expression": ("expressie", "expression"),
    "kind.role": ("rol", "role"),
    "kind.instrument": ("instrument", "instrument"),
    "kind.service": ("dienst", "service"),
    "kind.level": ("niveau", "level"),
    "kind.indicator": ("cijfer van de inventaris", "figure of the inventory"),
    "kind.checklist": ("checklist", "checklist"),
    # What a worked example can expect besides the outcomes of rules.
    "outcome.late": ("te laat", "late"),
    "outcome.later": ("nog niet aan de beurt", "not its turn yet"),
    "outcome.asked": ("gevraagd", "asked"),
    "outcome.not_asked": ("niet gevraagd", "not asked"),
    "outcome.undecided": ("onbeslist", "undecided"),
    "outcome.true": ("waar", "true"),
    "outcome.false": ("niet waar", "false"),
    # What a snapshot or a worked example says of a thing.
    "facet.theme": ("het thema", "the theme"),
    "facet.phase": ("de fase", "the phase"),
    "facet.due": ("de uiterste fase", "the phase it is due in"),
    "facet.type": ("de soort", "the type"),
    "facet.weight": ("het gewicht", "the weight"),
    "facet.min": ("het minimum", "the minimum"),
    "facet.max": ("het maximum", "the maximum"),
    "facet.unit": ("de eenheid", "the unit"),
    "facet.indicator": ("het kengetal", "the indicator"),
    "facet.evidence": ("het bewijs", "the evidence"),
    "facet.not_applicable": ("n.v.t. mogelijk", "n/a allowed"),
    "facet.points": ("de punten", "the points"),
    "facet.asked.not_asked": ("niet gevraagd in dossier", "not asked in dossier"),
    "facet.asked.undecided": ("onbeslist in dossier", "undecided in dossier"),
    "facet.outcome.met": ("in orde in dossier", "met in dossier"),
    "facet.outcome.violated": ("niet in orde in dossier", "not met in dossier"),
    "facet.outcome.unknown": (
        "nog niet te beoordelen in dossier",
        "not to be judged yet in dossier",
    ),
    "facet.value.true": ("waar in dossier", "true in dossier"),
    "facet.value.unknown": ("onbekend in dossier", "unknown in dossier"),
    "facet.value": ("de waarde", "the value"),
    "facet.responsible": ("wie verantwoordelijk is", "who is responsible"),
    "facet.actions": ("de acties", "the actions"),
    "facet.sources": ("de bronnen", "the sources"),
    "facet.kind": ("de soort", "the kind"),
    "facet.severity": ("de ernst", "the severity"),
    "facet.jurisdiction": ("het rechtsgebied", "the jurisdiction"),
    "facet.valid": ("de geldigheid", "the period"),
    "facet.question": ("de vraag", "the question"),
    "facet.checklist": ("de checklist", "the checklist"),
    "facet.blockers": ("wat blokkeert", "what blocks"),
    "facet.role": ("de rol", "the role"),
    "facet.instrument": ("het instrument", "the instrument"),
    "facet.service": ("de dienst", "the service"),
    "facet.level": ("het niveau", "the level"),
    "facet.effort": ("de inspanning", "the effort"),
    "facet.award": ("de gunning", "the award"),
    "facet.phases": ("de volgorde", "the order"),
    "facet.from": ("de ondergrens", "the lower limit"),
    "facet.score": ("de score", "the score"),
    "facet.band": ("de klasse", "the band"),
    "facet.themes": ("de score per thema", "the score per theme"),
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
        "de taal in twee letters, bijvoorbeeld nl (of zet een tekst met een komma tussen aanhalingstekens)",
        "the language in two letters, for instance en (or put a text with a comma between quotes)",
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
        "er ontbreekt een komma of een sluitende accolade",
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
    "why.the file ends early": (
        "het bestand houdt hier op, midden in de inhoud",
        "the file stops here, halfway its content",
    ),
    "why.the key is no word": (
        "een sleutel is een woord; een tekst met {{ of [ hoort tussen aanhalingstekens",
        "a key is a word; a text with {{ or [ belongs between quotes",
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
