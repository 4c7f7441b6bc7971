"""Words of the indicators: their titles, and what to know before one is used."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "figure.aandeel_behoud": ("Aandeel behouden", "Share retained"),
    "figure.aandeel_behoud.note": (
        "Behoud is preventie: het telt in geen enkele afvaltoets mee.",
        "Keeping something is prevention: it counts in no waste test.",
    ),
    "figure.aandeel_hergebruik": ("Aandeel hergebruikt", "Share reused"),
    "figure.aandeel_hergebruik.note": (
        "Van de niet-gevaarlijke massa; ook wat op dezelfde site hergebruikt wordt.",
        "Of the non-hazardous mass; what is reused on the same site included.",
    ),
    "figure.aandeel_recyclage": ("Aandeel gerecycleerd", "Share recycled"),
    "figure.aandeel_recyclage.note": (
        "Hoogwaardig en laagwaardig samen; de ladder toont ze apart.",
        "High-grade and low-grade together; the ladder shows them apart.",
    ),
    "figure.aandeel_nuttig": ("Aandeel nuttig toegepast", "Share recovered"),
    "figure.aandeel_nuttig.note": (
        "Opvulling en energie; dit is geen recyclage.",
        "Backfilling and energy; this is no recycling.",
    ),
    "figure.aandeel_verwijdering": ("Aandeel verwijderd", "Share disposed of"),
    "figure.aandeel_verwijdering.note": (
        "Storten, of verbranden zonder energierecuperatie.",
        "Landfill, or incineration without recovery.",
    ),
    "figure.aandeel_onbekend": ("Aandeel met onbekende bestemming", "Share of unknown destination"),
    "figure.aandeel_onbekend.note": (
        (
            "Een eigen aandeel, nooit verdeeld over de andere. Boven 10 % zegt de rest weinig "
            "(eigen grens)."
        ),
        (
            "A share of its own, never spread over the others. Above 10 % the rest says little "
            "(own limit)."
        ),
    ),
    "figure.waardebehoudsgraad": ("Waardebehoudsgraad", "Degree of value retention"),
    "figure.waardebehoudsgraad.note": (
        "Gewogen met een eigen keuze van gewichten per trede. Vergelijk de ongewogen aandelen.",
        "Weighed with our own choice of weights per tread. Compare the unweighed shares.",
    ),
    "figure.waarde_behouden": ("Behouden waarde in euro", "Value retained in euro"),
    "figure.waarde_behouden.note": (
        "Alleen zinvol als de rijen een waarde geven.",
        "Makes sense only where rows give a value.",
    ),
    "figure.waarde_hergebruikt": ("Hergebruikte waarde in euro", "Value reused in euro"),
    "figure.waarde_hergebruikt.note": (
        "Alleen zinvol als de rijen een waarde geven.",
        "Makes sense only where rows give a value.",
    ),
    "figure.co2_behouden": ("Behouden CO₂", "Carbon retained"),
    "figure.co2_behouden.note": (
        "Van de CO₂ die de rijen opgeven.",
        "Of the carbon that the rows give.",
    ),
    "figure.co2_hergebruikt": ("Hergebruikte CO₂", "Carbon reused"),
    "figure.co2_hergebruikt.note": (
        "Van de CO₂ die de rijen opgeven.",
        "Of the carbon that the rows give.",
    ),
    "figure.taxonomie_circulair": (
        "EU-taxonomie, doel circulaire economie",
        "EU taxonomy, circular economy objective",
    ),
    "figure.taxonomie_circulair.note": (
        "Opvulling telt niet mee. Gelezen in een samenvatting: kijk de tekst na.",
        "Backfilling does not count. Read in a summary: check the text.",
    ),
    "figure.taxonomie_dnsh": (
        "EU-taxonomie, geen ernstige afbreuk (DNSH)",
        "EU taxonomy, do no significant harm (DNSH)",
    ),
    "figure.taxonomie_dnsh.note": (
        "Per project. Opvulling telt mee, energierecuperatie niet.",
        "Per project. Backfilling counts, energy recovery does not.",
    ),
    "figure.afvalrichtlijn": ("Kaderrichtlijn Afval", "Waste Framework Directive"),
    "figure.afvalrichtlijn.note": (
        (
            "Het doel van 70 % geldt voor een land, niet voor een project. Grond en stenen tellen "
            "niet mee."
        ),
        "The target of 70 % is for a country, not for a project. Soil and stones do not count.",
    ),
    "figure.breeam_geen_stort": (
        "BREEAM Wst 01, niet gestort (massa)",
        "BREEAM Wst 01, diverted from landfill (tonnage)",
    ),
    "figure.breeam_geen_stort.note": (
        "Grens voor sloopafval in de versie van 2011; latere versies zijn niet gelezen.",
        "Limit for demolition waste in the version of 2011; later versions were not read.",
    ),
    "figure.breeam_geen_stort_volume": (
        "BREEAM Wst 01, niet gestort (volume)",
        "BREEAM Wst 01, diverted from landfill (volume)",
    ),
    "figure.breeam_geen_stort_volume.note": (
        (
            "Volume zoals de rijen het opgeven, vast of los, niet omgerekend. Een rij zonder volume "
            "maakt het cijfer onzeker. Grens voor sloopafval in de versie van 2011."
        ),
        (
            "Volume as the rows give it, solid or loose, not converted. A row without volume makes "
            "the figure uncertain. Limit for demolition waste in the version of 2011."
        ),
    ),
    "figure.vloeroppervlakte_behouden": ("Behouden vloeroppervlakte", "Floor area retained"),
    "figure.vloeroppervlakte_behouden.note": (
        "Bruto-oppervlakte, voor renovatie onder de EU-taxonomie.",
        "Gross floor area, for renovation under the EU taxonomy.",
    ),
    "figure.losmaakbaarheid": ("Losmaakbaarheidsindex v2.0", "Detachability index v2.0"),
    "figure.losmaakbaarheid.note": (
        (
            "Gewogen naar massa. Zonder alle vier de factoren kan een rij overal tussen 0,1 en 1 "
            "liggen. Zegt niets over staat, vraag of gevaar."
        ),
        (
            "Weighed by mass. Without all four factors a row may lie anywhere from 0.1 to 1. Says "
            "nothing of condition, demand or hazard."
        ),
    ),
    "figure.losmaakbaarheid_gekend": (
        "Losmaakbaarheidsindex, gekende rijen",
        "Detachability index, known rows",
    ),
    "figure.losmaakbaarheid_gekend.note": (
        "Alleen rijen met alle vier de factoren; lees samen met de dekking.",
        "Only rows with all four factors; read together with the coverage.",
    ),
    "figure.losmaakbaarheid_dekking": (
        "Dekking van de losmaakbaarheidsindex",
        "Coverage of the detachability index",
    ),
    "figure.losmaakbaarheid_dekking.note": (
        "Massa waarvan alle vier de factoren gekend zijn.",
        "Mass of which all four factors are known.",
    ),
    "figure.circulariteit_einde_leven": (
        "Circulariteit aan het einde (Madaster)",
        "End-of-life circularity (Madaster)",
    ),
    "figure.circulariteit_einde_leven.note": (
        "Van wat het gebouw verlaat. Hergebruik telt pas zeker als de losmaakbaarheid gekend is.",
        "Of what leaves the building. Reuse surely counts only where detachability is known.",
    ),
    "figure.materiaalcirculariteit": (
        "Materiaalcirculariteit (Madaster)",
        "Material circularity (Madaster)",
    ),
    "figure.materiaalcirculariteit.note": (
        "De herkomst van oude materialen is onbekend; daarom loopt dit cijfer ver uiteen.",
        "The origin of old materials is unknown; that is why this figure is wide.",
    ),
    "figure.massa_totaal": ("Niet-gevaarlijke massa", "Non-hazardous mass"),
    "figure.massa_totaal.note": (
        "Alles wat de aandelen verdelen. Nieuw en aangevoerd materiaal hoort er niet bij.",
        "Everything that the shares divide. New and brought-in material is not part of it.",
    ),
    "figure.massa_gevaarlijk": ("Gevaarlijke massa", "Hazardous mass"),
    "figure.massa_gevaarlijk.note": (
        "Staat apart, buiten alle aandelen.",
        "Stands apart, outside all shares.",
    ),
    "figure.massa_per_volume": ("Massa per bruto volume", "Mass per gross volume"),
    "figure.massa_per_volume.note": (
        "Gemeten in Wenen: 270 tot 470. Erbuiten: kijk na of er rijen ontbreken of dubbel staan.",
        "Measured in Vienna: 270 to 470. Outside: check whether rows are missing or double.",
    ),
    "figure.massa_per_oppervlakte": ("Massa per vloeroppervlakte", "Mass per floor area"),
    "figure.massa_per_oppervlakte.note": (
        (
            "Ter vergelijking: een kantoor uit 1950 in Oslo (KA23) telt 1452, nieuw materiaal "
            "meegerekend."
        ),
        "To compare: an office of 1950 in Oslo (KA23) has 1452, new material included.",
    ),
    "figure.gerealiseerd_behoud": ("Gerealiseerd behoud", "Retention realised"),
    "figure.gerealiseerd_behoud.note": (
        "Rijen zonder opvolging tellen als onbekend.",
        "Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerd_hergebruik": ("Gerealiseerd hergebruik", "Reuse realised"),
    "figure.gerealiseerd_hergebruik.note": (
        "Rijen zonder opvolging tellen als onbekend.",
        "Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerd_recyclage": ("Gerealiseerde recyclage", "Recycling realised"),
    "figure.gerealiseerd_recyclage.note": (
        "Rijen zonder opvolging tellen als onbekend.",
        "Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerde_waardebehoudsgraad": (
        "Gerealiseerde waardebehoudsgraad",
        "Degree of value retention realised",
    ),
    "figure.gerealiseerde_waardebehoudsgraad.note": (
        "Gewogen met een eigen keuze van gewichten per trede.",
        "Weighed with our own choice of weights per tread.",
    ),
    "figure.gerealiseerde_waarde_behouden": (
        "Gerealiseerd: behouden waarde in euro",
        "Realised: value retained in euro",
    ),
    "figure.gerealiseerde_waarde_behouden.note": (
        "Alleen zinvol als de rijen een waarde geven. Rijen zonder opvolging tellen als onbekend.",
        "Makes sense only where rows give a value. Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerde_waarde_hergebruikt": (
        "Gerealiseerd: hergebruikte waarde in euro",
        "Realised: value reused in euro",
    ),
    "figure.gerealiseerde_waarde_hergebruikt.note": (
        "Alleen zinvol als de rijen een waarde geven. Rijen zonder opvolging tellen als onbekend.",
        "Makes sense only where rows give a value. Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerde_co2_behouden": (
        "Gerealiseerd: behouden CO₂",
        "Realised: carbon retained",
    ),
    "figure.gerealiseerde_co2_behouden.note": (
        "Van de CO₂ die de rijen opgeven. Rijen zonder opvolging tellen als onbekend.",
        "Of the carbon that the rows give. Rows without follow-up count as unknown.",
    ),
    "figure.gerealiseerde_co2_hergebruikt": (
        "Gerealiseerd: hergebruikte CO₂",
        "Realised: carbon reused",
    ),
    "figure.gerealiseerde_co2_hergebruikt.note": (
        "Van de CO₂ die de rijen opgeven. Rijen zonder opvolging tellen als onbekend.",
        "Of the carbon that the rows give. Rows without follow-up count as unknown.",
    ),
    "maturity.established": ("ingeburgerd", "established"),
    "maturity.in_use": ("in gebruik", "in use"),
    "maturity.experimental": ("proef", "experimental"),
    "figures.intro": (
        (
            "Elk kengetal met zijn formule. M: niet-gevaarlijke massa van het oude gebouw; M(x): de gevaarlijke. W: het "
            "deel dat afval wordt, zonder grond en stenen; Wv: het volume daarvan. €, CO₂: wat de rijen opgeven. "
            "A: vloeroppervlakte; V: bruto volume. (1..2): treden van de ladder, van 1 (behoud ter plaatse) tot 11 "
            "(verwijdering); (?): bestemming onbekend; w: gewicht van de trede. LI: losmaakbaarheidsindex van een rij, "
            "uit TV (verbinding), ToV (toegankelijkheid), DK (doorkruisingen) en RO (randopsluiting). C_R, C_U: aandeel "
            "gerecycleerd en hergebruikt van wat het gebouw verlaat. LFI: aandeel dat rechtstreeks van grondstof naar "
            "afval gaat. ': wat ervan geworden is."
        ),
        (
            "Every indicator with its formula. M: non-hazardous mass of the old building; M(x): the hazardous. W: the "
            "part that becomes waste, without soil and stones; Wv: its volume. €, CO₂: what the rows give. A: floor area; "
            "V: gross volume. (1..2): treads of the ladder, from 1 (kept in place) to 11 (disposal); (?): destination "
            "unknown; w: weight of the tread. LI: detachability index of a row, from TV (connection), ToV "
            "(accessibility), DK (crossings) and RO (edge). C_R, C_U: shares recycled and reused of what leaves the "
            "building. LFI: share that flows straight from raw material to waste. ': what became of it."
        ),
    ),
    "figures.formula": ("Formule", "Formula"),
    "figures.unit": ("Eenheid", "Unit"),
    "figures.reference": ("Getoetst aan", "Held against"),
    "figures.maturity": ("Rijpheid", "Maturity"),
    "figures.status": ("Status", "Status"),
    "figures.sources": ("Bronnen", "Sources"),
    "figures.title": ("Kengetallen", "Indicators"),
    "figures.name": ("Naam", "Name"),
    "figures.value": ("Waarde", "Value"),
    "figures.unknown": ("niet te berekenen", "cannot be computed"),
    "figures.absent": ("niet van toepassing", "not applicable"),
}
