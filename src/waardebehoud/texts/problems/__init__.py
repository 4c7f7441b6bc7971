"""What is wrong in a file, per code: the sentence, and the cure; a module per family of codes."""

from typing import Final

from waardebehoud.texts.problems import (
    dossier,
    expression,
    files,
    form,
    inventory,
    logic,
    reference,
    run,
    score,
    text,
    version,
)

WORDS: Final[dict[str, tuple[str, str]]] = {
    **dossier.WORDS,
    **expression.WORDS,
    **form.WORDS,
    **files.WORDS,
    **inventory.WORDS,
    **logic.WORDS,
    **reference.WORDS,
    **run.WORDS,
    **score.WORDS,
    **text.WORDS,
    **version.WORDS,
}
