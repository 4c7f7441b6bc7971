"""Words of the command line: help, options, errors, menu."""

from typing import Final

WORDS: Final = {
    "cli.help": (
        "Maximaal waardebehoud bij herbestemming, renovatie en sloop: vragen, oordeel, score, Excel-rapport.",
        "Maximum value retention in reuse, renovation and demolition: questions, verdict, score, Excel report.",
    ),
    "cli.demo": (
        "Beoordeelt een meegeleverd voorbeeld en schrijft het Excel-rapport.",
        "Scores a bundled example and writes the Excel report.",
    ),
    "cli.check": (
        "Vult een checklist in: vraagt, legt uit, bewaart elk antwoord, en eindigt met een rapport.",
        "Fills in a checklist: asks, explains, saves every answer, and ends with a report.",
    ),
    "cli.score": (
        "Beoordeelt dossiers en schrijft rapporten.",
        "Assesses dossiers and writes reports.",
    ),
    "cli.validate": (
        "Controleert checklists en dossiers: alle problemen in één keer.",
        "Checks checklists and dossiers: all problems in one run.",
    ),
    "cli.show": (
        "Toont en verklaart checklists, vragen, regels en bronnen.",
        "Shows and explains checklists, questions, rules and sources.",
    ),
    "cli.schema": (
        "Schrijft de JSON Schema's van de bestandsformaten.",
        "Writes the JSON Schemas of the file formats.",
    ),
    "option.lang": ("Taal van het scherm: nl of en.", "Language of the screen: nl or en."),
    "option.version": ("Toon de versie.", "Show the version."),
    "option.phase": ("Beoordeel in deze fase.", "Judge at this phase."),
    "option.checklist": (
        "Checklist: een id of een bestand. Zonder: die van het dossier.",
        "Checklist: an id or a file. Without: the dossier's own.",
    ),
    "option.report": (
        "Schrijf een rapport; de soort volgt uit de uitgang: .xlsx .md .json (mag meermaals).",
        "Write a report; its kind follows from the suffix: .xlsx .md .json (may be repeated).",
    ),
    "option.format": (
        "Vorm op het scherm: text, json of md.",
        "Form on the screen: text, json or md.",
    ),
    "option.fail_under": (
        "Eindig met code 1 als de ondergrens van de score lager is (in procent).",
        "End with code 1 when the low end of the score is lower (in percent).",
    ),
    "option.date": (
        "Datum op het rapport (2026-11-24); kiest nooit de wet.",
        "Date on the report (2026-11-24); never selects the law.",
    ),
    "option.dossier": ("Dossierbestand; bestaat het niet, dan komt het er.", "Dossier file; made when it does not exist."),
    "option.folder": ("Map voor het rapport.", "Folder for the report."),
    "option.output": ("Schrijf naar dit bestand.", "Write to this file."),
    "argument.paths": ("Bestanden of mappen.", "Files or folders."),
    "argument.dossiers": ("Dossiers (.yaml of .json).", "Dossiers (.yaml or .json)."),
    "argument.checklist": ("Id van een checklist, of een bestand.", "Id of a checklist, or a file."),
    "argument.what": (
        "checklists, questions, question, rules, rule, sources, actions of action.",
        "checklists, questions, question, rules, rule, sources, actions or action.",
    ),
    "argument.id": ("Id van wat u wilt zien.", "Id of what you want to see."),
    "argument.schema": ("checklist, part, dossier of assessment.", "checklist, part, dossier or assessment."),
    "level.error": ("fout", "error"),
    "level.warning": ("waarschuwing", "warning"),
    "level.info": ("ter informatie", "information"),
    "problem.meant": ("bedoelde u «{word}»?", "did you mean '{word}'?"),
    "validate.summary": (
        "{files} bestanden, {examples} uitgewerkte voorbeelden, {problems} problemen",
        "{files} files, {examples} worked examples, {problems} problems",
    ),
    "error.prefix": ("fout: ", "error: "),
    "error.see_help": ("Zie «{command} --help».", "See '{command} --help'."),
    "error.unusable": ("{count} problemen", "{count} problems"),
    "error.interrupted": ("Gestopt. Alles wat u antwoordde, is bewaard.", "Stopped. Everything you answered is saved."),
    "error.bug": (
        "Er ging iets mis in het programma zelf ({kind}: {detail}). Uw bestanden zijn niet veranderd. "
        "Zet WAARDEBEHOUD_DEBUG=1 om te zien waar, en meld het.",
        "Something went wrong in the program itself ({kind}: {detail}). Your files have not changed. "
        "Set WAARDEBEHOUD_DEBUG=1 to see where, and report it.",
    ),
    "error.no_file": ("{path} bestaat niet. Controleer de naam en de map.", "{path} does not exist. Check the name and the folder."),
    "error.is_folder": ("{path} is een map; geef een bestand.", "{path} is a folder; give a file."),
    "error.no_permission": ("{path} mag niet gelezen worden. Vraag toegang.", "{path} may not be read. Ask for access."),
    "error.cannot_read": ("{path} kan niet gelezen worden: {reason}.", "{path} cannot be read: {reason}."),
    "error.suffix": ("{path} heeft geen uitgang die hier past; toegelaten: {allowed}.", "{path} does not have a suffix that fits here; allowed: {allowed}."),
    "error.no_checklist": ("Er is geen checklist «{name}». Gekend: {known}.", "There is no checklist '{name}'. Known: {known}."),
    "error.no_checklist_hint": (
        "Er is geen checklist «{name}»; bedoelde u «{hint}»? Gekend: {known}.",
        "There is no checklist '{name}'; did you mean '{hint}'? Known: {known}.",
    ),
}
