"""The card of an event."""

from io import StringIO

from seecli.render.card import render_card
from tests.factories import event, occurrence, seizure


def render(record: dict) -> str:
    """The card as it is piped."""
    out = StringIO()
    render_card(record, out)
    return out.getvalue()


def test_a_card_shows_every_field_and_the_whole_text():
    record = event(occurrence(), occurrence("2018-03-01"), seizures=[seizure()], text="One.\n\nTwo.")
    card = render(record)
    assert card.startswith(
        "The largest haul of cocaine seized at Durres Port\n\ndate           2018-02-28; 2018-03-01\n"
    )
    assert all(f"\n{name:<15}" in card for name in record if name not in ("title", "text", "evidence"))
    assert "\n               start 2018-03-01, end 2018-03-01, precision day" in card
    assert "\nseizures       commodity cocaine, amount 613, unit kg, text 613 kg of cocaine, origin Colombia" in card
    assert "\n\nOne.\n\nTwo.\n\nstart          2018-02-28 <- line 3: 28 February 2018\n" in card


def test_an_unknown_value_is_a_dash():
    assert "\nparticipants   -\n" in render(event())


def test_control_characters_are_made_visible():
    assert "\x1b" not in render(event(title="\x1b[31m", text="a\x1b]8;;b", section="\x9b"))
