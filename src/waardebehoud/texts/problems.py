"""What is wrong in a file, per code: the sentence, and the cure."""

from typing import Final

WORDS: Final = {
    # Format: can it be read at all.
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
    "FMT034": (
        "dit is een resultaat, geen dossier of checklist",
        "this is a result, not a dossier or a checklist",
    ),
    "FMT034.cure": (
        "geef het bestand waaruit het resultaat gemaakt is",
        "give the file that the result was made from",
    ),
    # Identity: who is who.
    "IDN001": (
        "«{key}» staat er twee keer, ook op regel {line}",
        "'{key}' stands here twice, also on line {line}",
    ),
    "IDN001.cure": ("houd er één over", "keep one of them"),
    "IDN002": (
        "«{value}» heeft niet de juiste vorm",
        "'{value}' does not have the right form",
    ),
    "IDN002.cure": (
        "schrijf {pattern}",
        "write {pattern}",
    ),
    "IDN003": (
        "de id «{id}» bestaat al in {first}",
        "the id '{id}' exists already in {first}",
    ),
    "IDN003.cure": ("geef dit een eigen id", "give this an id of its own"),
    "IDN004": ("«{name}» is een voorbehouden woord", "'{name}' is a reserved word"),
    "IDN004.cure": ("kies een andere id", "choose another id"),
    "IDN005": (
        "de naam «{name}» bestaat al bij {first}",
        "the name '{name}' exists already in {first}",
    ),
    "IDN005.cure": (
        "vragen, data en expressies delen één reeks namen; kies een andere",
        "questions, dates and expressions share one set of names; choose another",
    ),
    # References: what is spoken of exists.
    "REF001": ("de naam «{name}» bestaat niet", "the name '{name}' does not exist"),
    "REF001.cure": (
        "gebruik de id van een vraag, een expressie of een projectdatum",
        "use the id of a question, an expression or a project date",
    ),
    "REF002": (
        "de vraag «{name}» heeft geen keuze «{option}»",
        "the question '{name}' has no option '{option}'",
    ),
    "REF002.cure": ("gebruik een bestaande keuze", "use an existing option"),
    "REF003": ("«{name}» bestaat niet ({kind})", "'{name}' does not exist ({kind})"),
    "REF003.cure": (
        "gebruik een bestaande id, of voeg ze toe",
        "use an existing id, or add it",
    ),
    "REF010": (
        "het bestand «{name}» is niet gevonden",
        "the file '{name}' was not found",
    ),
    "REF010.cure": (
        "het pad telt vanaf de map van deze checklist",
        "the path counts from the folder of this checklist",
    ),
    "REF011": (
        "«{name}» staat in geen enkel deel",
        "'{name}' stands in none of the parts",
    ),
    "REF011.cure": (
        "alleen vragen uit delen worden zo aangepast",
        "only questions of parts are adapted this way",
    ),
    "REF012": (
        "«{name}» is zelf een checklist, geen deel",
        "'{name}' is a checklist itself, not a part",
    ),
    "REF012.cure": (
        "noem hier alleen bestanden die met part: zeggen welk deel ze zijn",
        "name only files here that say with part: which part they are",
    ),
    "REF013": (
        "«{name}» ligt buiten de map van deze checklist",
        "'{name}' lies outside the folder of this checklist",
    ),
    "REF013.cure": (
        "zet het deel in de map van de checklist, of in een map daarin",
        "put the part in the folder of the checklist, or in a folder inside it",
    ),
    "REF014": (
        "«{name}» is geen rechtsgebied van deze checklist; geen enkele regel zou nog gelden",
        "'{name}' is no jurisdiction of this checklist; not one rule would hold any more",
    ),
    "REF014.cure": (
        "kies uit: {allowed}; voeg een ander gebied toe aan elsewhere in de checklist",
        "choose from: {allowed}; add another one to elsewhere in the checklist",
    ),
    # Expressions.
    "EXP001": ("deze uitdrukking is niet te lezen", "this expression cannot be read"),
    "EXP001.cure": (
        "kijk naar haakjes en aanhalingstekens",
        "look at brackets and quotes",
    ),
    "EXP002": (
        "deze uitdrukking is te lang of te diep ({longest})",
        "this expression is too long or too deep ({longest})",
    ),
    "EXP002.cure": (
        "splits ze in expressies met een naam",
        "split it into named expressions",
    ),
    "EXP003": ("dit kan niet in een uitdrukking", "this cannot stand in an expression"),
    "EXP003.cure": (
        "toegelaten: namen, getallen, 'teksten', vergelijkingen, in, and, or, not, + - * / en functies",
        "allowed: names, numbers, 'texts', comparisons, in, and, or, not, + - * / and functions",
    ),
    "EXP004": (
        "{word} is geen waarde in een uitdrukking",
        "{word} is not a value in an expression",
    ),
    "EXP004.cure": (
        "schrijf bijvoorbeeld sop == 'ja'",
        "write for instance sop == 'ja'",
    ),
    "EXP005": (
        "na «in» hoort een lijst van waarden, of een vraag met meerdere keuzes",
        "after 'in' belongs a list of values, or a question with several choices",
    ),
    "EXP005.cure": (
        "schrijf x in ['a', 'b'] of 'a' in x",
        "write x in ['a', 'b'] or 'a' in x",
    ),
    "EXP006": (
        "de functie «{name}» bestaat niet",
        "the function '{name}' does not exist",
    ),
    "EXP006.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "EXP007": ("«{text}» is geen datum", "'{text}' is not a date"),
    "EXP007.cure": ("schrijf date('2027-01-01')", "write date('2027-01-01')"),
    "EXP010": (
        "«{name}» alleen is geen voorwaarde",
        "'{name}' alone is not a condition",
    ),
    "EXP010.cure": ("schrijf {name} == '{option}'", "write {name} == '{option}'"),
    "EXP011": (
        "hier hoort een voorwaarde (nu: {kind})",
        "a condition belongs here (now: {kind})",
    ),
    "EXP011.cure": ("maak er een vergelijking van", "make it a comparison"),
    "EXP012": (
        "hier hoort een getal (nu: {kind})",
        "a number belongs here (now: {kind})",
    ),
    "EXP012.cure": ("reken alleen met getallen", "compute with numbers only"),
    "EXP013": ("«{sign}» kan niet met {kind}", "'{sign}' cannot be used with {kind}"),
    "EXP013.cure": ("gebruik == of !=", "use == or !="),
    "EXP014": (
        "dit kan niet vergeleken worden ({kind})",
        "this cannot be compared ({kind})",
    ),
    "EXP014.cure": (
        "schrijf 'keuze' in vraag, of gebruik count(vraag)",
        "write 'option' in question, or use count(question)",
    ),
    "EXP015": (
        "een {left} wordt vergeleken met een {right}",
        "a {left} is compared with a {right}",
    ),
    "EXP015.cure": ("vergelijk gelijke soorten", "compare like with like"),
    "EXP016": (
        "{function} met {count} waarden kan niet",
        "{function} with {count} values cannot be",
    ),
    "EXP016.cure": (
        "known, count en abs nemen er één; min en max minstens twee",
        "known, count and abs take one; min and max at least two",
    ),
    "EXP017": (
        "{function} werkt niet op wat hier staat",
        "{function} does not work on what stands here",
    ),
    "EXP017.cure": ("geef de naam van een vraag", "give the name of a question"),
    # Logic.
    "LOG001": (
        "dit hangt van zichzelf af: {circle}",
        "this depends on itself: {circle}",
    ),
    "LOG001.cure": ("haal één van de voorwaarden weg", "remove one of the conditions"),
    "LOG002": (
        "moet klaar zijn in {due}, maar wordt pas gesteld in {phase}",
        "is due in {due}, but asked only from {phase}",
    ),
    "LOG002.cure": (
        "kies voor due dezelfde of een latere fase",
        "choose the same or a later phase for due",
    ),
    "LOG003": (
        "moet klaar zijn in {due}, maar hangt af van «{name}» uit {phase}",
        "is due in {due}, but depends on '{name}' of {phase}",
    ),
    "LOG003.cure": (
        "schuif due op, of vraag «{name}» vroeger",
        "move due, or ask '{name}' earlier",
    ),
    "LOG004": ("de periode van «{id}» is leeg", "the period of '{id}' is empty"),
    "LOG004.cure": (
        "until moet op of na from liggen",
        "until must be on or after from",
    ),
    "LOG006": (
        "bij «{name}» past geen enkel getal: {bounds}",
        "no number fits '{name}': {bounds}",
    ),
    "LOG006.cure": ("kies min ≤ max", "choose min ≤ max"),
    # Scores.
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
    # Texts.
    "TXT001": ("de Nederlandse tekst (nl) ontbreekt", "the Dutch text (nl) is missing"),
    "TXT001.cure": ("voeg nl toe", "add nl"),
    "TXT002": ("de tekst in {language} is leeg", "the text in {language} is empty"),
    "TXT002.cure": (
        "vul hem in, of laat de taal weg",
        "fill it in, or leave the language out",
    ),
    "TXT003": (
        "de vertaling ({language}) ontbreekt",
        "the translation ({language}) is missing",
    ),
    "TXT003.cure": ("voeg {language} toe", "add {language}"),
    # Sources.
    "SRC001": (
        "regel «{id}» rust alleen op een bron met status unverified",
        "rule '{id}' rests only on an unverified source",
    ),
    "SRC001.cure": (
        "maak er severity: info van, of zoek de bron op",
        "make it severity: info, or look the source up",
    ),
    "SRC002": (
        "blokkerende regel «{id}» heeft geen gelezen bron",
        "blocking rule '{id}' has no source that was read",
    ),
    "SRC002.cure": (
        "noem het artikel als bron, of maak er een warning van",
        "name the article as a source, or make it a warning",
    ),
    # Worked examples.
    "EXA001": (
        "«{name}» is {found}, maar het voorbeeld verwacht {wanted}",
        "'{name}' is {found}, but the example expects {wanted}",
    ),
    "EXA001.cure": (
        "verbeter het voorbeeld of de checklist",
        "correct the example or the checklist",
    ),
    "EXA005": (
        "«{name}», {what}{detail}: nu {found}, in de momentopname {wanted}",
        "'{name}', {what}{detail}: now {found}, in the snapshot {wanted}",
    ),
    "EXA005.cure": (
        "herstel de checklist; is het zo bedoeld, voer dan validate --snapshot uit en laat het verschil nalezen",
        "restore the checklist; if it is meant, run validate --snapshot and have the difference reviewed",
    ),
    "EXA006": (
        "«{name}» staat nog niet in de momentopname",
        "'{name}' is not in the snapshot yet",
    ),
    "EXA006.cure": (
        "voer validate --snapshot uit en laat het verschil nalezen",
        "run validate --snapshot and have the difference reviewed",
    ),
    "EXA007": (
        "«{name}» staat in de momentopname, maar niet meer in de checklist",
        "'{name}' is in the snapshot, but no longer in the checklist",
    ),
    "EXA007.cure": (
        "zet het terug; is het zo bedoeld, voer dan validate --snapshot uit en laat het verschil nalezen",
        "put it back; if it is meant, run validate --snapshot and have the difference reviewed",
    ),
    "EXA008": (
        "«{name}», {what}: {found}, maar het voorbeeld verwacht {wanted}",
        "'{name}', {what}: {found}, but the example expects {wanted}",
    ),
    "EXA008.cure": (
        "verbeter het voorbeeld of de checklist",
        "correct the example or the checklist",
    ),
    # Dossiers.
    "DOS001": (
        "checklist «{checklist}» heeft geen vraag «{name}»",
        "checklist '{checklist}' has no question '{name}'",
    ),
    "DOS001.cure": (
        "verbeter de id, of haal het antwoord weg",
        "correct the id, or remove the answer",
    ),
    "DOS002": (
        "het antwoord op «{name}» hoort bij checklist «{own}»; «{checklist}» kijkt er niet naar",
        "the answer to '{name}' belongs to checklist '{own}'; '{checklist}' does not look at it",
    ),
    "DOS002.cure": ("u hoeft niets te doen", "nothing needs to be done"),
    "DOS003": (
        "«{name}» kan niet als n.v.t. beantwoord worden",
        "'{name}' cannot be answered as not applicable",
    ),
    "DOS003.cure": (
        "geef een antwoord, of schrijf {{unknown: true}}",
        "give an answer, or write {{unknown: true}}",
    ),
    "DOS004": (
        "«{value}» is geen antwoord op «{name}»",
        "'{value}' is not an answer to '{name}'",
    ),
    "DOS004.cure": ("kies uit: {allowed}", "choose from: {allowed}"),
    "DOS005": (
        "op «{name}» past een lijst van keuzes, geen «{value}»",
        "'{name}' takes a list of options, not '{value}'",
    ),
    "DOS005.cure": (
        "kies uit: {allowed}; [] is geen enkele",
        "choose from: {allowed}; [] is none",
    ),
    "DOS006": (
        "«{value}» is geen getal voor «{name}»",
        "'{value}' is not a number for '{name}'",
    ),
    "DOS006.cure": (
        "schrijf een getal met een punt, zonder eenheid: 12.5",
        "write a number with a point, without a unit: 12.5",
    ),
    "DOS007": (
        "{value} ligt buiten {bounds} voor «{name}»",
        "{value} lies outside {bounds} for '{name}'",
    ),
    "DOS007.cure": (
        "kies een waarde binnen {bounds}",
        "choose a value within {bounds}",
    ),
    "DOS008": (
        "op «{name}» past een geheel getal, geen {value}",
        "'{name}' takes a whole number, not {value}",
    ),
    "DOS008.cure": ("rond af", "round it"),
    "DOS009": (
        "«{value}» is geen datum voor «{name}»",
        "'{value}' is not a date for '{name}'",
    ),
    "DOS009.cure": ("schrijf een datum als 2027-03-15", "write a date as 2027-03-15"),
    "DOS010": (
        "dit antwoord zegt twee dingen tegelijk",
        "this answer says two things at once",
    ),
    "DOS010.cure": (
        "kies één van value, not_applicable en unknown",
        "choose one of value, not_applicable and unknown",
    ),
    "DOS012": (
        "dit oordeel zegt twee dingen tegelijk",
        "this judgement says two things at once",
    ),
    "DOS012.cure": (
        "kies één van value, points en not_applicable",
        "choose one of value, points and not_applicable",
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
    "DOS011": (
        "op «{name}» past tekst, geen {value}",
        "'{name}' takes a text, not {value}",
    ),
    "DOS011.cure": ("zet er aanhalingstekens om", "put it between quotes"),
    "DOS013": (
        "op «{name}» past tekst; hier staat niets",
        "'{name}' takes a text; nothing stands here",
    ),
    "DOS013.cure": (
        "schrijf een antwoord, of {{unknown: true}}",
        "write an answer, or {{unknown: true}}",
    ),
    "DOS020": (
        "dit dossier hoort bij checklist «{wanted}», niet bij «{given}»",
        "this dossier belongs to checklist '{wanted}', not '{given}'",
    ),
    "DOS020.cure": (
        "kies de checklist van het dossier",
        "choose the checklist of the dossier",
    ),
    "DOS021": (
        "dit dossier is gemaakt met {id} {made}; hier is alleen {now}",
        "this dossier was made with {id} {made}; only {now} is here",
    ),
    "DOS021.cure": (
        "gebruik de versie waarmee het gemaakt is, of controleer de antwoorden en pas het nummer aan",
        "use the version it was made with, or check the answers and change the number",
    ),
    "DOS022": (
        "dit dossier is gemaakt met {id} {made}; het wordt gelezen met {now}",
        "this dossier was made with {id} {made}; it is read with {now}",
    ),
    "DOS022.cure": (
        "kijk of er nieuwe vragen zijn",
        "see whether there are new questions",
    ),
}
