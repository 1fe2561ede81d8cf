"""Where goods were hidden, and what only speaks of hiding. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.phrases.concealments import read_concealment


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("practical exercises for enhancing skills to identify concealments in vehicles", id="000:63"),
        pytest.param("it can remain a relatively 'hidden' phenomenon.", id="000:920"),
        pytest.param("Seminars on bitcoin, mixers and hidden services were given.", id="hidden services"),
        pytest.param("The cocaine was found in the port of Durres.", id="found in a port"),
        pytest.param("The Unit in Bar opened a tank.", id="tank, nothing in it"),
    ],
)
def test_nothing_was_hidden(text):
    assert read_concealment(text) is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("They were hidden in the shipment originating from Thailand.", "in the shipment", id="000:385"),
        pytest.param(
            "6.1 kg of Cannabis Sativa were found concealed in a Fiat vehicle owned by an Italian citizen.",
            "in a Fiat vehicle",
            id="000:623",
        ),
        pytest.param(
            "The drug was concealed in two containers with bananas while it was forwarded.",
            "in two containers with bananas",
            id="000:820",
        ),
        pytest.param(
            "The officers drilled in a double layer floor of one of the containers where cocaine was concealed.",
            "in a double layer floor of one of the containers",
            id="000:1214",
        ),
        pytest.param(
            "11.395 kg of heroin concealed in a truck loaded with garments were seized.",
            "in a truck loaded with garments",
            id="000:1267",
        ),
        pytest.param("It was hidden behind false walls, the police said.", "behind false walls", id="up to a comma"),
        pytest.param("It was found in the lining of two travel bags.", "in the lining of two travel bags", id="lining"),
    ],
)
def test_where_goods_were_hidden(text, where):
    found = read_concealment(text)
    assert found is not None
    assert (found.text, text[found.start :].startswith(where)) == (where, True)
