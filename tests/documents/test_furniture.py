"""Menus, credits, captions, link lists and notes are told from running text."""

import pytest

from seecli.documents.furniture import ends_sentence, find_urls, is_only_url, sort_lines, without_link, without_notes
from seecli.documents.menus import furniture_kind, is_furniture, without_credit
from seecli.documents.source import Line
from tests.factories import lines


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bulgaria", id="002:125: country sub-heading"),
        pytest.param("1. Objective", id="002:374: numbered sub-heading"),
        pytest.param("26 June 2010", id="002:121: date"),
        pytest.param("8 - 16 December 2009 MORE", id="002:356: date before a button"),
        pytest.param("UNODC visits Montenegro", id="000:325: short headline"),
        pytest.param("Home Affairs ministers meet in Sarajevo", id="begins like a menu"),
        pytest.param(
            "Back to Belgrade, the delegation met the Minister of Interior of Serbia.", id="begins like a button"
        ),
        pytest.param("The photo exhibition (by Ana Vuk) was opened in Tirana.", id="photo in a sentence"),
        pytest.param("They sat in a row, left to right, and waited.", id="left to right in a sentence"),
        pytest.param("* The figures refer to 2018.", id="footnote on a figure"),
        pytest.param("The source: 613 kg of cocaine were found in bananas.", id="source in a sentence"),
        pytest.param("NEWSLETTER | Vol. 36", id="001:5: masthead"),
        pytest.param("In 2010 the PCU was established", id="year in a sentence"),
        pytest.param("Vienna | May 2021", id="place and date"),
        pytest.param("Kabul | 4 May 2021 | Vienna", id="places and date"),
        pytest.param("| Seminar | Sofia | May |", id="row of a table"),
        pytest.param("Heroin 5 kg | Cocaine 3 kg | Cannabis 2 kg", id="cells that count"),
        pytest.param("Learn more skills, win more matches", id="headline begins with Learn more"),
        pytest.param("Read more than 20 books: a prison library in Osh", id="headline begins with Read more"),
        pytest.param("Click fraud: cybercrime units train in Tirana", id="headline begins with Click"),
        pytest.param("Follow-up training on profiling in Durres", id="headline begins with Follow"),
        pytest.param("For more information, the delegates turned to the police.", id="information asked for"),
        pytest.param("Editors of nine newspapers meet in Tirana", id="headline begins with Editors"),
        pytest.param("Next steps", id="sub-heading begins like a button"),
        pytest.param("nal version.", id="half of a word in a newsletter's column"),
        pytest.param("see more of it in Bar", id="end of a sentence in a newsletter's column"),
        pytest.param("Endorsement of the plan", id="headline begins with End"),
        pytest.param("Top officials meet in Bar", id="headline begins with Top"),
        pytest.param("Watch towers for the border police", id="headline begins with Watch"),
        pytest.param("Download of illegal material: a course in Bar", id="headline begins with Download"),
        pytest.param("Signs of trafficking: a handbook for labour inspectors", id="headline begins with Sign"),
        pytest.param("Questions can be sent to info@example.org", id="sentence with an address"),
        pytest.param("Group of experts meets in Bar", id="headline begins with Group"),
        pytest.param("Figures on trafficking released in Tirana", id="headline begins with Figures"),
        pytest.param("Next issue on the agenda was the border", id="sentence begins with Next issue"),
        pytest.param("UNODC/OSCE training for judges in Bar", id="two bodies"),
        pytest.param("Designed for judges: a handbook", id="headline begins with Designed"),
        pytest.param("Media centre opens in Bar", id="headline begins like the way to a page"),
        pytest.param("Contact persons appointed in all ministries", id="headline begins with Contact"),
        pytest.param("Page 2 of the plan was agreed on.", id="page in a sentence"),
        pytest.param("This newsletter was launched by UNODC in Tirana.", id="newsletter in a sentence"),
    ],
)
def test_text_is_no_furniture(text):
    assert not is_furniture(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Back to top", "menu", id="002:55"),
        pytest.param("Archive:", "menu", id="002:19"),
        pytest.param("2010", "menu", id="002:23"),
        pytest.param(
            "January | February | March | April | May | June | July",
            "menu",
            id="002:25",
        ),
        pytest.param("Photo: FoNet", "credit", id="002:642"),
        pytest.param("About us | Contact us | Site map | Fraud alert", "menu", id="site map"),
        pytest.param("Facebook • Twitter • Instagram", "menu", id="menu with points"),
        pytest.param("May 2021 | June 2021 | July 2021", "menu", id="archive of months"),
        pytest.param("You are here: Home / News / 2016", "menu", id="where on the site"),
        pytest.param("Home > News > 2016", "menu", id="way to the page"),
        pytest.param("[More]", "menu", id="button in brackets"),
        pytest.param("Watch the video", "menu", id="button for a video"),
        pytest.param("See all stories", "menu", id="button for all"),
        pytest.param("« Back", "menu", id="back"),
        pytest.param("Printer-friendly version", "menu", id="print"),
        pytest.param("[Russian version]", "menu", id="other language"),
        pytest.param("Follow us: Facebook | Twitter", "menu", id="follow us"),
        pytest.param("@UNODC_SEE #EndHumanTrafficking", "menu", id="handle and tag"),
        pytest.param("Tags: corruption, training", "menu", id="tags"),
        pytest.param("To unsubscribe, please reply to this e-mail", "menu", id="unsubscribe"),
        pytest.param("For questions, contact the editor at x@example.org", "menu", id="questions"),
        pytest.param("Ms. Ana Vuk, Programme Officer, ana.vuk@example.org", "menu", id="name and address"),
        pytest.param("Vienna International Centre, PO Box 500, A 1400 Vienna", "menu", id="postal address"),
        pytest.param("Layout and design: Studio X", "menu", id="who made it"),
        pytest.param("The next issue will appear in October 2016.", "menu", id="next issue"),
        pytest.param("The content of this newsletter does not reflect the views of UNODC.", "menu", id="content"),
        pytest.param("UNODC Newsletter, Issue 9, page 3", "menu", id="running foot"),
        pytest.param("3 | UNODC Newsletter", "menu", id="page number first"),
        pytest.param("Photo by UNODC", "credit", id="photo by"),
        pytest.param("Figure 2. Seizures by year", "credit", id="caption with a number"),
        pytest.param("Group photo of participants", "credit", id="group"),
        pytest.param("Opening in Sarajevo, photo credit: UNODC", "credit", id="caption and credit"),
        pytest.param("Read the full story »", "menu", id="button with a noun"),
        pytest.param("Click here to learn more about UN-PRAC", "menu", id="click here"),
        pytest.param("To find out more about the campaign, click here", "menu", id="and click here"),
        pytest.param("Follow UNODC ROCA on Facebook | Twitter | Instagram", "menu", id="follow the office"),
        pytest.param("Like us on Facebook!", "menu", id="like us"),
        pytest.param("Newer | Older", "menu", id="pager"),
        pytest.param("Editor: A. Quiroga Contact: bulletin@example.org Page 2 of 2", "menu", id="imprint"),
        pytest.param("For additional information, please contact: info@example.org", "menu", id="whom to ask"),
        pytest.param("Copyright©2024 UNODC, All Rights Reserved | Legal notice", "menu", id="legal notice"),
        pytest.param("The views expressed herein do not reflect those of UNODC.", "menu", id="disclaimer"),
        pytest.param("__________", "menu", id="rule"),
        pytest.param("- 4 -", "menu", id="page number"),
        pytest.param("Participants of the practical phase in Brčko. © UNODC", "credit", id="caption with its mark"),
        pytest.param("© UNODC Romania", "credit", id="002:567"),
        pytest.param("The delegation in Tirana (photo: Probation Service)", "credit", id="caption with its credit"),
        pytest.param("The dog and her handler (photo courtesy of the Customs)", "credit", id="caption with courtesy"),
        pytest.param("Left to right: the Ambassador, the Director of Police", "credit", id="who stands where"),
        pytest.param(
            "* All references to Kosovo shall be understood in the context of Resolution 1244.",
            "footnote",
            id="footnote",
        ),
        pytest.param("Caption: Participants with their certificates, Banja Luka", "credit", id="caption that says so"),
        pytest.param("For more information, please write to the Regional Office.", "menu", id="whom to write to"),
        pytest.param("MORE", "menu", id="button"),
        pytest.param("Read more >>", "menu", id="button with arrows"),
        pytest.param("Page 3 of 12", "menu", id="page number"),
        pytest.param("UNODC in South Eastern Europe | 4", "menu", id="running foot"),
        pytest.param("Image credit: UNODC/Alen Gagula", "credit", id="image credit"),
        pytest.param("« previous | 1 | 2 | next »", "menu", id="pager"),
    ],
)
def test_furniture_has_a_kind(text, kind):
    assert is_furniture(text)
    assert furniture_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        pytest.param(
            "For more information: https://www.osce.org/chairmanship/398831", False, id="000:401: words before"
        ),
        pytest.param("https://a.org and https://b.org", False, id="two with a word between"),
        pytest.param("unodc.org", False, id="no scheme"),
        pytest.param("https://twitter.com/ukinmontenegro", True, id="000:179"),
        pytest.param("[Listen First](https://www.unodc.org/listenfirst/)", True, id="link of Markdown"),
        pytest.param("[a guide](https://a.org/b) for teachers", False, id="link of Markdown in a text"),
        pytest.param(
            "<https://www.unodc.org/unodc/en/hiv-aids/new/covid-19-and-hiv.html>", True, id="003:51: in brackets"
        ),
        pytest.param("(www.rai-see.org).", True, id="www"),
    ],
)
def test_an_address_alone(text, is_only):
    assert is_only_url(text) is is_only


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The officers of the", False),
        ("the specified equipment", False),
        ("the Convention on the Means of Pro-", False),
        ("signed in 2013.", True),
        ('said "yes."', True),
        ("in various areas of the mandates of the Office..", True),
        ("The objectives of the workshop were:", True),
        ("• to learn about the methodologies;", True),
    ],
)
def test_the_end_of_a_sentence(text, ends):
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("© UNODC", "© UNODC", id="a credit alone is left to the furniture"),
        pytest.param("BUCHAREST, 21 July 2009 - The Faculty", "BUCHAREST, 21 July 2009 - The Faculty", id="no credit"),
        pytest.param("There is MORE to do.", "There is MORE to do.", id="MORE in a sentence"),
        pytest.param(
            "UNODC RPOSEE; © UNODC RomaniaBUCHAREST, 21 July 2009 - The Faculty",
            "BUCHAREST, 21 July 2009 - The Faculty",
            id="002:567: caption glued to the text",
        ),
        pytest.param("Conference of the StAR initiative. MORE", "Conference of the StAR initiative.", id="002:366"),
        pytest.param("held in Sofia. Read more >", "held in Sofia.", id="read more"),
        pytest.param("He asked for more.", "He asked for more.", id="more in a sentence"),
        pytest.param("Less is good. More is better.", "Less is good. More is better.", id="More begins a sentence"),
        pytest.param("Schools want to learn more", "Schools want to learn more", id="learn more ends a headline"),
        pytest.param("held in Sofia. [Read more]", "held in Sofia.", id="read more in brackets"),
        pytest.param("held in Sofia. (more)", "held in Sofia.", id="more in brackets"),
        pytest.param("held in Sofia (see photo).", "held in Sofia (see photo).", id="remark"),
        pytest.param("held in Sofia. It ended in 2010", "held in Sofia. It ended in 2010", id="year"),
        pytest.param(
            "held. In total, 35 came. Contact: ana@example.org", "held. In total, 35 came.", id="one sentence"
        ),
        pytest.param("held in Sofia. To read more, click here.", "held in Sofia.", id="click here"),
        pytest.param("held in Sofia. (Photo: UNODC)", "held in Sofia.", id="credit"),
        pytest.param("held in Sofia. Learn more about UN-PRAC", "held in Sofia.", id="button with its subject"),
        pytest.param("held in Sofia. For details, contact ana@example.org", "held in Sofia.", id="whom to ask"),
        pytest.param("held in “Sofia.” Continue reading →", "held in “Sofia.”", id="continue reading"),
        pytest.param("held in Sofia. More »", "held in Sofia.", id="more and an arrow"),
    ],
)
def test_a_line_without_caption_and_button(text, rest):
    assert without_credit(Line(7, text)) == Line(7, rest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("For more information: https://www.osce.org/chairmanship/398831", id="000:401: link, no name"),
        pytest.param("(For more information: https://www.unodc.org)", id="link in brackets"),
        pytest.param("For more information:", id="000:121: head of a link list"),
        pytest.param("The Port Control Unit (PCU) at Durres asked for information.", id="information asked for"),
    ],
)
def test_no_note_on_contacts(text):
    assert without_notes(Line(1, text)) == (Line(1, text), ())


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("See https://www.unodc.org for more.", None, id="address in a sentence"),
        pytest.param("The guide is at https://www.unodc.org/guide.pdf", None, id="address ends a sentence"),
        pytest.param("Link: https://www.unodc.org/a.html", None, id="nothing but a link"),
        pytest.param("of SEE. Link: https://www.unodc.org/covid_parents.html", "of SEE.", id="003:41"),
        pytest.param("outbreak. Links: https://a.org/b.pdf", "outbreak.", id="003:49"),
        pytest.param("by UNDP. For more information: www.unodc.org/x", "by UNDP.", id="for more information"),
        pytest.param("It met. He noted: www.unodc.org/x", None, id="address of something said"),
        pytest.param("by UNDP. https://www.unodc.org/x.html", "by UNDP.", id="address alone"),
        pytest.param("by UNDP. Read the report [here](https://www.unodc.org/x).", "by UNDP.", id="button with a link"),
        pytest.param("by UNDP. The report can be found here: www.unodc.org/x", "by UNDP.", id="where to find it"),
    ],
)
def test_an_address_after_the_last_sentence_is_no_text(text, rest):
    found, link = without_link(Line(3, text))
    assert found.text == (rest or text)
    assert (link is None) == (rest is None)


@pytest.mark.parametrize(
    ("text", "rest", "names", "scope"),
    [
        pytest.param("(For more info: Ekaterina Kolykhalova)", "", ["Ekaterina Kolykhalova"], "", id="001:45: alone"),
        pytest.param("decline. (For info: Tejal Jesrani)", "decline.", ["Tejal Jesrani"], "", id="001:281"),
        pytest.param(
            "smuggling. (For info on the below: Alen Gagula and Bill Wood)",
            "smuggling.",
            ["Alen Gagula", "Bill Wood"],
            "on the below",
            id="001:51: and",
        ),
        pytest.param(
            "perspective. *(For more info on all in this section: Virginia De Abajo Marques)*",
            "perspective.",
            ["Virginia De Abajo Marques"],
            "on all in this section",
            id="001:209: emphasised",
        ),
        pytest.param(
            "(For more info on all in this section: Dimitrije Ristic, Dubravka Piotrovski, Kiro Cvetkov)",
            "",
            ["Dimitrije Ristic", "Dubravka Piotrovski", "Kiro Cvetkov"],
            "on all in this section",
            id="001:269",
        ),
        pytest.param(
            "region. (For more info on this and the below: Ekaterina Kolykhalova)",
            "region.",
            ["Ekaterina Kolykhalova"],
            "on this and the below",
            id="001:286",
        ),
        pytest.param(
            "of the Office.. (For info on all above: Ekaterina Kolykhalova)",
            "of the Office..",
            ["Ekaterina Kolykhalova"],
            "on all above",
            id="003:55",
        ),
    ],
)
def test_a_note_has_names_and_scope(text, rest, names, scope):
    line, (note,) = without_notes(Line(9, text))
    assert (line, list(note.names), note.scope) == (Line(9, rest), names, scope)


@pytest.mark.parametrize(
    ("texts", "resources", "captions"),
    [
        pytest.param(
            ["UNODC met.", "The objectives of the workshop were:", "• to learn;", "• to receive training."],
            [],
            [],
            id="000:697: bullets",
        ),
        pytest.param(
            ["UNODC met.", "Link: one of the findings was decisive.", "The end."], [], [], id="link in a sentence"
        ),
        pytest.param(
            ["UNODC met.", "Read https://www.unodc.org in full, it says.", "The end."], [], [], id="link in a text"
        ),
        pytest.param(
            ["PCU officers conducting control of goods", "UNODC met.", "The end."], [], [], id="no text above"
        ),
        pytest.param(["UNODC met.", "PCU officers conducting control of goods"], [], [], id="no text below"),
        pytest.param(["UNODC met.", "The issues during the event", "• trade"], [], [], id="introduces a list"),
        pytest.param(
            [
                "UNODC met.",
                "For more information:",
                "https://twitter.com/ukinmontenegro",
                "https://www.facebook.com/UKinMontenegro/",
            ],
            [2, 3, 4],
            [],
            id="000:175",
        ),
        pytest.param(
            ["UNODC met.", "For more information please refer to: https://www.osce.org/chairmanship/398831"],
            [2],
            [],
            id="000:401: head and link on a line",
        ),
        pytest.param(
            [
                "UNODC met.",
                "For more information:",
                "UNODC's Action against Corruption and Economic Crime",
                "UNCAC Implementation Review Mechanism",
                "http://www.unodc.org/unodc/en/frontpage",
            ],
            [2, 3, 4, 5],
            [],
            id="000:515: labels without links",
        ),
        pytest.param(
            [
                "UNODC met.",
                "Additional resources:",
                "https://www.lions-quest.org/",
                "Video material:",
                "https://youtu.be/olyHCPVz90M",
                "Power point presentations:",
                "Lions_Quest_SFA_-Results_Montenegro.pptx",
            ],
            [2, 3, 4, 5, 6, 7],
            [],
            id="000:1156: files",
        ),
        pytest.param(
            [
                "UNODC met.",
                "For more information:",
                "https://a.org",
                "UNODC met again and thanked the Minister of Interior.",
            ],
            [2, 3],
            [],
            id="text after a list",
        ),
        pytest.param(
            [
                "UNODC met.",
                "PCU officer in Bosnia and Herzegovina conducting partial physical control of containerized goods",
                "In September 2018, the staff met.",
            ],
            [],
            [2],
            id="000:259",
        ),
    ],
)
def test_link_lists_and_captions_are_told_from_text(texts, resources, captions):
    parts = sort_lines(lines(*texts))
    assert [line.number for line in parts.resources] == resources
    assert [line.number for line in parts.captions] == captions
    assert len(parts.text) == len(texts) - len(resources) - len(captions)


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        pytest.param("UNODC and CEPOL met.", [], id="none"),
        pytest.param(
            "(https://doi.org/10.2018/a_b.html).", ["https://doi.org/10.2018/a_b.html"], id="brackets and full stop"
        ),
        pytest.param("<www.unodc.org>, http://a.org/?x=1&y=2;", ["www.unodc.org", "http://a.org/?x=1&y=2"], id="two"),
    ],
)
def test_addresses_are_found_without_the_punctuation_around_them(text, urls):
    found = list(find_urls(text))
    assert [url for url, _ in found] == urls
    assert all(text[place:].startswith(url) for url, place in found)
