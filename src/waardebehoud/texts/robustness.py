"""Words of what is said on the robustness of a ranking."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "robustness.above": ("Voor", "Ahead"),
    "robustness.below": ("Na", "Behind"),
    "robustness.gap": ("Verschil (punten)", "Gap (points)"),
    "robustness.gap_low": ("Kleinste verschil", "Smallest gap"),
    "robustness.gap_high": ("Grootste verschil", "Largest gap"),
    "robustness.verdict": ("Wat dat zegt", "What that says"),
    "robustness.firm": (
        "vast: onder geen enkel toegelaten gewicht keert dit paar om",
        "firm: under no allowed weights does this pair turn around",
    ),
    "robustness.turns": (
        "keert om als één gewicht schuift binnen zijn grenzen: {criteria}",
        "turns around when one weight shifts within its bounds: {criteria}",
    ),
    "robustness.turns_together": (
        "keert alleen om als meerdere gewichten samen schuiven{criteria}",
        "turns around only when several weights shift together{criteria}",
    ),
    "robustness.now": ("Gewicht nu", "Weight now"),
    "robustness.flip": ("Kantelt bij", "Flips at"),
    "robustness.least": ("Laag", "Low"),
    "robustness.most": ("Hoog", "High"),
    "robustness.within": ("Binnen de grenzen?", "Within the bounds?"),
    "robustness.never": ("kantelt nooit", "never flips"),
    "robustness.inside": ("binnen de grenzen", "within the bounds"),
    "robustness.inside_alone": (
        "binnen de grenzen, maar een ander gewicht komt dan buiten de zijne",
        "within the bounds, but another weight then falls outside its own",
    ),
    "robustness.outside": ("buiten de grenzen", "outside the bounds"),
    "robustness.place": ("Plaats {rank}", "Place {rank}"),
    "robustness.drawn": (
        "Geschat met {draws} gelote gewichten (startgetal {seed}); een aandeel wijkt hoogstens zowat één procentpunt af.",
        "Estimated with {draws} drawn weights (seed {seed}); a share is off by about one percentage point at most.",
    ),
    "robustness.drawn_few": (
        "De grenzen van de gewichten laten weinig ruimte: geschat met {draws} gelote gewichten (startgetal {seed}); een aandeel wijkt hoogstens zowat {points} procentpunten af.",
        "The bounds of the weights leave little room: estimated with {draws} drawn weights (seed {seed}); a share is off by about {points} percentage points at most.",
    ),
    "robustness.undrawn": (
        "De grenzen van de gewichten laten zo weinig ruimte dat er geen enkel geloot werd: de aandelen zijn niet bekend.",
        "The bounds of the weights leave so little room that none was drawn: the shares are not known.",
    ),
    "robustness.exact": (
        "Exact berekend: hoogstens twee gewichten kunnen schuiven.",
        "Computed exactly: at most two weights can shift.",
    ),
    "robustness.internal": (
        "De volgorde zelf gebruikt alleen de gewichten van het bestek.",
        "The order itself uses only the weights of the specification.",
    ),
}
