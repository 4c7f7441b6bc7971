"""Words of the walk: how it begins, a question, its help, and where things stand."""

from typing import Final

START: Final = {
    "walk.which_checklist": ("Welke checklist?", "Which checklist?"),
    "walk.which_dossier": (
        "In deze map staan dossiers. Wat wilt u doen?",
        "There are dossiers in this folder. What do you want to do?",
    ),
    "walk.go_on_with": ("Verdergaan met {name}", "Go on with {name}"),
    "walk.new_dossier": ("Een nieuw dossier beginnen", "Begin a new dossier"),
    "walk.new": (
        "Een nieuw dossier. Enter slaat over wat u nog niet weet; stop stopt.",
        "A new dossier. Enter skips what you do not know yet; stop stops.",
    ),
    "walk.ask_name": ("Naam van het project:", "Name of the project:"),
    "walk.name_needed": (
        "Zonder naam kan er geen dossier gemaakt worden.",
        "No dossier can be made without a name.",
    ),
    "walk.ask_municipality": ("Gemeente:", "Municipality:"),
    "walk.ask_phase": ("In welke fase staat het project?", "In which phase is the project?"),
    "walk.ask_date": ("{title} (Enter = nog niet gekend):", "{title} (Enter = not known yet):"),
    "walk.ask_date_again": (
        "{title} (nu {now}; Enter houdt dit):",
        "{title} (now {now}; Enter keeps this):",
    ),
    "walk.name_taken": (
        "{taken} bestaat al; het nieuwe dossier heet {path}.",
        "{taken} exists already; the new dossier is called {path}.",
    ),
    "walk.begin": (
        "Nieuw dossier «{name}» in {path}. Elk antwoord wordt meteen bewaard.",
        "New dossier '{name}' in {path}. Every answer is saved at once.",
    ),
    "walk.resume": ("U gaat verder met «{name}» ({path}).", "You go on with '{name}' ({path})."),
    "walk.choose": ("Nummer:", "Number:"),
    "walk.choose_default": ("Nummer (Enter = {default}):", "Number (Enter = {default}):"),
    "walk.choose_again": ("Typ een nummer van 1 tot {count}.", "Type a number from 1 to {count}."),
    "walk.yes_or_no": ("Typ ja of nee.", "Type yes or no."),
    "walk.not_utf8": (
        "Hier staan tekens die niet te lezen zijn (geen UTF-8).",
        "There are characters here that cannot be read (not UTF-8).",
    ),
}
"""How a walk begins."""

QUESTION: Final = {
    "walk.why": ("Waarom:", "Why:"),
    "walk.now": ("Nu: {answer} (Enter houdt dit)", "Now: {answer} (Enter keeps this)"),
    "walk.note": ("notitie: {note}", "note: {note}"),
    "walk.evidence": ("bewijs: {evidence}", "evidence: {evidence}"),
    "walk.unknown": ("onbekend", "unknown"),
    "walk.prompt": ("Antwoord:", "Answer:"),
    "walk.progress": ("{done} van {total} klaar", "{done} of {total} done"),
    "walk.progress_unknown": (" ({count} onbekend)", " ({count} unknown)"),
    "walk.progress_open": (", nog {count}", ", {count} to go"),
    "walk.progress_about": (", nog ongeveer {count}", ", about {count} to go"),
    "walk.progress_waiting": (
        "{count} {count?wacht|wachten} op een ander antwoord",
        "{count} {count?waits|wait} for another answer",
    ),
    "walk.hint.yes_no": ("ja of nee", "yes or no"),
    "walk.hint.choice": (
        "Een nummer van 1 tot {last}, of een woord uit de keuze.",
        "A number from 1 to {last}, or a word of the option.",
    ),
    "walk.hint.choices": (
        "Meer dan één mag: nummers met een komma ertussen; 0 is geen enkele.",
        "More than one is possible: numbers with a comma between; 0 is none of them.",
    ),
    "walk.hint.integer": ("Een geheel getal", "A whole number"),
    "walk.hint.decimal": ("Een getal", "A number"),
    "walk.hint.percentage": ("Een percentage", "A percentage"),
    "walk.hint.unit": (" in {unit}", " in {unit}"),
    "walk.hint.between": (", van {low} tot {high}", ", from {low} to {high}"),
    "walk.hint.from": (", minstens {low}", ", at least {low}"),
    "walk.hint.to": (", hoogstens {high}", ", at most {high}"),
    "walk.hint.date": (
        "Een datum: 15/3/2027 of 15 maart 2027.",
        "A date, the day first: 15/3/2027 or 15 March 2027.",
    ),
    "walk.hint.text": (
        (
            "Vrije tekst op één regel. Een opdracht begint hier met een schuine streep: /terug, "
            "/later."
        ),
        "Free text on one line. A command begins with a slash here: /back, /later.",
    ),
    "walk.more": (" … en nog {count}", " … and {count} more"),
    "walk.help.who": (
        "Wie: {who}. Te beantwoorden uiterlijk in de fase «{due}».",
        "Who: {who}. To be answered in the phase '{due}' at the latest.",
    ),
    "walk.help.evidence": (
        "Bij het antwoord hoort een document (bewijs).",
        "A document (evidence) belongs with the answer.",
    ),
    "walk.help.not_applicable": (
        "Mag met «nvt» beantwoord worden, met een reden.",
        "May be answered with 'na', with a reason.",
    ),
    "walk.help.source": ("Bron: {title} ({status}, {day})", "Source: {title} ({status}, {day})"),
    "walk.help.when": ("Alleen gevraagd als {condition}.", "Asked only when {condition}."),
    "walk.help.questions": (
        "Van dit antwoord hangen vragen af: {names}",
        "Questions depend on this answer: {names}",
    ),
    "walk.help.rules": (
        "Regels die naar dit antwoord kijken: {names}",
        "Rules that look at this answer: {names}",
    ),
    "walk.commands": (
        (
            "Opdrachten (met een schuine streep ervoor werken ze ook bij een vrije tekst: "
            "/later):\n"
            "  terug            naar de vorige vraag\n"
            "  ga ID            naar een andere vraag of een datum van het project\n"
            "  later            stel deze vraag uit\n"
            "  onbekend         niemand weet het nu; de score houdt er rekening mee\n"
            "  nvt REDEN        niet van toepassing, waar dat kan\n"
            "  notitie TEKST    schrijf iets bij het antwoord\n"
            "  bewijs TEKST     noem het document dat het antwoord aantoont\n"
            "  overzicht        alle vragen en antwoorden tot nu\n"
            "  fase             zeg in welke fase het project staat\n"
            "  ?                hulp en bronnen bij deze vraag\n"
            "  stop             stop; alles is bewaard\n"
            "Enter houdt het antwoord dat er al is."
        ),
        (
            "Commands (with a slash in front they also work at a free text: /later):\n"
            "  back             to the previous question\n"
            "  go ID            to another question or a date of the project\n"
            "  later            put this question off\n"
            "  unknown          nobody knows it now; the score takes that into account\n"
            "  na, /na REASON   not applicable, where that is possible\n"
            "  note TEXT        write something with the answer\n"
            "  evidence TEXT    name the document that shows the answer\n"
            "  overview         all questions and answers so far\n"
            "  phase            say in which phase the project is\n"
            "  ?                help and sources for this question\n"
            "  stop             stop; everything is saved\n"
            "Enter keeps the answer that is there."
        ),
    ),
    "walk.commands_short": (
        (
            "Opdrachten: terug, ga, later, onbekend, nvt, notitie, bewijs, overzicht, fase, "
            "stop; ? legt uit."
        ),
        (
            "Commands: back, go, later, unknown, na, note, evidence, overview, phase, stop; ? "
            "explains."
        ),
    ),
    "walk.status.answered": ("[klaar]   ", "[done]    "),
    "walk.status.open": ("[open]    ", "[open]    "),
    "walk.status.unknown": ("[onbekend]", "[unknown] "),
    "walk.status.not_applicable": ("[nvt]     ", "[na]      "),
    "walk.status.postponed": ("[later]   ", "[later]   "),
    "walk.status.waiting": ("[wacht]   ", "[waiting] "),
}
"""A question, its help, and where things stand."""
