"""What the later checks say: the sentence and the cure, by code."""

from typing import Final

WORDS: Final = {
    "FMT031": (
        "deze ignore van {code} past op geen enkel probleem",
        "this ignore of {code} fits no problem",
    ),
    "FMT031.cure": ("haal ze weg", "remove it"),
    "FMT032": (
        "{code} is een fout en kan niet genegeerd worden",
        "{code} is an error and cannot be ignored",
    ),
    "FMT032.cure": (
        "verbeter de fout; alleen waarschuwingen kunnen aanvaard worden",
        "correct the error; only warnings can be accepted",
    ),
    "FMT033": ("er is geen controle {code}", "there is no check {code}"),
    "FMT033.cure": ("kies een code uit docs/controles.md", "choose a code of docs/controles.md"),
    "IDN006": (
        "de id «{name}» is opgegeven in versie {version} en mag niet terugkomen",
        "the id '{name}' was given up in version {version} and may not come back",
    ),
    "IDN006.cure": (
        "kies een nieuwe id: een oud antwoord zou hier meetellen",
        "choose a new id: an old answer would count here",
    ),
    "REF020": ("«{name}» wordt nergens gebruikt", "'{name}' is used nowhere"),
    "REF020.cure": ("gebruik het, of haal het weg", "use it, or remove it"),
    "REF021": (
        "«{name}» wordt door geen enkele checklist met dit deel gebruikt",
        "'{name}' is used by none of the checklists with this part",
    ),
    "REF021.cure": ("gebruik het, of haal het weg", "use it, or remove it"),
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
    "LOG005": (
        "regel «{id}» oordeelt over hetzelfde als «{other}», in dezelfde periode",
        "rule '{id}' judges the same as '{other}', in the same period",
    ),
    "LOG005.cure": (
        "laat de ene eindigen waar de andere begint, of houd er één over",
        "let one end where the other begins, or keep one of them",
    ),
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
    "SCO020": (
        "in thema «{name}» is de hoogste score niet te halen",
        "in theme '{name}' the best score cannot be reached",
    ),
    "SCO020.cure": (
        "kijk welke vragen niet samen op hun best kunnen zijn",
        "see which questions cannot be at their best together",
    ),
    "SCO021": ("de hoogste totaalscore is niet te halen", "the best total score cannot be reached"),
    "SCO021.cure": (
        "kijk welke thema's niet samen op hun best kunnen zijn",
        "see which themes cannot be at their best together",
    ),
    "SCO022": (
        "geen enkel project kan in klasse «{name}» vallen",
        "no project can fall into band '{name}'",
    ),
    "SCO022.cure": ("verleg de grenzen van de klassen", "move the limits of the bands"),
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
    "VER001": (
        "deze wijziging vraagt versie {wanted} of hoger; er staat {version} (was {old})",
        "this change asks for version {wanted} or higher; it says {version} (was {old})",
    ),
    "VER001.cure": ("schrijf version: {wanted}", "write version: {wanted}"),
    "VER002": (
        "vraag «{name}» is verdwenen zonder stap in migrations",
        "question '{name}' is gone without a step in migrations",
    ),
    "VER002.cure": (
        "voeg een stap toe: rename, split of retire met een reden",
        "add a step: rename, split, or retire with a reason",
    ),
    "VER003": (
        "keuze «{option}» van «{name}» is verdwenen zonder stap in migrations",
        "option '{option}' of '{name}' is gone without a step in migrations",
    ),
    "VER003.cure": (
        "voeg een stap options toe, die zegt wat ze wordt",
        "add an options step that says what it becomes",
    ),
    "VER004": (
        "vraag «{name}» is van {old} naar {new} gegaan: oude antwoorden passen niet meer",
        "question '{name}' went from {old} to {new}: old answers do not fit any more",
    ),
    "VER004.cure": (
        "geef ze een nieuwe id, of voeg een stap renew toe",
        "give it a new id, or add a renew step",
    ),
    "VER005": (
        "dit is checklist «{given}»; vergeleken wordt met «{wanted}»",
        "this is checklist '{given}'; it is compared with '{wanted}'",
    ),
    "VER005.cure": (
        "geef de oude versie van dezelfde checklist",
        "give the old version of the same checklist",
    ),
    "VER006": (
        "oordeel of score van bestaande dossiers kan veranderen: «{name}» ({what})",
        "findings or score of existing dossiers may change: '{name}' ({what})",
    ),
    "VER006.cure": (
        "is dat de bedoeling, dan hoeft er niets",
        "if that is meant, nothing needs to be done",
    ),
}
