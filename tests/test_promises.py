"""What once broke a promise, found by `python -m trials.fuzz`; and documents that hold them."""

import json

import pytest

from tests.factories import SEEDS, event, seizure
from tests.promises import hold_document, hold_store
from tests.promises.store import COMMANDS

UNSEEN = SEEDS.parent / "tests" / "unseen" / "documents"
BROKEN = "UNODC trained\nofficers\nand prosecutors\nin examining\nmobile phones\nand in hearing\nchildren."


def line(*spans, **changes) -> bytes:
    """A record as a line of a store."""
    return json.dumps(event(*spans, **changes)).encode() + b"\n"


@pytest.mark.parametrize("path", sorted(UNSEEN.glob("*.txt"))[::4], ids=lambda path: path.stem)
def test_a_document_keeps_its_promises(path):
    hold_document(path.read_bytes())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Cvetkov)\ndrugs\nChina29 October Herzegovina:\xa0The", id="a host named in a dateline as no country is"
        ),
        pytest.param(
            "Volume 12,\n(FRONTEX),\nOctober \xa0- 17 MORE\nbronze helmet found", id="a button between two words"
        ),
        pytest.param(
            "#### Regional\n11-13 November Israel: To\n31 March\n# Steps\n#### UNODC\n#### UNODC",
            id="a step above the cover",
        ),
        pytest.param(
            "o\noperations;\n# Work\n# Work\n#### Regional\ndetect illicit trade within containerized supply chain\n"
            "attended\namon\nthem\nPur8\nNovember 2020, online: participated\n# and\nparticipants.",
            id="a section named on five lines",
        ),
        pytest.param(
            "20 November 2020, online, Bosnia and Herzegovina: UNODC GFP\n"
            "5-7 February 2018, Priština, Kosovo under UNSCR 1244: x",
            id="text in capitals behind a dateline is no section",
        ),
        pytest.param(
            "and\nof\nparticipants.\n\nof\nexploitation\n"
            "El Salvador (20-24 May); Guatemala City, Guatemala (27-31\nMay)\nmobile\nchildren.\noffi-",
            id="a dateline broken inside a bracket",
        ),
        pytest.param(
            f"Day against drug abuse\nSan Salvador (20-24 May 2019); Guatemala City (27-31\nMay 2019)\n\n"
            f"Croatia\n\n{BROKEN}\n\nSerbia\n\n{BROKEN}",
            id="a broken dateline that two events share",
        ),
        pytest.param(
            "cases.\nwere\nadapted\ncontinues\nMarch 2025\nillegal\nof\ngate. For info: Soltys\nMarch",
            id="a contact's name broken behind text",
        ),
        pytest.param(
            "o\ncourse\nthe\nMarch 2025,\ntraining\nwith\n"
            "online: anti-corruption *(For info on section: Abajo Marques)*\nnl",
            id="a short line behind a note, whose letters stand above it too",
        ),
        pytest.param(
            "Issue 52\n\niss\nof\nt\nthe\nsupport o(For info: Pierre Gbaguidi)\nin\nto",
            id="short lines behind a note, whose letters stand above them too",
        ),
        pytest.param(
            "Volume 12,\nagenCopyright©2016 UNODC, Rightrafficking\ntouserved,", id="a section's name behind a credit"
        ),
        pytest.param(
            "2019\nthe\nity\nVolume 12,\nA (For info: Jane Doe)\ncontinues\nfrom\nMarch financial\nillegal\nand",
            id="a note between the words of a headline",
        ),
        pytest.param(
            "The training was offered to the representatives various Governmental non-governmentl\nde\n"
            "La Paz/Santa Sierra and 8 May\ntainer\ncommissioned\ncommissioned\ncommits\nJune 6\xa0th,\nRelated\n"
            "Zagreb and Rijeka, September 2013:\nraons,\n\nBosnia Herzegovina\nBosnia Herzegovina",
            id="text behind a dateline that events under sub-headings share",
        ),
        pytest.param(
            "null\nLa Paz/Santa Cruz (Boli_via), 6 and 8 May\n\n2 February 2016: The questionnaire is open.",
            id="a mark inside a name of a dateline",
        ),
        pytest.param(
            "NEWSLETTER\nn https://www.unodc.org/documents/southeasterneurope//RP_SEE_2016-2019.pdf\n"
            "ec-(For info: Vera Stankov)",
            id="a note between the halves of a word",
        ),
        pytest.param(
            "REGIONAL\n" + 3 * "The framework will lead to ways to help to find officials who do not ac-\n" + "DEMAND",
            id="two texts whose end a third repeats",
        ),
    ],
)
def test_a_document_that_broke_a_promise_keeps_it(text):
    hold_document(text.encode())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(line(topics=[], seizures=[seizure()]), id="no topic to split a timeline by"),
        pytest.param(line(source=event()["source"] | {"lines": [[]]}), id="no first and last line"),
        pytest.param(line(source=event()["source"] | {"lines": [[1, 10**15]]}), id="lines beyond every document"),
        pytest.param(line(source=event()["source"] | {"document": "a" * 300}), id="a name that no file can have"),
        pytest.param(line(participants=2**63), id="a number that no database takes"),
        pytest.param(line(title="\ud800"), id="half a character"),
    ],
)
def test_a_store_keeps_its_promises(content, command):
    hold_store(content, command)
