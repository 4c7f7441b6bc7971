"""What is wrong with weights, points and bands, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    "SCO001": (
        "«{name}» heeft een gewicht maar geen punten",
        "'{name}' has a weight but no points",
    ),
    "SCO001.cure": (
        "geef punten, of laat het gewicht weg",
        "give points, or leave the weight out",
    ),
    "SCO002": (
        "«{name}» heeft punten maar geen gewicht",
        "'{name}' has points but no weight",
    ),
    "SCO002.cure": (
        "geef een gewicht, of laat de punten weg",
        "give a weight, or leave the points out",
    ),
    "SCO003": (
        "de keuze «{option}» van «{name}» heeft geen punten",
        "the option '{option}' of '{name}' has no points",
    ),
    "SCO003.cure": (
        "geef elke keuze punten van 0 tot 1",
        "give every option points from 0 to 1",
    ),
    "SCO004": ("{points} ligt buiten 0..1", "{points} lies outside 0..1"),
    "SCO004.cure": ("kies punten van 0 tot 1", "choose points from 0 to 1"),
    "SCO005": (
        "elk antwoord op «{name}» krijgt evenveel punten",
        "every answer to '{name}' earns the same",
    ),
    "SCO005.cure": ("laat gewicht en punten weg", "leave weight and points out"),
    "SCO006": (
        "from en to van «{name}» zijn gelijk",
        "from and to of '{name}' are equal",
    ),
    "SCO006.cure": ("gebruik bands voor een sprong", "use bands for a step"),
    "SCO007": ("de klassen stijgen niet", "the bands do not rise"),
    "SCO007.cure": (
        "zet ze van klein naar groot, elk maar één keer",
        "put them from small to large, each only once",
    ),
    "SCO008": (
        "onder de eerste klasse van «{name}» is er een gat",
        "there is a gap below the first band of '{name}'",
    ),
    "SCO008.cure": (
        "geef de vraag een min, en begin de klassen daar",
        "give the question a min, and start the bands there",
    ),
    "SCO009": (
        "de eerste klasse begint niet bij 0",
        "the first band does not start at 0",
    ),
    "SCO009.cure": ("begin bij 0", "start at 0"),
    "SCO010": (
        "thema «{name}» heeft geen enkele vraag met gewicht",
        "theme '{name}' has no question with a weight",
    ),
    "SCO010.cure": (
        "geef een vraag gewicht, of laat het thema weg",
        "give a question a weight, or leave the theme out",
    ),
    "SCO011": (
        "{weight} ligt niet tussen low {low} en high {high}",
        "{weight} does not lie between low {low} and high {high}",
    ),
    "SCO011.cure": ("kies low ≤ weight ≤ high", "choose low ≤ weight ≤ high"),
    "SCO012": (
        "de gewichten van de gunning tellen op tot {total}, niet tot 100",
        "the award weights add up to {total}, not to 100",
    ),
    "SCO012.cure": ("verdeel precies 100", "divide exactly 100"),
    "SCO020": (
        "in thema «{name}» is de hoogste score niet te halen",
        "in theme '{name}' the best score cannot be reached",
    ),
    "SCO020.cure": (
        "kijk welke vragen niet samen op hun best kunnen zijn",
        "see which questions cannot be at their best together",
    ),
    "SCO021": ("de hoogste totaalscore is niet te halen", "the best total score cannot be reached"),
    "SCO021.cure": (
        "kijk welke thema's niet samen op hun best kunnen zijn",
        "see which themes cannot be at their best together",
    ),
    "SCO022": (
        "geen enkel project kan in klasse «{name}» vallen",
        "no project can fall into band '{name}'",
    ),
    "SCO022.cure": ("verleg de grenzen van de klassen", "move the limits of the bands"),
}
