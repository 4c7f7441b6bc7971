"""What is wrong with a workbook or in a cell of a form, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "WBK001": ("dit is geen Excel-werkboek", "this is no Excel workbook"),
    "WBK001.cure": (
        "open het in Excel en bewaar het als .xlsx",
        "open it in Excel and save it as .xlsx",
    ),
    "WBK002": (
        "dit is een oud Excel-bestand (.xls) of een werkboek met een wachtwoord",
        "this is an old Excel file (.xls) or a workbook with a password",
    ),
    "WBK002.cure": (
        "bewaar het als .xlsx, zonder wachtwoord",
        "save it as .xlsx, without a password",
    ),
    "WBK003": (
        "er zitten macro's of ingesloten programma's in; die worden niet geopend",
        "it holds macros or embedded programs; those are not opened",
    ),
    "WBK003.cure": (
        "bewaar het als .xlsx zonder macro's",
        "save it as .xlsx without macros",
    ),
    "WBK004": (
        "er zitten koppelingen naar andere bestanden of bronnen in; die worden niet gevolgd",
        "it holds links to other files or sources; those are not followed",
    ),
    "WBK004.cure": (
        "verbreek in Excel de koppelingen (Gegevens, Koppelingen bewerken) en bewaar opnieuw",
        "break the links in Excel (Data, Edit Links) and save again",
    ),
    "WBK005": (
        "uitgepakt is het meer dan {limit} MB, of het heeft te veel onderdelen",
        "unpacked it is more than {limit} MB, or it has too many parts",
    ),
    "WBK005.cure": (
        "controleer of dit het juiste formulier is",
        "check whether this is the right form",
    ),
    "WBK006": ("het werkboek is beschadigd of onvolledig", "the workbook is damaged or incomplete"),
    "WBK006.cure": (
        "open het in Excel, laat het herstellen en bewaar het opnieuw; of vraag het bestand opnieuw",
        "open it in Excel, let it be repaired and save it again; or ask for the file again",
    ),
    "WBK007": (
        "er zit XML met eigen definities in, wat Excel nooit schrijft",
        "it holds XML with definitions of its own, which Excel never writes",
    ),
    "WBK007.cure": (
        "vertrouw dit bestand niet; vraag de afzender om een nieuw",
        "do not trust this file; ask the sender for a new one",
    ),
    "WBK008": (
        "dit is een OpenDocument-rekenblad (.ods)",
        "this is an OpenDocument spreadsheet (.ods)",
    ),
    "WBK008.cure": (
        "bewaar het in LibreOffice als Excel 2007-365 (.xlsx)",
        "save it in LibreOffice as Excel 2007-365 (.xlsx)",
    ),
    "WBK009": (
        "er staat meer in dan een formulier bevat: onder rij {rows}, of meer dan {cells} cellen",
        "it holds more than a form does: below row {rows}, or more than {cells} cells",
    ),
    "WBK009.cure": (
        "zet een grote inventaris in een csv en noem die in het dossier",
        "put a large inventory in a csv and name that in the dossier",
    ),
    "FRM001": (
        "dit werkboek is geen formulier van waardebehoud",
        "this workbook is no form of waardebehoud",
    ),
    "FRM001.cure": (
        "maak een formulier met: waardebehoud form CHECKLIST -o formulier.xlsx",
        "make a form with: waardebehoud form CHECKLIST -o form.xlsx",
    ),
    "FRM002": ("hier staat een formule", "there is a formula here"),
    "FRM002.cure": ("typ het antwoord zelf", "type the answer itself"),
    "FRM003": ("«{value}» is hier geen keuze", "'{value}' is no choice here"),
    "FRM003.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "FRM004": (
        "«{value}» is geen getal in de juiste eenheid",
        "'{value}' is no number in the right unit",
    ),
    "FRM004.cure": ("typ alleen het getal", "type the number only"),
    "FRM005": ("{value} ligt buiten {bounds}", "{value} lies outside {bounds}"),
    "FRM005.cure": ("kijk het getal en de eenheid na", "check the number and the unit"),
    "FRM006": ("{value} is geen geheel getal", "{value} is no whole number"),
    "FRM006.cure": ("typ een getal zonder decimalen", "type a number without decimals"),
    "FRM007": ("«{value}» is geen datum", "'{value}' is no date"),
    "FRM007.cure": (
        "typ dag-maand-jaar, zoals 15-03-2027",
        "type day-month-year, such as 15-03-2027",
    ),
    "FRM008": (
        "op deze rij staan twee soorten antwoord: een waarde, n.v.t. of onbekend",
        "this row holds two kinds of answer: a value, n/a or unknown",
    ),
    "FRM008.cure": ("laat er één staan", "leave one of them"),
    "FRM009": ("deze vraag kan niet n.v.t. zijn", "this question cannot be n/a"),
    "FRM009.cure": ("kies een antwoord, of onbekend", "choose an answer, or unknown"),
    "FRM010": (
        "«{key}» staat twee keer in het formulier, ook in {first}, met iets anders",
        "'{key}' stands twice in the form, also in {first}, with something else",
    ),
    "FRM010.cure": ("verwijder een van beide rijen", "remove one of the rows"),
    "FRM011": ("«{value}» kan hier niet", "'{value}' is not possible here"),
    "FRM011.cure": (
        "kies uit de lijst, of maak de cel leeg",
        "choose from the list, or clear the cell",
    ),
    "FRM012": (
        "de checklist heeft geen vraag «{key}» meer; het antwoord «{value}» is niet overgenomen",
        "the checklist no longer has a question '{key}'; the answer '{value}' was not taken over",
    ),
    "FRM012.cure": (
        "noteer het antwoord elders als het nog telt",
        "note the answer elsewhere if it still counts",
    ),
    "FRM013": ("de naam van het project ontbreekt", "the name of the project is missing"),
    "FRM013.cure": ("vul hem in op het eerste blad", "fill it in on the first sheet"),
    "FRM014": ("hier staat een fout van Excel: {value}", "there is an Excel error here: {value}"),
    "FRM014.cure": ("typ het antwoord opnieuw", "type the answer again"),
    "FRM015": (
        "«geen van deze» staat naast een keuze met ja",
        "'none of these' stands beside an option with yes",
    ),
    "FRM015.cure": ("maak een van beide leeg", "clear one of them"),
    "FRM016": (
        "een beoordeling heeft een motivering nodig, en één oordeel: antwoord, punten van 0 tot 1, of aanvaard",
        "a review needs a reason, and one judgement: answer, points from 0 to 1, or accepted",
    ),
    "FRM016.cure": (
        "vul de motivering aan of laat één oordeel staan",
        "add the reason or leave one judgement",
    ),
    "FRM017": ("inschrijver en prijs horen samen", "bidder and price belong together"),
    "FRM017.cure": ("vul beide in, of geen", "fill in both, or neither"),
    "FRM018": ("«{value}» kan hier niet", "'{value}' is not possible here"),
    "FRM018.cure": ("kijk naar de uitleg naast de cel", "look at the explanation beside the cell"),
    "FRM019": (
        "de sleutel van deze rij was overschreven; ze is herkend aan haar naam: {key}",
        "the key of this row was overwritten; it was recognised by its name: {key}",
    ),
    "FRM019.cure": (
        "kijk na of de rij bij die vraag hoort",
        "check that the row belongs to that question",
    ),
}
