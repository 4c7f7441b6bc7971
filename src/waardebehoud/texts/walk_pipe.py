"""Words of the walk without a terminal, and of the options of its command."""

from typing import Final

PIPE: Final = {
    "walk.error.no_dossier": (
        (
            "Zonder terminal moet u het dossier noemen: waardebehoud check --dossier BESTAND < "
            "antwoorden.txt, met regels als «bouwvolume = 1250»."
        ),
        (
            "Without a terminal you must name the dossier: waardebehoud check --dossier FILE < "
            "answers.txt, with lines like 'bouwvolume = 1250'."
        ),
    ),
    "walk.error.which_checklist": (
        "Noem de checklist. Gekend: {known}.",
        "Name the checklist. Known: {known}.",
    ),
    "walk.error.line": (
        (
            "regel {line}, {name}: {reason} {cure}\n"
            "De regels ervoor zijn bewaard ({taken}); de rest is niet gelezen."
        ),
        (
            "line {line}, {name}: {reason} {cure}\n"
            "The lines before it are saved ({taken}); the rest was not read."
        ),
    ),
    "walk.line.long": ("Deze regel is te lang.", "This line is too long."),
    "walk.line.long.cure": (
        "Elk antwoord staat op een eigen regel.",
        "Every answer stands on a line of its own.",
    ),
    "walk.line.encoding.cure": ("Bewaar de invoer als UTF-8.", "Save the input as UTF-8."),
    "walk.line.shape": (
        "Dit is geen regel met een id en een antwoord.",
        "This is not a line with an id and an answer.",
    ),
    "walk.line.shape.cure": (
        "Schrijf «id = antwoord», bijvoorbeeld «bouwvolume = 1250».",
        "Write 'id = answer', for instance 'bouwvolume = 1250'.",
    ),
    "walk.line.empty": ("Er staat geen antwoord.", "There is no answer."),
    "walk.line.empty.cure": (
        "Schrijf er een, of laat de regel weg, of schrijf «onbekend».",
        "Write one, or leave the line out, or write 'unknown'.",
    ),
    "walk.line.no_question": (
        "Checklist «{checklist}» heeft geen vraag «{name}».",
        "Checklist '{checklist}' has no question '{name}'.",
    ),
    "walk.line.no_question.cure": (
        "Zie «{command}» voor de ids.",
        "See '{command}' for the ids.",
    ),
    "walk.line.choose": ("Kies uit: {allowed}.", "Choose from: {allowed}."),
    "walk.line.command": ("Deze opdracht zegt hier niets.", "This command says nothing here."),
    "walk.line.command.cure": (
        "Wel: {id} = onbekend, {id} = nvt REDEN, {id} = notitie TEKST, {id} = bewijs TEKST.",
        "These do: {id} = unknown, {id} = nvt REASON, {id} = note TEXT, {id} = evidence TEXT.",
    ),
    "option.by": (
        "Uw naam of initialen, bij elk antwoord bewaard.",
        "Your name or initials, saved with every answer.",
    ),
    "option.answer_date": (
        "Datum bij de antwoorden (2026-11-24); zonder: vandaag.",
        "Date with the answers (2026-11-24); without: today.",
    ),
}
"""Answers without a terminal, and options."""
