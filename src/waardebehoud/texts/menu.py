"""Words of the menu."""

from typing import Final

MENU: Final = {
    "menu.welcome": (
        "waardebehoud: maximaal waardebehoud bij herbestemming, renovatie en sloop",
        "waardebehoud: maximum value retention in reuse, renovation and demolition",
    ),
    "menu.what": ("Wat wilt u doen?", "What do you want to do?"),
    "menu.fill": (
        "Een checklist invullen, of verdergaan waar u stopte",
        "Fill in a checklist, or go on where you stopped",
    ),
    "menu.assess": (
        "Een dossier of een ingevuld formulier beoordelen",
        "Assess a dossier or a filled-in form",
    ),
    "menu.form": (
        "Een formulier maken dat een collega in Excel invult",
        "Make a form that a colleague fills in with Excel",
    ),
    "menu.form_name": ("{id}-formulier", "{id}-form"),
    "menu.demo": ("Een voorbeeld bekijken", "See an example"),
    "menu.explain": ("Uitleg", "Explanation"),
    "menu.stop": ("Stoppen", "Stop"),
    "menu.which": ("Welk dossier?", "Which dossier?"),
    "menu.other_file": ("Een ander bestand", "Another file"),
    "menu.path": ("Naam van het bestand (Enter = terug):", "Name of the file (Enter = back):"),
    "menu.explanation": (
        (
            "Een checklist is een lijst vragen over uw project, per fase. Uw antwoorden staan in "
            "een dossier: één bestand in uw map, dat u kunt lezen en doorgeven. Het programma "
            "zegt welke regels in orde zijn en welke niet, berekent een score, en schrijft een "
            "Excel-rapport. Wat u nog niet weet, maakt de score een bandbreedte. U kunt altijd "
            "stoppen en later verdergaan. Alle opdrachten: waardebehoud --help"
        ),
        (
            "A checklist is a list of questions about your project, by phase. Your answers are "
            "in a dossier: one file in your folder, which you can read and pass on. The program "
            "says which rules are in order and which are not, computes a score, and writes an "
            "Excel report. What you do not know yet makes the score a range. You can always stop "
            "and go on later. All commands: waardebehoud --help"
        ),
    ),
}
"""The menu."""
