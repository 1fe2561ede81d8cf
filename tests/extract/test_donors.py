"""Who pays: only who is said to. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.extract.donors import find_donors
from seecli.extract.findings import values_of
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        "It was prepared with the support of experts from Italy.",
        "It was prepared with the support of the Italian police.",
        "It was prepared with the support of the Smith Family Foundation, which sent a lecturer.",
        "The King Baudouin Foundation took part in the workshop on financial support.",
        "It was held with the support of Italy's Customs.",
        # 000:1144
        (
            "The event was co-sponsored by the Governments of Bosnia and Herzegovina, Montenegro, the former Yugoslav "
            "Republic of Macedonia and Serbia and presented the positive effects of the programme."
        ),
        # 000:1142
        "Lions Clubs International Foundation in collaboration with UNODC organized a side event.",
        # 001:316
        (
            "UNODC organized the first Regional Expert Group Meeting in collaboration with the National Commission of "
            "Bulgaria and the Ministry of Europe and Foreign Affairs of France."
        ),
        # 000:203
        "The visit was hosted by the Israel Customs Directorate, Israel Tax Authority.",
        # 002:366
        (
            "The conference, hosted by Bulgaria, was organized by the Stolen Asset Recovery Initiative (StAR), a joint "
            "project of UNDOC and the World Bank."
        ),
        # 000:617
        (
            "After investigation with the support of the Customs Office in Podgorica, it was confirmed by the brand "
            "representatives that the batteries were fake."
        ),
        # 000:858
        (
            "The coordination meeting was held at the EU Delegation in Podgorica with participation of all relevant "
            "international donors and projects such as the European Union, EURoL2, OSCE and CEPOL."
        ),
        # 000:814
        "The two trainings were supported by the UNODC Regional Programme for South Eastern Europe.",
        # 000:854
        (
            "31 May 2018, Podgorica, Montenegro: UNODC participated in the meeting of international donor "
            "organizations providing technical assistance in Montenegro."
        ),
        # the classes of what is no funding
        "Travel costs were discussed with the kind support of the Croatian Ministry of the Interior.",
        "The resolution was sponsored by Italy and Peru.",
        "A trader from Turkey paid for the container in cash.",
        "The Turkish trader paid for the container in cash.",
        "A brewery that had offered to sponsor T-shirts was turned down.",
        "The costs of destruction should be borne by Serbia.",
        "IOM and UNHCR contributed as panellists, and Kenya contributed the experience of its courts.",
        "The shirts were given by UNICEF.",
        "Prosecutors spoke about the misuse of EU funds in Serbia.",
        "Japan lost 3 million euro to fraud.",
        "Serbia provided financial intelligence on the case.",
        "Croatia and North Macedonia introduced a pledge for schools drafted with UNODC.",
        "The meeting was supported by experts from Italy, Spain and the United Kingdom.",
        "The ransom paid by Italy was traced to Dubai.",
        "He thanked Serbia for hosting the meeting.",
        "The group was financed by smugglers from Libya.",
        "Consultations with donors such as the United States and Norway will follow.",
        "The course was organized with the support of the OSCE Presence in Albania.",
        "Experts from France and Germany explained how terrorist financing comes from abroad.",
        "The participants discussed the financing of terrorism by groups in Syria.",
        "They thanked Italy and Sweden for their contributions to the discussion.",
        "The trader from Turkey, who paid for the container, was arrested.",
        "The drugs came from Turkey, which borders Bulgaria.",
        "Albania undertakes to provide information on 3 million entries.",
        "Experts from Norway supported the participants in the exercise.",
        "The Ministry of Interior of Serbia hosted the meeting and thanked UNODC for its support.",
        "The training was conducted with resources of the Police Academy in Serbia.",
        "Norway supported the resolution.",
        "Greece supported the proposal made by Cyprus.",
        "The Russian Federation and China contributed to the debate.",
        "The company in Cyprus received funding from a bank in Latvia.",
        "Germany met the delegation of Kosovo.",
        "Funds came from the sale of drugs in Italy.",
    ],
)
def test_no_donor(sentence):
    assert list(find_donors(item(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        # 000:25
        ("This project is funded by the EU and is an integral part of the IISG initiative.", ["EU"]),
        # 000:119
        (
            "It is implemented in the context of the Western Balkan initiative, funded by the European Commission.",
            ["EU"],
        ),
        # 000:425
        (
            (
                'It was organized within the "Horizontal Facility for Western Balkans and Turkey" framework, co-funded '
                "by the European Union and the Council of Europe and implemented by the Council of Europe."
            ),
            ["EU", "Council of Europe"],
        ),
        # 000:459
        (
            (
                "The training is in line with the long-standing partnership between UNODC and the Government of Turkey "
                "in the Balkans and was undertaken with the Turkish financial support."
            ),
            ["Türkiye"],
        ),
        # 000:469
        ("The initiative is funded by the USA INL and implemented by UNODC in Serbia.", ["United States"]),
        # 000:559
        (
            "Germany and France are traditional donors to the UNODC-WCO CCP in South Eastern Europe.",
            ["France", "Germany"],
        ),
        # 000:661
        ('It is held in the framework of the EU funded project on "Supporting Global Data Collection".', ["EU"]),
        # 000:728
        ("Turkey is a strong supporter and donor to the UNODC work in South Eastern Europe.", ["Türkiye"]),
        # 000:900
        ("The event, sponsored by the Government of Germany, was the third of a series of meetings.", ["Germany"]),
        # 002:242
        ("Italy continues to be the major donor to ALB/G70 Project in Albania.", ["Italy"]),
        # 002:388
        ("The workshop is being organized within the German funded extension of the project.", ["Germany"]),
        # 002:60
        ("It was funded by the French Government in the frame of UNODC Regional Programme.", ["France"]),
        # who paid, in the passive
        ("The scanner was paid for by the Government of Japan.", ["Japan"]),
        ("Travel costs were covered by the Government of France.", ["France"]),
        ("The cost was borne by the Government of Spain.", ["Spain"]),
        ("The leaflets were printed thanks to the support of Sweden.", ["Sweden"]),
        ("He thanked Sweden and Italy for having financed the work.", ["Italy", "Sweden"]),
        ("Interpretation was paid by the Swiss Agency for Development and Cooperation.", ["Switzerland"]),
        ("The survey was supported financially by Norway and the United Kingdom.", ["Norway", "United Kingdom"]),
        (
            "The survey was generously supported by the Russian Federation and The Global Fund.",
            ["Global Fund", "Russian Federation"],
        ),
        ("The sessions were financed from the contributions of Germany & the European Union.", ["EU", "Germany"]),
        ("The purchase was funded through a contribution of the United Kingdom.", ["United Kingdom"]),
        ("The equipment, worth 96,000 Euro, was procured with funds of the European Union.", ["EU"]),
        (
            "It has been pledged 4.2 million euro by the European Union and 1 million by Denmark.",
            ["Denmark", "EU"],
        ),
        ("The conference was made possible by a grant of Sweden.", ["Sweden"]),
        ("It was made possible by the Trust Fund of the Contact Group on Piracy and by Norway.", ["Norway"]),
        ("The exercise was held with a grant from the Swiss Federal Office of Culture.", ["Switzerland"]),
        (
            (
                "These shall be printed with the funds that the German Federal Ministry for Economic Cooperation and "
                "Development has made available."
            ),
            ["Germany"],
        ),
        (
            (
                "It was financed by the Swedish International Development Cooperation Agency (Sida) and the Government "
                "of Norway in Serbia, Albania and Kosovo."
            ),
            ["Norway", "Sweden"],
        ),
        ("The officers' course was funded by USAID.", ["United States"]),
        ("He thanked the Governments of Norway and Sweden, the two contributors to the project.", ["Norway", "Sweden"]),
        # who pays, in the active
        ("Canada sponsored the equipment of the Unit; the port gave radios.", ["Canada"]),
        ("Japan paid for it through a contribution of €310,000 to the Programme.", ["Japan"]),
        ("AIRCOP is a project of WCO and INTERPOL, funded by Canada.", ["Canada"]),
        ("The European Commission’s DG NEAR funds the follow-up project.", ["EU"]),
        ("The Government of the Netherlands provided the financial support.", ["Netherlands"]),
        ("It was the last course of the project, for which Italy has given 1.5 million US dollars.", ["Italy"]),
        ("The signs were praised by the Austrian ministry that pays for the study.", ["Austria"]),
        (
            (
                "The signing was witnessed by the Ambassadors of Luxembourg and France, whose Governments finance the "
                "Programme."
            ),
            ["France", "Luxembourg"],
        ),
        (
            "The Ambassador of Japan in Dushanbe recalled that his Government has provided 3.1 million US dollars.",
            ["Japan"],
        ),
        ("The British Ambassador, whose Government funds the campaign, read out a letter.", ["United Kingdom"]),
        (
            "Support comes from the Governments of Australia and New Zealand, which finance it.",
            ["Australia", "New Zealand"],
        ),
        ("The representative of Italy, one of the donors of the Regional Programme, agreed.", ["Italy"]),
        ("Donors: Norway, the EU and Germany", ["EU", "Germany", "Norway"]),
        # funds that no vocabulary knows, by acronym else by name
        ("It was held with the financial support of the Smith Family Foundation.", ["Smith Family Foundation"]),
        (
            "The training was sponsored by the OPEC Fund for International Development (OFID) and by Norway.",
            ["OFID", "Norway"],
        ),
        ("The Xyz Fund paid for the equipment.", ["Xyz Fund"]),
    ],
)
def test_donors(sentence, donors):
    assert sorted(values_of(find_donors(item(sentence)))) == sorted(donors)


# How other newsletters of the family say who pays.
@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        ("The Assistant Minister expressed his gratitude to the EU, which provided the funds.", ["EU"]),
        ("The German Agency for International Cooperation (GIZ) covered the cost of the videos.", ["Germany"]),
        ("GIZ paid for the books.", ["Germany"]),
        (
            (
                "The programme is being implemented with the support of the Export Control and Related Border "
                "Security Program (EXBS) of the United States."
            ),
            ["United States"],
        ),
        ("The inspection was carried out with funds contributed by the Republic of Korea.", ["Republic of Korea"]),
        (
            "It is a project to which the European Union and the Netherlands contribute financially.",
            ["EU", "Netherlands"],
        ),
        (
            (
                "The exchange was undertaken with resources made available by Sweden (Sida) and by the OPEC "
                "Fund for International Development (OFID)."
            ),
            ["OFID", "Sweden"],
        ),
        ("The United States supported the meeting.", ["United States"]),
        (
            "The Programme wishes to place on record its gratitude to Italy and Sweden for their contributions.",
            ["Italy", "Sweden"],
        ),
        ("The Consul General of Japan attended on behalf of the donor.", ["Japan"]),
        (
            (
                "The meetings were made possible by the financial support of the United States of America and "
                "of the Government of Kazakhstan."
            ),
            ["Kazakhstan", "United States"],
        ),
        ("Financing came from the Norwegian Ministry of Foreign Affairs.", ["Norway"]),
        ("INL is the sole donor.", ["United States"]),
        ("Financing: European Union and Norway.", ["EU", "Norway"]),
        ("Under the addendum, the Government of Peru undertakes to provide 3.2 million dollars.", ["Peru"]),
        ("The project is supported by the Government of Finland.", ["Finland"]),
        ("The costs are covered by Denmark.", ["Denmark"]),
        ("The workshop was funded in its entirety by Luxembourg.", ["Luxembourg"]),
        (
            "The workshop is funded to 80 per cent by the European Union and to 20 per cent by Austria.",
            ["Austria", "EU"],
        ),
        ("The seminar was held with Swedish funding.", ["Sweden"]),
        ("The seminar was held with Norwegian money.", ["Norway"]),
        ("It was made possible thanks to funding from Canada.", ["Canada"]),
        ("A Norwegian grant pays for the equipment.", ["Norway"]),
        ("Germany footed the bill.", ["Germany"]),
        ("The Netherlands picked up the bill for the interpretation.", ["Netherlands"]),
        ("The training was paid from the budget of the European Union.", ["EU"]),
        ("The project relies on contributions from Sweden and Norway.", ["Norway", "Sweden"]),
        ("The project draws on a contribution of Japan.", ["Japan"]),
        ("The donor of the project, Switzerland, will be informed.", ["Switzerland"]),
        ("The donors are Italy and France.", ["France", "Italy"]),
        ("The donor is the Government of Japan.", ["Japan"]),
        ("The main donor of the programme is Germany.", ["Germany"]),
        ("The course was subsidized by the Swiss Confederation.", ["Switzerland"]),
        ("The activity was financed from the contribution of the Russian Federation.", ["Russian Federation"]),
        ("The activity benefited from the financial backing of Turkey.", ["Türkiye"]),
        ("Belgium made available EUR 200,000 for the laboratory.", ["Belgium"]),
        ("Spain has made the necessary funds available.", ["Spain"]),
        ("The Kingdom of Saudi Arabia made a generous contribution to the project.", ["Saudi Arabia"]),
        ("The laboratory was refurbished courtesy of the Government of Finland.", ["Finland"]),
        ("The activity was carried out under a grant from the United States.", ["United States"]),
        ("Funds were provided by the Czech Republic.", ["Czechia"]),
        ("Resources were provided by Australia.", ["Australia"]),
        ("The money was provided by Estonia.", ["Estonia"]),
        ("The money for the scanners comes from Qatar.", ["Qatar"]),
        ("The project, financially backed by Ireland, runs until 2020.", ["Ireland"]),
        ("The project is co-financed by the Swiss State Secretariat for Economic Affairs (SECO).", ["Switzerland"]),
        ("The project is co-funded by the European Union (80 per cent) and Germany (20 per cent).", ["EU", "Germany"]),
        ("Sida finances the project.", ["Sweden"]),
        ("The meeting was sponsored by the Government of Japan and organized in cooperation with the OSCE.", ["Japan"]),
        ("The training was made possible through the generosity of the people of Japan.", ["Japan"]),
        ("The United Kingdom supports the project financially.", ["United Kingdom"]),
        ("The Government of Norway supports the programme.", ["Norway"]),
        ("The project is supported by Norway through its Embassy in Belgrade.", ["Norway"]),
        ("The Embassy of Japan donated the books.", ["Japan"]),
        ("Italy assumed the costs of the interpretation.", ["Italy"]),
        ("Travel was paid by the European Union.", ["EU"]),
        ("The costs of the course were shared by Austria and Slovenia.", ["Austria", "Slovenia"]),
        ("The equipment was bought with money from Japan.", ["Japan"]),
        ("Thanks to a donation from the Republic of Korea, three drones were bought.", ["Republic of Korea"]),
        ("The work of the Secretariat is possible due to funding by the United Kingdom.", ["United Kingdom"]),
        ("The European Commission provides 90 per cent of the budget.", ["EU"]),
        ("Half of the budget is provided by the European Commission.", ["EU"]),
        ("The programme receives funding from Denmark and the United Kingdom.", ["Denmark", "United Kingdom"]),
        ("The participants thanked the Government of Kuwait for its generous support.", ["Kuwait"]),
        ("The Ambassador of Finland, the donor of the project, opened the meeting.", ["Finland"]),
        ("The Australian Government sponsors the programme.", ["Australia"]),
        (
            (
                "The equipment, worth EUR 70,000, was financed by the Swedish International Development "
                "Cooperation Agency."
            ),
            ["Sweden"],
        ),
        (
            "The Global Programme, supported by Canada, Denmark and INL, organized the course.",
            ["Canada", "Denmark", "United States"],
        ),
    ],
)
def test_donors_of_the_family(sentence, donors):
    assert sorted(values_of(find_donors(item(sentence)))) == donors
