"""Words of the command line: help, options, errors, menu."""

from typing import Final

WORDS: Final = {
    "cli.help": (
        "Maximaal waardebehoud bij herbestemming, renovatie en sloop: vragen, oordeel, score, Excel-rapport.",
        "Maximum value retention in reuse, renovation and demolition: questions, verdict, score, Excel report.",
    ),
    "cli.demo": (
        "Beoordeelt een meegeleverd voorbeeld en schrijft het rapport.",
        "Scores a bundled example and writes the report.",
    ),
    "cli.check": (
        "Vult een checklist in, vraag per vraag. Legt uit, bewaart elk antwoord, en eindigt met een rapport.",
        "Fills in a checklist, question by question. Explains, saves every answer, and ends with a report.",
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
        "Toont de JSON-schema's van de bestanden.",
        "Shows the JSON Schemas of the files.",
    ),
    "option.lang": (
        "Taal van het scherm: nl of en.",
        "Language of the screen: nl or en.",
    ),
    "option.version": ("Toon de versie.", "Show the version."),
    "option.phase": ("Beoordeel in deze fase.", "Judge at this phase."),
    "option.checklist": (
        "Checklist: een naam of een bestand. Zonder: die van het dossier.",
        "Checklist: a name or a file. Without: the dossier's own.",
    ),
    "option.show_checklist": (
        "Checklist: een naam of een bestand. Zonder: sloop.",
        "Checklist: a name or a file. Without: sloop.",
    ),
    "noun.question": ("vraag", "question"),
    "noun.rule": ("regel", "rule"),
    "noun.action": ("maatregel", "action"),
    "noun.indicator": ("kengetal", "indicator"),
    "error.show_which": ("Welke {what}? Geef een id.", "Which {what}? Give an id."),
    "option.report": (
        "Schrijf een rapport; de soort volgt uit het einde van de naam: .xlsx .html .md .json (mag meermaals).",
        "Write a report; its kind follows from the suffix: .xlsx .html .md .json (may be repeated).",
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
    "option.dossier": (
        "Dossierbestand; bestaat het niet, dan komt het er.",
        "Dossier file; made when it does not exist.",
    ),
    "option.folder": ("Map voor het rapport.", "Folder for the report."),
    "option.output": ("Schrijf naar dit bestand.", "Write to this file."),
    "argument.paths": ("Bestanden of mappen.", "Files or folders."),
    "argument.dossiers": ("Dossiers (.yaml of .json).", "Dossiers (.yaml or .json)."),
    "argument.cases": (
        "Dossiers (.yaml of .json) of ingevulde formulieren (.xlsx).",
        "Dossiers (.yaml or .json) or filled-in forms (.xlsx).",
    ),
    "argument.checklist": (
        "Naam van een checklist, zoals sloop, of een bestand.",
        "Name of a checklist, such as sloop, or a file.",
    ),
    "argument.what": (
        "checklists, questions, rules, sources, actions, indicators of checks; met een id erbij: question, rule, action, indicator of check.",
        "checklists, questions, rules, sources, actions, indicators or checks; with an id: question, rule, action, indicator or check.",
    ),
    "argument.id": ("Id van wat u wilt zien.", "Id of what you want to see."),
    "argument.schema": (
        "checklist, part, dossier, assessment, validation, snapshot, taal, controles, ladder, materials, detachment of hazards.",
        "checklist, part, dossier, assessment, validation, snapshot, taal, controles, ladder, materials, detachment or hazards.",
    ),
    "level.error": ("fout", "error"),
    "level.warning": ("waarschuwing", "warning"),
    "level.info": ("ter informatie", "information"),
    "problem.meant": ("bedoelde u «{word}»?", "did you mean '{word}'?"),
    "validate.summary": (
        "bestanden: {files}, uitgewerkte voorbeelden: {examples}, problemen: {problems}",
        "files: {files}, worked examples: {examples}, problems: {problems}",
    ),
    "error.prefix": ("fout: ", "error: "),
    "error.see_help": ("Zie «{command} --help».", "See '{command} --help'."),
    "error.unusable": ("{count} {count?probleem|problemen}", "{count} {count?problem|problems}"),
    "error.output": (
        "Het resultaat kon niet getoond of geschreven worden: {system}. Maak plaats vrij of kies een andere plek.",
        "The result could not be shown or written: {system}. Make room or choose another place.",
    ),
    "error.system": (
        "fout: {path} kan niet gebruikt worden: {system}.",
        "error: {path} cannot be used: {system}.",
    ),
    "error.report_is_input": (
        "{path} is zelf een dossier dat beoordeeld wordt. Kies een andere naam voor het rapport.",
        "{path} is itself a dossier that is assessed. Choose another name for the report.",
    ),
    "error.report_is_form": (
        "{path} is een formulier waarin antwoorden kunnen staan; het wordt niet overschreven. Kies een andere naam.",
        "{path} is a form that may hold answers; it is not overwritten. Choose another name.",
    ),
    "error.interrupted": (
        "Gestopt. Alles wat u antwoordde, is bewaard.",
        "Stopped. Everything you answered is saved.",
    ),
    "error.bug": (
        (
            "Er ging iets mis in het programma zelf ({kind}: {detail}). Uw bestanden zijn niet veranderd. "
            "Zet WAARDEBEHOUD_DEBUG=1 om te zien waar, en meld het."
        ),
        (
            "Something went wrong in the program itself ({kind}: {detail}). Your files have not changed. "
            "Set WAARDEBEHOUD_DEBUG=1 to see where, and report it."
        ),
    ),
    "error.nothing_compared": (
        "er is niets vergeleken: bij deze bestanden hoort geen checklist met een oudere versie in {path}",
        "nothing was compared: none of these files is a checklist with an older version in {path}",
    ),
    "error.no_file": (
        "{path} bestaat niet. Controleer de naam en de map.",
        "{path} does not exist. Check the name and the folder.",
    ),
    "error.circle": (
        "{path} is een link die naar zichzelf leidt. Verwijder de link, of noem het bestand zelf.",
        "{path} is a link that leads to itself. Remove the link, or name the file itself.",
    ),
    "error.no_ordinary_file": (
        "{path} is geen gewoon bestand; bewaar de inhoud in een bestand en geef dat.",
        "{path} is not an ordinary file; save its content in a file and give that.",
    ),
    "error.is_folder": (
        "{path} is een map; geef een bestand.",
        "{path} is a folder; give a file.",
    ),
    "error.no_permission": (
        "{path} mag niet gelezen worden. Vraag toegang.",
        "{path} may not be read. Ask for access.",
    ),
    "error.cannot_read": (
        "{path} kan niet gelezen worden: {system}.",
        "{path} cannot be read: {system}.",
    ),
    "error.suffix": (
        "{path} past hier niet: de naam moet eindigen op {allowed}.",
        "{path} does not fit here: its name must end in {allowed}.",
    ),
    "error.no_checklist": (
        "Er is geen checklist «{name}». Gekend: {known}.",
        "There is no checklist '{name}'. Known: {known}.",
    ),
    "error.no_checklist_hint": (
        "Er is geen checklist «{name}»; bedoelde u «{hint}»? Gekend: {known}.",
        "There is no checklist '{name}'; did you mean '{hint}'? Known: {known}.",
    ),
    "error.report_suffix": (
        "{path}: zo kan het resultaat niet heten; laat de naam eindigen op {allowed}.",
        "{path}: the result cannot have this name; let it end in {allowed}.",
    ),
    "error.phase": (
        "Er is geen fase «{phase}». Kies uit: {allowed}.",
        "There is no phase '{phase}'. Choose from: {allowed}.",
    ),
    "error.schema": (
        "Er is geen schema «{what}». Kies uit: {allowed}.",
        "There is no schema '{what}'. Choose from: {allowed}.",
    ),
    "error.show_what": (
        "«{what}» kan niet getoond worden. Kies uit: {allowed}.",
        "'{what}' cannot be shown. Choose from: {allowed}.",
    ),
    "error.show_id": ("Er is geen {what} «{item}».", "There is no {what} '{item}'."),
    "error.show_hint": (
        "Er is geen {what} «{item}»; bedoelde u «{hint}»?",
        "There is no {what} '{item}'; did you mean '{hint}'?",
    ),
    "demo.reports": (
        "Het hele rapport, in Excel, in Markdown en in JSON:",
        "The whole report, in Excel, in Markdown and in JSON:",
    ),
    "score.written": ("Rapport geschreven: {path}", "Report written: {path}"),
    "score.may_vanish": (
        "Alles wat een score krijgt, kan nog wegvallen.",
        "Everything that is scored may still fall away.",
    ),
    "score.theme_later": ("geen score: nog niet aan de orde", "no score: not due yet"),
    "score.theme_none": ("geen score: niets van toepassing", "no score: nothing applies"),
    "summary.heading": (
        "{title} ({version}) · fase: {phase}",
        "{title} ({version}) · phase: {phase}",
    ),
    "summary.fictional": (
        "LET OP: dit is een verzonnen voorbeeld.",
        "NOTE: this is an invented example.",
    ),
    "summary.phases": ("Klaar voor de volgende fase?", "Ready for the next phase?"),
    "summary.violated": ("Niet in orde:", "Not in order:"),
    "summary.waiting": (
        "Regels die op een antwoord wachten: {count}",
        "Rules that wait for an answer: {count}",
    ),
    "summary.needs": ("nodig:", "needed:"),
    "summary.more": ("… en nog {count}", "… and {count} more"),
    "summary.profile": (
        "Profiel per thema (zeker {sure} · nog mogelijk {possible} · verloren {lost}):",
        "Profile per theme (sure {sure} · still possible {possible} · lost {lost}):",
    ),
    "summary.total": ("Totaal", "Total"),
    "summary.coverage": (
        "Dekking: {share} van het gevraagde gewicht is beantwoord",
        "Coverage: {share} of the asked weight is answered",
    ),
    "summary.band": ("Klasse: {band}", "Class: {band}"),
    "summary.improvements": ("Wat de score het meest verhoogt:", "What raises the score most:"),
    "summary.points": ("{count} procentpunt", "{count} percentage points"),
    "ready.yes": ("ja", "yes"),
    "ready.no": ("nee", "no"),
    "ready.unknown": ("nog niet te zeggen", "cannot be said yet"),
    "ready.later": ("nog niet aan de orde", "not reached yet"),
    "ready.blocking": ("blokkerend: {count}", "blocking: {count}"),
    "ready.undecided": (
        "blokkerende regels nog onbeslist: {count}",
        "blocking rules undecided: {count}",
    ),
    "ready.open": ("open vragen: {count}", "open questions: {count}"),
    "ready.late": ("te laat: {count}", "late: {count}"),
    "severity.blocker": ("blokkerend", "blocker"),
    "severity.warning": ("waarschuwing", "warning"),
    "severity.info": ("ter informatie", "information"),
    "status.verified": ("gelezen bij de bron", "read at the source"),
    "status.secondary": ("gelezen in een samenvatting", "read in a summary"),
    "status.unverified": ("te verifiëren", "to be verified"),
    "status.own": ("eigen voorstel", "own proposal"),
    "strength.soft": ("zacht", "soft"),
    "strength.hard": ("hard", "hard"),
    "effort.small": ("klein", "small"),
    "effort.medium": ("middel", "medium"),
    "effort.large": ("groot", "large"),
    "show.counts": (
        "{questions} {questions?vraag|vragen}, {rules} {rules?regel|regels}",
        "{questions} {questions?question|questions}, {rules} {rules?rule|rules}",
    ),
    "show.theme": ("Thema", "Theme"),
    "show.phase": ("Fase", "Phase"),
    "show.from_to": (
        "vanaf «{phase}», te beantwoorden uiterlijk in «{due}»",
        "from '{phase}', to be answered in '{due}' at the latest",
    ),
    "show.responsible": ("Wie", "Who"),
    "show.weight": ("Gewicht", "Weight"),
    "show.points": ("punten: {points}", "points: {points}"),
    "show.unit": ("Eenheid", "Unit"),
    "show.bounds": ("Bereik", "Range"),
    "show.linear": (
        "Punten: 0 bij {start}, 1 bij {end}, in verhouding daartussen",
        "Points: 0 at {start}, 1 at {end}, in proportion between them",
    ),
    "show.band": ("  vanaf {start}: {points}", "  from {start}: {points}"),
    "show.when": ("Alleen gevraagd als", "Asked only when"),
    "show.decides_questions": (
        "Bepaalt of deze vragen gesteld worden",
        "Decides whether these questions are asked",
    ),
    "show.decides_rules": ("Bepaalt het oordeel van", "Decides the outcome of"),
    "show.actions": ("Maatregelen", "Actions"),
    "show.sources": ("Bronnen", "Sources"),
    "show.read": ("gelezen op {day}", "read on {day}"),
    "show.jurisdiction": ("Geldt in", "Holds in"),
    "show.valid": ("Geldt volgens", "Holds by"),
    "show.since": ("vanaf {day}", "from {day}"),
    "show.until": ("tot en met {day}", "up to and including {day}"),
    "show.judged_from": ("Beoordeeld vanaf", "Judged from"),
    "show.applies": ("Van toepassing als", "Applies when"),
    "show.requires": ("Vereist", "Requires"),
    "show.refers_to": ("Verwijst naar checklist", "Refers to checklist"),
    "show.evidence_for": ("een document bij het antwoord op", "a document with the answer to"),
    "show.action_role": ("Rol van de gemeente", "Role of the municipality"),
    "show.action_instrument": ("Instrument", "Instrument"),
    "show.action_service": ("Dienst die trekt", "Leading service"),
    "show.action_level": ("Bestuursniveau", "Level of government"),
    "show.action_phase": ("Fase", "Phase"),
    "show.effort": ("Inspanning", "Effort"),
    "show.example": ("Voorbeeld", "Example"),
    "show.called_by": ("Volgt uit", "Follows from"),
    "tables.intro": (
        "Checklist `{id}`, versie {version}. Deze pagina is gemaakt uit de checklist; wijzig ze daar.",
        "Checklist `{id}`, version {version}. This page is made from the checklist; change it there.",
    ),
    "tables.questions": ("Vragen", "Questions"),
    "tables.rules": ("Regels", "Rules"),
    "tables.sources": ("Bronnen", "Sources"),
    "tables.question": ("Vraag", "Question"),
    "tables.text": ("Tekst", "Text"),
    "tables.phase": ("Fase", "Phase"),
    "tables.theme": ("Thema", "Theme"),
    "tables.weight": ("Gewicht", "Weight"),
    "tables.when": ("Alleen als", "Only when"),
    "tables.rule": ("Regel", "Rule"),
    "tables.severity": ("Ernst", "Severity"),
    "tables.valid": ("Periode", "Period"),
    "tables.message": ("Boodschap", "Message"),
    "tables.rests_on": ("Rust op", "Rests on"),
    "tables.source": ("Bron", "Source"),
    "tables.title": ("Titel", "Title"),
    "tables.status": ("Status", "Status"),
    "tables.read": ("Gelezen", "Read"),
}
