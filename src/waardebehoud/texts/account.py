"""Words with which a report accounts for itself: the record, the method in plain words."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # The account.
    "account.of_project": ("Het project", "The project"),
    "account.of_record": ("Waarmee dit rapport gemaakt is", "What this report was made with"),
    "account.of_method": ("De methode in gewone taal", "The method in plain words"),
    "account.of_instruments": ("De instrumenten", "The instruments"),
    "account.of_figures": (
        "Cijfers achter de staven op het eerste blad",
        "Figures behind the bars on the first sheet",
    ),
    "account.of_sources": ("Bronnen", "Sources"),
    "account.project": ("Project", "Project"),
    "account.municipality": ("Gemeente", "Municipality"),
    "account.address": ("Adres", "Address"),
    "account.building": ("Gebouw-id", "Building id"),
    "account.description": ("Beschrijving", "Description"),
    "account.jurisdiction": ("Welk recht geldt", "Whose law holds"),
    "account.phase": ("Beoordeeld in de fase", "Judged at the phase"),
    "account.fictional": ("Let op", "Note"),
    "account.is_fictional": (
        "Dit is een verzonnen voorbeeld.",
        "This is an invented example.",
    ),
    "account.project_sources": ("Waar de feiten gelezen zijn", "Where the facts were read"),
    "account.date_decides": (
        "aantal regels dat hiernaar kijkt: {count}",
        "number of rules that look at it: {count}",
    ),
    "account.checklist": ("Checklist", "Checklist"),
    "account.checklist_version": ("Id en versie", "Id and version"),
    "account.sha256": ("Controlegetal (SHA-256)", "Check number (SHA-256)"),
    "account.dossier": ("Dossier", "Dossier"),
    "account.dossier_checklist": ("Dossier ingevuld met", "Dossier filled in with"),
    "account.program": ("Programma", "Program"),
    "account.date": ("Datum van het rapport", "Date of the report"),
    "method.origin.title": ("Wat dit is", "What this is"),
    "method.origin": (
        (
            "Een hulpmiddel voor projectleiders. De vragen en regels zijn een eigen werk op basis "
            "van wetgeving en gepubliceerde praktijk. Het rapport vervangt geen juridisch advies "
            "en geen beslissing van een bestuur."
        ),
        (
            "An aid for project leaders. The questions and rules are our own work, based on law "
            "and published practice. The report replaces neither legal advice nor a decision by "
            "an authority."
        ),
    ),
    "method.interval.title": ("Bandbreedte", "Interval"),
    "method.interval": (
        (
            "Elk cijfer heeft een laagste en een hoogste waarde. Wat nog onbekend is, maakt de "
            "afstand groter, nooit het cijfer fout: hoe de open vragen ook uitvallen, de uitkomst "
            "ligt ertussen. Is alles gekend, dan vallen beide samen. Zonder antwoorden is er geen "
            "score: nooit 0 en nooit het volle pond."
        ),
        (
            "Every figure has a lowest and a highest value. What is unknown makes the distance "
            "larger, never the figure wrong: however the open questions turn out, the outcome "
            "lies between the two. When everything is known they coincide. Without answers there "
            "is no score: never 0, and never full marks."
        ),
    ),
    "method.points.title": ("Punten per vraag", "Points per question"),
    "method.points": (
        (
            "Een vraag met een gewicht levert 0 tot 1 punt. Open of onbekend: van het minste tot "
            "het meeste wat een antwoord kan opleveren. Niet gevraagd of niet van toepassing (met "
            "reden): de vraag telt niet mee, noch in de teller, noch in de noemer."
        ),
        (
            "A question with a weight earns 0 to 1 point. Open or unknown: from the least to the "
            "most that an answer can earn. Not asked or not applicable (with a reason): the "
            "question does not count, neither above nor below the line."
        ),
    ),
    "method.theme.title": ("Score van een thema", "Score of a theme"),
    "method.theme": (
        (
            "Het gewogen gemiddelde van de punten van de gestelde vragen. Is nog niet te zeggen "
            "of een vraag meetelt, dan wordt voor de laagste waarde de slechtste en voor de "
            "hoogste de beste mogelijkheid genomen."
        ),
        (
            "The weighted mean of the points of the questions asked. Where it cannot be said yet "
            "whether a question counts, the lowest value takes the worse and the highest the "
            "better possibility."
        ),
    ),
    "method.total.title": ("Totaal", "Total"),
    "method.total": (
        (
            "Het gewogen gemiddelde van de thema's die iets te scoren hebben. Een thema dat niet "
            "van toepassing is, telt niet mee en wordt niet getekend; het is geen 0. Het profiel "
            "zegt meer dan het totaal."
        ),
        (
            "The weighted mean of the themes that have something to score. A theme that does not "
            "apply does not count and is not drawn; it is not a 0. The profile says more than the "
            "total."
        ),
    ),
    "method.coverage.title": ("Dekking en voorlopig", "Coverage and provisional"),
    "method.coverage": (
        (
            "Dekking is het beantwoorde deel van het gevraagde gewicht. Een score heet voorlopig "
            "zolang de dekking geen 100 % is of de laagste en de hoogste waarde verschillen."
        ),
        (
            "Coverage is the answered share of the asked weight. A score is called provisional "
            "while coverage is below 100 % or the lowest and the highest value differ."
        ),
    ),
    "method.phases.title": ("Klaar voor de volgende fase", "Ready for the next phase"),
    "method.phases": (
        (
            "Niet klaar: een blokkerende regel is niet in orde. Nog niet te zeggen: zo'n regel is "
            "nog niet te beoordelen, of een vraag die nu beantwoord moest zijn staat open. Klaar: "
            "geen van beide. Vragen uit een vroegere fase die nog open staan, heten te laat."
        ),
        (
            "Not ready: a blocking rule is not met. Cannot be said yet: such a rule cannot be "
            "judged yet, or a question that is due now is open. Ready: neither. Questions of an "
            "earlier phase that are still open are called late."
        ),
    ),
    "method.rules.title": ("Regels", "Rules"),
    "method.rules": (
        (
            "Een regel is in orde, niet in orde, niet van toepassing, later (zijn fase is nog "
            "niet gekomen) of nog niet te beoordelen. Ontbreekt een antwoord of een datum, dan "
            "staat erbij welke. Alleen blokkerende regels houden een fase tegen. Regels "
            "veranderen de score niet."
        ),
        (
            "A rule is met, not met, not applicable, later (its phase has not come) or cannot be "
            "judged yet. Where an answer or a date is missing, it is named. Only blocking rules "
            "hold back a phase. Rules do not change the score."
        ),
    ),
    "method.law.title": ("Welk recht", "Which law"),
    "method.law": (
        (
            "Een regel geldt in een periode. Beslissend is een datum van het project, zoals de "
            "vergunningsaanvraag, niet de datum van dit rapport."
        ),
        (
            "A rule holds during a period. A date of the project decides, such as the permit "
            "application, not the date of this report."
        ),
    ),
    "method.gain.title": ("Winst", "Gain"),
    "method.gain": (
        (
            "De winst van een vraag is hoeveel procentpunt de laagste waarde van het totaal "
            "stijgt als die vraag haar beste antwoord krijgt en al het andere blijft. Winsten "
            "mogen niet opgeteld worden."
        ),
        (
            "The gain of a question is by how many percentage points the lowest value of the "
            "total rises when that question gets its best answer and all else stays. Gains must "
            "not be added up."
        ),
    ),
    "method.rounding.title": ("Afronding", "Rounding"),
    "method.rounding": (
        (
            "Er wordt gerekend met exacte breuken. Pas hier is afgerond: de laagste waarde en een "
            "enkele waarde naar beneden, de hoogste naar boven. 49,96 % staat dus nooit als 50 %."
        ),
        (
            "All sums are done with exact fractions. Only here are they rounded: the lowest value "
            "and a single value down, the highest up. So 49.96 % never shows as 50 %."
        ),
    ),
    "method.sources.title": ("Bronnen", "Sources"),
    "method.sources": (
        (
            "Elke bron zegt hoe zeker ze is: gelezen bij de bron, gelezen in een samenvatting, te "
            "verifiëren, of eigen voorstel. Wat te verifiëren is, vraagt navraag voor u erop "
            "steunt."
        ),
        (
            "Every source says how sure it is: read at the source, read in a summary, to be "
            "verified, or own proposal. Ask before you rely on what is still to be verified."
        ),
    ),
    "method.advice.title": ("Acties", "Actions"),
    "method.advice": (
        (
            "Acties volgen uit regels die niet in orde zijn en uit vragen die beter kunnen. Hard "
            "is wat verplicht, zacht wat mogelijk maakt. Beide tellen."
        ),
        (
            "Actions follow from rules that are not met and from questions that can do better. "
            "Hard is what obliges, soft what enables. Both count."
        ),
    ),
}
