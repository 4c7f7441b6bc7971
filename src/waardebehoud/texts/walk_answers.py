"""Words of the walk: what was saved and what it changed, and why an answer is refused."""

from typing import Final

SAVED: Final = {
    "walk.saved_words": ("«{answer}» bewaard.", "'{answer}' saved."),
    "walk.meant": ("Bedoelde u «{word}»?", "Did you mean '{word}'?"),
    "walk.saved": ("{answer} bewaard.", "{answer} saved."),
    "walk.saved_not_applicable": (
        "Bewaard als niet van toepassing, want: {reason}",
        "Saved as not applicable, because: {reason}",
    ),
    "walk.saved_unknown": (
        "Bewaard als onbekend. Weet u het later, typ dan: ga {id}",
        "Saved as unknown. When you know it, type: go {id}",
    ),
    "walk.saved_note": ("Notitie bij {id} bewaard: {note}", "Note with {id} saved: {note}"),
    "walk.saved_evidence": (
        "Bewijs bij {id} bewaard: {document}",
        "Evidence with {id} saved: {document}",
    ),
    "walk.saved_phase": ("Het project staat nu in: {phase}.", "The project is now in: {phase}."),
    "walk.saved_date": ("{title}: {day} bewaard.", "{title}: {day} saved."),
    "walk.doubt": (
        "Let op: ik lees {taken}. Bedoelde u {other}? Ga dan terug en typ {other}.",
        "Note: I read {taken}. Did you mean {other}? Then go back and type {other}.",
    ),
    "walk.postponed": ("Later dus.", "Later, then."),
    "walk.appeared": (
        "+ Nieuwe vragen ({count}): {questions}",
        "+ New questions ({count}): {questions}",
    ),
    "walk.vanished": (
        "- Niet meer gevraagd ({count}): {questions}",
        "- Not asked any more ({count}): {questions}",
    ),
    "walk.vanished_kept": (
        (
            "- Niet meer gevraagd ({count}), uw antwoord blijft in het dossier maar telt niet "
            "mee: {questions}"
        ),
        (
            "- Not asked any more ({count}), your answer stays in the dossier but does not "
            "count: {questions}"
        ),
    ),
    "walk.solved.met": ("In orde: regel {rule}.", "In order: rule {rule}."),
    "walk.solved.not_applicable": (
        "Niet meer van toepassing: regel {rule}.",
        "No longer applicable: rule {rule}.",
    ),
    "walk.score": ("Score: van {before} naar {after}", "Score: from {before} to {after}"),
    "walk.no_score": ("geen score", "no score"),
    "walk.score_now": ("Score nu: {score}", "Score now: {score}"),
    "walk.dates_missing": (
        "Nog niet gekend: {dates}. Typ «ga {first}» om een datum te geven.",
        "Not known yet: {dates}. Type 'go {first}' to give a date.",
    ),
    "walk.reread": (
        (
            "Het dossier is opnieuw gelezen, met wat iemand anders erin zette. Geef uw antwoord "
            "nog eens."
        ),
        (
            "The dossier was read again, with what somebody else put in it. Give your answer "
            "once more."
        ),
    ),
}
"""What was saved, and what it changed."""

ASKED: Final = {
    "walk.nothing_typed": (
        "Typ een antwoord, of: later, onbekend, ? (bij vrije tekst /later, /onbekend).",
        "Type an answer, or: later, unknown, ? (at a free text /later, /unknown).",
    ),
    "walk.ask_reason": ("Waarom is dit niet van toepassing?", "Why is this not applicable?"),
    "walk.reason_needed": (
        "Zonder reden wordt «niet van toepassing» niet bewaard.",
        "Without a reason 'not applicable' is not saved.",
    ),
    "walk.always_applies": (
        (
            "Deze vraag geldt voor elk project waar ze gesteld wordt; «nvt» kan hier niet. "
            "Antwoord, of zeg «onbekend» of «later»."
        ),
        (
            "This question holds for every project in which it is asked; 'na' is not possible "
            "here. Answer, or say 'unknown' or 'later'."
        ),
    ),
    "walk.ask_note": ("Notitie (Enter = laat zo):", "Note (Enter = leave as it is):"),
    "walk.note_now": ("Nu: {note}", "Now: {note}"),
    "walk.ask_evidence": (
        "Document dat dit aantoont (Enter = nu niet):",
        "Document that shows this (Enter = not now):",
    ),
    "walk.no_document": (
        "«{typed}» is geen naam van een document. Noem het, of druk op Enter.",
        "'{typed}' is not the name of a document. Name it, or press Enter.",
    ),
    "walk.looks_like_command": (
        "Dit is bewaard als tekst. Bedoelde u de opdracht? Typ /terug, en dan /{typed}.",
        "This was saved as text. Did you mean the command? Type /back, and then /{typed}.",
    ),
    "walk.no_previous": ("Dit is de eerste vraag.", "This is the first question."),
    "walk.go_where": (
        "Waarheen? Typ de naam van een vraag erbij, zoals ga {example}. Typ «overzicht» voor alle namen.",
        "Where to? Add the name of a question, such as go {example}. Type 'overview' for all names.",
    ),
    "walk.no_question": (
        "Er is geen vraag «{name}». Typ «overzicht» om alle vragen te zien.",
        "There is no question '{name}'. Type 'overview' to see all questions.",
    ),
    "walk.no_question_hint": (
        "Er is geen vraag «{name}». Bedoelde u «{hint}»?",
        "There is no question '{name}'. Did you mean '{hint}'?",
    ),
    "walk.no_question_near": (
        "Er is geen vraag «{name}». Wel: {near}.",
        "There is no question '{name}'. There are: {near}.",
    ),
    "walk.no_phase": ("Er is geen fase «{name}».", "There is no phase '{name}'."),
    "walk.no_phase_hint": (
        "Er is geen fase «{name}»; bedoelde u «{hint}»?",
        "There is no phase '{name}'; did you mean '{hint}'?",
    ),
    "walk.no_command": (
        "{name} is geen opdracht. Typ ? voor de lijst.",
        "{name} is not a command. Type ? for the list.",
    ),
    "walk.no_command_hint": (
        "{name} is geen opdracht; bedoelde u /{hint}?",
        "{name} is not a command; did you mean /{hint}?",
    ),
    "walk.date_skipped": (
        "Overgeslagen. Weet u de datum later: ga {id}",
        "Skipped. When you know the date: go {id}",
    ),
    "walk.date_only": (
        "Dat kan niet bij een datum. Typ de datum, of druk op Enter; ? legt uit.",
        "That is not possible with a date. Type the date, or press Enter; ? explains.",
    ),
    "walk.date_help.rules": (
        "Regels die deze datum nodig hebben: {names}",
        "Rules that need this date: {names}",
    ),
    "walk.date_help.questions": (
        "Vragen die deze datum nodig hebben: {names}",
        "Questions that need this date: {names}",
    ),
    "walk.date_commands": (
        (
            "Typ de datum (15/3/2027 of 15 maart 2027). Enter, later of onbekend slaat over; "
            "terug, ga ID, overzicht, fase en stop werken ook hier."
        ),
        (
            "Type the date, the day first (15/3/2027 or 15 March 2027). Enter, later or unknown "
            "skips it; back, go ID, overview, phase and stop work here too."
        ),
    ),
    "walk.no_question_here": (
        "Er staat nu geen vraag open; ga eerst naar een vraag (ga ID).",
        "No question is open now; go to a question first (go ID).",
    ),
    "walk.misfit.option": ("«{value}» is geen van de keuzes.", "'{value}' is none of the options."),
    "walk.misfit.list": ("«{value}» is geen keuze.", "'{value}' is no option."),
    "walk.misfit.number": ("«{value}» is geen getal.", "'{value}' is not a number."),
    "walk.misfit.bounds": ("{value} ligt buiten {bounds}.", "{value} lies outside {bounds}."),
    "walk.misfit.integer": (
        "Hier past alleen een geheel getal, geen {value}.",
        "Only a whole number fits here, not {value}.",
    ),
    "walk.misfit.date": ("«{value}» is geen datum.", "'{value}' is not a date."),
    "walk.misfit.blank": ("Hier staat geen tekst.", "There is no text here."),
    "walk.misfit.text": ("«{value}» is geen tekst.", "'{value}' is not a text."),
    "walk.number.none": (
        "«{value}» is geen getal. Schrijf bijvoorbeeld 1250 of 12,5, of typ onbekend.",
        "'{value}' is not a number. Write for instance 1250 or 12.5, or type unknown.",
    ),
    "walk.number.none_whole": (
        "«{value}» is geen geheel getal. Schrijf bijvoorbeeld 1965, of typ onbekend.",
        "'{value}' is not a whole number. Write for instance 1965, or type unknown.",
    ),
    "walk.number.unit": (
        "Het antwoord moet in {wanted} zijn, niet in «{given}». Reken om.",
        "The answer must be in {wanted}, not in '{given}'. Convert it.",
    ),
    "walk.number.unit_none": (
        "Schrijf alleen het getal, zonder «{given}».",
        "Write only the number, without '{given}'.",
    ),
    "walk.number.long": (
        "«{value}» heeft te veel cijfers; rond af.",
        "'{value}' has too many digits; round it.",
    ),
    "walk.option.none": (
        ("«{value}» is geen van de keuzes. Typ een nummer van 1 tot {count}, of een woord eruit."),
        "'{value}' is none of the options. Type a number from 1 to {count}, or a word of one.",
    ),
    "walk.option.several": (
        "«{value}» past bij meer dan één keuze: {numbers}. Typ het nummer.",
        "'{value}' fits more than one option: {numbers}. Type the number.",
    ),
    "walk.option.number": (
        "Er is geen keuze {value}; ze gaan van 1 tot {count}.",
        "There is no option {value}; they run from 1 to {count}.",
    ),
    "walk.date.none": (
        "«{value}» is geen datum. Schrijf bijvoorbeeld 15/3/2027 of 15 maart 2027.",
        "'{value}' is not a date. Write for instance 15/3/2027 or 15 March 2027.",
    ),
    "walk.date.incomplete": (
        (
            "Bij «{value}» ontbreekt de dag. Schrijf bijvoorbeeld 15 maart 2027; schat als het "
            "moet, en zet dat in een notitie."
        ),
        (
            "'{value}' lacks the day. Write for instance 15 March 2027; estimate if you must, "
            "and say so in a note."
        ),
    ),
    "walk.date.year": (
        "Schrijf het jaar in «{value}» met vier cijfers.",
        "Write the year in '{value}' with four digits.",
    ),
    "walk.date.impossible": (
        "«{value}» bestaat niet. Schrijf dag/maand/jaar, bijvoorbeeld 15/3/2027.",
        "'{value}' does not exist. Write day/month/year, for instance 15/3/2027.",
    ),
}
"""What the walk asks besides, and why it refuses."""

END: Final = {
    "walk.refer": (
        "Nu verdergaan met «{title}»? (ja of nee)",
        "Go on with '{title}' now? (yes or no)",
    ),
    "walk.refer_later": ("Later verdergaan kan met:", "You can go on later with:"),
    "walk.refer_carried": (
        "Antwoorden die al gekend zijn en meegaan: {count}",
        "Answers that are known already and come along: {count}",
    ),
    "walk.waiting": (
        "{count} {count?vraag wacht|vragen wachten} op een ander antwoord of een datum: {names}",
        "{count} {count?question waits|questions wait} for another answer or a date: {names}",
    ),
    "walk.unknown_left": (
        "{count} keer zei u onbekend: {names}. Weet u het nu? Typ ga {first}.",
        "{count} {count?time|times} you said unknown: {names}. Do you know it now? Type go {first}.",
    ),
    "walk.postponed_now": (
        "U stelde {count} {count?vraag|vragen} uit. Nu beantwoorden? (ja/nee)",
        "You put off {count} {count?question. Answer it|questions. Answer them} now? (yes/no)",
    ),
    "walk.phase_done": (
        "Alle vragen tot en met de fase «{phase}» zijn gesteld.",
        "All questions up to the phase '{phase}' have been asked.",
    ),
    "walk.ready": ("Klaar voor de volgende fase: {verdict}", "Ready for the next phase: {verdict}"),
    "walk.go_on": (
        "Staat het project al in de fase «{phase}»? Ja = ga door met die vragen. (ja/nee)",
        "Is the project in the phase '{phase}' already? Yes = go on with those. (yes/no)",
    ),
    "walk.kept": ("Alles is bewaard in {path}.", "Everything is saved in {path}."),
    "walk.come_back": ("Verdergaan:", "To go on:"),
    "walk.report": ("Rapport geschreven: {path}", "Report written: {path}"),
    "walk.report_beside": (
        "{taken} is geen rapport van dit programma en bleef zoals het was.",
        "{taken} is not a report of this program and was left as it is.",
    ),
}
"""How a walk ends."""
