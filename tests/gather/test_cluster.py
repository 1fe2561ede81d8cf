"""A cluster reads what one process reads, whoever of it falls away."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from trials.cluster import Cluster, start_cluster

from seecli.errors import SeecliError
from seecli.gather import cluster as gather_cluster
from seecli.gather.cluster import read_for_cluster, read_on_cluster
from seecli.gather.kept import load_head
from seecli.gather.reading import identify_readings, read_content, spell_reading
from seecli.gather.workers import read_documents
from tests.factories import SEEDS

DECK = (SEEDS / "004_a62fcfaac99cdfed.txt").read_bytes()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[Cluster]:
    with start_cluster(tmp_path_factory.mktemp("cluster"), 2) as started:
        yield started


def make_folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_documents_are_read_though_a_worker_is_killed(cluster, tmp_path, monkeypatch):
    monkeypatch.setattr(gather_cluster, "_AHEAD", 2)  # else all are sent before the first comes back
    paths = [tmp_path / f"{number:02}.txt" for number in range(24)]
    for number, path in enumerate(paths):
        path.write_bytes(b"\x00" if number == 5 else DECK + b"\nNote %d.\n" % number)
    outcomes = []
    for outcome in read_on_cluster(paths, make_folder(tmp_path / "there"), cluster.address):
        outcomes.append(outcome)
        if len(outcomes) == 4:
            cluster.workers[0].kill()
    expected = read_documents(paths, make_folder(tmp_path / "here"), jobs=1)
    assert sorted((each.path, each.problem, each.receipt, each.unclaimed) for each in outcomes) == [
        (each.path, each.problem, each.receipt, each.unclaimed) for each in expected
    ]
    kept = {folder: sorted(path.read_bytes() for path in (tmp_path / folder).iterdir()) for folder in ("here", "there")}
    assert kept["here"] == kept["there"]
    assert len(kept["here"]) == 23


def test_a_cluster_that_goes_away_is_one_line(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(DECK + b"\nNote %d.\n" % number)
    with start_cluster(make_folder(tmp_path / "gone"), 1) as started:
        reading = read_on_cluster(paths, make_folder(tmp_path / "kept"), started.address)
        next(reading)
        started.scheduler.kill()
        with pytest.raises(SeecliError, match=f"the cluster at {started.address} has gone; extract again"):
            list(reading)


def test_a_worker_reads_the_bytes_that_it_is_sent():
    expected = spell_reading(read_content("deck.txt", DECK))
    assert read_for_cluster("deck.txt", DECK, identify_readings()) == ("", expected)
    assert read_for_cluster("deck.txt", b"", identify_readings()) == (
        "is empty; convert the document to text again",
        b"",
    )


def test_a_worker_with_other_rules_reads_nothing():
    problem, body = read_for_cluster("deck.txt", DECK, "older")
    assert problem.startswith("was sent to a worker with another version of seecli")
    assert body == b""


def test_what_was_read_before_is_not_sent(cluster, tmp_path, monkeypatch):
    path, folder = tmp_path / "deck.txt", make_folder(tmp_path / "kept")
    path.write_bytes(DECK)
    (first,) = read_on_cluster([path], folder, cluster.address)
    assert load_head(first.reading).origin.document == "deck.txt"
    monkeypatch.setattr(gather_cluster, "read_for_cluster", lambda *_: pytest.fail("sent again"))
    assert list(read_on_cluster([path], folder, cluster.address)) == [first]


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:1"])
def test_where_there_is_no_cluster_it_says_so(tmp_path, monkeypatch, address):
    monkeypatch.setattr(gather_cluster, "_SECONDS_TO_CONNECT", 0.1)
    with pytest.raises(SeecliError, match=f"no cluster at {address}: "):
        list(read_on_cluster([tmp_path / "a.txt"], tmp_path, address))


def test_without_dask_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SeecliError, match=r"--cluster needs Dask: pip install 'seecli\[cluster\]'"):
        list(read_on_cluster([tmp_path / "a.txt"], tmp_path, "tcp://127.0.0.1:8786"))
