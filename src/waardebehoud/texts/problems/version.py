"""What is wrong with a new version, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
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
    "VER007": (
        "deze migratie leidt naar {to}, maar de checklist is {version}",
        "this migration leads to {to}, but the checklist is {version}",
    ),
    "VER007.cure": (
        "schrijf een versie tot en met die van de checklist",
        "write a version up to that of the checklist",
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
