"""Words of the checks: families of codes, and what newer checks say."""

from typing import Final

WORDS: Final = {
    "cli.migrate": (
        "Brengt een dossier naar een nieuwere versie van zijn checklist, met een voorproef.",
        "Brings a dossier to a newer version of its checklist, with a preview.",
    ),
    "option.migrate_old": (
        "De oude versie van de checklist, om de score van vroeger te tonen.",
        "The old version of the checklist, to show the score of before.",
    ),
    "option.migrate_write": (
        "Schrijf het dossier; zonder dit toont u alleen de voorproef.",
        "Write the dossier; without this only the preview is shown.",
    ),
    "migrate.from_to": ("van {old} naar {new}", "from {old} to {new}"),
    "migrate.kept": ("behouden ({count})", "kept ({count})"),
    "migrate.mapped": ("omgezet ({count})", "mapped ({count})"),
    "migrate.renew": ("opnieuw te beantwoorden ({count})", "needs a new answer ({count})"),
    "migrate.retired": (
        "niet meer gevraagd; bewaard onder retired ({count})",
        "no longer asked; kept under retired ({count})",
    ),
    "migrate.unknown": (
        "niet gekend in de nieuwe versie en zonder stap in migrations ({count})",
        "not known in the new version and without a step in migrations ({count})",
    ),
    "migrate.scores": (
        "score voor: {old}; score na: {new}",
        "score before: {old}; score after: {new}",
    ),
    "migrate.only_after": ("geef --old om ze te zien", "give --old to see it"),
    "migrate.refused": (
        "Niets geschreven: niet elk antwoord heeft een plaats. Vul migrations in de checklist aan.",
        "Nothing written: not every answer has a place. Complete migrations in the checklist.",
    ),
    "migrate.written": ("Geschreven: {path}", "Written: {path}"),
    "migrate.preview": (
        "Alleen een voorproef; schrijf met --write.",
        "Only a preview; write with --write.",
    ),
    "VER006": (
        "oordeel of score van bestaande dossiers kan veranderen: «{name}» ({what})",
        "findings or score of existing dossiers may change: '{name}' ({what})",
    ),
    "VER006.cure": (
        "is dat de bedoeling, dan hoeft er niets",
        "if that is meant, nothing needs to be done",
    ),
    "control.title": ("Controles", "Checks"),
    "control.intro": (
        "Gemaakt door `make docs`; niet met de hand te wijzigen. Elk slecht voorbeeld is één wijziging "
        "van `tests/checklists/basis`; de proeven voeren ze allemaal uit. "
        "`waardebehoud show check CODE` toont er één. Waarschuwingen en meldingen kunnen in het bestand "
        "aanvaard worden: `ignore: [{code: …, at: …, reason: …}]`; fouten niet.",
        "Made by `make docs`; not to be changed by hand. Every bad example is one change of "
        "`tests/checklists/basis`; the tests run them all. `waardebehoud show check CODE` shows one. "
        "Warnings and information can be accepted in the file: "
        "`ignore: [{code: …, at: …, reason: …}]`; errors cannot.",
    ),
    "control.bad": ("Zo niet:", "Not like this:"),
    "control.good": ("Zo wel:", "Like this:"),
    "control.empty": ("(niets)", "(nothing)"),
    "control.run": ("Alleen met {option}.", "Only with {option}."),
    "control.ignore": ("Aanvaarden in het bestand: {ignore}", "To accept it in the file: {ignore}"),
    "control.in.checklist": ("In een checklist.", "In a checklist."),
    "control.in.part": ("In een deel of een checklist.", "In a part or a checklist."),
    "control.in.dossier": ("In een dossier.", "In a dossier."),
    "control.in.file": ("In elk bestand.", "In any file."),
    "control.in.size": ("In elk bestand.", "In any file."),
    "control.in.score": ("Bij score --checklist.", "With score --checklist."),
    "control.in.undecided": ("Alleen met --prove.", "Only with --prove."),
    "control.in.nowhere": (
        "Een vangnet: er is geen bestand gekend dat dit geeft.",
        "A safety net: no file is known that gives this.",
    ),
    "error.no_check": (
        "Er is geen controle «{code}»{hint}. Alle codes: waardebehoud show checks.",
        "There is no check '{code}'{hint}. All codes: waardebehoud show checks.",
    ),
    "error.no_check_hint": ("; bedoelde u «{word}»?", "; did you mean '{word}'?"),
    "problem.reproduction": ("dit dossier toont het:", "this dossier shows it:"),
    "validate.title": ("Controle van checklists en dossiers", "Check of checklists and dossiers"),
    "validate.columns": (
        "| Plaats | Code | Probleem | Oplossing |",
        "| Place | Code | Problem | Cure |",
    ),
    "validate.accepted": ("aanvaard: {problem}: {reason}", "accepted: {problem}: {reason}"),
    "validate.left_out": (
        "{count} problemen niet getoond (--select, --ignore)",
        "{count} problems not shown (--select, --ignore)",
    ),
    "validate.coverage.rules": (
        "voorbeelden: {touched} van {every} uitkomsten van regels",
        "examples: {touched} of {every} outcomes of rules",
    ),
    "validate.coverage.options": (
        "voorbeelden: {touched} van {every} keuzes",
        "examples: {touched} of {every} options",
    ),
    "validate.coverage.bands": (
        "voorbeelden: {touched} van {every} klassen",
        "examples: {touched} of {every} bands",
    ),
    "validate.proofs": (
        "bewijzen: {proven} bewezen, {refuted} weerlegd, {undecided} onbeslist",
        "proofs: {proven} proven, {refuted} refuted, {undecided} undecided",
    ),
    "option.output_format": (
        "Vorm van het resultaat: text, json, github, gitlab, sarif, junit of rdjson.",
        "Form of the result: text, json, github, gitlab, sarif, junit or rdjson.",
    ),
    "option.select": (
        "Toon alleen deze codes of families (LOG,TXT006; mag meermaals).",
        "Show only these codes or families (LOG,TXT006; may be repeated).",
    ),
    "option.ignore": (
        "Toon deze codes of families niet.",
        "Do not show these codes or families.",
    ),
    "option.coverage": (
        "Meld ook welke keuzes, uitkomsten en klassen geen voorbeeld raakt.",
        "Also tell which options, outcomes and bands no example touches.",
    ),
    "option.prove": (
        "Bewijs dat elke vraag, regel en klasse bereikbaar is (extra: waardebehoud[proof]).",
        "Prove that every question, rule and band can be reached (extra: waardebehoud[proof]).",
    ),
    "option.prove_seconds": (
        "Seconden per bewijs; wat langer duurt, is onbeslist.",
        "Seconds per proof; what takes longer is undecided.",
    ),
    "option.against": (
        "Vergelijk met deze oudere versie van de checklist.",
        "Compare with this older version of the checklist.",
    ),
    "option.today": (
        "De dag van vandaag, voor de leeftijd van bronnen (2026-11-24).",
        "The day of today, for the age of sources (2026-11-24).",
    ),
    "error.output_format": (
        "Er is geen vorm «{form}». Kies uit: {allowed}.",
        "There is no form '{form}'. Choose from: {allowed}.",
    ),
    "error.no_code": (
        "Er is geen code of familie «{code}». Kies uit: {allowed}, of een code uit docs/controles.md.",
        "There is no code or family '{code}'. Choose from: {allowed}, or a code of docs/controles.md.",
    ),
    "error.no_solver": (
        "Voor --prove is z3 nodig: installeer waardebehoud[proof].",
        "For --prove z3 is needed: install waardebehoud[proof].",
    ),
    "family.FMT": ("opmaak", "format"),
    "family.FMT.about": (
        "Is het bestand te lezen, en staat alles op zijn plaats?",
        "Can the file be read, and is everything in its place?",
    ),
    "family.IDN": ("identiteit", "identity"),
    "family.IDN.about": (
        "Heeft alles één eigen naam, die nooit van betekenis verandert?",
        "Has everything one name of its own, which never changes meaning?",
    ),
    "family.REF": ("verwijzing", "reference"),
    "family.REF.about": (
        "Bestaat alles waarover gesproken wordt, en wordt alles gebruikt?",
        "Does everything that is spoken of exist, and is everything used?",
    ),
    "family.EXP": ("uitdrukking", "expression"),
    "family.EXP.about": (
        "Zijn voorwaarden te lezen, en vergelijken ze gelijke soorten?",
        "Can conditions be read, and do they compare like with like?",
    ),
    "family.LOG": ("logica", "logic"),
    "family.LOG.about": (
        "Kan elke vraag gesteld worden en kan elke regel iets vinden?",
        "Can every question be asked and can every rule find something?",
    ),
    "family.SCO": ("score", "score"),
    "family.SCO.about": (
        "Maken gewichten, punten en klassen een score die iets betekent?",
        "Do weights, points and bands make a score that means something?",
    ),
    "family.TXT": ("tekst", "text"),
    "family.TXT.about": (
        "Zijn de teksten af, vertaald, kort en klaar?",
        "Are the texts finished, translated, short and plain?",
    ),
    "family.SRC": ("bron", "source"),
    "family.SRC.about": (
        "Rusten harde regels op wat gelezen is, en niet te lang geleden?",
        "Do hard rules rest on what was read, and not too long ago?",
    ),
    "family.EXA": ("voorbeeld", "example"),
    "family.EXA.about": (
        "Kloppen de uitgewerkte voorbeelden, en raken ze alles?",
        "Do the worked examples hold, and do they touch everything?",
    ),
    "family.DOS": ("dossier", "dossier"),
    "family.DOS.about": (
        "Past het dossier bij zijn checklist?",
        "Does the dossier fit its checklist?",
    ),
    "family.VER": ("versie", "version"),
    "family.VER.about": (
        "Wat doet een nieuwe versie met dossiers van een oude?",
        "What does a new version do to dossiers of an old one?",
    ),
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
}
