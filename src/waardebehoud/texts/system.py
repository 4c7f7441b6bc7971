"""Words for what an operating system refuses, by the name of the error: it speaks English itself."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "system.ENOENT": ("dat bestaat niet", "it does not exist"),
    "system.EACCES": ("u hebt er geen toegang toe", "you have no access to it"),
    "system.EPERM": ("dat is niet toegelaten", "it is not permitted"),
    "system.EEXIST": ("dat bestaat al", "it exists already"),
    "system.EISDIR": ("het is een map", "it is a folder"),
    "system.ENOTDIR": (
        "een deel van het pad is geen map",
        "a part of the path is not a folder",
    ),
    "system.ENAMETOOLONG": ("de naam is te lang", "the name is too long"),
    "system.ELOOP": (
        "een link op het pad leidt naar zichzelf",
        "a link on the path leads to itself",
    ),
    "system.EINVAL": (
        "de naam of de plaats kan hier niet",
        "the name or the place cannot be used here",
    ),
    "system.EILSEQ": (
        "in de naam staat een teken dat hier niet kan",
        "the name holds a character that cannot be used here",
    ),
    "system.EIO": (
        "de schijf of het netwerk geeft een fout",
        "the disk or the network gives an error",
    ),
    "system.EBUSY": ("een ander programma gebruikt het", "another program is using it"),
    "system.ETXTBSY": ("een ander programma gebruikt het", "another program is using it"),
    "system.ENOSPC": ("de schijf is vol", "the disk is full"),
    "system.EDQUOT": ("uw deel van de schijf is vol", "your share of the disk is full"),
    "system.EFBIG": ("het bestand is te groot", "the file is too large"),
    "system.EROFS": ("de schijf kan alleen gelezen worden", "the disk can only be read"),
    "system.EMFILE": ("er zijn te veel bestanden open", "too many files are open"),
    "system.ENFILE": ("er zijn te veel bestanden open", "too many files are open"),
    "system.ENOMEM": ("er is te weinig geheugen", "there is too little memory"),
    "system.EAGAIN": ("het is nu niet beschikbaar", "it is not available now"),
    "system.ENODEV": ("het toestel is er niet", "the device is not there"),
    "system.ENXIO": ("het toestel is er niet", "the device is not there"),
    "system.ENOTSUP": ("dat kan op deze plaats niet", "that cannot be done at this place"),
    "system.EPIPE": ("wie het zou lezen, is gestopt", "whoever would read it has stopped"),
    "system.ESTALE": (
        "de netwerkmap is intussen veranderd",
        "the network folder has changed meanwhile",
    ),
    "system.ETIMEDOUT": ("er komt geen antwoord", "there is no answer"),
    "system.ECONNREFUSED": ("de verbinding wordt geweigerd", "the connection is refused"),
    "system.ECONNRESET": ("de verbinding viel weg", "the connection was lost"),
    "system.EHOSTUNREACH": ("die computer is niet te bereiken", "that computer cannot be reached"),
    "system.ENETUNREACH": ("het netwerk is niet te bereiken", "the network cannot be reached"),
    "system.SQLITE_CANTOPEN": (
        "het kan niet geopend of gemaakt worden",
        "it cannot be opened or made",
    ),
    "system.SQLITE_BUSY": ("een ander programma gebruikt het", "another program is using it"),
    "system.SQLITE_READONLY": ("het kan alleen gelezen worden", "it can only be read"),
    "system.SQLITE_FULL": ("de schijf is vol", "the disk is full"),
    "system.SQLITE_IOERR": (
        "de schijf of het netwerk geeft een fout",
        "the disk or the network gives an error",
    ),
    "system.address": (
        "dat is geen adres; schrijf bijvoorbeeld tcp://10.0.0.5:8786",
        "that is no address; write tcp://10.0.0.5:8786, for instance",
    ),
    "system.utf8": ("het is geen tekst in UTF-8", "it is not text in UTF-8"),
}
"""Reasons that follow a colon in a sentence; one that is not here is told as the system says it."""
