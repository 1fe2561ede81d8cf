"""Which countries a sentence names and in which role. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.extract.countries import find_roles
from seecli.extract.findings import values_of
from tests.factories import item

# Words like a country's name that mean none.
NO_COUNTRY = [
    # 000:1074
    (
        "Argentina Szabados, Director of IOM's Regional Office for South-Eastern Europe, Eastern Europe and Central "
        'Asia said: "As Ambassador Swing, our Director General has often stated, there is no lack of political will."'
    ),
    # 000:1251
    (
        "A 2015 UNODC study found that the estimated value of illicit opiates trafficked along the Balkan route was "
        "US$28 billion annually."
    ),
    # 001:318
    (
        "In addition to UNODC, other organizations were also present as well as the private sector (Western Union, MSC "
        "Cruise, Uber, American Express)."
    ),
    # 000:249
    (
        "The workshop allowed the sharing of various perspectives around the issue of TIP through the lens of abuse of "
        "internet-based technologies."
    ),
    # 000:21
    (
        "UNODC and CEPOL counterparts attended the meeting as well as 12 (six for each organization) national focal "
        "points from the six Western Balkan jurisdictions."
    ),
    # 000:1146
    "In South East Europe, to date, over 350 teachers were trained on Lions Quest Skills for Adolescence.",
]


@pytest.mark.parametrize("sentence", NO_COUNTRY)
def test_no_country(sentence):
    assert find_roles(item(sentence), []) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "mentioned"),
    [
        # 000:818
        (
            "38 kg of cocaine coming from Ecuador to the Port of Bar were seized by the Port Control Unit (PCU).",
            ["EC"],
        ),
        # 000:1212
        (
            (
                "The PCU officers working on the basis of risk indicators deployed themselves to the container "
                "terminal where four containers of bananas originating from Colombia were expected to arrive."
            ),
            ["CO"],
        ),
        # 000:1267
        ("The truck, with an Albanian driver, was heading to Ancona, Italy.", ["AL", "IT"]),
        # 000:617
        ("The origin of the shipment appears to be Hong Kong.", ["HK"]),
        # 000:385
        (
            (
                "The information received through the Platform helped identify the cigarettes, which were not declared "
                "in the bill of lading and were hidden in the shipment originating from Thailand."
            ),
            ["TH"],
        ),
        # 000:625
        ("The drugs found in a secret compartment in the trunk belonged to the Italian driver of the car.", ["IT"]),
        # 002:11
        ("It is located in Bucharest, Romania.", ["RO"]),
        ("It consists of 13 member states: Albania, Bosnia and Herzegovina, Bulgaria.", ["AL", "BA", "BG"]),
        # 002:242
        ("Italy continues to be the major donor to ALB/G70 Project with a total funding of 1.5 million USD.", ["IT"]),
    ],
)
def test_countries_that_are_only_mentioned(sentence, mentioned):
    roles = find_roles(item(sentence), [])
    assert (values_of(roles.involved), values_of(roles.mentioned)) == ([], mentioned)


@pytest.mark.parametrize(
    ("sentence", "involved"),
    [
        # 002:272
        (
            (
                "Law enforcement officials from the countries participating in the Programme - Albania, Bosnia and "
                "Herzegovina (including Bosniak-Croat Federation and Republika Srpska), Croatia, Montenegro and Serbia "
                "- took part in the training."
            ),
            ["AL", "BA", "HR", "ME", "RS"],
        ),
        # 000:752
        (
            (
                "The event was attended by more than 80 participants from Albania, the I.R. of Afghanistan, I.R of "
                "Iran, the Kyrgyz Republic, the Former Yugoslav Republic of Macedonia, Republic of  Tajikistan, as "
                "well as Kosovo (under Security  Council Resolution 1244) and members of the donor community."
            ),
            ["AL", "AF", "IR", "KG", "MK", "TJ", "XK"],
        ),
        # 000:203
        ("The visit was hosted by the Israel Customs Directorate, Israel Tax Authority.", ["IL"]),
        # 002:366
        ("The conference, hosted by Bulgaria, was organized by the Stolen Asset Recovery Initiative (StAR).", ["BG"]),
    ],
)
def test_countries_that_take_part(sentence, involved):
    assert values_of(find_roles(item(sentence), []).involved) == involved


@pytest.mark.parametrize(
    ("title", "involved", "mentioned"),
    [
        ("Port Control Unit at the port of Durres seizes Cannabis destined for Italy", [], ["IT"]),  # 000:621
        (
            "UNODC undertakes the second training with Macedonian officials on smuggling of migrants",
            ["MK"],
            [],
        ),  # 000:1235
    ],
)
def test_countries_of_a_headline(title, involved, mentioned):
    roles = find_roles(item(title=title), [])
    assert (values_of(roles.involved), values_of(roles.mentioned)) == (involved, mentioned)


def test_a_host_takes_part_whatever_the_text_says():
    roles = find_roles(item("It is located in Durres, Albania."), ["AL"])  # 002:11, with another place
    assert (values_of(roles.involved), roles.mentioned) == (["AL"], ())


def test_a_finding_holds_the_words_and_their_line():
    found = find_roles(item("The visit was hosted by the Israel Customs Directorate."), ["AL"]).involved  # 000:203
    assert [finding[1:] for finding in found] == [("AL", "Albania", 3), ("IL", "Israel", 4)]


# Who acts, who pays and who passes by, in sentences as other newsletters of the family write them.
@pytest.mark.parametrize(
    ("involved", "mentioned", "sentence"),
    [
        (["IT", "ES"], [], "Experts from Italy and Spain explained how evidence is collected."),
        (["IN"], [], "A speaker from the Indian drug control authority described the production."),
        (["LT", "KZ"], [], "Their teachers from Lithuania and Kazakhstan were impressed."),
        (["AL", "RS"], [], "Delegations of Albania and Serbia approved the plan."),
        (["FR", "TR"], [], "France, as well as Turkey, followed the meeting as observers."),
        (["CH", "LB"], [], "Switzerland and Lebanon declared their support."),
        (["SI"], [], "The Slovenian National Forensic Laboratory demonstrated a method."),
        (["UA"], [], "The State Border Guard Service of Ukraine shared its experience."),
        ([], ["NO"], "The course was funded by the European Union and Norway."),
        ([], ["NO", "SE"], "The project is made possible by contributions from Norway and Sweden."),
        ([], ["JP"], "Japan paid for the equipment."),
        ([], ["DE"], "The Government of Germany provided funding for officers of the Unit."),
        ([], ["TR"], "The passenger held a Turkish passport."),
        ([], ["GR"], "Officers stopped a car with Greek number plates."),
        ([], ["CN", "NG"], "Officers found 4,000 shirts from China on their way to Nigeria."),
        ([], ["BG"], "The Bulgarian driver was arrested by the officers."),
        ([], ["RS", "TR"], "The hall was filled with seasonal workers from Serbia and Turkey."),
        ([], ["SY"], "The centre hosts refugees from Syria."),
        ([], ["EC"], "Officers discovered the drugs in a container from Guayaquil, Ecuador."),
        ([], [], "The handbook was translated into Albanian and Serbian for the officers."),
        ([], [], "Officers saw equipment worth 3.1 million US dollars."),
        (["RS"], ["NO"], "Trainers from Serbia led the course, which was financed by Norway."),
        (["BA"], [], "Judges and prosecutors from Bosnia and Herzegovina practised interviews."),
        (["KG", "TJ"], [], "Analysts of the member states of the Centre - Kyrgyzstan and Tajikistan - met for a day."),
        (["GB"], [], "The signing was witnessed by the British Ambassador."),
        (["HU"], [], "Two police officers from Hungary and one from Hungary gave the course."),
        (["IT"], [], "Investigators of the Guardia di Finanza of Italy taught the class."),
        ([], ["IR"], "The lorry came from Iran."),
        ([], ["AF"], "Heroin trafficked from Afghanistan through the region was discussed by experts."),
        ([], ["GE"], "The next workshop will be held for officers from Georgia."),
        (["CY"], [], "Cyprus announced that it would ratify the Convention."),
        (["ME"], [], "In Montenegro's Police Academy, cadets learned to read manifests."),
        (["NL"], [], "A Dutch trainer showed how seals are cloned."),
        ([], ["AT"], "The study was financed by the Austrian Development Agency."),
        (
            [],
            ["EC", "MT"],
            (
                "1.15 tonnes of cocaine were found by the authorities in two containers of bananas which had "
                "been loaded in Guayaquil, Ecuador, and transshipped in Malta."
            ),
        ),
        ([], ["NP", "PH"], "Practitioners elaborated on a case concerning workers from Nepal and the Philippines."),
        (
            [],
            ["BG", "SE"],
            "The officers seized 24 pistols, sent by parcel from Bulgaria and addressed to a person in Sweden.",
        ),
        (
            [],
            ["KZ", "KG", "UA"],
            (
                "The results of the initiative, which is also carried out in Kazakhstan, Kyrgyzstan and "
                "Ukraine, were shared with officials."
            ),
        ),
        (
            [],
            ["UZ"],
            (
                "The devices were handed over to the Customs Service for use at the crossing points Fotehobod "
                "and Patar on the border with Uzbekistan."
            ),
        ),
        ([], ["IE"], "Irish Aid, the development programme of the Government of Ireland, bore the costs."),
        (
            [],
            ["IT", "SE"],
            "The Programme wishes to place on record its gratitude to Italy and Sweden for their contributions.",
        ),
        ([], ["NO"], "Financing came from the Norwegian Ministry of Foreign Affairs."),
        ([], ["HK"], "The officers found shark fins addressed to a company in Hong Kong."),
        ([], ["DE"], "The German Agency for International Cooperation (GIZ) covered the cost of the videos."),
        ([], ["AU"], "The European Union and the Government of Australia co-funded the workshop."),
        (
            [],
            [],
            (
                "UNODC organized it with the Ibero-American Association of Public Prosecutors and officials of "
                "the Organization of American States."
            ),
        ),
        ([], ["PT"], "The model of Portugal was praised."),
        ([], ["PT"], "The speaker praised the Portuguese model."),
        ([], ["NG"], "The victims were from Nigeria."),
        ([], ["NG"], "A Nigerian national was arrested by the police."),
        ([], ["RS"], "Two citizens of Serbia were arrested by police officers."),
        ([], ["TR", "BG"], "The truck was registered in Turkey and driven by a Bulgarian driver."),
        (
            [],
            ["RU", "AF"],
            (
                "The consignment had been dispatched from the Russian Federation and its destination was Herat, "
                "Afghanistan."
            ),
        ),
        ([], ["BE"], "The cocaine was hidden in a container booked for Antwerp, Belgium."),
        ([], ["ZA"], "The heroin was intended for a receiver in Johannesburg, South Africa."),
        ([], ["BG", "IT"], "The customs officers seized cigarettes produced in Bulgaria and meant for Italy."),
        ([], ["KE"], "The next course will be held in Nairobi, Kenya."),
        ([], [], "The publication was translated by experts into Khmer and Thai."),
        ([], ["ES", "PT"], "Similar centres exist in Spain and Portugal."),
        ([], ["AZ"], "The unit is in contact with units in Baku, Azerbaijan."),
        ([], ["MD", "IT"], "The women had been brought from Moldova to Italy."),
        ([], ["ML", "LY"], "The case concerned children from Mali who were exploited in Libya."),
        ([], ["UA"], "The judges heard the case of a victim from Ukraine."),
        ([], ["DK", "IS"], "A study conducted in Denmark and Iceland was quoted by the expert."),
        ([], ["AT"], "He compared the law with that of Austria."),
        (["FR"], [], "The workshop also featured contributions by EUROJUST and by the French National Police."),
        (["LT", "RO"], [], "The mentors, seconded from Lithuania and Romania, accompanied the shifts."),
        (
            ["FR"],
            [],
            (
                "France, in its capacity as source country of many consignments, presented the national "
                "investigation unit."
            ),
        ),
        (["PK"], [], "Pakistan called for closer involvement of financial institutions."),
        (
            ["CN", "LA", "MM", "TH"],
            [],
            (
                "Commanders of Border Liaison Offices (BLOs) from China, Lao PDR, Myanmar and Thailand "
                "undertook a joint inspection."
            ),
        ),
        (
            ["SE"],
            [],
            (
                "The handbook was handed over in the presence of the Ambassador of Sweden, whose Government met "
                "the cost of the translation."
            ),
        ),
        (["JP"], [], "The Consul General of Japan attended on behalf of the donor."),
        (["GE"], [], "An officer of the Georgian Patrol Police gave an account of her service."),
        (["NZ"], [], "The New Zealand Serious Fraud Office dispatched two lecturers."),
        (["PT", "ID"], [], "Two magistrates from Portugal and one from Indonesia served as facilitators."),
        (["VN", "KH"], [], "Besides the four Mekong neighbours, Viet Nam and Cambodia sent observers."),
        (["DE"], [], "A German coach volunteered to lead the tournament."),
        (["CL", "PE", "BO"], [], "Delegations from Chile, Peru and Bolivia held talks."),
        (
            ["AL", "GR", "IT", "MT"],
            [],
            "The meeting was attended by experts of the following countries: Albania, Greece, Italy and Malta.",
        ),
        (["NO", "SE"], [], "Norway and Sweden reaffirmed their commitment."),
        (["JP"], [], "Japan shared its experience."),
        (["LV", "EE"], [], "Customs authorities of Latvia and Estonia compared their procedures."),
        (["GH", "TG", "BJ"], [], "Participants came from Ghana, Togo and Benin."),
        (["GH", "TG", "BJ"], [], "The heads of customs of Ghana, Togo and Benin met."),
        (["GH", "TG", "BJ"], [], "Judges, prosecutors and police officers from Ghana, Togo and Benin were trained."),
        (["MW"], [], "The delegation, led by the Minister of Justice of Malawi, was received in Pretoria."),
        (["PE"], [], "The course was taught by a trainer from Peru."),
        (["PE"], [], "Peruvian prosecutors explained a case."),
        (["CR"], [], "The course was led by officials of the Costa Rican Judicial Investigation Agency."),
        (["SI"], [], "Slovenia has offered to share its experience."),
        (["KE", "UG", "TZ"], [], "Forty officers from Kenya, Uganda and the United Republic of Tanzania attended."),
        (["FR", "DE", "ES"], [], "Representatives of the Embassies of France, Germany and Spain attended."),
        (["MT"], [], "Under the chairmanship of Malta, the committee met."),
        (["LU"], [], "Interpretation was paid for by Luxembourg, whose Ambassador attended."),
    ],
)
def test_who_acts_and_who_is_only_named(involved, mentioned, sentence):
    roles = find_roles(item(sentence), [])
    assert (values_of(roles.involved), values_of(roles.mentioned)) == (involved, mentioned)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Niger and Nigeria signed.", ["NE", "NG"]),
        ("The Nigerien and Nigerian customs met.", ["NE", "NG"]),
        ("Experts spoke of the Niger Delta and the Gulf of Guinea.", []),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea attended.", ["GN", "GW", "GQ", "PG"]),
        ("Jordan Smith, a legal expert, spoke.", []),
        ("Mr. Michael Jordan and Ms. Georgia Petrov spoke.", []),
        ("George Jordan of Interpol and Ana Israel spoke.", []),
        ("In Jordan and in Northern Israel experts from Customs Jordan spoke.", ["JO", "IL"]),
        ("Jordan, Lebanon and Georgia took part.", ["JO", "LB", "GE"]),
        ("Prosecutors of the US state of Georgia spoke.", []),
        ("Chad Wilson, the project coordinator, met the Chadian customs.", ["TD"]),
        ("Experts from the Lake Chad Basin met.", []),
        ("Dominica and the Dominican Republic attended; the Dominican customs spoke.", ["DM", "DO"]),
        ("The Democratic Republic of the Congo and the Republic of the Congo attended.", ["CD", "CG"]),
        ("Congo attended with experts of the DRC.", ["CG", "CD"]),
        ("The Republic of Korea attended, the Democratic People's Republic of Korea did not.", ["KR", "KP"]),
        ("South Korea and North Korea attended; Korean experts spoke.", ["KR", "KP"]),
        ("Sudan and South Sudan attended with Sudanese and South Sudanese police.", ["SD", "SS"]),
        ("Ireland attended.", ["IE"]),
        ("The police of Northern Ireland attended.", ["GB"]),
        ("The United Kingdom of Great Britain and Northern Ireland attended.", ["GB"]),
        ("The meeting on New Jersey, New Mexico and the Indian Ocean was attended by 20 experts.", []),
    ],
)
def test_names_inside_other_names(sentence, codes):
    roles = find_roles(item(sentence), [])
    assert [code for code in values_of((*roles.involved, *roles.mentioned)) if code != "US"] == codes
