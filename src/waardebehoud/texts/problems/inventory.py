"""What is wrong with an inventory, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "INV001": ("de kolom «{heading}» is niet gekend", "the column '{heading}' is not known"),
    "INV001.cure": (
        "gebruik een kop uit de lege lijst van «waardebehoud form --inventory», of laat de kolom weg",
        "use a heading of the empty list of 'waardebehoud form --inventory', or leave it out",
    ),
    "INV002": (
        "de kolom «{heading}» staat er twee keer ({key})",
        "the column '{heading}' stands there twice ({key})",
    ),
    "INV002.cure": ("laat er een weg", "leave one out"),
    "INV003": ("{column}: «{value}» is geen getal", "{column}: '{value}' is no number"),
    "INV003.cure": (
        "schrijf alleen het getal, zonder eenheid: 1250,5",
        "write the number only, without a unit: 1250.5",
    ),
    "INV004": ("{column}: «{value}» is negatief", "{column}: '{value}' is negative"),
    "INV004.cure": ("schrijf een getal vanaf 0", "write a number from 0 up"),
    "INV005": (
        "{column}: «{value}» kan {whole} zijn of {broken}",
        "{column}: '{value}' can be {whole} or {broken}",
    ),
    "INV005.cure": (
        "schrijf {whole} zonder punt of komma, of een andere decimaal erbij",
        "write {whole} without point or comma, or with another decimal",
    ),
    "INV006": (
        (
            "{column}: «{value}» past niet bij de rest van het bestand, waar «{decimal}» het "
            "decimaalteken is"
        ),
        (
            "{column}: '{value}' does not agree with the rest of the file, where '{decimal}' is the "
            "decimal sign"
        ),
    ),
    "INV006.cure": (
        "schrijf alle getallen op dezelfde manier",
        "write all numbers in the same way",
    ),
    "INV007": ("{column}: «{value}» is geen jaar", "{column}: '{value}' is no year"),
    "INV007.cure": ("schrijf een jaar met vier cijfers", "write a year of four digits"),
    "INV008": (
        "{column}: «{value}» is geen ja, nee of onbekend",
        "{column}: '{value}' is not yes, no or unknown",
    ),
    "INV008.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "INV009": ("{column}: «{value}» is niet gekend", "{column}: '{value}' is not known"),
    "INV009.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "INV010": (
        "{column}: «{value}» is geen euralcode",
        "{column}: '{value}' is no waste code",
    ),
    "INV010.cure": (
        "schrijf zes cijfers, met een ster als ze gevaarlijk is: 17 06 05*",
        "write six digits, with a star if it is hazardous: 17 06 05*",
    ),
    "INV011": (
        "{column}: «{value}» heeft een ster, maar {listed} is niet gevaarlijk",
        "{column}: '{value}' has a star, but {listed} is not hazardous",
    ),
    "INV011.cure": (
        "haal de ster weg, of kies de spiegelcode die wel gevaarlijk is",
        "take the star away, or choose the mirror code that is hazardous",
    ),
    "INV012": (
        "er is geen kolom die zegt wat een rij is",
        "there is no column that says what a row is",
    ),
    "INV012.cure": (
        "zet boven de tabel minstens de kop «Element» of «Materiaal»",
        "put at least the heading 'Element' or 'Material' above the table",
    ),
    "INV013": (
        "«{value}» staat voorbij de laatste van {width} kolommen",
        "'{value}' stands beyond the last of {width} columns",
    ),
    "INV013.cure": (
        "zet een cel met een scheidingsteken erin tussen aanhalingstekens",
        "put a cell that holds a delimiter between quotes",
    ),
    "INV014": ("dit is geen geldige csv{why}", "this is not valid csv{why}"),
    "INV014.cure": (
        "bewaar het bestand opnieuw als CSV UTF-8 uit het rekenprogramma",
        "save the file again as CSV UTF-8 from the spreadsheet program",
    ),
    "why.csv.open_quote": (
        "een aanhalingsteken wordt nergens gesloten",
        "a quotation mark is never closed",
    ),
    "why.csv.after_quote": (
        "na een aanhalingsteken hoort een scheidingsteken",
        "after a quotation mark belongs a delimiter",
    ),
    "why.csv.long_cell": ("een cel is veel te lang", "a cell is far too long"),
    "INV015": (
        "{column}: «{value}» staat ook in rij {first}",
        "{column}: '{value}' also stands in row {first}",
    ),
    "INV015.cure": ("geef elke rij een eigen id", "give every row an id of its own"),
    "INV016": (
        "{column}: {kg_given} kg, maar {quantity} {unit} × {kg_per} kg/{base} ({name}) is {kg_computed} kg",
        "{column}: {kg_given} kg, but {quantity} {unit} × {kg_per} kg/{base} ({name}) is {kg_computed} kg",
    ),
    "INV016.cure": (
        "kijk hoeveelheid, eenheid, materiaal en massa na; de opgegeven massa telt",
        "check quantity, unit, material and mass; the mass that is given counts",
    ),
    "INV017": (
        "{column}: {kg_given} kg, maar {quantity} {unit} is {kg_computed} kg",
        "{column}: {kg_given} kg, but {quantity} {unit} is {kg_computed} kg",
    ),
    "INV017.cure": (
        "kijk hoeveelheid, eenheid en massa na; de opgegeven massa telt",
        "check quantity, unit and mass; the mass that is given counts",
    ),
    "INV018": (
        "en nog {count} {count?rij waarvan de massa de|rijen waarvan de massa hun} hoeveelheid tegenspreekt",
        "and {count} more {count?row|rows} whose mass contradicts their quantity",
    ),
    "INV018.cure": (
        "kijk eerst de eenheid na: staat de massa in kg, en niet in ton?",
        "check the unit first: is the mass in kg, and not in tonnes?",
    ),
    "INV021": (
        "in dit werkboek staat geen tabel met gekende koppen",
        "this workbook has no table with known headings",
    ),
    "INV021.cure": (
        "vertrek van de lege lijst van «waardebehoud form --inventory»",
        "start from the empty list of 'waardebehoud form --inventory'",
    ),
    "INV022": ("{column}: hier staat een formule: {value}", "{column}: this is a formula: {value}"),
    "INV022.cure": ("plak de waarde in plaats van de formule", "paste the value over the formula"),
}
