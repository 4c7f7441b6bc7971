"""Words of checking, and of migrating: options, summaries, families of codes."""

from typing import Final

WORDS: Final = {
    "cli.migrate": (
        "Brengt een dossier naar een nieuwere versie van zijn checklist. Toont eerst wat er verandert.",
        "Brings a dossier to a newer version of its checklist. Shows what changes first.",
    ),
    "option.migrate_old": (
        "De oude versie van de checklist, om de score van vroeger te tonen.",
        "The old version of the checklist, to show the score of before.",
    ),
    "option.migrate_write": (
        "Schrijf het dossier; zonder deze optie ziet u alleen wat er zou veranderen.",
        "Write the dossier; without this you only see what would change.",
    ),
    "error.migrate_other": (
        "Het dossier hoort bij {dossier}, niet bij {checklist}. Kies een nieuwere versie daarvan.",
        "The dossier belongs to {dossier}, not to {checklist}. Choose a newer version of that.",
    ),
    "error.migrate_back": (
        "Het dossier is al verder: {dossier}; hier is {checklist}. Kies een nieuwere versie.",
        "The dossier is further already: {dossier}; here is {checklist}. Choose a newer version.",
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
        "Er is nog niets geschreven; herhaal met --write.",
        "Nothing was written yet; repeat with --write.",
    ),
    "control.title": ("Controles", "Checks"),
    "control.intro": (
        (
            "Gemaakt door `make docs`; niet met de hand te wijzigen. Elk slecht voorbeeld is één wijziging "
            "van `tests/checklists/basis`; de proeven voeren ze allemaal uit. "
            "`waardebehoud show check CODE` toont er één. Waarschuwingen en meldingen kunnen in het bestand "
            "aanvaard worden: `ignore: [{code: …, at: …, reason: …}]`; fouten niet."
        ),
        (
            "Made by `make docs`; not to be changed by hand. Every bad example is one change of "
            "`tests/checklists/basis`; the tests run them all. `waardebehoud show check CODE` shows one. "
            "Warnings and information can be accepted in the file: "
            "`ignore: [{code: …, at: …, reason: …}]`; errors cannot."
        ),
    ),
    "control.bad": ("Zo niet:", "Not like this:"),
    "control.good": ("Zo wel:", "Like this:"),
    "control.empty": ("(niets)", "(nothing)"),
    "control.run": ("Alleen met {option}.", "Only with {option}."),
    "control.ignore": ("Aanvaarden in het bestand: {ignore}", "To accept it in the file: {ignore}"),
    "control.in.checklist": ("In een checklist.", "In a checklist."),
    "control.in.part": ("In een deel of een checklist.", "In a part or a checklist."),
    "control.in.dossier": ("In een dossier.", "In a dossier."),
    "control.in.snapshot": (
        "In een checklist met een momentopname.",
        "In a checklist with a snapshot.",
    ),
    "control.in.file": ("In elk bestand.", "In any file."),
    "control.cell": (
        "vraag «{question}», kolom «{column}»: ",
        "question '{question}', column '{column}': ",
    ),
    "control.in.json": ("In een dossier in JSON.", "In a dossier in JSON."),
    "control.in.link": (
        "Bij een link in een map die u nakijkt of rangschikt.",
        "With a link in a folder that is validated or ranked.",
    ),
    "control.in.size": ("In elk bestand.", "In any file."),
    "control.in.score": ("Bij score --checklist.", "With score --checklist."),
    "control.in.undecided": ("Alleen met --prove.", "Only with --prove."),
    "control.in.inventory": ("In een inventaris (csv).", "In an inventory (csv)."),
    "control.in.rows": (
        "In een inventaris (csv) met honderden zulke rijen.",
        "In an inventory (csv) with hundreds of such rows.",
    ),
    "control.in.sheet": (
        "In een inventaris die een Excel-werkboek is.",
        "In an inventory that is an Excel workbook.",
    ),
    "control.in.form": ("In een ingevuld formulier.", "In a filled-in form."),
    "control.in.workbook": ("Bij het openen van een werkboek.", "When a workbook is opened."),
    "control.in.worker": ("Bij batch.", "With batch."),
    "control.in.bid": ("Bij rank.", "With rank."),
    "control.in.pipe": ("Bij rank.", "With rank."),
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
        "{count} {count?probleem|problemen} niet getoond (--select, --ignore)",
        "{count} {count?problem|problems} not shown (--select, --ignore)",
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
    "validate.version": (
        "{path}: van {old} naar {new}: {meaning}",
        "{path}: from {old} to {new}: {meaning}",
    ),
    "meaning.same": ("dossiers blijven gelijk", "dossiers stay the same"),
    "meaning.judged": (
        "antwoorden blijven; oordeel, score of open vragen kunnen veranderen",
        "answers stay; findings, score or open questions may change",
    ),
    "meaning.migrate": (
        "dossiers hebben een migratie nodig (waardebehoud migrate)",
        "dossiers need a migration (waardebehoud migrate)",
    ),
    "meaning.breaks": (
        "dossiers breken: er ontbreekt een stap in migrations",
        "dossiers break: a step is missing in migrations",
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
        "Vergelijk met deze oudere versie van de checklist, of met een map van oudere versies.",
        "Compare with this older version of the checklist, or a folder of older versions.",
    ),
    "option.snapshot": (
        "Leg vast wat de checklists nu zeggen, en toon wat er verandert.",
        "Record what the checklists say now, and show what changes.",
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
    "error.no_solver_snapshot": (
        "Voor een eerste momentopname is z3 nodig: installeer waardebehoud[proof].",
        "For a first snapshot z3 is needed: install waardebehoud[proof].",
    ),
    "snapshot.taken": (
        "{path}: momentopname van {dossiers} {dossiers?dossier|dossiers}, {differences} {differences?verschil|verschillen}",
        "{path}: snapshot of {dossiers} {dossiers?dossier|dossiers}, {differences} {differences?difference|differences}",
    ),
    "snapshot.unshown": (
        "geen enkel volledig dossier toont alle kanten van: {names}",
        "no complete dossier shows all sides of: {names}",
    ),
    "snapshot.no_solver": (
        "zonder z3 komen er geen dossiers bij: installeer waardebehoud[proof]",
        "without z3 no dossiers are added: install waardebehoud[proof]",
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
    "family.INV": ("inventaris", "inventory"),
    "family.INV.about": (
        "Is elke rij van de inventaris te lezen?",
        "Can every row of the inventory be read?",
    ),
    "family.WBK": ("werkboek", "workbook"),
    "family.WBK.about": (
        "Is het werkboek te vertrouwen en te openen?",
        "Can the workbook be trusted and opened?",
    ),
    "family.FRM": ("formulier", "form"),
    "family.FRM.about": (
        "Is elke cel van het formulier te lezen?",
        "Can every cell of the form be read?",
    ),
    "family.RUN": ("verwerking", "run"),
    "family.RUN.about": (
        "Is elk bestand van een batch verwerkt?",
        "Was every file of a batch processed?",
    ),
    "family.VER": ("versie", "version"),
    "family.VER.about": (
        "Wat doet een nieuwe versie met dossiers van een oude?",
        "What does a new version do to dossiers of an old one?",
    ),
}
