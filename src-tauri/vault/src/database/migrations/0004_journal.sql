-- What a note is, and the day it is about. Until now that was the day on which it was begun, by this computer's clock.
ALTER TABLE entry ADD COLUMN kind TEXT NOT NULL DEFAULT 'note' CHECK (kind IN ('note', 'conversation', 'observed', 'disclosure', 'decision'));
ALTER TABLE entry ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE entry SET day = date(created / 1000000, 'unixepoch', 'localtime');
-- Holds all that a list asks for: thousands of notes are listed without reading a word of them.
CREATE INDEX entry_by_day ON entry (day DESC, number DESC, kind, id) WHERE trashed IS NULL;

ALTER TABLE draft ADD COLUMN kind TEXT NOT NULL DEFAULT 'note' CHECK (kind IN ('note', 'conversation', 'observed', 'disclosure', 'decision'));
ALTER TABLE draft ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE draft
SET day = coalesce((SELECT day FROM entry WHERE entry.id = draft.entry), date(begun / 1000000, 'unixepoch', 'localtime'));

-- A tag is nothing but its words: it is there as long as something has it.
CREATE TABLE entry_tag (
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tag_by_tag ON entry_tag (tag, entry);
CREATE TABLE draft_tag (
    entry BLOB NOT NULL REFERENCES draft ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

-- What to look for again and again, under a name. It goes with the person it is about.
CREATE TABLE saved_filter (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    person BLOB REFERENCES person ON DELETE CASCADE,
    kind TEXT,
    tag TEXT,
    from_day TEXT,
    to_day TEXT,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_filter_by_person ON saved_filter (person) WHERE person IS NOT NULL;
