"""Which words have lost a ligature, and that only a document that shows the loss is repaired."""

from pathlib import Path

import pytest

from seecli.documents.ligatures import repair_ligatures
from seecli.documents.source import read_document

PROOF = "This newsleer gives informaon on acvies of naonal ocials."
MORE_PROOF = "The ocers of the oce aended meengs of ocials, submied naonal stascs and selement plans."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Croaa and Ms. Naon met in Prisna.", id="three words are no proof: names may look so"),
        pytest.param("ing ment bers nal ger mid tional", id="halves of words that columns cut are no proof"),
        pytest.param("Mr. Hasović, Ms. Vučeć and Mr. Kurti visited Durrës.", id="names that become no word"),
        pytest.param("SELEC, EUROPOL, FRONTEX, ACER, NAONAL, CROAA, PRISNA, MEENG", id="acronyms"),
        pytest.param("informaon informaon informaon informaon informaon", id="one word again and again"),
        pytest.param("https://unodc.org/informaon", id="one word in an address"),
    ],
)
def test_a_healthy_document_stays_as_it_is(text):
    assert repair_ligatures([text]) == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ed the plan.", id="rest of present-, not tied"),
        pytest.param("ing the plan.", id="rest of a word, not fling"),
        pytest.param("They were present-", id="half at the end of a line"),
        pytest.param("a leer of intent, no beer than that", id="leer and beer are words where one tt is lost"),
        pytest.param("Write to naonal@unodc.org or see www.unodc.org/informaon.", id="addresses"),
        pytest.param("Mr. Kurti and SELEC", id="name and acronym"),
        pytest.param("the mid-term review and mid-2018", id="first half of a compound, not timid"),
        pytest.param("the tracking of goods", id="tracking, where ffi may be whole"),
        pytest.param("an Albanian, an-", id="an"),
        pytest.param("the oers", id="offers or otters: two words it may have been"),
    ],
)
def test_what_stays_in_a_document_that_shows_the_loss(text):
    assert repair_ligatures([PROOF, text])[1] == text


@pytest.mark.parametrize(
    ("lost", "whole"),
    [
        pytest.param("newsleer", "newsletter", id="tt"),
        pytest.param("informaon", "information", id="ti"),
        pytest.param("exisng", "existing", id="ti before n"),
        pytest.param("Naonal", "National", id="capital kept"),
        pytest.param("ocials", "officials", id="ffi"),
        pytest.param("ofcials", "officials", id="fi after f"),
        pytest.param("trafcking", "trafficking", id="fi in trafficking"),
        pytest.param("fnancial", "financial", id="i alone"),
        pytest.param("eecve", "effective", id="ff and ti"),
        pytest.param("coordinaon", "coordination", id="coordination"),
        pytest.param("co-operaon", "co-operation", id="part of a compound"),
        pytest.param("(parcipants),", "(participants),", id="among marks"),
        pytest.param("rst", "first", id="fi at the beginning"),
        pytest.param("soware", "software", id="ft"),
        pytest.param("conict", "conflict", id="fl"),
        pytest.param("eorts", "efforts", id="ff"),
        pytest.param("stascs", "statistics", id="ti twice"),
        pytest.param("quanes", "quantities", id="ti twice in one place"),
        pytest.param("idencaon", "identification", id="ti, fi and ti"),
        pytest.param("Croaa", "Croatia", id="name of a country"),
        pytest.param("Prisna", "Pristina", id="name of a place"),
    ],
)
def test_words_that_lost_a_ligature(lost, whole):
    assert repair_ligatures([PROOF, f"The {lost} came."])[1] == f"The {whole} came."


@pytest.mark.parametrize(
    ("lost", "whole"),
    [
        pytest.param("drug tracking", "drug trafficking", id="tracking where ffi is lost"),
        pytest.param("Tracking in Persons", "Trafficking in Persons", id="capital kept"),
        pytest.param("a leer of intent", "a letter of intent", id="leer where tt is lost"),
        pytest.param("An-Corrupon and an-drug laws", "Anti-Corruption and anti-drug laws", id="first half"),
        pytest.param("Transnaonal crime", "Transnational crime", id="word of the vocabulary"),
    ],
)
def test_words_that_are_read_by_the_ligatures_that_a_document_has_lost_for_certain(lost, whole):
    assert repair_ligatures([MORE_PROOF, f"The {lost}."])[1] == f"The {whole}."


def test_a_document_knows_which_lines_were_repaired():
    document = read_document(Path("a.txt"), f"{PROOF}\n\nA whole line.\nof the meeng".encode())
    assert [line.text for line in document.lines][1:] == ["A whole line.", "of the meeting"]
    assert document.repaired == {1, 4}
