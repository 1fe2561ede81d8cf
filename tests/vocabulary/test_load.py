"""The strict loader: each rule broken once, and the files of the package, which break none."""

import pytest

from seecli.errors import VocabularyError
from seecli.vocabulary.load import SHAPES, load_entries, read_entries

# ISO 3166-1 alpha-2 (ISO/TC 46 N1108, 2023-04-05).
ISO_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
    YT ZA ZM ZW
""".split()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("AL: {label: Albania, name: [Shqipëria]}", "AL.name: unknown key; known are label", id="typo"),
        pytest.param("AL: {label: Albania, 1: [Shqipëria]}", "AL.1: unknown key", id="key that is a number"),
        pytest.param("AL: {label: Albania, together: [x]}", "AL.together: unknown key", id="key of another file"),
        pytest.param("NO: {label: Norway}", "False: an id must be a string; write it in quotes", id="NO is False"),
        pytest.param("12: {label: Twelve}", "12: an id must be a string", id="id that is a number"),
        pytest.param("2018-06-26: {label: Day}", "2018-06-26: an id must be a string", id="id that is a date"),
        pytest.param("~: {label: Nothing}", "None: an id must be a string", id="id that is null"),
        pytest.param("AL: {label: NO}", "AL.label: expected a string, found False", id="value NO"),
        pytest.param("AL: {label: 12}", "AL.label: expected a string, found 12", id="value 12"),
        pytest.param("AL: {label: 2018-06-26}", "AL.label: expected a string, found datetime.date", id="value date"),
        pytest.param("AL: {label: {en: Albania}}", "AL.label: expected a string, found {'en'", id="value mapping"),
        pytest.param("AL: {label: null}", "AL.label: expected a string, found None", id="value null"),
        pytest.param("AL: {names: [Albania]}", "AL.label: expected a string, found None", id="no label"),
        pytest.param("AL: {label: ''}", "AL.label: expected a name, found nothing", id="empty label"),
        pytest.param("AL: {label: Albania, names: [' ']}", "AL.names: expected a name", id="only a space"),
        pytest.param("AL: {label: Albania, names: ['–*']}", "AL.names: expected a name", id="no letter in it"),
        pytest.param("AL: {label: Albania, names: [NO]}", "AL.names: expected a string, found False", id="name NO"),
        pytest.param("AL: {label: Albania, names: [1.5]}", "AL.names: expected a string, found 1.5", id="name 1.5"),
        pytest.param(
            "AL: {label: Albania, names: [a: b]}", "AL.names: expected a string, found {", id="colon in a name"
        ),
        pytest.param("AL: {label: Albania, names: Shqipëria}", "AL.names: expected a list", id="no list"),
        pytest.param("AL: {label: Albania, names: }", "AL.names: expected a list", id="list left empty"),
        pytest.param("AL:", "AL: expected an entry with label", id="no entry"),
        pytest.param("AL: Albania", "AL: expected an entry with label", id="entry that is a name"),
        pytest.param("", "file: expected entries, each under its id", id="empty file"),
        pytest.param("- AL\n- BA", "file: expected entries, each under its id", id="list of ids"),
        pytest.param("AL: {label: Albania", "file: while parsing a flow mapping", id="broken YAML"),
        pytest.param("AL: !!python/name:os.system", "file: could not determine a constructor", id="no code in YAML"),
        pytest.param("AL: {label: A}\n---\nBA: {label: B}", "file: expected a single document", id="two documents"),
        pytest.param("AL: {label: A}\nBA: {label: B}\nAL: {label: C}", "file: AL stands twice", id="id twice"),
        pytest.param("AL: {label: A, names: [B], names: [C]}", "file: names stands twice", id="key twice"),
        pytest.param(
            "KP: {label: North Korea, names: [Korea]}\nKR: {label: South Korea, names: [korea]}",
            "KR: 'korea' is claimed by 'KP' too",
            id="name of two",
        ),
        pytest.param(
            "GN: {label: Guinea}\nPG: {label: Papua New Guinea, names: [Guinea]}",
            "PG: 'Guinea' is claimed by 'GN' too",
            id="label of another",
        ),
        pytest.param(
            "DO: {label: A, demonyms: [Dominican]}\nDM: {label: B, names: [Dómínican]}",
            "DM: 'Dómínican' is claimed by 'DO' too",
            id="demonym of another, accents apart",
        ),
    ],
)
def test_a_broken_rule_is_an_error_that_names_file_and_key(text, message):
    with pytest.raises(VocabularyError) as error:
        read_entries("countries.yaml", text)
    assert str(error.value).startswith(f"countries.yaml: {message}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("places.yaml", "Tirana: {label: Tirana}", "Tirana.label: unknown key; known are country, at, names"),
        (
            "places.yaml",
            'Bar: {country: ME, at: "92.09, 19.10"}',
            "Bar.at: '92.09, 19.10' is no latitude and longitude; write '41.33, 19.82'",
        ),
        ("places.yaml", "Bar: {country: ME, at: 42.09}", "Bar.at: expected a string, found 42.09; write it in quotes"),
        ("places.yaml", "Bar: {}", "Bar.country: expected a string, found None; write it in quotes"),
        ("places.yaml", "Bar: {country: NO}", "Bar.country: expected a string, found False; write it in quotes"),
        (
            "places.yaml",
            "Niš: {country: RS}\nNish: {country: RS, names: [Nis]}",
            "Nish: 'Nis' is claimed by 'Niš' too",
        ),
        (
            "programmes.yaml",
            "ccp: {label: C, names: [PCU]}\naircop: {label: A, aliases: [pcu]}",
            "aircop: 'pcu' is claimed by 'ccp' too",
        ),
        (
            "organizations.yaml",
            "EU: {label: A, roles: [payer]}",
            "EU.roles: unknown role 'payer'; known are funder, never a donor",
        ),
        (
            "people.yaml",
            "guests: {label: A}",
            "guests: unknown group; known are participants, experts, public, staff, bodies, seizers",
        ),
        ("topics.yaml", "a: {label: A, names: [x]}\nb: {label: B, names: [x]}", "b: 'x' is claimed by 'a' too"),
    ],
)
def test_each_file_has_its_own_shape(file, text, message):
    with pytest.raises(VocabularyError) as error:
        read_entries(file, text)
    assert str(error.value) == f"{file}: {message}"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("countries.yaml", '"NO": {label: Norway}', id="quoted NO"),
        pytest.param("countries.yaml", "AL: {label: A, names: [B, b, A]}", id="an entry claims a name twice"),
        pytest.param(
            "countries.yaml", "AL: {label: A, except: [x]}\nBA: {label: B, names: [x]}", id="except of another"
        ),
        pytest.param("topics.yaml", "a: {label: A, hints: [x]}\nb: {label: B, hints: [x]}", id="hints are shared"),
    ],
)
def test_what_breaks_no_rule_is_read(file, text):
    assert len(read_entries(file, text)) == text.count("label")


def test_an_entry_has_its_strings_and_all_lists():
    (entry,) = read_entries("countries.yaml", "AL: {label: Albania, demonyms: [Albanian, Albanians]}")
    assert (entry.id, entry.label, entry.names) == ("AL", "Albania", ())
    assert entry.lists == {"names": (), "demonyms": ("Albanian", "Albanians"), "agencies": (), "except": ()}


def strings(entry):
    return [entry.id, *entry.strings.values(), *(name for names in entry.lists.values() for name in names)]


@pytest.mark.parametrize("file", SHAPES)
def test_no_term_of_a_shipped_file_is_empty_or_has_stray_spaces(file):
    terms = [term for entry in load_entries(file) for term in strings(entry)]
    assert terms
    assert [term for term in terms if not term or term != " ".join(term.split())] == []


def test_countries_are_those_of_iso_3166_and_kosovo():
    codes = [entry.id for entry in load_entries("countries.yaml")]
    assert sorted(codes) == sorted([*ISO_CODES, "XK"])
    assert len(codes) == 250


def test_every_place_lies_in_a_country():
    codes = {entry.id for entry in load_entries("countries.yaml")}
    assert [entry.id for entry in load_entries("places.yaml") if entry.strings["country"] not in codes] == []


@pytest.mark.parametrize(
    "text",
    ["cocaine: {label: 2018-02-30}", "? [a]: b", '"": {label: Nothing}', "a: {label: A, names: [b]}\nb: {label: B}"],
    ids=["impossible date", "a list as id", "empty id", "an id is a name of its own"],
)
def test_broken_entries_are_vocabulary_errors(text):
    with pytest.raises(VocabularyError, match=r"commodities\.yaml"):
        read_entries("commodities.yaml", text)
