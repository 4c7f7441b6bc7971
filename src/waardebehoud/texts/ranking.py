"""Words of the ranking of bids: workbook, motivation."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "cli.rank": (
        "Rangschikt de offertes van een opdracht. Minimumeisen staan apart; niemand wordt uitgesloten.",
        "Ranks the bids of a tender. Minimum requirements stand apart; nobody is excluded.",
    ),
    "option.ranking_report": (
        "Werkboek met de rangschikking (.xlsx).",
        "Workbook with the ranking (.xlsx).",
    ),
    "option.robustness": (
        "Apart werkboek: hoe vast de volgorde staat. Enkel voor intern gebruik.",
        "Separate workbook: how firm the order is. For internal use only.",
    ),
    "option.motivation": (
        "Map voor een motivering per offerte (Markdown).",
        "Folder for a motivation per bid (Markdown).",
    ),
    "option.seed": (
        "Startgetal voor het loten van gewichten.",
        "Seed for drawing weights.",
    ),
    "error.no_award": (
        "Checklist «{id}» heeft geen gunningscriteria (award); daarmee valt niets te rangschikken.",
        "Checklist '{id}' has no award criteria (award); nothing can be ranked with it.",
    ),
    "error.several_checklists": (
        "De offertes noemen verschillende checklists: {names}. Kies er één met --checklist.",
        "The bids name different checklists: {names}. Choose one with --checklist.",
    ),
    "error.several_currencies": (
        "De offertes noemen verschillende munten: {names}. Reken ze eerst om naar dezelfde munt.",
        "The bids name different currencies: {names}. Convert them to the same one first.",
    ),
    "error.no_bids": (
        "Geen enkele offerte gevonden. Een offerte is een dossier met een deel «bid».",
        "No bid found. A bid is a dossier with a section 'bid'.",
    ),
    "error.robustness_apart": (
        "De robuustheid hoort in een bestand apart van de rangschikking; kies voor een van beide een andere naam dan {path}.",
        "The robustness belongs in a file apart from the ranking; choose for one of both another name than {path}.",
    ),
    "rank.written": ("Rangschikking geschreven: {path}", "Ranking written: {path}"),
    "rank.robustness_written": (
        "Robuustheid (intern) geschreven: {path}",
        "Robustness (internal) written: {path}",
    ),
    "rank.motivations_written": (
        "{count} {count?motivering|motiveringen} geschreven in {path}",
        "{count} {count?motivation|motivations} written in {path}",
    ),
    "rank.heading": (
        "{title} ({version}) · {count} {count?offerte|offertes}",
        "{title} ({version}) · {count} {count?bid|bids}",
    ),
    "rank.warning": ("let op: {warning}", "note: {warning}"),
    "warning.specification": (
        "«{question}» hoort bij het bestek, maar is niet in elke offerte gelijk beantwoord: {values}.",
        "'{question}' belongs to the specification, but is not answered alike in every bid: {values}.",
    ),
    "warning.jurisdictions": (
        "De offertes vallen onder het recht van verschillende gebieden: {values}. Wat in het ene een minimumeis is, geldt niet in het andere.",
        "The bids fall under the law of different jurisdictions: {values}. What is a minimum requirement in one does not hold in another.",
    ),
    "warning.dates": (
        "«{date}» is niet in elke offerte dezelfde dag: {values}. Een datum beslist welke regels gelden.",
        "'{date}' is not the same day in every bid: {values}. A date decides which rules hold.",
    ),
    "warning.projects": (
        "De offertes noemen verschillende opdrachten: {names}.",
        "The bids name different tenders: {names}.",
    ),
    "warning.bidders": (
        "Dezelfde inschrijver komt meermaals voor: {names}.",
        "The same bidder occurs more than once: {names}.",
    ),
    "warning.phases": (
        "De offertes staan in verschillende fasen: {names}. Alle zijn beoordeeld in {phase}.",
        "The bids stand at different phases: {names}. All were judged at {phase}.",
    ),
    "regularity.in_order": ("in orde", "in order"),
    "regularity.to_explain": ("toelichting vragen", "ask for explanation"),
    "regularity.to_judge": (
        "te beoordelen als onregelmatig",
        "to be assessed as irregular",
    ),
    "regularity.attention": ("aandachtspunt", "point of attention"),
    "regularity.met": (
        "{count?De enige minimumeis die van toepassing is, is|Alle {count} minimumeisen die van toepassing zijn, zijn} in orde.",
        "{count?The one minimum requirement that applies is|All {count} minimum requirements that apply are} met.",
    ),
    "regularity.undecided": (
        "Nog niet te beoordelen; nodig: {names}.",
        "Cannot be judged yet; needed: {names}.",
    ),
    "regularity.ground": ("«{question}»: {value}", "'{question}': {value}"),
    "regularity.undocumented": (
        "Gevraagd bewijs is niet vermeld bij: {questions}",
        "Evidence that was asked for is not named with: {questions}",
    ),
    "regularity.if_regular": (
        "plaats {rank} met {points} punten, met de eigen prijs meegerekend",
        "place {rank} with {points} points, its own price counted",
    ),
    "regularity.never_excludes": (
        "Dit blad sluit niemand uit. De aanbestedende overheid beoordeelt de regelmatigheid en motiveert dat.",
        "This sheet excludes nobody. The awarding authority assesses regularity and gives its reasons.",
    ),
    "sheet.ranking": ("Rangschikking", "Ranking"),
    "sheet.regularity": ("Regelmatigheid", "Regularity"),
    "sheet.criteria": ("Per criterium", "Per criterion"),
    "sheet.robustness": ("Robuustheid", "Robustness"),
    "sheet.flips": ("Kantelgewichten", "Flip weights"),
    "sheet.places": ("Plaatsen", "Places"),
    "about.ranking": (
        "Volgorde volgens de laagste waarde: wat een inschrijver niet toonde, telt niet. Punten naar beneden afgerond.",
        "Order by the low end: what a bidder did not show does not count. Points rounded down.",
    ),
    "about.regularity": (
        "De minimumeisen, los van de volgorde. Wat niet in orde is, vraagt een oordeel; wat onbekend is, een toelichting.",
        "The minimum requirements, apart from the order. What is not met needs a judgement; what is unknown, an explanation.",
    ),
    "about.criteria": (
        "Per criterium eerst het geheel (score maal gewicht is punten), dan elke vraag: wat de inschrijver zegt, en wat de beoordelaar daarvan maakt.",
        "Per criterion first the whole (score times weight makes points), then every question: what the bidder says, and what the reviewer makes of it.",
    ),
    "about.robustness": (
        "Enkel voor interne voorbereiding. Geen deel van de volgorde of van de motivering.",
        "For internal preparation only. No part of the order or of the motivation.",
    ),
    "about.flips": (
        "Bij welk gewicht van één criterium twee buren gelijk staan; de andere gewichten houden hun verhouding.",
        "At which weight of one criterion two neighbours are equal; the other weights keep their ratios.",
    ),
    "about.places": (
        "Onder welk deel van de toegelaten gewichten elke offerte elke plaats inneemt.",
        "Under which share of the allowed weights each bid holds each place.",
    ),
    "ranking.price": ("Prijs", "Price"),
    "ranking.apart": ("–", "–"),
    "ranking.tied": ("{rank} (gelijk)", "{rank} (tied)"),
    "ranking.tender": ("Opdracht", "Tender"),
    "ranking.criterion": ("Gunningscriterium", "Award criterion"),
    "ranking.note": ("Over de gewichten", "About the weights"),
    "ranking.source": ("Bron van de gewichten", "Source of the weights"),
    "ranking.column.place": ("Plaats", "Place"),
    "ranking.column.bidder": ("Inschrijver", "Bidder"),
    "ranking.column.price": ("Prijs ({currency}, zonder btw)", "Price ({currency}, without VAT)"),
    "ranking.column.low": ("Punten", "Points"),
    "ranking.column.high": ("Hoogstens", "At most"),
    "ranking.column.regularity": ("Minimumeisen", "Minimum requirements"),
    "ranking.column.waiting": ("Vragen open", "Questions open"),
    "ranking.column.evidence": ("Bewijs ontbreekt", "Evidence missing"),
    "ranking.column.requirement": ("Eis", "Requirement"),
    "ranking.column.if_regular": ("Als ze regelmatig is", "If it is regular"),
    "ranking.column.sources": ("Bronnen", "Sources"),
    "ranking.column.criterion": ("Criterium", "Criterion"),
    "ranking.column.question": ("Vraag", "Question"),
    "ranking.column.claim": ("Wat de inschrijver zegt", "What the bidder says"),
    "ranking.column.judgement": ("Oordeel van de beoordelaar", "Judgement of the reviewer"),
    "ranking.column.by": ("Wie, wanneer", "Who, when"),
    "ranking.column.share_low": ("Score laag", "Score low"),
    "ranking.column.share_high": ("Score hoog", "Score high"),
    "ranking.column.earned": ("Punten", "Points"),
    "criteria.price": ("Laagste prijs gedeeld door prijs", "Lowest price divided by price"),
    "criteria.whole": ("Het criterium als geheel", "The criterion as a whole"),
    "criteria.nothing": ("niets te scoren", "nothing to score"),
    "criteria.apart": (
        "Een offerte buiten de volgorde krijgt hier geen punten; wat ze antwoordt, staat er wel.",
        "A bid out of the order gets no points here; what it answers is shown.",
    ),
    "ranking.column.weight": ("Gewicht", "Weight"),
    "ranking.column.documents": ("Bewijs", "Evidence"),
    "ranking.column.what": ("Wat", "What"),
    "ranking.column.value": ("Inhoud", "Content"),
    "ranking.column.least": ("Laag", "Low"),
    "ranking.column.most": ("Hoog", "High"),
    "ranking.is_apart": (
        "{bidder} ({file}) staat niet in de volgorde: te beoordelen als onregelmatig. Zie Regelmatigheid.",
        "{bidder} ({file}) is not in the order: to be assessed as irregular. See Regularity.",
    ),
    "ranking.no_score": (
        "{bidder}: in «{criterion}» valt niets te scoren; dat levert geen punten op. Kijk de checklist na.",
        "{bidder}: nothing can be scored in '{criterion}'; that earns no points. Check the checklist.",
    ),
    "ranking.unread": (
        "Niet meegerekend: {where}: {sentence} – {cure}",
        "Not counted: {where}: {sentence} – {cure}",
    ),
    "ranking.lowest": (
        "Laagste prijs onder de offertes in de volgorde: {price}. Die krijgt alle punten voor de prijs.",
        "Lowest price among the bids in the order: {price}. It gets all points for price.",
    ),
    "ranking.only_low": (
        "Hoogstens: wat de offerte haalt als alles wat ze open laat, goed uitvalt. Het telt niet voor de volgorde.",
        "At most: what the bid reaches when all that it leaves open turns out well. It does not count for the order.",
    ),
    "ranking.no_answer": ("geen antwoord", "no answer"),
    "ranking.unknown": ("onbekend", "unknown"),
    "ranking.not_asked": ("niet gevraagd", "not asked"),
    "ranking.at_worst": (
        "open: telt als het slechtste antwoord",
        "open: counts as the worst answer",
    ),
    "ranking.evidence_missing": ("gevraagd, niet vermeld", "asked for, not named"),
    "ranking.judged_points": ("{share} van de punten", "{share} of the points"),
    "ranking.judged_accepted": ("niet van toepassing aanvaard", "not applicable accepted"),
    "ranking.judged_confirmed": ("bevestigd", "confirmed"),
    "ranking.method.points.title": ("Punten", "Points"),
    "ranking.method.points": (
        "Per criterium: gewicht maal score. De score van een thema is het gewogen gemiddelde van de punten van zijn vragen.",
        "Per criterion: weight times score. The score of a theme is the weighted mean of the points of its questions.",
    ),
    "ranking.method.low.title": ("Laagste waarde", "Low end"),
    "ranking.method.low": (
        "De volgorde volgt de laagste waarde. Wat open is, telt als het slechtste antwoord.",
        "The order follows the low end. What is open counts as the worst answer.",
    ),
    "ranking.method.price.title": ("Prijs", "Price"),
    "ranking.method.price": (
        "Gewicht maal laagste prijs gedeeld door prijs. Een offerte die een minimumeis mist, bepaalt de laagste prijs niet.",
        "Weight times lowest price divided by price. A bid that misses a minimum requirement does not set the lowest price.",
    ),
    "ranking.method.minimum.title": ("Minimumeisen", "Minimum requirements"),
    "ranking.method.minimum": (
        "Niet in orde: te beoordelen als onregelmatig, buiten de volgorde. Onbekend: toelichting vragen, in de volgorde.",
        "Not met: to be assessed as irregular, out of the order. Unknown: ask for explanation, in the order.",
    ),
    "ranking.method.claims.title": ("Bewering en oordeel", "Claim and judgement"),
    "ranking.method.claims": (
        "Het oordeel van de beoordelaar beslist; wat de inschrijver zei, blijft ernaast staan. Een bewering dat iets niet van toepassing is, telt als het slechtste antwoord tot de beoordelaar ze aanvaardt.",
        "The judgement of the reviewer decides; what the bidder said stays beside it. A claim that something does not apply counts as the worst answer until the reviewer accepts it.",
    ),
    "ranking.method.ties.title": ("Gelijke punten", "Equal points"),
    "ranking.method.ties": (
        "Offertes met precies evenveel punten delen hun plaats; het programma kiest niet.",
        "Bids with exactly the same points share their place; the program does not choose.",
    ),
    "ranking.method.rounding.title": ("Afronding", "Rounding"),
    "ranking.method.rounding": (
        "Er wordt gerekend met exacte breuken. Pas hier is afgerond: laagste waarden naar beneden, hoogste naar boven. Afgeronde delen kunnen daardoor samen iets minder zijn dan het totaal.",
        "All sums are done with exact fractions. Only here are they rounded: low ends down, high ends up. Rounded parts may therefore add up to slightly less than the total.",
    ),
    "ranking.method.decision.title": ("Beslissing", "Decision"),
    "ranking.method.decision": (
        "Een hulpmiddel bij de beoordeling. De gunning, de regelmatigheid en de motivering blijven beslissingen van de aanbestedende overheid.",
        "An aid to assessment. The award, the regularity and the motivation remain decisions of the awarding authority.",
    ),
    "motivation.title": ("Motivering: {bidder}", "Motivation: {bidder}"),
    "motivation.in_order": (
        "De offerte voldoet aan alle minimumeisen die van toepassing zijn.",
        "The bid meets all minimum requirements that apply.",
    ),
    "motivation.to_explain": (
        "Over deze minimumeisen geeft de offerte geen uitsluitsel. Er is toelichting te vragen:",
        "The bid does not settle these minimum requirements. An explanation is to be asked for:",
    ),
    "motivation.to_judge": (
        "De offerte is te beoordelen als onregelmatig, om deze reden. De beslissing is aan de aanbestedende overheid:",
        "The bid is to be assessed as irregular, for this reason. The decision is up to the awarding authority:",
    ),
    "motivation.place": (
        "Ze behaalt **{points} van {whole} punten** en staat daarmee op plaats {rank} van {count}.",
        "It earns **{points} of {whole} points** and so stands at place {rank} of {count}.",
    ),
    "motivation.tied": (
        "Ze behaalt **{points} van {whole} punten** en deelt daarmee plaats {rank} van {count}.",
        "It earns **{points} of {whole} points** and so shares place {rank} of {count}.",
    ),
    "motivation.price": (
        "Prijs: {price} zonder btw. De laagste prijs onder de offertes in de volgorde is {lowest}. Punten: {weight} × {above} / {below} = {points}.",
        "Price: {price} without VAT. The lowest price among the bids in the order is {lowest}. Points: {weight} × {above} / {below} = {points}.",
    ),
    "motivation.no_score": (
        "In dit criterium viel niets te scoren; het levert geen punten op.",
        "Nothing could be scored in this criterion; it earns no points.",
    ),
    "motivation.share": (
        "Score {share}, maal gewicht {weight}. De score volgt uit deze antwoorden:",
        "Score {share}, times weight {weight}. The score follows from these answers:",
    ),
    "motivation.judged": (
        "Oordeel van de beoordelaar: {found}. Reden: {reason}.",
        "Judgement of the reviewer: {found}. Reason: {reason}.",
    ),
    "motivation.earned": (
        "Dit levert {share} van de punten op (gewicht {weight} in het criterium).",
        "This earns {share} of the points (weight {weight} in the criterion).",
    ),
    "motivation.out": (
        "Dit telt niet mee in de score.",
        "This does not count in the score.",
    ),
    "motivation.open": (
        "De offerte toont dit niet; daarom telt het als het slechtste antwoord.",
        "The bid does not show this; it therefore counts as the worst answer.",
    ),
    "motivation.evidence": (
        "Gevraagd bewijs is niet vermeld.",
        "Evidence that was asked for is not named.",
    ),
    "motivation.basis": (
        "Opgemaakt uit de gegevens van de offerte volgens {reference}. Punten en percentages zijn naar beneden afgerond.",
        "Drawn up from the data of the bid according to {reference}. Points and percentages are rounded down.",
    ),
}
