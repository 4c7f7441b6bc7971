"""What is wrong with the form of a file, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "FMT001": ("het bestand is leeg", "the file is empty"),
    "FMT001.cure": (
        "vul het in of kies een ander bestand",
        "fill it in or choose another file",
    ),
    "FMT002": (
        "het bestand is {size} MB; meer dan {limit} MB wordt niet gelezen",
        "the file is {size} MB; more than {limit} MB is not read",
    ),
    "FMT002.cure": (
        "controleer of dit het juiste bestand is",
        "check whether this is the right file",
    ),
    "FMT003": (
        "hier staat een teken dat geen UTF-8 is",
        "there is a character here that is not UTF-8",
    ),
    "FMT003.cure": (
        "bewaar het bestand opnieuw als UTF-8",
        "save the file again as UTF-8",
    ),
    "FMT004": ("dit is geen geldige YAML{why}", "this is not valid YAML{why}"),
    "FMT004.cure": (
        "kijk naar inspringing, dubbele punten en aanhalingstekens op deze plaats",
        "look at indentation, colons and quotes at this place",
    ),
    "FMT005": (
        "er staat een tab in de inspringing",
        "there is a tab in the indentation",
    ),
    "FMT005.cure": ("gebruik spaties, twee per niveau", "use spaces, two per level"),
    "FMT006": (
        "hier staat een onzichtbaar stuurteken ({sign})",
        "there is an invisible control character here ({sign})",
    ),
    "FMT006.cure": (
        "haal het weg, of bewaar het bestand opnieuw als UTF-8",
        "remove it, or save the file again as UTF-8",
    ),
    "FMT007": (
        "het bestand is dieper genest dan {deepest} niveaus",
        "the file is nested deeper than {deepest} levels",
    ),
    "FMT007.cure": ("maak de opbouw vlakker", "make the structure flatter"),
    "FMT008": (
        "verwijzingen (& en *) maken dit bestand eindeloos groot",
        "references (& and *) make this file endlessly large",
    ),
    "FMT008.cure": (
        "schrijf de inhoud uit, zonder & en *",
        "write it out, without & and *",
    ),
    "FMT009": ("het label {tag} wordt niet gelezen", "the tag {tag} is not read"),
    "FMT009.cure": ("laat het weg", "leave it out"),
    "FMT010": ("«{key}» ontbreekt", "'{key}' is missing"),
    "FMT010.cure": ("voeg «{key}» toe", "add '{key}'"),
    "FMT011": ("«{key}» is hier niet gekend", "'{key}' is not known here"),
    "FMT011.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "FMT012": (
        "hier hoort tekst, geen «{value}»",
        "a text belongs here, not '{value}'",
    ),
    "FMT012.cure": ("zet er aanhalingstekens om", "put it between quotes"),
    "FMT013": ("«{value}» is geen getal", "'{value}' is not a number"),
    "FMT013.cure": (
        "schrijf een getal met een punt, zonder eenheid: 12.5",
        "write a number with a point, without a unit: 12.5",
    ),
    "FMT014": ("«{value}» is geen eindig getal", "'{value}' is not a finite number"),
    "FMT014.cure": ("schrijf een gewoon getal", "write an ordinary number"),
    "FMT015": (
        "hier hoort true of false, geen «{value}»",
        "true or false belongs here, not '{value}'",
    ),
    "FMT015.cure": ("schrijf true of false", "write true or false"),
    "FMT016": ("«{value}» kan hier niet", "'{value}' cannot be here"),
    "FMT016.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "FMT017": ("«type» of «kind» ontbreekt", "'type' or 'kind' is missing"),
    "FMT017.cure": ("voeg het toe", "add it"),
    "FMT018": ("hier hoort een lijst", "a list belongs here"),
    "FMT018.cure": (
        "schrijf [a, b] of een regel per stuk met een streepje",
        "write [a, b] or a line each with a dash",
    ),
    "FMT019": ("hier horen sleutels met waarden", "keys with values belong here"),
    "FMT019.cure": ("schrijf «sleutel: waarde»", "write 'key: value'"),
    "FMT020": ("hier staat te weinig", "there is too little here"),
    "FMT020.cure": ("vul het aan", "complete it"),
    "FMT021": ("deze tekst is te lang", "this text is too long"),
    "FMT021.cure": ("kort hem in", "shorten it"),
    "FMT022": (
        "{value} ligt buiten het bereik ({limit})",
        "{value} is out of range ({limit})",
    ),
    "FMT022.cure": ("kies een waarde {limit}", "choose a value {limit}"),
    "FMT023": (
        "«{value}» is geen bestaande datum",
        "'{value}' is not an existing date",
    ),
    "FMT023.cure": ("schrijf een datum als 2027-03-15", "write a date as 2027-03-15"),
    "FMT030": ("dit klopt niet: {why}", "this is not right: {why}"),
    "FMT030.cure": ("pas het aan", "adapt it"),
    "FMT031": (
        "deze ignore van {code} past op geen enkel probleem",
        "this ignore of {code} fits no problem",
    ),
    "FMT031.cure": ("haal ze weg", "remove it"),
    "FMT032": (
        "{code} is een fout en kan niet genegeerd worden",
        "{code} is an error and cannot be ignored",
    ),
    "FMT032.cure": (
        "verbeter de fout; alleen waarschuwingen kunnen aanvaard worden",
        "correct the error; only warnings can be accepted",
    ),
    "FMT033": ("er is geen controle {code}", "there is no check {code}"),
    "FMT033.cure": ("kies een code uit docs/controles.md", "choose a code of docs/controles.md"),
    "FMT034": (
        "dit is een resultaat, geen dossier of checklist",
        "this is a result, not a dossier or a checklist",
    ),
    "FMT034.cure": (
        "geef het bestand waaruit het resultaat gemaakt is",
        "give the file that the result was made from",
    ),
    "FMT035": ("dit is geen geldige JSON{why}", "this is not valid JSON{why}"),
    "FMT035.cure": (
        "kijk naar komma's, aanhalingstekens en haakjes vóór deze plaats; is het bestand afgebroken, haal het dan opnieuw op",
        "look at commas, quotes and brackets before this place; if the file was cut off, get it again",
    ),
    "FMT036": (
        "deze link leidt naar geen bestand",
        "this link leads to no file",
    ),
    "FMT036.cure": (
        "verwijder de link, of laat ze naar een bestaand bestand leiden",
        "remove the link, or let it lead to a file that is there",
    ),
}
