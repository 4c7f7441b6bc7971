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
    "asked.not_by": (
        "wordt niet gevraagd; dat volgt uit {questions}",
        "is not asked; that follows from {questions}",
    ),
    "asked.only_by": (
        "nog niet te zeggen of dit gevraagd wordt; dat volgt uit {questions}",
        "cannot be said yet whether this is asked; that follows from {questions}",
    ),
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
    "sheet.matrix": ("Actiematrix", "Action matrix"),
    "about.matrix": (
        "Rollen van de gemeente en instrumenten. Zachte instrumenten staan eerst: kies ze waar ze volstaan.",
        "Roles of the municipality and instruments. Soft instruments come first: choose them where they suffice.",
    ),
    "none.matrix": ("Geen maatregelen nodig.", "No actions needed."),
    "sheet.actions": ("Acties", "Actions"),
    "sheet.waiting": ("Open", "Open"),
    "sheet.rules": ("Regels", "Rules"),
    "sheet.questions": ("Vragen", "Questions"),
    "sheet.account": ("Verantwoording", "Account"),
    "about.actions": (
        (
            "Wie wat kan doen: eerst wat een blokkerende regel in orde brengt, dan wat de score "
            "het meest verhoogt."
        ),
        "Who can do what: first what cures a blocking rule, then what raises the score most.",
    ),
    "about.waiting": (
        "Wat nog geantwoord moet worden, te late vragen eerst, en welke regels daarop wachten.",
        "What must still be answered, late questions first, and which rules wait for it.",
    ),
    "about.rules": (
        (
            "Het oordeel van elke regel: wat niet in orde is staat bovenaan. De melding geldt "
            "alleen als de regel niet in orde is."
        ),
        (
            "The outcome of every rule: what is not met stands on top. The message holds only "
            "where the rule is not met."
        ),
    ),
    "about.questions": (
        (
            "Elke vraag in volgorde, met antwoord, punten en bewijs, of waarom ze niet gesteld "
            "is. Lege punten: telt niet mee in de score."
        ),
        (
            "Every question in order, with answer, points and evidence, or why it was not asked. "
            "No points: not part of the score."
        ),
    ),
    "about.account": (
        (
            "Waarop dit rapport steunt: project, checklist, methode, cijfers en bronnen. Wie dit "
            "overdoet, vindt hetzelfde."
        ),
        (
            "What this report rests on: project, checklist, method, figures and sources. Who does "
            "this again finds the same."
        ),
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
        "Blokkerende regels die nog niet te beoordelen zijn: {count} (zie Open)",
        "Blocking rules that cannot be judged yet: {count} (see Open)",
    ),
    "blockers.warnings": (
        "Andere regels die niet in orde zijn: {count} (zie Regels)",
        "Other rules that are not met: {count} (see Rules)",
    ),
    "profile.none": ("n.v.t.", "n/a"),
    "profile.described": (
        (
            "Gestapelde staven per thema, van 0 tot 100 %: zeker behaald, nog mogelijk, niet meer "
            "haalbaar. {themes}."
        ),
        (
            "Stacked bars per theme, from 0 to 100 %: surely earned, still possible, out of "
            "reach. {themes}."
        ),
    ),
    "standing.later": ("nog niet aan de orde", "not due yet"),
    "standing.none": ("niets van toepassing", "nothing applies"),
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
    "column.gain": ("Winst in procentpunt", "Gain in % points"),
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
    "column.theme_state": ("Thema, en hoe de vraag staat", "Theme, and how the question stands"),
    "see.rule": ("regel", "rule"),
    # What waits, and why.
    "waiting.rule_matters.blocker": (
        "Zolang dit niet te beoordelen is, is niet te zeggen of de fase klaar is.",
        "While this cannot be judged, it cannot be said whether the phase is ready.",
    ),
    "waiting.rule_matters.other": (
        "Houdt de fase niet tegen.",
        "Does not hold back the phase.",
    ),
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
}
