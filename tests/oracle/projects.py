"""A seed becomes projects: plans, editions, submissions and texts as people write them, some with faults.

`write(seed, folder)` writes one project as a case of `tests/cases` is laid out: `project/`, `args` with a
command a line, and folders that `+ NAME` in `args` lays over the project. The same seed gives the same bytes.

Of twenty projects eleven are sound, five have planted faults that mostly only warn, and four have errors too.
"""

import json
import random
import re
from pathlib import Path

# A thing that is counted: one, many, gender, and the same in English.
NOUNS = [
    ("insats", "insatser", "en", "activity", "activities"),
    ("samtal", "samtal", "ett", "interview", "interviews"),
    ("utbildning", "utbildningar", "en", "course", "courses"),
    ("ärende", "ärenden", "ett", "case", "cases"),
    ("person", "personer", "en", "person", "persons"),
    ("möte", "möten", "ett", "meeting", "meetings"),
    ("kommun", "kommuner", "en", "municipality", "municipalities"),
    ("behandlingsprogram", "behandlingsprogram", "ett", "programme", "programmes"),
    ("stödsökande", "stödsökande", "en", "person seeking support", "persons seeking support"),
    ("process/insats", "processer/insatser", "en", "process or activity", "processes and activities"),
    ("anmälan", "anmälningar", "en", "report", "reports"),
    ("kontaktförbud", "kontaktförbud", "ett", "non-contact order", "non-contact orders"),
]
DOINGS = ["pågående", "fullföljda", "påbörjade", "nya", "regionala", "avslutade"]
DOINGS_EN = ["ongoing", "completed", "started", "new", "regional", "closed"]
BASES = [
    ("enheter som svarat", "units that answered"),
    ("medarbetare i yttre tjänst", "staff in field service"),
    ("sökta kontaktförbud", "applications"),
    ("kommuner i länet", "municipalities in the county"),
]
AGENCIES = [
    (
        "lansstyrelsen",
        "Länsstyrelsen",
        "authority",
        "the County Administrative Board",
        ["Länsstyrelsen i Exempellänet"],
    ),
    ("polisen", "Polismyndigheten", "authority", "the Swedish Police Authority", ["Polisen"]),
    ("regionen", "Region Exempel", "region", "", []),
    ("kriminalvarden", "Kriminalvården", "authority", "the Prison and Probation Service", []),
    ("aklagarmyndigheten", "Åklagarmyndigheten", "authority", "the Prosecution Authority", []),
    ("forsakringskassan", "Försäkringskassan", "authority", "the Social Insurance Agency", []),
    ("stads-missionen", "Stadsmissionen", "function", "", ["Missionen"]),
]
TOWNS = ["Almby", "Berga", "Östby", "Norrby", "Söderåsa", "Upplands Väster", "Åkerö"]
TITLES = [
    ("Våld förebyggs", "Violence is prevented"),
    ("Våldsutsatta får stöd", "Victims of violence get support"),
    ("Våld upptäcks tidigt", "Violence is detected early"),
    ("Den som har utövat våld får hjälp att sluta", "Perpetrators get help to stop"),
    ("Barn som upplevt våld skyddas", "Children who have experienced violence are protected"),
]
TEXTS = [
    ("Stödja förebyggande arbete i *skolan*.", "Support prevention at *school*."),
    ("Ställa frågor om våld till alla besökare.", "Ask all visitors about violence."),
    ("Utveckla samverkan – också över länets gräns.", "Develop cooperation – across the county border too."),
    ("Införa rutiner för \"första kontakten\" efter anmälan.", "Introduce routines for the first contact."),
    ("Sprida kunskap (10 procent av tiden) till berörda", "Spread knowledge to those concerned"),
    ("Nå alla kommuner, även de små.", "Reach every municipality, the small ones too."),
    ("Genomföra behandlingsprogram i frivården.", "Carry out treatment programmes."),
]
SENTENCES = [
    "Arbetet har påbörjats.",
    "En gemensam rutin används i *två* områden.",
    "Rutinen har prövats 2 gånger. Den beslutas under våren.",
    "Tre utbildningar har hållits, och fler planeras.",
    "Socialtjänsten har bjudit in polisen till sina planeringsmöten under hösten.",
    "Samverkan fungerar: kontaktvägen är öppen – också på kvällar.",
]
CAUSES = [
    "Fem svar räknades två gånger.",
    "Systemet saknar uppgiften.",
    "En enhet hade inte räknats med.",
    "Enkäten har gjorts om med fler frågor.",
]


# YAML and CSV


PLAIN = re.compile(r"[A-Za-zÅÄÖåäö][\wåäöÅÄÖ /.()*–-]*$|\d{4}-\d\d-\d\d$|\d+$|\d+\.\d+[a-z]+$")
WORDS = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


def scalar(value):
    if value is True or value is False:
        return "yes" if value else "no"
    text = str(value)
    if isinstance(value, str) and (not PLAIN.match(text) or text.lower() in WORDS or text != text.strip()):
        return json.dumps(text, ensure_ascii=False)
    return text


def is_flat(value):
    return isinstance(value, (dict, list)) and not any(isinstance(it, (dict, list)) for it in
                                                       (value.values() if isinstance(value, dict) else value))


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(it)}" for key, it in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(it) for it in value) + "]"
    text = scalar(value)
    # What stands between braces may not hold a comma of its own.
    return json.dumps(str(value), ensure_ascii=False) if "," in text and text[0] != '"' else text


def block(value, indent=0):
    """Lines of block YAML; what is small and flat stands in braces."""
    pad = "  " * indent
    lines = []
    items = value.items() if isinstance(value, dict) else [(None, it) for it in value]
    for key, it in items:
        head = f"{pad}- " if key is None else f"{pad}{scalar(key)}:"
        if not isinstance(it, (dict, list)):
            if isinstance(it, str) and "\n" in it and key is not None:
                lines.append(f"{head} |")
                lines += [f"{pad}  {line}" if line else "" for line in it.split("\n")]
            else:
                lines.append(f"{head} {scalar(it)}" if key is not None else head + scalar(it))
        elif not it or is_flat(it) and len(flow(it)) < 76:
            lines.append(f"{head} {flow(it)}" if key is not None else head + flow(it))
        elif key is None:
            inner = block(it, indent + 1)
            inner[0] = head + inner[0].lstrip()
            lines += inner
        else:
            lines.append(head)
            lines += block(it, indent + 1)
    return lines


def yaml(value):
    return "\n".join(block(value)) + "\n"


def cell(text, delimiter):
    text = str(text)
    if any(it in text for it in (delimiter, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


# The project


class Project:
    """What is made of one seed. Years are numbers, figures are rows of cells by heading."""

    def __init__(self, seed):
        self.random = random.Random(f"project {seed}")
        self.files = {}     # path -> bytes
        self.later = {}     # overlay -> {path -> bytes}
        self.args = []
        self.plans = {}     # id -> plan, as YAML
        self.facts = {}     # id -> what the rows need to know
        self.editions = {}  # (plan, year) -> edition, as YAML
        self.rows = {}      # (plan, year, file) -> [row]
        self.texts = {}     # path -> text
        self.ending = {}    # path -> a change of its text or bytes at last
        self.english = self.chance(0.45)

    def chance(self, p):
        return self.random.random() < p

    def pick(self, of):
        return self.random.choice(of)

    def some(self, of, least, most):
        return self.random.sample(of, min(len(of), self.random.randint(least, most)))

    def with_english(self, entry, english):
        """The entry with its English, where the project has any and the one who wrote it was not in a hurry."""
        english = {key: it for key, it in english.items() if it}
        if english and self.english and self.chance(0.75):
            entry["en"] = english
        return entry


def agencies(it):
    """The agencies of a plan, and how each that reports is called in a file."""
    own = [AGENCIES[0]] + it.some(AGENCIES[1:], 2, 4)
    found = []
    for name, title, kind, english, aliases in own:
        entry = {"id": name, "name": title, "kind": kind}
        if aliases:
            entry["aliases"] = aliases
        if kind == "function":
            entry["answer_through"] = "lansstyrelsen"
        if it.chance(0.3):
            entry["mandate"] = it.pick([
                "Ansvarar för hälso- och sjukvård.",
                "Har ett *regionalt* uppdrag:\n\n- stödja arbetet\n- följa utvecklingen",
            ])
        if it.chance(0.2):
            entry["heading"] = f"{title} – en del av kedjan"
        it.with_english(entry, {"name": english, "heading": "A link in the chain" if "heading" in entry else ""})
        found.append(entry)
    if it.chance(0.35):
        found.append({"id": "natverket", "name": "Nätverket", "kind": "platform",
                      "answer_through": it.pick(own[:3])[0] if own[1][2] != "function" else "lansstyrelsen"})
    if found[-1].get("answer_through") == "stads-missionen":
        found[-1]["answer_through"] = "lansstyrelsen"
    if it.chance(0.6):
        towns = it.some(TOWNS, 2, 5)
        ids = [town.lower().replace(" ", "-").replace("å", "a").replace("ä", "a").replace("ö", "o") for town in towns]
        group = {"id": "kommunerna", "name": "kommunerna", "kind": "group", "members": ids}
        if it.chance(0.5):
            group["aliases"] = ["länets kommuner"]
        found.append(it.with_english(group, {"name": "the municipalities"}))
        found += [{"id": own, "name": town, "kind": "municipality"} for own, town in zip(ids, towns)]
    return found


def breakdowns(it):
    closed = {"id": "våldstyp", "name": "våldstyp",
              "categories": [{"name": "våld i nära relation", "aliases": ["partnervåld"]},
                             "hedersrelaterat våld och förtryck", "sexualbrott"]}
    it.with_english(closed, {"name": "type of violence",
                             "categories": {"våld i nära relation": "intimate partner violence",
                                            "sexualbrott": "sexual offences"}})
    overlapping = {"id": "målgrupp", "name": "målgrupp", "categories": ["vuxna", "barn"], "overlapping": True}
    sex = {"id": "kön", "name": "kön", "categories": ["kvinnor", "män"]}
    place = {"id": "ort", "name": "ort", "open": True}
    line = {"id": "stödlinje", "name": "stödlinje", "open": True, "overlapping": True, "total": "none"}
    age = {
        "id": "ålder",
        "name": "åldersgrupp",
        "column": "åldersgrupp",
        "categories": ["0–17 år", "18–64 år", "65 år och äldre"],
    }
    return [closed, overlapping, sex, place, line, age]


def scales(it):
    own = {"id": "genomförande", "name": "Genomförande", "grades": [
        {"code": "G", "word": "genomförd", "rank": 2, "en": {"word": "completed"}},
        {"code": "P", "word": "påbörjad", "rank": 1},
        {"code": "E", "word": "ej påbörjad", "rank": 0, "sign": "–"},
        {"code": "X", "word": "ej relevant", "motivation": "required"}]}
    if it.chance(0.4):
        own["trend"] = True
    return [own]


def fact(id, kind, years, **more):
    """What the rows of a figure need to know of it."""
    usual = {
        "level": 1,
        "decimals": 0,
        "counts": "within_year",
        "crossed": [],
        "frequency": "annual",
        "combine": "each",
    }
    return {"id": id, "kind": kind, "from": years[0], "to": years[-1], "parties": ["lansstyrelsen"], **usual, **more}


def indicator(it, plan, id, years):
    """An indicator, and what its rows need to know."""
    kind = it.pick(["count"] * 7 + ["share"] * 5 + ["rate", "mean", "amount", "yes_no", "yes_no", "grade", "grade",
                                                       "text", "text", "undefined"])
    noun = it.pick(NOUNS)
    doing = it.random.randrange(len(DOINGS))
    entry = {"id": id}
    about = fact(id, kind, years, level=it.pick([3, 8, 25, 60, 180, 1400]))
    english = {}
    if kind == "count":
        entry |= {"name": f"Antal {DOINGS[doing]} {noun[1]}", "type": kind}
        english = {"name": f"Number of {DOINGS_EN[doing]} {noun[4]}"}
        entry["unit"] = {"one": noun[0], "many": noun[1], "gender": noun[2]}
        if "name" in english and it.chance(0.7):
            english["unit"] = {"one": noun[3], "many": noun[4]}
        if it.chance(0.4):
            about["counts"] = entry["counts"] = it.pick(["stock", "cumulative", "within_year"])
        if it.chance(0.1):
            entry["of"] = about["of"] = it.pick([5, 26, 300])
            about["level"] = 4
    elif kind == "share":
        base = it.pick(BASES)
        entry |= {"name": f"Andel {DOINGS[doing]} {noun[1]}", "type": kind, "base": base[0]}
        english = {"name": f"Share of {DOINGS_EN[doing]} {noun[4]}", "base": base[1]}
        if it.chance(0.4):
            entry["fraction"] = it.pick(["required", "required", "optional"])
        about["fraction"] = entry.get("fraction") == "required" or it.chance(0.6)
    elif kind == "rate":
        entry |= {"name": f"Antal {noun[1]} per 100 000 invånare", "type": kind, "per": 100000}
        about["decimals"] = 1
    elif kind == "mean":
        entry |= {"name": f"Medelvärde för upplevt stöd vid {noun[1]}", "type": kind, "scale": {"from": 0, "to": 10}}
        about |= {"decimals": 1, "level": 6}
        if it.chance(0.4):
            entry["decimals"] = about["decimals"] = it.pick([1, 2])
    elif kind == "amount":
        entry |= {"name": f"Fördelade medel till {noun[1]}", "type": kind,
                  "unit": {"one": "krona", "many": "kronor", "gender": "en"}}
        about["level"] = 125000
    elif kind == "yes_no":
        entry |= {"name": f"Det finns en rutin för {noun[1]}", "type": kind}
    elif kind == "grade":
        entry |= {"name": f"Genomförande av {noun[1]}", "type": kind,
                  "scale": it.pick(["genomförande", "genomförande", "ghpe", "ja-nara-nej"])}
        about["scale"] = entry["scale"]
    elif kind == "text":
        entry |= {"name": f"Beskrivning av {noun[1]}", "type": kind}
        english = {"name": f"Description of {noun[4]}"}
    else:
        entry |= {"name": "Utvecklas under planperioden", "type": kind}
    if kind in ("count", "share", "amount") and it.chance(0.3):
        use = it.pick(
            [
                ["våldstyp"],
                ["målgrupp"],
                ["ort"],
                ["våldstyp", "målgrupp"],
                [["våldstyp", "kön"]],
                ["ålder"],
                [["målgrupp", "kön"]],
                ["kön"],
            ]
            + ([["stödlinje"]] if kind == "count" else [])
        )
        entry["breakdowns"] = use
        about["crossed"] = [one if isinstance(one, list) else [one] for one in use]
        # What falls in one of many parts of a sum over the years is an error.
        entry.pop("counts", None)
        about["counts"] = "within_year"
        about["level"] = max(about["level"], 60)
        about.pop("of", None)
        entry.pop("of", None)
    if kind in ("count", "share", "rate", "mean", "amount"):
        if it.chance(0.6):
            entry["better"] = it.pick(["higher", "higher", "lower", "neither"])
        if entry.get("better") in ("higher", "lower") and it.chance(0.4):
            top = {"share": 80, "mean": 8}.get(kind, about["level"])
            if "of" in about:
                top = min(top, about["of"])
            entry["target"] = it.pick([
                {"value": top, "year": years[-1]},
                {("at_least" if entry["better"] == "higher" else "at_most"): top, "year": years[-1]},
                {("at_least" if entry["better"] == "higher" else "at_most"): top},
                [{"value": max(1, top // 2), "year": years[0]}, {"value": top, "year": years[-1]}],
                {"text": "Alla ska ha nåtts.", "year": years[-1]},
                top,
            ])
            if it.chance(0.5):
                entry["baseline"] = {"value": max(1, top // 2), "year": years[0] - 1}
    elif kind == "yes_no" and it.chance(0.3):
        entry["target"] = it.pick(
            [{"value": True, "year": years[-1]}, {"text": "Alla har beslutat.", "year": years[-1]}]
        )
    if it.chance(0.15):
        entry["in_text"] = entry["name"][0].lower() + entry["name"][1:].replace("Antal", "antalet")
    if it.chance(0.15):
        entry["definition"] = it.pick(["Samtal och möten räknas.[^fler]", "Avser året, 1 januari–31 december."])
    if it.chance(0.1):
        entry["instruction"] = "Ange källan."
    if it.chance(0.12):
        entry["source"] = it.pick(["Egen enkät", "Brottsförebyggande rådet", "SCB, *befolkningen*"])
    if kind in ("count", "share", "mean", "rate") and it.chance(0.08) and len(years) > 2:
        entry["breaks"] = [{"year": years[1], "reason": "Frågan ställs nu till fler enheter."}]
    if it.chance(0.04) and kind != "undefined":
        entry["class"] = "under_development"
    elif it.chance(0.03) and kind in ("count", "share"):
        entry |= {"class": "discontinued", "since": years[1]}
        about["to"] = years[0]
    if it.chance(0.06) and len(years) > 2:
        entry["first_year"] = about["from"] = years[1]
    elif it.chance(0.06) and len(years) > 2:
        entry["last_year"] = about["to"] = years[1]
    if about["to"] < years[-1]:
        entry.pop("target", None)
    it.with_english(entry, english)
    return entry, about


def measure(it, plan, goal, n, years, answering):
    id = f"{goal}.{n}"
    text = it.pick(TEXTS)
    groups = [own for own in answering if own == "kommunerna"]
    single = [own for own in answering if own != "kommunerna"]
    responsible = it.pick(
        [it.some(single, 1, 1)] * 4
        + [it.some(single, 2, 3)]
        + ([groups, groups + it.some(single, 1, 1)] if groups else [])
    )
    entry = {"id": id, "text": text[0] + ("[^fler]" if it.chance(0.1) else ""), "responsible": responsible}
    if it.chance(0.15):
        entry["short_title"] = text[0].split(" ")[0] + " mera"
    if it.chance(0.6):
        entry["follow_up"] = it.pick(
            [
                "Antal pågående och fullföljda insatser.",
                "Beskrivning av genomfört arbete",
                "Andel enheter. Det finns en rutin.",
            ]
        )
    others = [own for own in single if own not in responsible]
    if others and it.chance(0.25):
        entry["roles"] = {
            it.pick(["coordinates", "contributes", "assists", "consulted", "recipient"]): it.some(others, 1, 2)
        }
    frequency = it.pick(["annual"] * 7 + ["half_yearly", "quarterly", "end_of_plan", "continuous", {"every": 2},
                                             {"once": f"{it.pick(years[:2])}-06-30"}])
    entry["frequency"] = frequency
    it.with_english(entry, {"text": text[1]})
    found = []
    entry["indicators"] = []
    for letter in "abcd"[: it.random.randint(1, 3)]:
        own, about = indicator(it, plan, f"{id}{letter}", years)
        about |= {"parties": responsible, "frequency": frequency, "combine": "each"}
        if len(responsible) > 1 and about["kind"] in ("count", "share", "rate", "mean", "amount"):
            ways = ["each", "one_of"] + (
                ["sum"] if about["kind"] in ("count", "amount") and not about["crossed"] else []
            )
            own["combine"] = about["combine"] = it.pick(ways)
        elif responsible == ["kommunerna"] and about["kind"] == "count" and it.chance(0.5) and not about["crossed"]:
            own["combine"] = about["combine"] = "sum"
        if it.chance(0.08):
            own["reported_by"] = about["parties"] = it.some(single, 1, 1)
            own.pop("combine", None)
            about["combine"] = "each"
        if isinstance(frequency, dict) or frequency == "end_of_plan" and isinstance(own.get("target"), list):
            own.pop("target", None)
        entry["indicators"].append(own)
        found.append(about)
    first = found[0]
    is_plain = (
        first["kind"] == "count" and not first["crossed"] and first["combine"] == "each" and len(responsible) == 1
    )
    if it.chance(0.1) and is_plain:
        own = {"id": f"{id}e", "name": "Andel jakande svar", "type": "share", "base": f"{id}a"}
        entry["indicators"].append(own)
        about = fact(f"{id}e", "share", [first["from"], first["to"]], level=20, fraction=True, of_figure=first["id"])
        found.append(about | {"parties": first["parties"], "frequency": frequency})
        for key in ("first_year", "last_year", "class", "since"):
            if key in entry["indicators"][0]:
                own[key] = entry["indicators"][0][key]
    changes = []
    if it.chance(0.12) and len(years) > 1:
        changes.append({"from": years[1], "reason": "Fler omfattas.", "text": text[0].rstrip(".") + " i hela länet."})
    if it.chance(0.06) and len(years) > 2 and "roles" in entry:
        changes.append(
            {"from": years[2], "reason": "Uppdraget har flyttats.", "roles": {"consulted": it.some(others, 1, 1)}}
        )
    if it.chance(0.05) and len(years) > 2 and frequency == "annual":
        changes.append({"from": years[2], "reason": "Det räcker vartannat år.", "frequency": {"every": 2}})
    if changes:
        entry["changes"] = changes
    milestones = []
    if it.chance(0.18) and "kommunerna" not in responsible:
        for letter, year in zip("mno", years):
            stone = {
                "id": f"{id}{letter}",
                "date": f"{year}-{it.pick(['03', '06', '11'])}-01",
                "text": it.pick(["Underlag till kartläggningen", "Plan för arbetet[^fler]", "Rapporten är klar"]),
            }
            if len(responsible) > 1:
                stone["agency"] = it.pick(responsible)
            stone |= {"form": it.pick(["written", "oral"]), "kind": it.pick(["part", "part", "final"])}
            if it.chance(0.3) and years[0] < year < years[-1]:
                stone["changes"] = [{"from": year, "reason": "Underlaget behövs först.", "date": f"{year + 1}-02-01"}]
            milestones.append((stone, year))
        entry["milestones"] = [stone for stone, _ in milestones]
        for stone, year in milestones:
            party = stone.get("agency", responsible[0])
            found.append(fact(stone["id"], "milestone", years, year=year) | {"parties": [party]})
    return entry, found


def plan(it, id, start):
    span = it.pick([2, 3, 4, 4])
    years = list(range(start, start + span))
    entry = {"title": "Handlingsplan mot våld i Exempellänet", "area": "Exempellänet",
             "publisher": "Länsstyrelsen i Exempellänet", "period": {"from": start, "to": years[-1]}}
    it.with_english(
        entry,
        {
            "title": "Action Plan against Violence",
            "area": "Example County",
            "publisher": "County Administrative Board of Example",
            "notes": {"fler": "More means every municipality."},
        },
    )
    if it.chance(0.5):
        entry["text"] = it.pick(
            [
                "Planen gäller *hela* länet.[^fler]",
                "Planen har tre delar:\n\n- skydd\n- stöd\n- kunskap\n\nAlla gäller.",
            ]
        )
    if it.chance(0.1):
        entry["period"].pop("to")
    if it.chance(0.15):
        entry["small_base"] = it.pick([5, 10, 30])
    if it.chance(0.5):
        entry["publication"] = {
            "series": "Exempelserien",
            "number": "2023:1",
            "year": start - 1,
            "contact": "enheten för prov",
        }
    entry["agencies"] = agencies(it)
    if it.chance(0.2):
        entry["changes"] = [{"from": years[1], "reason": "Länet har beslutat att förlänga planen.",
                             "period": {"from": start, "to": years[-1] + 1}}] if "to" in entry["period"] else [
                                 {"from": years[1], "reason": "Nytt namn.", "title": "Plan mot våld i hela länet"}]
    entry["breakdowns"] = breakdowns(it)
    entry["scales"] = scales(it)
    if it.chance(0.12):
        entry["every_measure"] = {"frequency": "annual", "reported_by": ["lansstyrelsen"],
                                  "indicators": [{"suffix": "a", "name": "Beskrivning", "type": "text"}]}
    members = {own for it_ in entry["agencies"] for own in it_.get("members", [])}
    answering = [own["id"] for own in entry["agencies"] if own["id"] not in members]
    entry["goals"] = []
    found = []
    for n in range(1, it.random.randint(2, 4)):
        title = it.pick(TITLES)
        goal = {"id": n, "title": title[0]}
        if it.chance(0.7):
            goal["short_title"] = title[0].split(" ")[-1].capitalize()
        if it.chance(0.3):
            goal["text"] = "Målet gäller *alla* verksamheter.[^fler]"
        if it.chance(0.3):
            goal["requires"] = ["Kunskap om förebyggande arbete.", "Rutiner."][: it.random.randint(1, 2)]
        if it.chance(0.3):
            goal["areas"] = [{"text": "Arbetet behöver nå fler.[^fler]", "areas": ["Särskilt i mindre kommuner."]}]
        it.with_english(goal, {"title": title[1]})
        if it.chance(0.1):
            goal["changes"] = [{"from": years[1], "reason": "Målet utvidgades.", "title": title[0] + " tidigt"}]
        if it.chance(0.2):
            own, about = indicator(it, entry, f"M{n}a", years)
            own["reported_by"] = about["parties"] = it.some([one for one in answering if one != "kommunerna"], 1, 1)
            about |= {"frequency": "annual", "combine": "each"}
            own["frequency"] = "annual"
            goal["indicators"] = [own]
            found.append(about)
        measures = []
        for m in range(1, it.random.randint(2, 5)):
            one, abouts = measure(it, entry, n, m, years, answering)
            measures.append(one)
            found += abouts
        if "every_measure" in entry:
            measures.append({"id": f"{n}.9", "text": "Följa arbetet.", "responsible": ["lansstyrelsen"]})
            found.append(fact(f"{n}.9a", "text", years))
        if len(years) > 2 and it.chance(0.2):
            replaced(it, measures, found, n, years)
        if it.chance(0.12):
            goal["goals"] = [{"id": f"{n}.d", "title": "Ett delmål nås", "measures": measures}]
        else:
            goal["measures"] = measures
        entry["goals"].append(goal)
    if it.chance(0.2):
        first = next((own["id"] for own in found if own["kind"] == "count" and own["id"][0] == "1"), None)
        last = entry["goals"][-1]
        if first and len(entry["goals"]) > 1 and "measures" in last:
            last["measures"].append(
                {
                    "id": f"{last['id']}.8",
                    "text": "Utveckla vidare.",
                    "responsible": ["lansstyrelsen"],
                    "frequency": "annual",
                    "indicators": [{"ref": first}],
                }
            )
    entry["notes"] = {"fler": "Fler avser alla kommuner i länet."}
    if "[^fler]" not in yaml(entry):
        entry["goals"][0]["text"] = "Målet gäller alla.[^fler]"
    if it.chance(0.4):
        entry["glossary"] = [
            it.with_english(
                {"term": "kontaktförbud", "text": "Beslut som förbjuder någon att söka upp en annan."},
                {"term": "non-contact order", "text": "A decision that forbids someone to seek another out."},
            )
        ]
    if it.chance(0.4):
        entry["support"] = [
            {
                "name": "Exempellinjen",
                "text": "Stöd för den som är utsatt.",
                "phone": "020-00 00 00",
                "url": "https://example.org/",
            }
        ]
    it.plans[id] = entry
    it.facts[id] = {"years": years, "figures": found}


def replaced(it, measures, found, n, years):
    """A measure that ends, and one that comes after it."""
    old = {
        "id": f"{n}.6",
        "text": "Visa stödmaterial på webben.",
        "responsible": ["lansstyrelsen"],
        "frequency": "annual",
        "last_year": years[0],
        "replaced_by": [f"{n}.7"],
        "indicators": [
            {
                "id": f"{n}.6a",
                "name": "Antal besök på sidan",
                "type": "count",
                "unit": {"one": "besök", "many": "besök", "gender": "ett"},
                "replaced_by": [f"{n}.7a"],
            }
        ],
    }
    new = {
        "id": f"{n}.7",
        "text": "Visa stödmaterial överallt.",
        "responsible": ["lansstyrelsen"],
        "frequency": "annual",
        "first_year": years[1],
        "indicators": [
            {
                "id": f"{n}.7a",
                "name": "Antal visningar",
                "type": "count",
                "unit": {"one": "visning", "many": "visningar", "gender": "en"},
            }
        ],
    }
    measures += [old, new]
    found += [fact(f"{n}.6a", "count", years[:1], level=300), fact(f"{n}.7a", "count", years[1:], level=300)]


# The answers


def categories(own):
    listed = {"våldstyp": ["våld i nära relation", "hedersrelaterat våld och förtryck", "sexualbrott"],
              "målgrupp": ["vuxna", "barn"], "kön": ["kvinnor", "män"], "ort": ["Almby", "Berga", "övriga orter"],
              "stödlinje": ["Exempellinjen", "Jourlinjen"], "ålder": ["0–17 år", "18–64 år", "65 år och äldre"]}
    return listed[own]


def column(own):
    return "åldersgrupp" if own == "ålder" else own


def number(it, value, decimals=0):
    text = f"{value:.{decimals}f}"
    whole, _, rest = text.partition(".")
    if len(whole) > 3 and it.chance(0.3):
        whole = f"{whole[:-3]}{it.pick([' ', chr(0xA0)])}{whole[-3:]}"
    return f"{whole},{rest}" if rest else whole


def cells(it, about, value):
    """A figure's cells, where it is a number of its kind."""
    kind = about["kind"]
    if kind == "share":
        n = about.get("denominator") or it.pick([12, 18, 40, 120, 640])
        share = min(0.97, max(0.03, value / 200 + 0.2))
        if about.get("fraction"):
            return {"täljare": number(it, round(n * share)), "nämnare": number(it, n)} | (
                {"tillfrågade": number(it, n + it.random.randint(0, 9))} if it.chance(0.15) else {})
        return {"värde": number(it, round(share * 100)) + ("%" if it.chance(0.1) else "")}
    if kind == "mean":
        return {"värde": number(it, min(9.5, max(0.5, value % 10)), about["decimals"])}
    if kind == "rate":
        return {"värde": number(it, value + 0.4, 1)}
    return {"värde": number(it, value)}


def split(it, whole, n):
    """A whole number in n parts."""
    parts = [whole // n] * n
    parts[0] += whole - sum(parts)
    if parts[-1] > 2:
        moved = it.random.randint(0, parts[-1] // 2)
        parts[-1] -= moved
        parts[0] += moved
    return parts


def figure(it, about, level, year, as_of):
    """The rows of one figure of one party and period: cells by heading."""
    kind = about["kind"]
    if kind == "milestone":
        return [{"värde": "ja", "datum": f"{year}-{it.pick(['02-14', '05-30', '10-02'])}"}] if it.chance(0.8) else [
            {"värde": "nej", "kommentar": "Arbetet fortsätter."}]
    if kind == "yes_no":
        return [{"värde": "ja", "datum": f"{year}-05-14"}] if it.chance(0.6) else [{"värde": "nej"}]
    if kind == "grade":
        grade = it.pick(
            {
                "genomförande": ["G", "P", "E", "genomförd", "X"],
                "ghpe": ["G", "H", "P", "E"],
                "ja-nara-nej": ["JA", "NÄRA", "NEJ"],
            }[about["scale"]]
        )
        row = {"värde": grade}
        if grade == "X" or it.chance(0.2):
            row["kommentar"] = it.pick(CAUSES)
        if about["scale"] == "ja-nara-nej" and it.chance(0.5):
            row["trend"] = it.pick(["positiv", "neutral", "negativ"])
        return [row]
    if kind == "text":
        return [{"värde": it.pick(SENTENCES) + (" " + it.pick(SENTENCES) if it.chance(0.3) else "")}]
    if kind == "undefined":
        return [{"värde": it.pick(SENTENCES)}] if it.chance(0.5) else []
    names = {name for crossed in about["crossed"] for name in crossed}
    total = {column(name): "totalt" for name in names}
    if it.chance(0.05) and about["crossed"] != [["stödlinje"]]:
        return [total | it.pick([
            {"status": "ej tillgänglig", "datum": f"{year + 1}-09", "kommentar": "Enkäten pågår."},
            {"status": it.pick(["kan inte tas fram", "inget att redovisa", "lämnas inte", "skyddad", "ej relevant"]),
             "kommentar": it.pick(CAUSES)}])]
    whole = cells(it, about, level)
    if it.chance(0.06):
        whole["status"] = it.pick(["preliminär", "delvis", "delvis, preliminär", "ej jämförbar"])
        whole["kommentar"] = it.pick(CAUSES)
    if kind in ("count", "amount") and it.chance(0.05):
        whole["precision"] = it.pick(["cirka", "minst", "högst"])
    if it.chance(0.05):
        whole["källa"] = it.pick(["Egen enkät", "Ärendesystemet *Viva*"])
    if it.chance(0.05):
        whole["område"] = it.pick(["Norra länet", "Exempellänet"])
    if it.chance(0.08):
        whole["kommentar"] = it.pick(CAUSES)
    if it.chance(0.02):
        whole["meddelande"] = "Ring mig om det här."
    rows = []
    if about["crossed"] != [["stödlinje"]]:
        rows.append(total | whole)
    for crossed in about["crossed"]:
        first = categories(crossed[0])
        seconds = categories(crossed[1]) if len(crossed) > 1 else [None]
        sized = kind in ("count", "amount")
        parts = split(it, level, len(first) * len(seconds))
        for n, name in enumerate(first):
            for m, second in enumerate(seconds):
                row = dict(total) | {column(crossed[0]): name}
                if second:
                    row[column(crossed[1])] = second
                part = parts[n * len(seconds) + m] if sized else level
                rows.append(row | cells(it, about, part))
    return rows


def periods(frequency):
    return (
        {"half_yearly": ["H1", "H2"], "quarterly": ["K1", "K2", "K3", "K4"]}.get(frequency, [""])
        if isinstance(frequency, str)
        else [""]
    )


def is_due(about, year, years):
    frequency = about["frequency"]
    if not about["from"] <= year <= about["to"]:
        return False
    if about["kind"] == "milestone":
        return year == about["year"]
    if frequency == "end_of_plan":
        return year == years[-1]
    if isinstance(frequency, dict):
        return (
            str(year) in frequency["once"] if "once" in frequency else (year - years[0] + 1) % frequency["every"] == 0
        )
    return True


def sender(plan, party):
    """Whose file a party's rows stand in, and the name of the party if the file is another's."""
    entry = next(own for own in plan["agencies"] if own["id"] == party)
    through = entry.get("answer_through")
    return (through, entry["name"]) if through else (party, "")


def answers(it, id, editions):
    plan, facts = it.plans[id], it.facts[id]
    names = {own["id"]: own["name"] for own in plan["agencies"]}
    group = next((own for own in plan["agencies"] if own["kind"] == "group"), None)
    levels = {}
    sent = {}
    member_files = it.chance(0.4)
    for year in editions:
        for about in facts["figures"]:
            if not is_due(about, year, facts["years"]) or it.chance(0.02):
                continue
            parties = about["parties"]
            if about["combine"] == "one_of":
                parties = parties[:1]
            for party in parties:
                all_of = group["members"] if group and party == "kommunerna" else [party]
                for own in all_of:
                    if len(all_of) > 1 and it.chance(0.12):
                        continue
                    file, part = (own, "") if own != party and member_files else sender(plan, party)
                    if own != party and not member_files:
                        part = names[own]
                    for period in periods(about["frequency"]):
                        key = (about["id"], own, period)
                        before = levels.get(key)
                        level = (
                            before
                            if before is not None
                            else about["level"] + it.random.randint(0, about["level"] // 3 + 1)
                        )
                        if before is not None:
                            step = it.random.randint(-max(1, level // 8), max(2, level // 6))
                            if it.chance(0.05):
                                step = level * 2
                            level = max(1, level + (abs(step) if about["counts"] == "cumulative" else step))
                        if "of" in about:
                            level = min(level, about["of"])
                        levels[key] = level
                        if "of_figure" in about:
                            about["denominator"] = levels.get((about["of_figure"], own, period))
                            if not sent.get((about["of_figure"], own, period, year)):
                                continue
                        rows = figure(it, about, level, year, year + 1)
                        if about["kind"] == "count" and len(rows) == 1 and set(rows[0]) == {"värde"}:
                            sent[(about["id"], own, period, year)] = True
                        for row in rows:
                            row = {"indikator": about["id"], "part": part, "period": period} | row
                            it.rows.setdefault((id, year, file), []).append(row)
                        earlier = sent.get((about["id"], own, period, "level", year - 1))
                        is_number = about["kind"] in ("count", "amount") and not about["crossed"]
                        if len(rows) == 1 and is_number and "värde" in rows[0]:
                            if earlier is not None and about["counts"] != "cumulative" and it.chance(0.05):
                                fixed = {
                                    "indikator": about["id"],
                                    "part": part,
                                    "period": period,
                                    "år": year - 1,
                                    "värde": number(it, earlier + 1 if "of" not in about else earlier),
                                    "kommentar": it.pick(CAUSES),
                                }
                                it.rows[(id, year, file)].append(fixed)
                            sent[(about["id"], own, period, "level", year)] = level


def plain(it, id, year):
    """The figures of a year that have come in as one row of one party."""
    rows = [row for key, of in it.rows.items() if key[:2] == (id, year) for row in of]
    sent = [row["indikator"] for row in rows if ("värde" in row or "täljare" in row) and "år" not in row]
    figures = [
        own
        for own in it.facts[id]["figures"]
        if periods(own["frequency"]) == [""] and own["parties"] != ["kommunerna"]
    ]
    return [own for own in figures if sent.count(own["id"]) == len(own["parties"]) == 1]


def edition(it, id, year):
    plan = it.plans[id]
    senders = sorted({file for own, at, file in it.rows if own == id and at == year})
    entry = {
        "title": f"Regional lägesrapport {year}",
        "data": it.pick(["example", "collected", "collected", "compiled"]),
        "as_of": f"{year + 1}-04-15",
        "due": {"default": f"{year + 1}-02-28"},
    }
    if it.english:
        entry["languages"] = ["sv", "en"]
        if it.chance(0.7):
            entry["en"] = {"title": f"Regional Status Report {year}"}
    if it.chance(0.15):
        entry.pop("title")
        entry.pop("en", None)
    if it.chance(0.1):
        entry["as_of"] = f"{year + 1}-03-04"
    ids = {own["id"] for own in plan["agencies"]}
    if "kommunerna" in ids and it.chance(0.4):
        entry["due"]["kommunerna"] = f"{year + 1}-03-02"
    if it.chance(0.3):
        entry["grace_days"] = it.pick([0, 3, 7])
    if it.chance(0.5):
        entry["closed"] = entry["as_of"]
    if it.chance(0.7):
        entry["received"] = {own: f"{year + 1}-{it.pick(['02-02', '02-20', '02-27', '03-03'])}" for own in senders}
        if not entry["received"]:
            entry.pop("received")
    if it.chance(0.15) and entry["as_of"].endswith("04-15"):
        entry["extensions"] = [
            {"agency": "lansstyrelsen", "until": f"{year + 1}-03-20", "reason": "Ett nytt ärendesystem infördes."}
        ]
    figures = [
        own for own in it.facts[id]["figures"] if own["from"] <= year <= own["to"] and own["kind"] != "milestone"
    ]
    if it.chance(0.1) and figures:
        entry["cancelled"] = [{"indicator": it.pick(figures)["id"], "reason": "Enkäten har tagits bort."}]
    elif it.chance(0.05):
        entry["cancelled"] = [
            it.pick(
                [
                    {"all": True, "reason": "Ingen följs upp i år."},
                    {"agency": "polisen" if "polisen" in ids else "lansstyrelsen", "reason": "Omorganisation."},
                ]
            )
        ]
    if it.chance(0.4) and figures:
        entry["key_figures"] = [own["id"] for own in it.some(figures, 1, 4)]
    if it.chance(0.6):
        entry["publication"] = {"date": f"{year + 1}-06-01", "contact": "Enheten för prov, prov@example.org"}
        if it.chance(0.4):
            entry["publication"] |= {"licence": "CC0 1.0", "number": f"{year + 1}:3", "diary": f"dnr {year}/12"}
        it.with_english(entry["publication"], {"contact": "The Test Unit"})
    counts = [own for own in plain(it, id, year) if own["kind"] == "count"]
    if it.chance(0.15) and counts:
        own = it.pick(counts)
        entry["decisions"] = [
            {
                "indicator": own["id"],
                **it.pick([{"hold": True}, {"replace": own.get("of", own["level"])}]),
                "reason": "Uppgiften har räknats om efter samtal.",
                "date": f"{year + 1}-03-03",
            }
        ]
    it.editions[(id, year)] = entry


def texts(it, id, year):
    folder = f"submissions/{id}/{year}/text"
    counts = [own["id"] for own in plain(it, id, year) if own["kind"] == "count"]
    shares = [own["id"] for own in plain(it, id, year) if own["kind"] == "share" and own.get("fraction")]
    goals = [own["id"] for own in it.plans[id]["goals"]]

    def lines(english):
        found = ["Work has gone on." if english else "Arbetet har fortsatt."]
        if counts and it.chance(0.7):
            found.append(
                ('There were {{ value("%s") }}.' if english else 'Det var {{ value("%s") }}.') % it.pick(counts)
            )
            found.append(
                ('The number {{ change("%s") }}.' if english else 'Antalet {{ change("%s") }}.') % it.pick(counts)
            )
        if shares and it.chance(0.5):
            found.append('{{ share("%s") }} *har svarat*.' % it.pick(shares))
        if it.chance(0.5):
            found.append(
                it.pick(
                    [
                        "{{ coverage(goal=%s) }}" % it.pick(goals),
                        "{{ missing(goal=%s) }}" % it.pick(goals),
                        "{{ coverage() }}",
                        "{{ missing() }}",
                    ]
                )
            )
        if it.chance(0.3):
            note = "[^fler]" if "notes" in it.plans[id] else ""
            found.append("- ett\n- *två*\n\nLäs mer på [sidan](https://example.org/)." + note)
        return "\n\n".join(found) + "\n"

    names = ["sammanfattning", "metod", "slutsatser", "forord"] + [f"mal-{own}" for own in goals]
    for name in it.some(names, 0, 4):
        it.texts[f"{folder}/{name}.md"] = lines(False)
        if it.english and it.chance(0.6):
            it.texts[f"{folder}/en/{name}.md"] = lines(True)


def strategy(it, id, start):
    """A plan behind the plan: indicators of goals, and no measures."""
    years = list(range(start - 2, start + 6))
    goals, found = [], []
    for n in range(1, it.random.randint(2, 4)):
        title = it.pick(TITLES)
        own = {
            "id": f"S{n}a",
            "name": "Andel som vet vart de ska vända sig",
            "type": "share",
            "base": "svarande i åldern 16–84 år",
            "reported_by": ["kallan"],
            "source": "Nationella trygghetsundersökningen",
        }
        it.with_english(own, {"name": "Share who know where to turn", "base": "respondents aged 16–84"})
        second = {
            "id": f"S{n}b",
            "name": "Samma i hela landet",
            "type": "share",
            "base": "svarande i landet",
            "reported_by": ["kallan"],
            "reference_for": f"S{n}a",
        }
        entry = {"id": n, "title": title[0], "indicators": [own, second] if it.chance(0.5) else [own]}
        goals.append(it.with_english(entry, {"title": title[1]}))
        found += [fact(one["id"], "share", years, level=40) | {"parties": ["kallan"]} for one in entry["indicators"]]
    it.plans[id] = {
        "title": "Strategi mot våld",
        "area": "Exempellänet",
        "publisher": "Länsstyrelsen i Exempellänet",
        "period": {"from": years[0], "to": years[-1]},
        "agencies": [{"id": "kallan", "name": "Källan", "kind": "authority"}],
        "goals": goals,
    }
    it.facts[id] = {"years": years, "figures": found}


# The faults


def walk(value, found):
    if isinstance(value, dict):
        found.append(value)
        for own in value.values():
            walk(own, found)
    elif isinstance(value, list):
        for own in value:
            walk(own, found)
    return found


def entry_with(it, tree, *keys):
    having = [own for own in walk(tree, []) if all(key in own for key in keys)]
    return it.pick(having) if having else None


def put(key, value, *having):
    """A fault that gives a key of some entry, one that has the other keys, a value."""
    def plant(it, tree):
        entry = entry_with(it, tree, *(having or (key,)))
        if entry is not None:
            entry[key] = value
    return plant


def drop(key, *having):
    def plant(it, tree):
        entry = entry_with(it, tree, key, *having)
        if entry is not None:
            entry.pop(key)
    return plant


def rename(key, other):
    def plant(it, tree):
        entry = entry_with(it, tree, key)
        if entry is not None:
            kept = list(entry.items())
            entry.clear()
            entry.update({other if own == key else own: value for own, value in kept})
    return plant


def twice(key):
    """The same entry once more in the list that stands under a key."""
    def plant(it, tree):
        entry = entry_with(it, tree, key)
        if entry is not None and isinstance(entry[key], list) and entry[key]:
            entry[key].append(entry[key][0])
    return plant


PLAN_ERRORS = [
    rename("frequency", "frekvens"), rename("title", "titel"), rename("responsible", "responsable"),
    rename("unit", "units"), drop("name", "type"), drop("type"), drop("kind", "name"), drop("unit"), drop("base"),
    drop("text", "responsible"), drop("title"), drop("frequency"), drop("responsible"), drop("combine"), drop("per"),
    drop("better", "target"), drop("goals"), drop("period"), put("type", "antal"),
    put("kind", "kommun", "name", "kind"), put("frequency", "yearly"), put("responsible", ["polis"]),
    put("responsible", []), put("reported_by", ["ingen"], "type"), put("breakdowns", ["våldstypp"], "type"),
    put("scale", "genomfört"), put("base", "9.9z", "base"), put("period", {"from": 2027, "to": 2024}),
    put("last_year", 2019, "type"), put("first_year", "i år", "type"), put("replaced_by", ["9.9"], "responsible"),
    put("follows", "en-annan-plan", "publisher"), put("small_base", "två", "publisher"),
    put("small_base", 3, "publisher"), put("target", {"value": 250}, "base"), put("target", "8O", "unit"),
    put("target", {"value": 5, "at_least": 4}, "unit"), put("target", {}, "unit"),
    put("scale", {"from": 5, "to": 1}, "scale"), put("since", 2024, "unit"), put("decimals", "många", "type"),
    put("of", "tre", "unit"), put("unit", "samtal"),
    put("unit", {"one": "samtal", "many": "samtal", "gender": "den"}), put("categories", [], "categories"),
    put("categories", ["totalt", "barn"], "categories"), put("members", ["ingen"], "members"),
    put("answer_through", "ingen", "answer_through"),
    put("changes", [{"from": 2051, "reason": "Sen.", "text": "Ny."}], "responsible"),
    put("changes", [{"from": 2025, "text": "Ny."}], "responsible"),
    put("text", "Texten citerar.[^okänd]", "responsible"), put("title", "Slutar här…\uFFFD", "title"),
    put("title", "Mål\u200b med osynligt", "title"), put("title", "MÃ¥l", "title"),
    put("title", "Mål <div>två</div>\n\n| a |", "title"), put("id", "1", "type"), put("id", "1.1a", "type"),
    put("isbn", "978-91-7937-272-8", "series"), put("goals", [], "goals"), put("replaced_by", ["1.1"], "responsible"),
    put("reference_for", "1.1", "type"), put("date", "2025-13-01", "form"), put("form", "brev", "form"),
    put("agency", "ingen", "form"), put("date", "1999-01-01", "form"), put("alternative_to", "1.1z", "type"),
    put("class", "used", "type"), put("ref", "1.1z", "ref"), put("frequency", {"every": 0}),
    put("frequency", "milestones", "indicators"), put("suffix", "1", "suffix"), put("language", "en", "publisher"),
    twice("goals"), twice("measures"), twice("agencies"), twice("indicators"), twice("breakdowns"), twice("scales"),
]
PLAN_WARNINGS = [
    put("en", {"titel": "Title"}, "responsible"),
    put("en", {"name": "Name", "unit": {"one": "x", "many": "xs"}}, "base"),
    put("en", {"short_title": "Nothing"}, "responsible"), put("name", "Antal", "unit"),
    put("title", "Våld # förebyggs", "title"), drop("in_text"), drop("en"),
    put("en", {"requires": ["One.", "Two.", "Three."]}, "title", "measures"),
]
EDITION_ERRORS = [
    rename("as_of", "asof"), rename("due", "duo"), drop("data"), drop("as_of"), drop("due"), put("data", "exempel"),
    put("en", {"title": "Report", "data": "example"}, "data"),
    put("received", {"lansstyrelsen": "2031-02-01"}, "data"),
    put("extensions", [{"agency": "lansstyrelsen", "until": "2021-01-20", "reason": "Nytt system."}], "data"),
    put("as_of", "2026-02-31"), put("due", {"default": "igår"}, "due"),
    put("due", {"kommunerna": "2026-03-01"}, "due"), put("due", {"default": "2019-01-01"}, "due"),
    put("received", {"ingen": "2026-02-01"}, "data"),
    put("received", {"lansstyrelsen": [{"file": "annan.csv", "date": "2026-02-01"}]}, "data"),
    put("key_figures", ["9.9x"], "data"), put("key_figures", "1.1a", "data"), put("languages", ["en"], "data"),
    put("languages", ["sv", "fi"], "data"), put("grace_days", "en vecka", "data"), put("grace_days", -1, "data"),
    put("decisions", [{"indicator": "9.9x", "hold": True, "reason": "Fel.", "date": "2026-03-01"}], "data"),
    put("decisions", [{"indicator": "1.1a", "finding": "S087", "confirm": True, "reason": "Stämmer.", "date": "2026-03-01"}], "data"),
    put("decisions", [{"indicator": "1.1a", "reason": "Inget.", "date": "2026-03-01"}], "data"),
    put("cancelled", [{"agency": "ingen", "reason": "Omorganisation."}], "data"),
    put("cancelled", [{"indicator": "1.1a"}], "data"),
    put("extensions", [{"agency": "ingen", "until": "2026-03-20", "reason": "Nytt system."}], "data"),
    put("publication", {"date": "2020-01-01"}, "data"), put("publication", {"isbn": "978-91-7937-272-8"}, "data"),
    put("publication", {"datum": "2026-06-01"}, "data"), put("closed", "2020-01-01", "data"),
    put("revision", {"number": 4, "date": "2026-06-12", "reason": "Rättat."}, "data"),
    put("title", "Rapport\u200b", "data"), put("title", "LÃ¤gesrapport", "data"),
    put("title", "Rapport \uFFFD", "data"), put("title", "Rapport <b>x</b>\n\n# Rubrik", "data"),
]
EDITION_WARNINGS = [
    lambda it, tree: tree.update(
        extensions=[{"agency": "lansstyrelsen", "until": tree["due"]["default"], "reason": "Nytt system."}]
    ),
    lambda it, tree: tree.update(received={"lansstyrelsen": tree["as_of"][:8] + "29"}),
    put("en", {"title": "Report"}, "data"),
    drop("received"),
    drop("title"),
]


def cell_fault(column, *values):
    """A fault that changes a cell of some row that has a figure."""
    def plant(it, rows):
        having = [
            row
            for row in rows
            if row.get("värde", "").replace(",", "").isdigit() or column not in ("värde",) and row.get("värde")
        ]
        having = [row for row in having if column in row] or having
        if having:
            it.pick(having)[column] = it.pick(values)
    return plant


def row_fault(change):
    def plant(it, rows):
        if rows:
            at = it.random.randrange(len(rows))
            change(it, rows, at)
    return plant


def insert(**row):
    return row_fault(lambda it, rows, at: rows.insert(at, {"indikator": rows[at]["indikator"]} | row))


def again(**over):
    return row_fault(lambda it, rows, at: rows.insert(at, {**rows[at], **over}))


RICH = """# Rubrik

| a | b |
|---|---|
| 1 | 2 |

<script>x</script> <!-- dolt --> [länk](ftp://x) ![bild](a.png)"""
ROW_ERRORS = [
    row_fault(lambda it, rows, at: rows[at].update({"eget": "för mig själv"})),
    row_fault(lambda it, rows, at: rows[at].update({"område": "=SUMMA(A1)"})),
    cell_fault("värde", "många", "12 st", "1,234", "1.234", "-", "–", "-5", "=A1+B2", "#REF!", "okänt", "3,5", "12 %",
               "1e5", "l2", "1O", "1 2 3", "99999999999999999", "ca 20", "20–30", "<5", "ingen uppgift",
               "kommer senare", "skyddad", "1 miljon", "5 tusen", "27 personer", "½", "--", "0,333333333"),
    cell_fault("värde", "många", "12,5 procent", "180", "2 mkr", "12'000", "０７", "N/A", "1 200,", "10/20",
               "2025-01-03", "?", "noll", "tolv", "5*", "(12)"),
    cell_fault("indikator", "1.1", "9.9z", "1.1A a", "jan-01", "1,1a", "1.1а", "", "Summa", "polisen", "2.1",
               "1.1aa"),
    cell_fault("status", "vet ej", "preliminärt", "skyddad", "ej tillgänglig", "kan inte tas fram", "delvis, nedlagd",
               "ej jämförbar"),
    cell_fault("precision", "ungefär", "mer än", "exakt"),
    cell_fault("år", "i fjol", "2031", "1925", "24", "2o25", "2025-01"),
    cell_fault("period", "H3", "T1", "K1", "H1", "våren"),
    cell_fault("datum", "igår", "2025-02-30", "5/3", "2031-01-01", "2019"),
    cell_fault("part", "Ingen", "Polisen", "Almby", "Lansstyrelsen", "kommunerna"),
    cell_fault("täljare", "12", "x", "999", "-1", "1,5"), cell_fault("nämnare", "0", "", "3", "många"),
    cell_fault("tillfrågade", "1", "x"), cell_fault("trend", "uppåt", "bra"),
    cell_fault("våldstyp", "annat våld", "", "partnervåld", "summa"),
    cell_fault("målgrupp", "alla", "", "vuxna/barn"), cell_fault("kön", "okänt", ""), cell_fault("ort", "", "Summa"),
    insert(år="2024", värde="999"), insert(år="2023", värde="5"), insert(värde="1"), insert(),
    insert(status="skyddad", värde="7"), insert(värde="3", status="nedlagd"), again(värde="77"), again(värde="1"),
    row_fault(lambda it, rows, at: rows.insert(at, {"indikator": "Totalt", "värde": "1234"})),
    row_fault(lambda it, rows, at: rows.append({"indikator": "Källa: egen statistik"})),
    row_fault(lambda it, rows, at: rows.append({"indikator": "", "värde": "12"})),
    row_fault(lambda it, rows, at: rows[at].update({"kommentar": "Osynligt\u200btecken"})),
    row_fault(lambda it, rows, at: rows[at].update({"kommentar": "TÃ¤ljaren Ã¤r fel"})),
    row_fault(lambda it, rows, at: rows[at].update({"värde": "ord " * 900})),
    row_fault(lambda it, rows, at: rows[at].update({"värde": "se bilaga"})),
    row_fault(lambda it, rows, at: rows[at].update({"värde": RICH})),
]
ROW_WARNINGS = [
    again(),
    row_fault(lambda it, rows, at: rows[at].update({"meddelande": "Kan ni ringa?"})),
    row_fault(lambda it, rows, at: rows.pop(at)),
    row_fault(
        lambda it, rows, at: rows.append(
            {
                "indikator": rows[at]["indikator"],
                "part": rows[at].get("part", ""),
                "period": rows[at].get("period", ""),
            }
        )
    ),
    row_fault(lambda it, rows, at: rows[at].update({"namn": "Något helt annat än indikatorn"})),
    row_fault(lambda it, rows, at: rows.__delitem__(slice(at + 1, None))),
    cell_fault("värde", "1", "2", "4000", "9000"),
    cell_fault("datum", "2020-01-01", "2024-12"),
    row_fault(lambda it, rows, at: rows[at].update({"kommentar": "Texten fortsätter..."})),
    row_fault(lambda it, rows, at: rows[at].update({"föregående år": "1 111", "namn": "Antal"})),
]
TEXT_ERRORS = [
    lambda text: text.replace("indikator", "indikatr", 1), lambda text: text.replace("värde", "varde;värde", 1),
    lambda text: text.replace("värde", "v", 1), lambda text: text + ";;;;;;;;;;;;;;;;;;;;x\n", lambda text: "",
    lambda text: "Rapport från oss\n\n" + text, lambda text: text + '1.1a;"öppet citat\n',
    lambda text: text.replace(";", "|"), lambda text: text.replace(";", ",", 3),
    lambda text: text.split("\n")[0] + "\n", lambda text: text.replace("\n", '\n"x"y;', 1),
    lambda text: text.replace("värde", "värde;", 1), lambda text: text.replace("värde", "vÃ¤rde", 1),
    lambda text: text.replace("indikator", "indikator;indikator", 1), lambda text: "\n".join(text.split("\n")[1:]),
]
BYTES = [
    lambda text: b"\xef\xbb\xbf" + text.encode(), lambda text: text.encode("cp1252", "replace"),
    lambda text: b"\xff\xfe" + text.encode("utf-16-le"), lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: ("sep=;\n" + text).encode(), lambda text: text.replace(";", "\t").encode(),
    lambda text: text.replace("\n", "\r").encode(),
    lambda text: text.replace("å", "a\u030a").replace("ä", "a\u0308").encode(),
    lambda text: (text + "\n\n;;;\n").encode(),
]
BAD_BYTES = [
    lambda text: text.encode() + b"1.1a;\xff\xfe\x00\x81\n",
    lambda text: text.encode("latin-1", "replace") + "Ä;å\n".encode(), lambda text: b"\x00\x01\x02" + text.encode(),
]
PROSE_ERRORS = [
    '{{ values("1.1a") }}', '{{ value("9.9z") }}', '{{ value("1.1a" }}', "{{ value(", '{{ value("1.1a", år=2024) }}',
    '{{ value("1.1a", year=2031) }}', '{{ share("1.1a") }}', "{{ coverage(goal=99) }}",
    '{{ value("1.1a", agency="ingen") }}', '{{ value("1.1a", category="annat") }}', "![bild](bild.png)",
    "| a |\n|---|\n| b |", "}} slut", "```\nkod {{ value }}\n```", "Se [^okänd].",
]
PROSE_WARNINGS = [
    "<b>fet</b>", "<!-- inte tryckt -->", "[länk](lokal.html)", "Antalet minskade: det {{ change(\"1.1a\") }}.",
    "Text\u00a0med hårt mellanslag.", "\\{{ value \\}}",
]
FILE_ERRORS = [
    ("{year}/okand.csv", "indikator;värde\n1.1a;3\n"), ("{year}/lansstyrelsen.9.9z.md", "Ett svar.\n"),
    ("{year}/lansstyrelsen.extra.csv", "indikator;värde\n1.1a;3\n"),
    ("{year}/lansstyrelsen.1.1a.md", "# Rubrik\n\nEtt svar.\n"),
    ("2019/edition.yaml", "data: example\nas_of: 2020-04-15\ndue: {default: 2020-02-28}\n"),
    ("{year}/published.csv", "edition,plan\nx\n"),
]
FILE_WARNINGS = [
    ("{year}/anteckningar.txt", "Ring dem.\n"), ("{year}/text/mal-99.md", "Text.\n"),
    ("{year}/text/annat.md", "Text.\n"), ("arkiv/gammal.csv", "a;b\n"), ("{year}/.DS_Store", "x"),
    ("{year}/~$lansstyrelsen.xlsx", "x"), ("{year}/lansstyrelsen.xlsx", "PK"),
    ("{year}/text/en/metod.md", "Only in English.\n"),
]
TEMPLATE_ERRORS = [
    ("html/own.html.jinja", "{% macro notes(part) %}<p>{{ part.noots }}</p>{% endmacro %}\n"),
    ("markdown/own.md.jinja", "{% macro notes(part) %}{% endmacro\n"),
    ("html/own.html.jinja", "{% macro notes(part) %}{{ 1 / 0 }}{{ part | nothing }}{% endmacro %}\n"),
]
TEMPLATE_WARNINGS = [
    ("html/own.css", ":root { --accent: #8a1538; --link: #8a1538; }\n"),
    ("html/own.css", ":root { --accent: #fafafa; --ink: #eeeeee; }\n"),
    ("markdown/tabell.md.jinja", "x\n"),
    ("html/logo.html.jinja", '<p class="logo">Länsstyrelsen</p>\n'),
    (
        "html/report.html.jinja",
        '{% extends "built-in/html/report.html.jinja" %}{% block foot %}<p>Slut</p>{% endblock %}\n',
    ),
]


def plant(it, errors):
    """One fault, of a kind that warns or one that is an error."""
    where = it.pick(
        ["plan", "edition", "row", "row", "row", "row", "row", "text", "bytes", "prose", "file", "template"]
    )
    id = it.pick(sorted(it.plans))
    years = [year for own, year in it.editions if own == id]
    year = it.pick(years) if years else None
    files = sorted(key for key in it.rows if key[0] == id)
    if where == "plan":
        it.pick(PLAN_ERRORS if errors else PLAN_WARNINGS)(it, it.plans[id])
    elif where == "edition" and year:
        it.pick(EDITION_ERRORS if errors else EDITION_WARNINGS)(it, it.editions[(id, year)])
    elif where == "row" and files:
        it.pick(ROW_ERRORS if errors else ROW_WARNINGS)(it, it.rows[it.pick(files)])
    elif where == "text" and files and errors:
        it.ending[it.pick(files)] = lambda text, change=it.pick(TEXT_ERRORS): change(text).encode()
    elif where in ("bytes", "text") and files:
        it.ending[it.pick(files)] = it.pick(BAD_BYTES if errors else BYTES)
    elif where == "prose" and year:
        path = f"submissions/{id}/{year}/text/{it.pick(['sammanfattning', 'metod', 'slutsatser'])}.md"
        it.texts[path] = it.texts.get(path, "") + "\n" + it.pick(PROSE_ERRORS if errors else PROSE_WARNINGS) + "\n"
    elif where == "file" and year:
        path, text = it.pick(FILE_ERRORS if errors else FILE_WARNINGS)
        it.texts[f"submissions/{id}/{path.format(year=year)}"] = text
    elif where == "template":
        path, text = it.pick(TEMPLATE_ERRORS if errors else TEMPLATE_WARNINGS)
        it.texts[f"templates/{path}"] = text


# The whole


def csv(it, rows):
    order = [
        "indikator",
        "namn",
        "part",
        "våldstyp",
        "målgrupp",
        "kön",
        "ort",
        "stödlinje",
        "åldersgrupp",
        "år",
        "period",
        "värde",
        "täljare",
        "nämnare",
        "tillfrågade",
        "datum",
        "område",
        "status",
        "precision",
        "källa",
        "trend",
        "föregående år",
        "kommentar",
        "meddelande",
        "eget",
    ]
    used = {key for row in rows for key, text in row.items() if text != ""} | {"indikator", "värde"}
    headings = [key for key in order if key in used]
    lines = [";".join(headings)]
    lines += [";".join(cell(row.get(key, ""), ";") for key in headings) for row in rows]
    return "\n".join(lines) + "\n"


def rendered(it):
    files = {}
    for id, tree in it.plans.items():
        files[f"plans/{id}.yaml"] = yaml(tree).encode()
    for (id, year), tree in it.editions.items():
        files[f"submissions/{id}/{year}/edition.yaml"] = yaml(tree).encode()
    for key, rows in it.rows.items():
        id, year, file = key
        text = csv(it, rows)
        ending = it.ending.get(key)
        files[f"submissions/{id}/{year}/{file}.csv"] = ending(text) if ending else text.encode()
    for path, text in it.texts.items():
        files[path] = text.encode()
    return files


def make(seed):
    it = Project(seed)
    start = it.pick([2022, 2023, 2024])
    plan(it, "exempel", start)
    if it.chance(0.25):
        strategy(it, "strategi", start)
        it.plans["exempel"]["follows"] = "strategi"
    if it.chance(0.08):
        plan(it, "annan", start)
    editions = {
        id: facts["years"][: it.random.randint(1, 3)]
        if id != "strategi"
        else [start - 1, start, start + 1][: it.random.randint(1, 3)]
        for id, facts in it.facts.items()
    }
    for id, own in editions.items():
        answers(it, id, own)
        # A sender of the last year that never sent anything.
        senders = sorted(key for key in it.rows if key[0] == id and key[1] == own[-1])
        if len(senders) > 1 and it.chance(0.2):
            it.rows.pop(it.pick(senders))
        for year in own:
            edition(it, id, year)
            if id == "strategi":
                it.editions[(id, year)]["data"] = "compiled"
                it.editions[(id, year)].pop("extensions", None)
            if it.chance(0.6):
                texts(it, id, year)
    it.kind = it.pick(["sound"] * 11 + ["warned"] * 5 + ["faulty"] * 4)
    if it.kind != "sound":
        for _ in range(it.random.randint(1, 3)):
            plant(it, errors=False)
    if it.kind == "faulty":
        for _ in range(it.random.randint(2, 9)):
            plant(it, errors=True)
    it.files = rendered(it)
    own = editions["exempel"]
    if len(own) > 1 and it.chance(0.5):
        publish(it, own)
    return it


def publish(it, years):
    """The first year is published; what its file says may then be changed, and the report be revised."""
    first = years[0]
    it.args = [f"build {first} --plan exempel --lang sv", f"publish {first} --plan exempel --lang sv"]
    if it.chance(0.5):
        counts = [(key, n) for key, rows in sorted(it.rows.items()) if key[:2] == ("exempel", first)
                  for n, row in enumerate(rows) if row.get("värde", "").isdigit() and len(row["värde"]) > 1]
        if counts:
            key, n = it.pick(counts)
            it.rows[key][n]["värde"] = str(int(it.rows[key][n]["värde"]) + 1)
            path = f"submissions/exempel/{first}/{key[2]}.csv"
            it.later["changed"] = {path: csv(it, it.rows[key]).encode()}
            it.args += ["+ changed", f"check {first} --lang sv", f"build {first} --plan exempel --lang en"]
            if it.chance(0.6):
                entry = dict(it.editions[("exempel", first)])
                entry["revision"] = {
                    "number": 2,
                    "date": f"{first + 1}-06-12",
                    "reason": "En insats hade räknats två gånger.",
                }
                it.later["revised"] = {f"submissions/exempel/{first}/edition.yaml": yaml(entry).encode()}
                it.args += [
                    "+ revised",
                    f"check {first} --lang en",
                    f"publish {first} --plan exempel --lang sv",
                    f"publish {first} --plan exempel --lang en",
                ]


def write(seed, folder):
    """Writes the project of a seed into a folder."""
    it = make(seed)
    for name, files in {"project": it.files, **it.later}.items():
        for path, content in files.items():
            target = Path(folder, name, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    Path(folder, "args").write_text("".join(f"{line}\n" for line in it.args), encoding="utf-8")
