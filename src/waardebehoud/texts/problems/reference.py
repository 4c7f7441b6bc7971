"""What is wrong with ids and references, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "IDN001": (
        "«{key}» staat er twee keer, ook op regel {line}",
        "'{key}' stands here twice, also on line {line}",
    ),
    "IDN001.cure": ("houd er één over", "keep one of them"),
    "IDN002": (
        "«{value}» heeft niet de juiste vorm",
        "'{value}' does not have the right form",
    ),
    "IDN002.cure": (
        "schrijf {pattern}",
        "write {pattern}",
    ),
    "IDN003": (
        "de id «{id}» bestaat al in {first}",
        "the id '{id}' exists already in {first}",
    ),
    "IDN003.cure": ("geef dit een eigen id", "give this an id of its own"),
    "IDN004": ("«{name}» is een voorbehouden woord", "'{name}' is a reserved word"),
    "IDN004.cure": ("kies een andere id", "choose another id"),
    "IDN005": (
        "de naam «{name}» bestaat al bij {first}",
        "the name '{name}' exists already in {first}",
    ),
    "IDN005.cure": (
        "vragen, data en expressies delen één reeks namen; kies een andere",
        "questions, dates and expressions share one set of names; choose another",
    ),
    "IDN006": (
        "de id «{name}» is opgegeven in versie {version} en mag niet terugkomen",
        "the id '{name}' was given up in version {version} and may not come back",
    ),
    "IDN006.cure": (
        "kies een nieuwe id: een oud antwoord zou hier meetellen",
        "choose a new id: an old answer would count here",
    ),
    "REF001": ("de naam «{name}» bestaat niet", "the name '{name}' does not exist"),
    "REF001.cure": (
        "gebruik de id van een vraag, een expressie of een projectdatum",
        "use the id of a question, an expression or a project date",
    ),
    "REF002": (
        "de vraag «{name}» heeft geen keuze «{option}»",
        "the question '{name}' has no option '{option}'",
    ),
    "REF002.cure": ("gebruik een bestaande keuze", "use an existing option"),
    "REF003": ("«{name}» bestaat niet ({kind})", "'{name}' does not exist ({kind})"),
    "REF003.cure": (
        "gebruik een bestaande id, of voeg ze toe",
        "use an existing id, or add it",
    ),
    "REF010": (
        "het bestand «{name}» is niet gevonden",
        "the file '{name}' was not found",
    ),
    "REF010.cure": (
        "het pad telt vanaf de map van dit bestand",
        "the path counts from the folder of this file",
    ),
    "REF011": (
        "«{name}» staat in geen enkel deel",
        "'{name}' stands in none of the parts",
    ),
    "REF011.cure": (
        "alleen vragen uit delen worden zo aangepast",
        "only questions of parts are adapted this way",
    ),
    "REF012": (
        "«{name}» is zelf een checklist, geen deel",
        "'{name}' is a checklist itself, not a part",
    ),
    "REF012.cure": (
        "noem hier alleen bestanden die met part: zeggen welk deel ze zijn",
        "name only files here that say with part: which part they are",
    ),
    "REF013": (
        "«{name}» ligt buiten de map van dit bestand",
        "'{name}' lies outside the folder of this file",
    ),
    "REF013.cure": (
        "zet het in de map van dit bestand, of in een map daarin",
        "put it in the folder of this file, or in a folder inside it",
    ),
    "REF014": (
        "«{name}» is geen rechtsgebied van deze checklist; geen enkele regel zou nog gelden",
        "'{name}' is no jurisdiction of this checklist; not one rule would hold any more",
    ),
    "REF014.cure": (
        "kies uit: {allowed}; voeg een ander gebied toe aan elsewhere in de checklist",
        "choose from: {allowed}; add another one to elsewhere in the checklist",
    ),
    "REF015": ("«{name}» is geen inventaris", "'{name}' is no inventory"),
    "REF015.cure": (
        "noem een bestand met een van deze uitgangen: {allowed}",
        "name a file with one of these suffixes: {allowed}",
    ),
    "REF020": ("«{name}» wordt nergens gebruikt", "'{name}' is used nowhere"),
    "REF020.cure": ("gebruik het, of haal het weg", "use it, or remove it"),
    "REF021": (
        "«{name}» wordt door geen enkele checklist met dit deel gebruikt",
        "'{name}' is used by none of the checklists with this part",
    ),
    "REF021.cure": ("gebruik het, of haal het weg", "use it, or remove it"),
}
