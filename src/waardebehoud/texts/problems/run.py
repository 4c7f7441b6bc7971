"""What can go wrong with a file on its way through a batch: the sentence, and the cure."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "RUN001": (
        "dit bestand kon niet verwerkt worden: het werkproces viel uit ({kind}: {detail})",
        "this file could not be processed: the worker failed ({kind}: {detail})",
    ),
    "RUN001.cure": (
        "bekijk het bestand apart met «waardebehoud score», en meld het als het blijft gebeuren",
        "look at the file by itself with 'waardebehoud score', and report it when it keeps happening",
    ),
    "RUN002": ("{what}", "{what}"),
    "RUN002.cure": (
        "zorg dat het bestand er is en te lezen is, of laat het weg",
        "see to it that the file is there and can be read, or leave it out",
    ),
}
