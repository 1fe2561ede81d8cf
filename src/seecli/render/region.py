"""The land of South Eastern Europe, coarsely: degrees in, land or sea out.

Drawn for this map from the coordinates of ports and capes along the coasts; it says where the sea is, and nothing of
borders.
"""

from itertools import pairwise
from typing import Final

Point = tuple[float, float]

SOUTH: Final = 34.0
NORTH: Final = 49.0
WEST: Final = 13.0
EAST: Final = 30.0

# Degrees north and east, along the coast; the first and the last lie on the edges of the map.
_BALKANS: Final[tuple[Point, ...]] = (
    (49.1, 12.9),
    (45.5, 12.9),
    (45.65, 13.77),  # Trieste
    (44.87, 13.85),  # Pula
    (45.33, 14.44),  # Rijeka
    (44.12, 15.23),  # Zadar
    (43.51, 16.44),  # Split
    (42.65, 18.09),  # Dubrovnik
    (42.09, 19.10),  # Bar
    (41.32, 19.45),  # Durrës
    (40.47, 19.49),  # Vlorë
    (39.88, 20.00),  # Sarandë
    (38.96, 20.75),  # Preveza
    (38.25, 21.73),  # Patras
    (37.67, 21.31),  # Katakolo
    (36.82, 21.70),  # Methoni
    (36.39, 22.48),  # Cape Tainaron
    (36.75, 22.57),  # Gytheio
    (36.44, 23.20),  # Cape Maleas
    (37.57, 22.80),  # Nafplio
    (37.45, 23.50),  # Galatas
    (37.94, 23.65),  # Piraeus
    (37.65, 24.02),  # Sounio
    (38.46, 23.60),  # Chalkida
    (38.90, 22.62),  # Stylida
    (39.36, 22.94),  # Volos
    (39.55, 22.90),  # Agia
    (40.63, 22.94),  # Thessaloniki
    (39.95, 23.40),  # Kassandra
    (40.13, 24.38),  # Mount Athos
    (40.94, 24.41),  # Kavala
    (40.85, 25.87),  # Alexandroupolis
    (40.05, 26.18),  # Cape Helles
    (40.41, 26.67),  # Gallipoli
    (40.98, 27.51),  # Tekirdağ
    (41.01, 28.95),  # Istanbul
    (41.22, 29.10),  # the Bosphorus
    (42.50, 27.47),  # Burgas
    (43.21, 27.92),  # Varna
    (44.17, 28.65),  # Constanța
    (45.16, 29.66),  # Sulina
    (46.48, 30.73),  # Odesa
    (49.1, 30.8),
)
_ANATOLIA: Final[tuple[Point, ...]] = (
    (41.15, 30.9),
    (41.22, 29.12),  # the Bosphorus
    (40.77, 29.90),  # İzmit
    (40.35, 28.90),  # Mudanya
    (40.40, 27.80),  # Erdek
    (40.15, 26.40),  # Çanakkale
    (39.48, 26.06),  # Cape Baba
    (39.32, 26.69),  # Ayvalık
    (38.42, 27.14),  # İzmir
    (38.32, 26.30),  # Çeşme
    (37.86, 27.26),  # Kuşadası
    (37.03, 27.43),  # Bodrum
    (36.85, 28.27),  # Marmaris
    (36.62, 29.12),  # Fethiye
    (36.20, 29.64),  # Kaş
    (36.30, 30.15),  # Finike
    (36.88, 30.70),  # Antalya
)
_ITALY: Final[tuple[Point, ...]] = (
    (43.90, 12.9),
    (43.62, 13.51),  # Ancona
    (42.46, 14.22),  # Pescara
    (41.93, 15.30),
    (41.88, 16.18),  # Vieste
    (41.32, 16.28),  # Barletta
    (40.64, 17.95),  # Brindisi
    (39.80, 18.36),  # Leuca
    (40.47, 17.23),  # Taranto
    (39.08, 17.13),  # Crotone
    (37.92, 16.06),  # Cape Spartivento
    (38.11, 15.65),  # Reggio Calabria
    (40.07, 15.62),  # Sapri
    (40.84, 14.25),  # Naples
    (41.25, 12.9),
)
_SICILY: Final[tuple[Point, ...]] = ((38.2, 15.6), (36.7, 15.1), (37.1, 13.8), (37.4, 12.9), (38.1, 12.9), (38.1, 13.4))
_CRETE: Final[tuple[Point, ...]] = ((35.6, 23.5), (35.4, 25.0), (35.3, 26.3), (34.9, 25.8), (34.9, 24.6), (35.2, 23.5))
_LANDS: Final = (_BALKANS, _ANATOLIA, _ITALY, _SICILY, _CRETE)


def is_land(north: float, east: float) -> bool:
    """Whether a point of the map is land.

    >>> is_land(43.85, 18.36), is_land(43.0, 15.5)
    (True, False)
    """
    return any(_is_inside(north, east, land) for land in _LANDS)


def _is_inside(north: float, east: float, shore: tuple[Point, ...]) -> bool:
    """Whether a line to the east meets the shore an odd number of times."""
    is_inside = False
    for (north_1, east_1), (north_2, east_2) in pairwise((*shore, shore[0])):
        if (north_1 > north) != (north_2 > north):
            is_inside ^= east < east_1 + (north - north_1) / (north_2 - north_1) * (east_2 - east_1)
    return is_inside
