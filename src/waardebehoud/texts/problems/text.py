"""What is wrong with texts, sources and worked examples, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "TXT001": ("de Nederlandse tekst (nl) ontbreekt", "the Dutch text (nl) is missing"),
    "TXT001.cure": ("voeg nl toe", "add nl"),
    "TXT002": ("de tekst in {language} is leeg", "the text in {language} is empty"),
    "TXT002.cure": (
        "vul hem in, of laat de taal weg",
        "fill it in, or leave the language out",
    ),
    "TXT003": (
        "de vertaling ({language}) ontbreekt",
        "the translation ({language}) is missing",
    ),
    "TXT003.cure": ("voeg {language} toe", "add {language}"),
    "TXT004": (
        "de vertaling is dezelfde tekst als het Nederlands",
        "the translation is the same text as the Dutch",
    ),
    "TXT004.cure": ("vertaal hem", "translate it"),
    "TXT005": ("«{word}» is een restje van het schrijven", "'{word}' is a left-over of writing"),
    "TXT005.cure": ("werk de tekst af", "finish the text"),
    "TXT006": ("«{word}» is geen klare taal", "'{word}' is not plain language"),
    "TXT006.cure": ("schrijf liever: {instead}", "rather write: {instead}"),
    "TXT007": (
        "deze vraag telt {count} woorden; {most} is genoeg",
        "this question has {count} words; {most} is enough",
    ),
    "TXT007.cure": (
        "vraag één ding, en zet uitleg in help",
        "ask one thing, and put explanation in help",
    ),
    "TXT008": (
        "deze vraag eindigt niet op een vraagteken",
        "this question does not end in a question mark",
    ),
    "TXT008.cure": ("maak er een vraag van", "make it a question"),
    "SRC001": (
        "regel «{id}» rust alleen op een bron met status unverified",
        "rule '{id}' rests only on an unverified source",
    ),
    "SRC001.cure": (
        "maak er severity: info van, of zoek de bron op",
        "make it severity: info, or look the source up",
    ),
    "SRC002": (
        "blokkerende regel «{id}» heeft geen gelezen bron",
        "blocking rule '{id}' has no source that was read",
    ),
    "SRC002.cure": (
        "noem het artikel als bron, of maak er een warning van",
        "name the article as a source, or make it a warning",
    ),
    "SRC003": (
        "bron «{id}» is {age} dagen geleden gelezen; de grens is {most}",
        "source '{id}' was read {age} days ago; the limit is {most}",
    ),
    "SRC003.cure": ("lees ze opnieuw en pas read aan", "read it again and change read"),
    "SRC004": (
        "bron «{id}» is gelezen in de toekomst: {day}",
        "source '{id}' was read in the future: {day}",
    ),
    "SRC004.cure": ("verbeter de datum", "correct the date"),
    "EXA001": (
        "«{name}» is {found}, maar het voorbeeld verwacht {wanted}",
        "'{name}' is {found}, but the example expects {wanted}",
    ),
    "EXA001.cure": (
        "verbeter het voorbeeld of de checklist",
        "correct the example or the checklist",
    ),
    "EXA002": (
        "geen enkel voorbeeld verwacht van regel «{name}»: {outcome}",
        "no example expects of rule '{name}': {outcome}",
    ),
    "EXA002.cure": (
        "voeg een uitgewerkt voorbeeld met deze uitkomst toe",
        "add a worked example with this outcome",
    ),
    "EXA003": (
        "geen enkel voorbeeld kiest «{option}» bij «{name}»",
        "no example chooses '{option}' at '{name}'",
    ),
    "EXA003.cure": (
        "kies deze optie in een uitgewerkt voorbeeld",
        "choose this option in a worked example",
    ),
    "EXA004": (
        "geen enkel voorbeeld valt in klasse «{name}»",
        "no example falls into band '{name}'",
    ),
    "EXA004.cure": (
        "voeg een volledig ingevuld voorbeeld toe met een score in deze klasse",
        "add a fully answered example with a score in this band",
    ),
    "EXA005": (
        "«{name}», {what}{detail}: nu {found}, in de momentopname {wanted}",
        "'{name}', {what}{detail}: now {found}, in the snapshot {wanted}",
    ),
    "EXA005.cure": (
        "herstel de checklist; is het zo bedoeld, voer dan validate --snapshot uit en laat het verschil nalezen",
        "restore the checklist; if it is meant, run validate --snapshot and have the difference reviewed",
    ),
    "EXA006": (
        "«{name}» staat nog niet in de momentopname",
        "'{name}' is not in the snapshot yet",
    ),
    "EXA006.cure": (
        "voer validate --snapshot uit en laat het verschil nalezen",
        "run validate --snapshot and have the difference reviewed",
    ),
    "EXA007": (
        "«{name}» staat in de momentopname, maar niet meer in de checklist",
        "'{name}' is in the snapshot, but no longer in the checklist",
    ),
    "EXA007.cure": (
        "zet het terug; is het zo bedoeld, voer dan validate --snapshot uit en laat het verschil nalezen",
        "put it back; if it is meant, run validate --snapshot and have the difference reviewed",
    ),
    "EXA008": (
        "«{name}», {what}: {found}, maar het voorbeeld verwacht {wanted}",
        "'{name}', {what}: {found}, but the example expects {wanted}",
    ),
    "EXA008.cure": (
        "verbeter het voorbeeld of de checklist",
        "correct the example or the checklist",
    ),
}
