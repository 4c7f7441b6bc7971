"""What is wrong with dossiers, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "DOS001": (
        "checklist «{checklist}» heeft geen vraag «{name}»",
        "checklist '{checklist}' has no question '{name}'",
    ),
    "DOS001.cure": (
        "verbeter de id, of haal het antwoord weg",
        "correct the id, or remove the answer",
    ),
    "DOS002": (
        "het antwoord op «{name}» hoort bij checklist «{own}»; «{checklist}» kijkt er niet naar",
        "the answer to '{name}' belongs to checklist '{own}'; '{checklist}' does not look at it",
    ),
    "DOS002.cure": ("u hoeft niets te doen", "nothing needs to be done"),
    "DOS003": (
        "«{name}» kan niet als n.v.t. beantwoord worden",
        "'{name}' cannot be answered as not applicable",
    ),
    "DOS003.cure": (
        "geef een antwoord, of schrijf {{unknown: true}}",
        "give an answer, or write {{unknown: true}}",
    ),
    "DOS004": (
        "«{value}» is geen antwoord op «{name}»",
        "'{value}' is not an answer to '{name}'",
    ),
    "DOS004.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "DOS005": (
        "op «{name}» past een lijst van keuzes, geen «{value}»",
        "'{name}' takes a list of options, not '{value}'",
    ),
    "DOS005.cure": (
        "kies uit: {allowed}; [] is geen enkele",
        "choose from: {allowed}; [] is none",
    ),
    "DOS006": (
        "«{value}» is geen getal voor «{name}»",
        "'{value}' is not a number for '{name}'",
    ),
    "DOS006.cure": (
        "schrijf een getal met een punt, zonder eenheid: 12.5",
        "write a number with a point, without a unit: 12.5",
    ),
    "DOS007": (
        "{value} ligt buiten {bounds} voor «{name}»",
        "{value} lies outside {bounds} for '{name}'",
    ),
    "DOS007.cure": (
        "kies een waarde binnen {bounds}",
        "choose a value within {bounds}",
    ),
    "DOS008": (
        "op «{name}» past een geheel getal, geen {value}",
        "'{name}' takes a whole number, not {value}",
    ),
    "DOS008.cure": ("rond af", "round it"),
    "DOS009": (
        "«{value}» is geen datum voor «{name}»",
        "'{value}' is not a date for '{name}'",
    ),
    "DOS009.cure": ("schrijf een datum als 2027-03-15", "write a date as 2027-03-15"),
    "DOS010": (
        "dit antwoord zegt twee dingen tegelijk",
        "this answer says two things at once",
    ),
    "DOS010.cure": (
        "kies één van value, not_applicable en unknown",
        "choose one of value, not_applicable and unknown",
    ),
    "DOS011": (
        "op «{name}» past tekst, geen {value}",
        "'{name}' takes a text, not {value}",
    ),
    "DOS011.cure": ("zet er aanhalingstekens om", "put it between quotes"),
    "DOS012": (
        "dit oordeel zegt twee dingen tegelijk",
        "this judgement says two things at once",
    ),
    "DOS012.cure": (
        "kies één van value, points en not_applicable",
        "choose one of value, points and not_applicable",
    ),
    "DOS013": (
        "op «{name}» past tekst; hier staat niets",
        "'{name}' takes a text; nothing stands here",
    ),
    "DOS013.cure": (
        "schrijf een antwoord, of {{unknown: true}}",
        "write an answer, or {{unknown: true}}",
    ),
    "DOS014": (
        "deze punten tellen niet: op «{name}» staat geen antwoord",
        "these points do not count: '{name}' has no answer",
    ),
    "DOS014.cure": (
        "geef in het oordeel een waarde (value) in plaats van punten",
        "give a value in the judgement instead of points",
    ),
    "DOS015": ("dit dossier is geen offerte", "this dossier is no bid"),
    "DOS015.cure": (
        "voeg een deel «bid» toe met bidder, price en currency, of geef het bestand niet mee",
        "add a section 'bid' with bidder, price and currency, or leave the file out",
    ),
    "DOS020": (
        "dit dossier hoort bij checklist «{wanted}», niet bij «{given}»",
        "this dossier belongs to checklist '{wanted}', not '{given}'",
    ),
    "DOS020.cure": (
        "kies de checklist van het dossier",
        "choose the checklist of the dossier",
    ),
    "DOS021": (
        "dit dossier is gemaakt met {id} {made}; hier is alleen {now}",
        "this dossier was made with {id} {made}; only {now} is here",
    ),
    "DOS021.cure": (
        "gebruik de versie waarmee het gemaakt is, of controleer de antwoorden en pas het nummer aan",
        "use the version it was made with, or check the answers and change the number",
    ),
    "DOS022": (
        "dit dossier is gemaakt met {id} {made}; het wordt gelezen met {now}",
        "this dossier was made with {id} {made}; it is read with {now}",
    ),
    "DOS022.cure": (
        "kijk of er nieuwe vragen zijn",
        "see whether there are new questions",
    ),
    "DOS030": (
        "«{name}» volgt uit de inventaris en wordt niet beantwoord",
        "'{name}' follows from the inventory and is not answered",
    ),
    "DOS030.cure": (
        "laat het antwoord weg en vul de inventaris aan",
        "leave the answer out and complete the inventory",
    ),
}
