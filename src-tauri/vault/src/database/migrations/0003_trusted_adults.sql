-- The grown-ups a young person could turn to. `nearness`: 1 is there most days, 2 now and then, 3 when it matters.
CREATE TABLE trusted_adult (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES person ON DELETE CASCADE,
    name TEXT NOT NULL,
    who TEXT NOT NULL,
    nearness INTEGER NOT NULL CHECK (nearness IN (1, 2, 3)),
    at_night INTEGER NOT NULL CHECK (at_night IN (0, 1)),
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX trusted_adult_by_person ON trusted_adult (person);
