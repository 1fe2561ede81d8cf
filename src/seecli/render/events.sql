-- The tables of an exported database; each list of the record is a table of its own: event_id, position, value.
CREATE TABLE events (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, start TEXT, "end" TEXT, precision TEXT, online INTEGER NOT NULL,
    activity TEXT NOT NULL, participants INTEGER, section TEXT, text TEXT NOT NULL,
    document TEXT NOT NULL, sha256 TEXT NOT NULL, lines TEXT NOT NULL
);
CREATE INDEX events_start ON events (start);
CREATE TABLE occurrences (
    event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
    start TEXT, "end" TEXT, precision TEXT, text TEXT NOT NULL, PRIMARY KEY (event_id, position)
);
CREATE TABLE places (
    event_id TEXT NOT NULL REFERENCES events (id), occurrence INTEGER NOT NULL, position INTEGER NOT NULL,
    value TEXT NOT NULL, lat REAL, lon REAL, PRIMARY KEY (event_id, occurrence, position),
    FOREIGN KEY (event_id, occurrence) REFERENCES occurrences (event_id, position)
);
CREATE TABLE hosts (
    event_id TEXT NOT NULL REFERENCES events (id), occurrence INTEGER NOT NULL, position INTEGER NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (event_id, occurrence, position),
    FOREIGN KEY (event_id, occurrence) REFERENCES occurrences (event_id, position)
);
CREATE TABLE seizures (
    event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
    commodity TEXT NOT NULL, amount REAL, unit TEXT, text TEXT NOT NULL, origin TEXT, destination TEXT,
    concealment TEXT, seized_at TEXT, seized_by TEXT, value_eur REAL, passing INTEGER NOT NULL,
    PRIMARY KEY (event_id, position)
);
CREATE TABLE evidence (
    event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
    field TEXT NOT NULL, value TEXT NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL,
    PRIMARY KEY (event_id, position)
);
-- What the values of programmes, topics and activities are called.
CREATE TABLE labels (field TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (field, value));

CREATE VIEW events_by_year AS
    SELECT substr(start, 1, 4) AS year, count(*) AS events FROM events GROUP BY year ORDER BY year;
CREATE VIEW events_by_country AS
    SELECT value AS country, count(*) AS events FROM countries GROUP BY value ORDER BY events DESC, value;
CREATE VIEW events_by_programme AS
    SELECT programmes.value AS programme, label, count(*) AS events
    FROM programmes LEFT JOIN labels ON field = 'programmes' AND labels.value = programmes.value
    GROUP BY programmes.value ORDER BY events DESC, programmes.value;
CREATE VIEW seizures_in_events AS
    SELECT events.start, events.title, seizures.* FROM seizures JOIN events ON events.id = event_id
    ORDER BY events.start DESC, event_id, position;
-- Datasette and sqlite-utils find this one by how its content is written, and offer a search.
CREATE VIRTUAL TABLE events_fts USING fts5 (
    title, text, content="events", tokenize='porter unicode61 remove_diacritics 2'
);
