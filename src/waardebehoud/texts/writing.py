"""Words about files that cannot be written."""

from typing import Final

WRITING: Final = {
    "error.write_no_permission": (
        (
            "{path} kan niet geschreven worden: in de map {folder} mag u niet schrijven. Kies "
            "een andere map of vraag toegang. Er is niets veranderd."
        ),
        (
            "{path} cannot be written: you may not write in the folder {folder}. Choose another "
            "folder or ask for access. Nothing has changed."
        ),
    ),
    "error.write_in_use": (
        (
            "{path} is in gebruik en kan niet vervangen worden. Staat het open in Excel of een "
            "ander programma? Sluit het daar en probeer opnieuw. Het oude bestand is ongewijzigd."
        ),
        (
            "{path} is in use and cannot be replaced. Is it open in Excel or another program? "
            "Close it there and try again. The old file is unchanged."
        ),
    ),
    "error.write_full": (
        (
            "{path} kan niet geschreven worden: de schijf is vol. Maak plaats en probeer "
            "opnieuw. Het oude bestand is ongewijzigd."
        ),
        (
            "{path} cannot be written: the disk is full. Make room and try again. The old file "
            "is unchanged."
        ),
    ),
    "error.write_no_folder": (
        "{path} kan niet geschreven worden: de map {folder} bestaat niet. Maak ze eerst.",
        "{path} cannot be written: the folder {folder} does not exist. Make it first.",
    ),
    "error.write_failed": (
        "{path} kan niet geschreven worden: {system}. Het oude bestand is ongewijzigd.",
        "{path} cannot be written: {system}. The old file is unchanged.",
    ),
    "error.no_store": (
        "{path} bevat geen bewaarde resultaten en blijft staan. Kies een andere naam.",
        "{path} holds no kept results and is left alone. Choose another name.",
    ),
    "error.folder_is_file": (
        "{path} is een bestand, geen map. Kies een andere naam.",
        "{path} is a file, not a folder. Choose another name.",
    ),
    "error.locked": (
        (
            "{path} is al open: proces {pid} op {host} werkt eraan. Stop dat eerst; dan kunt u "
            "verder."
        ),
        "{path} is open already: process {pid} on {host} is working on it. Stop that first.",
    ),
    "error.changed_elsewhere": (
        "{path} is intussen door iets anders gewijzigd; er is niets overschreven.",
        "{path} was changed by something else in the meantime; nothing was overwritten.",
    ),
}
"""Why a file could not be written, and what to do."""
