"""Where goods were seized and by whom. Sentences of the seeds (document:line), some shortened, else made."""

import pytest

from seecli.extract.seizures import find_seizures
from tests.factories import item


def told(body, title="", dateline="28 February 2018, Vienna, Austria"):
    """Place and unit of each seizure that an item tells of."""
    found = find_seizures(item(body, title=title, dateline=dateline), ["AT"]).told
    return [(seizure["seized_at"], seizure["seized_by"]) for seizure in found]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Police said: 5 kg of heroin from Bari to Bar came to light.", id="only the way, only a speaker"),
        pytest.param("The police reported that 48 pistols were seized in 2018 alone.", id="who reports, and a year"),
        pytest.param("5 kg of heroin were found in a lorry of a company in Podgorica.", id="where a company is"),
        pytest.param("They seized 5 kg of heroin loaded in Guayaquil, Ecuador.", id="where it was loaded"),
        pytest.param("5 kg of heroin were seized in Serbia in September.", id="a country and a month"),
        pytest.param("The officers seized 5 kg of heroin.", id="officers nobody has named"),
        pytest.param("His officers found 5 kg of heroin.", id="somebody's officers"),
        pytest.param("Customs officers were stopped when 5 kg of heroin were found.", id="who was stopped"),
        pytest.param("5 kg of heroin were found by chance by a passenger.", id="no unit"),
    ],
)
def test_neither_place_nor_unit_is_told(body):
    assert told(f"UNODC held a meeting. {body}") == [(None, None)]


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        pytest.param(
            "868 boxes of smuggled cigarettes were seized at the Port of Bar by Montenegrin law enforcers engaged into "
            "the CCP.",
            "Smuggled cigarettes seized at the Montenegrin Port of Bar",
            ("Port of Bar", "Montenegrin law enforcers"),
            id="000:385",
        ),
        pytest.param(
            "A shipment containing 7,680 fake batteries of a renowned brand has been seized by the Port Control Unit "
            "(PCU) officials established in the Port of Bar. After investigation with the support of the Customs "
            "Office in Podgorica, it was confirmed that the batteries were fake.",
            "Container Control Programme: Illicit goods seized at the Port of Bar in Montenegro",
            ("Port of Bar", "Port Control Unit (PCU) officials"),
            id="000:617",
        ),
        pytest.param(
            "An estimated 6.1 kg of Cannabis Sativa were found concealed in a Fiat vehicle. The seizure took place "
            "during a routine car search by the Port Control Unit officers at the ferry terminal in the port of "
            "Durres, Albania.",
            "Port Control Unit at the port of Durres seizes Cannabis destined for Italy",
            (
                "ferry terminal in the port of Durres",
                "Port Control Unit officers at the ferry terminal in the port of Durres",
            ),
            id="000:623",
        ),
        pytest.param(
            "38 kg of cocaine coming from Ecuador to the Port of Bar in Montenegro were seized by the Port Control "
            "Unit (PCU). During the examination, the PCU officers found 32 packages containing a gross "
            "weight of 38 kg of cocaine.",
            "Cocaine seized at the Port of Bar in Montenegro",
            ("Port of Bar", "Port Control Unit (PCU)"),
            id="000:818",
        ),
        pytest.param(
            "Carrying out a coordinated joint operation, the Port Control Unit (PCU) at Durres Port, Albania, seized "
            "613kg.35gr. of cocaine.",
            "The largest haul of cocaine seized at Durres Port in Albania",
            ("Durres Port", "Port Control Unit (PCU) at Durres Port"),
            id="000:1212",
        ),
        pytest.param(
            "11.395 kg of heroin concealed in a truck loaded with garments were seized at the Port of Durres by the "
            "Port Control Unit (PCU) established in the framework of the UNODC-WCO Container Control Programme (CCP).",
            "Port Control Unit at Durres Port Seizes over 11 kg of Heroin",
            ("Port of Durres", "Port Control Unit (PCU)"),
            id="000:1267",
        ),
        pytest.param(
            "The PCU in Bar successfully profiled and interdicted a container shipment with 3 hand pistols.",
            "PCU in Montenegro achieves new notable results during the COVID-19 outbreak",
            ("Bar", "PCU in Bar"),
            id="003:97",
        ),
        pytest.param(
            "In a joint action with the State Agency for National Security, customs officers at the Danube Bridge "
            "near Ruse found 2 tons of acetic anhydride in a truck coming from Hungary.",
            "",
            ("Danube Bridge near Ruse", "customs officers at the Danube Bridge near Ruse"),
            id="of two bodies the one that found",
        ),
        pytest.param(
            "The Port Control Unit at the river port of Vukovar stopped a wagon. When it was emptied, officers found "
            "112 kg of opium.",
            "Opium found at Vukovar",
            ("Vukovar", "Port Control Unit at the river port of Vukovar"),
            id="officers of the unit named before",
        ),
        pytest.param(
            "On 14 September, at the crossing of Gradina, 46.2 kg of heroin were taken from a lorry.",
            "",
            ("crossing of Gradina", None),
            id="the place in front",
        ),
        pytest.param(
            "9 pistols were found in a garage near Vienna.", "", ("garage near Vienna", None), id="near a town"
        ),
    ],
)
def test_place_and_unit(body, title, expected):
    assert set(told(body, title)) == {expected}


def test_headline_and_dateline_tell_the_place_of_what_is_seized_now():
    body = "Heroin came to light: 5 kg of heroin were found. In 2015, 3 kg of heroin were found."
    assert told(body, "Heroin found at Vukovar") == [("Vukovar", None), (None, None)]
    assert told(body, "Large find of heroin: unit seizes it") == [("Vienna", None), (None, None)]


def test_earlier_news_has_the_place_and_the_unit_of_its_own_sentence():
    body = "UNODC held a meeting. In 2017, the Albanian State Police seized 66 pistols in the port of Durres."
    (found,) = find_seizures(item(body), ["AL"]).told
    assert (found["passing"], found["seized_at"], found["seized_by"]) == (
        True,
        "port of Durres",
        "Albanian State Police",
    )


def test_the_words_are_evidence():
    found = find_seizures(item("The PCU in Bar seized 5 kg of heroin."), ["AL"])
    assert [finding.text for finding in found.findings] == ["5 kg of heroin", "Bar", "PCU in Bar"]
