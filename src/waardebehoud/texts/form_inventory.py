"""Words of the sheet with the inventory in the Excel form."""

from typing import Final

WORDS: Final = {
    "form.goods.about": (
        (
            "Eén rij per element; er is plaats voor {room} rijen die meerekenen. Plakt u er meer, dan worden ze wel ingelezen maar rekenen ze hier niet mee. "
            "Alles mag leeg blijven wat u niet weet."
        ),
        (
            "One row per element; there is room for {room} rows that compute. If you paste more, they are read but do not compute here. "
            "Whatever you do not know may stay empty."
        ),
    ),
    "form.goods.computed": (
        "Waarde, CO₂, losmaakbaarheid en materiaalcirculariteit rekent alleen het programma: zolang u hier niets wijzigt, telt de bewaarde uitkomst mee; daarna tellen ze als onbekend tot het inlezen.",
        "Value, CO₂, detachability and material circularity are computed by the program only: while nothing changes here the stored result counts; after that they count as unknown until the form is read.",
    ),
    "form.goods.figure": ("Live, zonder gevaarlijk", "Live, without hazardous"),
    "form.goods.aandeel_behoud": ("behouden", "retained"),
    "form.goods.aandeel_hergebruik": ("hergebruikt", "reused"),
    "form.goods.aandeel_recyclage": ("gerecycleerd", "recycled"),
    "form.goods.aandeel_nuttig": ("nuttig toegepast", "recovered"),
    "form.goods.aandeel_verwijdering": ("verwijderd", "disposed"),
    "form.goods.aandeel_onbekend": ("bestemming onbekend", "destination unknown"),
    "form.goods.waardebehoudsgraad": ("waarde-\nbehouds-\ngraad", "value retention"),
    "form.goods.massa_totaal": ("massa (kg), niet gevaarlijk", "mass (kg), not hazardous"),
    "form.goods.massa_gevaarlijk": ("massa (kg), gevaarlijk", "mass (kg), hazardous"),
    "form.goods.mass_low": ("Massa van (kg)", "Mass from (kg)"),
    "form.goods.mass_high": ("Massa tot (kg)", "Mass to (kg)"),
    "form.goods.answer": ("uit de inventaris:", "from the inventory:"),
    "form.goods.beyond": (
        "cellen staan onder rij {room} van de tabel: ze worden ingelezen, maar rekenen hier niet mee (alle cijfers staan daarom op onbekend)",
        "cells stand below row {room} of the table: they are read, but do not compute here (so all figures are unknown)",
    ),
    "form.goods.wrong": (
        "rijen hebben een ongeldige cel (rood)",
        "rows have an invalid cell (red)",
    ),
    "form.goods.unweighed": (
        "rijen hebben geen massa (oranje): vul kg in, of een hoeveelheid met eenheid en een gekend materiaal",
        "rows have no mass (orange): fill in kg, or a quantity with a unit and a known material",
    ),
    "form.goods.changed": (
        "rijen zijn gewijzigd: waarde, CO₂, losmaakbaarheid en materiaalcirculariteit tellen als onbekend tot het inlezen",
        "rows were changed: value, CO₂, detachability and material circularity count as unknown until the form is read",
    ),
    "form.goods.state.unweighed": ("massa onbekend", "mass unknown"),
    "form.goods.state.unknown_place": ("bestemming onbekend", "destination unknown"),
    "form.goods.state.wrong": ("ongeldig", "invalid"),
    "form.goods.class.0": ("bestemming onbekend", "destination unknown"),
    "form.goods.class.1": ("behouden", "retained"),
    "form.goods.class.2": ("hergebruikt", "reused"),
    "form.goods.class.3": ("gerecycleerd", "recycled"),
    "form.goods.class.4": ("nuttig toegepast", "recovered"),
    "form.goods.class.5": ("verwijderd", "disposed"),
    "form.goods.class.6": ("gevaarlijk, apart", "hazardous, apart"),
    "form.goods.class.7": ("aangevoerd", "brought in"),
    "form.goods.help.word": (
        "Kies uit de lijst; leeg is onbekend.",
        "Choose from the list; empty is unknown.",
    ),
    "form.goods.help.told": ("Kies ja, nee of onbekend.", "Choose yes, no or unknown."),
    "form.goods.help.number": (
        "Een getal vanaf 0, zonder eenheid.",
        "A number from 0 up, without unit.",
    ),
    "form.goods.help.year": ("Een jaar met vier cijfers.", "A year of four digits."),
    "form.goods.help.material": (
        "Kies een materiaal met gekende massa per eenheid, of typ een ander.",
        "Choose a material of known mass per unit, or type another.",
    ),
    "form.goods.help.eural": (
        "Kies een code, of typ zes cijfers; met * is ze gevaarlijk.",
        "Choose a code, or type six digits; with * it is hazardous.",
    ),
    "form.goods.help.unit": (
        "Kies een eenheid; een andere wordt pas bij het inlezen herkend.",
        "Choose a unit; another is only recognised when the form is read.",
    ),
    "form.goods.help.reuse_criteria": (
        "Welke criteria gehaald zijn, met een komma ertussen: {criteria}. Geen: typ «geen».",
        "Which criteria are met, with a comma between: {criteria}. None: type 'none'.",
    ),
}
