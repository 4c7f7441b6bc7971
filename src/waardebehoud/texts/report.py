"""Words of the reports: xlsx and Markdown, and the sentences all reports share."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # Answers, scores and askings: said by every report.
    "answer.ja": ("ja", "yes"),
    "answer.nee": ("nee", "no"),
    "answer.none": ("geen van deze", "none of these"),
    "answer.not_applicable": ("niet van toepassing: {reason}", "not applicable: {reason}"),
    "asked.later": (
        "komt aan de orde vanaf de fase {phase}",
        "comes up from the phase {phase} on",
    ),
    "asked.not": ("wordt alleen gevraagd als {condition}", "is asked only when {condition}"),
    "asked.only": (
        "nog niet te zeggen of dit gevraagd wordt; alleen als {condition}",
        "cannot be said yet whether this is asked; only when {condition}",
    ),
    "score.none": ("geen score: er is niets van toepassing", "no score: nothing applies"),
    "score.not_yet": ("nog geen score (mogelijk {interval})", "no score yet (possibly {interval})"),
    "score.provisional": ("voorlopig {interval}", "provisional {interval}"),
    "score.to": ("tot", "to"),
    # How a question stands.
    "state.answered": ("beantwoord", "answered"),
    "state.open": ("open", "open"),
    "state.unknown": ("onbekend", "unknown"),
    "state.not_applicable": ("n.v.t.", "n/a"),
    "state.not_asked": ("niet gevraagd", "not asked"),
    "state.later": ("later", "later"),
    "state.no_longer": ("niet meer gevraagd", "no longer asked"),
    "state.undecided": ("onbeslist", "undecided"),
    "state.late": ("te laat", "late"),
    "state.due": ("nu nodig", "due now"),
    "state.rule_waits": ("regel wacht", "rule waits"),
    "state.date_missing": ("datum ontbreekt", "date missing"),
    # How a rule comes out.
    "outcome.met": ("in orde", "met"),
    "outcome.violated": ("niet in orde", "not met"),
    "outcome.not_applicable": ("n.v.t.", "n/a"),
    "outcome.unknown": ("nog niet te beoordelen", "cannot be judged yet"),
    "outcome.not_due": ("later", "later"),
    # Phases.
    "verdict.yes": ("klaar", "ready"),
    "verdict.no": ("niet klaar", "not ready"),
    "verdict.unknown": ("nog niet te zeggen", "cannot be said yet"),
    "verdict.later": ("later", "later"),
    "verdict.nothing_open": (
        "geen regel houdt tegen en niets staat open",
        "no rule holds back and nothing is open",
    ),
    "verdict.not_reached": (
        "het project is nog niet in deze fase",
        "the project has not reached this phase",
    ),
    "verdict.blocking": (
        "blokkerende regels niet in orde: {count}",
        "blocking rules not met: {count}",
    ),
    "verdict.undecided": (
        "blokkerende regels nog niet te beoordelen: {count}",
        "blocking rules that cannot be judged yet: {count}",
    ),
    "verdict.open": ("open vragen: {count}", "open questions: {count}"),
    "verdict.late": ("te late vragen: {count}", "late questions: {count}"),
    # The report as a whole.
    "report.title": ("Rapport waardebehoud", "Value retention report"),
    "report.about": (
        "Gemaakt met waardebehoud {version}. Een momentopname: waarden, geen formules.",
        "Made with waardebehoud {version}. A record of one moment: values, no formulas.",
    ),
    "subtitle.phase": ("fase: {phase}", "phase: {phase}"),
    "footer.page": ("pagina {page} van {pages}", "page {page} of {pages}"),
    "text.cut": (
        " […] (ingekort: te lang voor een cel van Excel; de hele tekst staat in het dossier)",
        " […] (cut: too long for a cell of Excel; the whole text is in the dossier)",
    ),
    "refer.question": ("vraag {number}", "question {number}"),
    "refer.rule": ("regel {rule}", "rule {rule}"),
    # Sheets.
    "sheet.summary": ("Samenvatting", "Summary"),
    "sheet.actions": ("Acties", "Actions"),
    "sheet.waiting": ("Open", "Open"),
    "sheet.rules": ("Regels", "Rules"),
    "sheet.questions": ("Vragen", "Questions"),
    "sheet.account": ("Verantwoording", "Account"),
    "about.actions": (
        "Wie wat kan doen: eerst wat een blokkerende regel in orde brengt, dan wat de score het meest verhoogt.",
        "Who can do what: first what cures a blocking rule, then what raises the score most.",
    ),
    "about.waiting": (
        "Wat nog geantwoord moet worden, te late vragen eerst, en welke regels daarop wachten.",
        "What must still be answered, late questions first, and which rules wait for it.",
    ),
    "about.rules": (
        "Het oordeel van elke regel: wat niet in orde is staat bovenaan. De melding geldt alleen als de regel niet in orde is.",
        "The outcome of every rule: what is not met stands on top. The message holds only where the rule is not met.",
    ),
    "about.questions": (
        "Elke vraag in volgorde, met antwoord, punten en bewijs, of waarom ze niet gesteld is. Lege punten: telt niet mee in de score.",
        "Every question in order, with answer, points and evidence, or why it was not asked. No points: not part of the score.",
    ),
    "about.account": (
        "Waarop dit rapport steunt: project, checklist, methode, cijfers en bronnen. Wie dit overdoet, vindt hetzelfde.",
        "What this report rests on: project, checklist, method, figures and sources. Who does this again finds the same.",
    ),
    "none.actions": (
        "Er volgen geen acties uit dit dossier.",
        "No actions follow from this dossier.",
    ),
    "none.waiting": ("Er staat niets open.", "Nothing is open."),
    "none.rules": ("Deze checklist heeft geen regels.", "This checklist has no rules."),
    "none.questions": ("Deze checklist heeft geen vragen.", "This checklist has no questions."),
    "none.sources": ("Er zijn geen bronnen gebruikt.", "No sources were used."),
    # Sections of the first sheet.
    "section.phases": ("Klaar voor de volgende fase?", "Ready for the next phase?"),
    "section.blockers": ("Wat tegenhoudt", "What holds back"),
    "section.profile": ("Profiel per thema", "Profile per theme"),
    "section.raising": ("Wat de score het meest verhoogt", "What raises the score most"),
    "section.contents": ("In dit rapport", "In this report"),
    "phase.every": ("elke fase", "every phase"),
    "blockers.none": (
        "Geen blokkerende regel is overtreden.",
        "No blocking rule is broken.",
    ),
    "blockers.waiting": (
        "Blokkerende regels die nog niet te beoordelen zijn: {count} (zie blad Open)",
        "Blocking rules that cannot be judged yet: {count} (see sheet Open)",
    ),
    "blockers.warnings": (
        "Andere regels die niet in orde zijn: {count} (zie blad Regels)",
        "Other rules that are not met: {count} (see sheet Rules)",
    ),
    "profile.none": ("n.v.t.", "n/a"),
    "profile.described": (
        "Gestapelde staven per thema, van 0 tot 100 %: zeker behaald, nog mogelijk, niet meer haalbaar. {themes}.",
        "Stacked bars per theme, from 0 to 100 %: surely earned, still possible, out of reach. {themes}.",
    ),
    "standing.final": ("definitief", "final"),
    "standing.provisional": ("voorlopig", "provisional"),
    "standing.may_vanish": (
        "voorlopig; kan nog wegvallen",
        "provisional; may still fall away",
    ),
    "standing.nothing_answered": ("nog niets beantwoord", "nothing answered yet"),
    "standing.weight": ("gewicht {weight}", "weight {weight}"),
    "total.title": ("Totaal", "Total"),
    "total.coverage": (
        "dekking {share} van het gevraagde gewicht",
        "coverage {share} of the asked weight",
    ),
    "total.band": ("klasse {band}", "class {band}"),
    "raise.do": ("Te doen: {action}", "To do: {action}"),
    # Columns.
    "column.action": ("Wat te doen", "What to do"),
    "column.why": ("Waarom", "Why"),
    "column.service": ("Dienst die trekt", "Leading service"),
    "column.role": ("Rol van de gemeente", "Role of the municipality"),
    "column.phase": ("Fase", "Phase"),
    "column.effort": ("Inspanning", "Effort"),
    "column.gain": ("Winst (procent-punt)", "Gain (percentage points)"),
    "column.instrument": ("Instrument", "Instrument"),
    "column.strength": ("Hard of zacht", "Hard or soft"),
    "column.answers_to": ("Volgt uit", "Follows from"),
    "column.example": ("Voorbeeld", "Example"),
    "column.sources": ("Bronnen", "Sources"),
    "column.number": ("Nr.", "No."),
    "column.theme": ("Thema", "Theme"),
    "column.question": ("Vraag", "Question"),
    "column.answer": ("Antwoord", "Answer"),
    "column.unit": ("Eenheid", "Unit"),
    "column.state": ("Stand", "State"),
    "column.points_low": ("Punten laag", "Points low"),
    "column.points_high": ("Punten hoog", "Points high"),
    "column.weight": ("Gewicht", "Weight"),
    "column.remark": ("Notitie, of waarom niet gevraagd", "Note, or why not asked"),
    "column.evidence": ("Bewijs", "Evidence"),
    "column.by": ("Door", "By"),
    "column.at": ("Op", "On"),
    "column.responsible": ("Wie", "Who"),
    "column.due": ("Te beantwoorden uiterlijk in", "To be answered at the latest in"),
    "column.what": ("Vraag, datum of regel", "Question, date or rule"),
    "column.why_waiting": ("Waarom het ertoe doet", "Why it matters"),
    "column.needs": ("Wat ontbreekt, of notitie", "What is missing, or note"),
    "column.outcome": ("Oordeel", "Outcome"),
    "column.severity": ("Zwaarte", "Severity"),
    "column.judged_from": ("Beoordeeld vanaf", "Judged from"),
    "column.message": (
        "Melding: wat er mis is als de regel niet in orde is, en wat eraan te doen",
        "Message: what is wrong where the rule is not met, and the cure",
    ),
    "column.article": ("Artikel of bron", "Article or source"),
    "column.period": (
        "Geldt volgens, en de datum van het project",
        "Holds by, and the project's date",
    ),
    "column.reason": ("Waarop het wacht, of waarom niet", "What it waits for, or why not"),
    "column.verdict": ("Oordeel en reden", "Verdict and reason"),
    "column.blocks": ("Wat niet in orde is, en wat eraan te doen", "What is not met, and the cure"),
    "column.see": ("Zie", "See"),
    "column.low": ("Minstens", "At least"),
    "column.high": ("Hoogstens", "At most"),
    "column.coverage": ("Dekking", "Coverage"),
    "column.standing": ("Stand en gewicht", "State and weight"),
    "column.raises": ("Vraag, en de eerste stap", "Question, and the first step"),
    "column.sure": ("Zeker behaald", "Surely earned"),
    "column.possible": ("Nog mogelijk", "Still possible"),
    "column.lost": ("Niet meer haalbaar", "Out of reach"),
    "column.source_id": ("Code", "Code"),
    "column.source_title": ("Bron", "Source"),
    "column.source_status": ("Hoe zeker", "How sure"),
    "column.read": ("Gelezen op", "Read on"),
    "column.published": ("Uitgegeven", "Published"),
    "column.url": ("Adres", "Address"),
    # What waits, and why.
    "waiting.date_decides": (
        "Deze datum bepaalt welk recht geldt. Vul ze in bij het project.",
        "This date decides which law holds. Fill it in with the project.",
    ),
    "waiting.rules": ("Hierop wachten: {rules}", "Waiting for it: {rules}"),
    "waiting.needs": ("Wacht op: {needs}", "Waits for: {needs}"),
    "waiting.if_violated": ("Als niet voldaan: {message}", "If not met: {message}"),
    "evidence.expected": ("verwacht, nog niet vermeld", "expected, not named yet"),
    "date.missing": ("niet ingevuld", "not filled in"),
    "rule.elsewhere": ("Geldt alleen in {place}", "Holds only in {place}"),
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
            "Een hulpmiddel voor projectleiders. De vragen en regels zijn een eigen werk op basis van wetgeving en "
            "gepubliceerde praktijk. Het rapport vervangt geen juridisch advies en geen beslissing van een bestuur."
        ),
        (
            "An aid for project leaders. The questions and rules are our own work, based on law and published "
            "practice. The report replaces neither legal advice nor a decision by an authority."
        ),
    ),
    "method.interval.title": ("Bandbreedte", "Interval"),
    "method.interval": (
        (
            "Elk cijfer heeft een laagste en een hoogste waarde. Wat nog onbekend is, maakt de afstand groter, nooit "
            "het cijfer fout: hoe de open vragen ook uitvallen, de uitkomst ligt ertussen. Is alles gekend, dan "
            "vallen beide samen. Zonder antwoorden is er geen score: nooit 0 en nooit het volle pond."
        ),
        (
            "Every figure has a lowest and a highest value. What is unknown makes the distance larger, never the "
            "figure wrong: however the open questions turn out, the outcome lies between the two. When everything is "
            "known they coincide. Without answers there is no score: never 0, and never full marks."
        ),
    ),
    "method.points.title": ("Punten per vraag", "Points per question"),
    "method.points": (
        (
            "Een vraag met een gewicht levert 0 tot 1 punt. Open of onbekend: van het minste tot het meeste wat een "
            "antwoord kan opleveren. Niet gevraagd of niet van toepassing (met reden): de vraag telt niet mee, noch "
            "in de teller, noch in de noemer."
        ),
        (
            "A question with a weight earns 0 to 1 point. Open or unknown: from the least to the most that an answer "
            "can earn. Not asked or not applicable (with a reason): the question does not count, neither above nor "
            "below the line."
        ),
    ),
    "method.theme.title": ("Score van een thema", "Score of a theme"),
    "method.theme": (
        (
            "Het gewogen gemiddelde van de punten van de gestelde vragen. Is nog niet te zeggen of een vraag meetelt, "
            "dan wordt voor de laagste waarde de slechtste en voor de hoogste de beste mogelijkheid genomen."
        ),
        (
            "The weighted mean of the points of the questions asked. Where it cannot be said yet whether a question "
            "counts, the lowest value takes the worse and the highest the better possibility."
        ),
    ),
    "method.total.title": ("Totaal", "Total"),
    "method.total": (
        (
            "Het gewogen gemiddelde van de thema's die iets te scoren hebben. Een thema dat niet van toepassing is, "
            "telt niet mee en wordt niet getekend; het is geen 0. Het profiel zegt meer dan het totaal."
        ),
        (
            "The weighted mean of the themes that have something to score. A theme that does not apply does not count "
            "and is not drawn; it is not a 0. The profile says more than the total."
        ),
    ),
    "method.coverage.title": ("Dekking en voorlopig", "Coverage and provisional"),
    "method.coverage": (
        (
            "Dekking is het beantwoorde deel van het gevraagde gewicht. Een score heet voorlopig zolang de dekking "
            "geen 100 % is of de laagste en de hoogste waarde verschillen."
        ),
        (
            "Coverage is the answered share of the asked weight. A score is called provisional while coverage is "
            "below 100 % or the lowest and the highest value differ."
        ),
    ),
    "method.phases.title": ("Klaar voor de volgende fase", "Ready for the next phase"),
    "method.phases": (
        (
            "Niet klaar: een blokkerende regel is niet in orde. Nog niet te zeggen: zo'n regel is nog niet te "
            "beoordelen, of een vraag die nu beantwoord moest zijn staat open. Klaar: geen van beide. Vragen uit een "
            "vroegere fase die nog open staan, heten te laat."
        ),
        (
            "Not ready: a blocking rule is not met. Cannot be said yet: such a rule cannot be judged yet, or a "
            "question that is due now is open. Ready: neither. Questions of an earlier phase that are still open are "
            "called late."
        ),
    ),
    "method.rules.title": ("Regels", "Rules"),
    "method.rules": (
        (
            "Een regel is in orde, niet in orde, niet van toepassing, later (zijn fase is nog niet gekomen) of nog "
            "niet te beoordelen. Ontbreekt een antwoord of een datum, dan staat erbij welke. Alleen blokkerende "
            "regels houden een fase tegen. Regels veranderen de score niet."
        ),
        (
            "A rule is met, not met, not applicable, later (its phase has not come) or cannot be judged yet. Where an "
            "answer or a date is missing, it is named. Only blocking rules hold back a phase. Rules do not change "
            "the score."
        ),
    ),
    "method.law.title": ("Welk recht", "Which law"),
    "method.law": (
        (
            "Een regel geldt in een periode. Beslissend is een datum van het project, zoals de vergunningsaanvraag, "
            "niet de datum van dit rapport."
        ),
        (
            "A rule holds during a period. A date of the project decides, such as the permit application, not the "
            "date of this report."
        ),
    ),
    "method.gain.title": ("Winst", "Gain"),
    "method.gain": (
        (
            "De winst van een vraag is hoeveel procentpunt de laagste waarde van het totaal stijgt als die vraag haar "
            "beste antwoord krijgt en al het andere blijft. Winsten mogen niet opgeteld worden."
        ),
        (
            "The gain of a question is by how many percentage points the lowest value of the total rises when that "
            "question gets its best answer and all else stays. Gains must not be added up."
        ),
    ),
    "method.rounding.title": ("Afronding", "Rounding"),
    "method.rounding": (
        (
            "Er wordt gerekend met exacte breuken. Pas hier is afgerond: de laagste waarde en een enkele waarde naar "
            "beneden, de hoogste naar boven. 49,96 % staat dus nooit als 50 %."
        ),
        (
            "All sums are done with exact fractions. Only here are they rounded: the lowest value and a single value "
            "down, the highest up. So 49.96 % never shows as 50 %."
        ),
    ),
    "method.sources.title": ("Bronnen", "Sources"),
    "method.sources": (
        (
            "Elke bron zegt hoe zeker ze is: gelezen bij de bron, gelezen in een samenvatting, te verifiëren, of eigen "
            "voorstel. Wat te verifiëren is, vraagt navraag voor u erop steunt."
        ),
        (
            "Every source says how sure it is: read at the source, read in a summary, to be verified, or own proposal. "
            "Ask before you rely on what is still to be verified."
        ),
    ),
    "method.advice.title": ("Acties", "Actions"),
    "method.advice": (
        (
            "Acties volgen uit regels die niet in orde zijn en uit vragen die beter kunnen. Hard is wat verplicht, "
            "zacht wat mogelijk maakt. Beide tellen."
        ),
        (
            "Actions follow from rules that are not met and from questions that can do better. Hard is what obliges, "
            "soft what enables. Both count."
        ),
    ),
}
