-- Ids are UUIDv7, 16 bytes. Moments are microseconds since 1970 in UTC. Days are text, YYYY-MM-DD.
-- `trashed` is the moment something was put in the trash; null while it is not there.

CREATE TABLE person (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    birth_year INTEGER,
    role TEXT NOT NULL CHECK (role IN ('child', 'mentee')),
    created INTEGER NOT NULL,
    trashed INTEGER
) STRICT, WITHOUT ROWID;

-- `number` ties an entry to its words in the index. It grows, so that the newest come first without sorting.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    text TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    trashed INTEGER
) STRICT;
CREATE INDEX entry_newest ON entry (updated DESC, id DESC) WHERE trashed IS NULL;
CREATE INDEX entry_trashed ON entry (trashed) WHERE trashed IS NOT NULL;

CREATE TABLE entry_person (
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (entry, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_person_by_person ON entry_person (person, entry);

-- What an entry said before. `kept` is when that text was kept.
CREATE TABLE revision (
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    kept INTEGER NOT NULL,
    PRIMARY KEY (entry, number)
) STRICT;

-- Saved while typing, outside the index.
CREATE TABLE draft (
    entry BLOB NOT NULL PRIMARY KEY CHECK (length(entry) = 16),
    text TEXT NOT NULL,
    begun INTEGER NOT NULL,
    saved INTEGER NOT NULL
) STRICT;
CREATE TABLE draft_person (
    entry BLOB NOT NULL REFERENCES draft ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (entry, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_person_by_person ON draft_person (person);

-- The index holds the words of entries that are not in the trash; the triggers keep it so.
CREATE VIEW entry_shown AS SELECT number, text FROM entry WHERE trashed IS NULL;
CREATE VIRTUAL TABLE entry_words USING fts5(text, content = 'entry_shown', content_rowid = 'number', tokenize = 'porchlight', prefix = '2 3');
INSERT INTO entry_words (entry_words, rank) VALUES ('pgsz', 3900);
INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.trashed IS NULL BEGIN
    INSERT INTO entry_words (rowid, text) VALUES (new.number, new.text);
END;
-- One trigger for each way a row can change: SQLite does not say in which order two would fire.
CREATE TRIGGER entry_rewritten AFTER UPDATE OF text, trashed ON entry WHEN old.trashed IS NULL AND new.trashed IS NULL BEGIN
    INSERT INTO entry_words (entry_words, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO entry_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER entry_hidden AFTER UPDATE OF text, trashed ON entry WHEN old.trashed IS NULL AND new.trashed IS NOT NULL BEGIN
    INSERT INTO entry_words (entry_words, rowid, text) VALUES ('delete', old.number, old.text);
END;
CREATE TRIGGER entry_shown_again AFTER UPDATE OF text, trashed ON entry WHEN old.trashed IS NOT NULL AND new.trashed IS NULL BEGIN
    INSERT INTO entry_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.trashed IS NULL BEGIN
    INSERT INTO entry_words (entry_words, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE TABLE talk (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES person ON DELETE CASCADE,
    guide TEXT,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_by_person ON talk (person, day DESC);

CREATE TABLE checklist_run (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    checklist TEXT NOT NULL,
    person BLOB REFERENCES person ON DELETE CASCADE,
    started INTEGER NOT NULL,
    finished INTEGER,
    next_review TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX checklist_run_by_person ON checklist_run (person, checklist, started DESC);

CREATE TABLE tick (
    run BLOB NOT NULL REFERENCES checklist_run ON DELETE CASCADE,
    item TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'not_now', 'does_not_apply')),
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (run, item)
) STRICT, WITHOUT ROWID;

-- At most one of the three origins is set.
CREATE TABLE follow_up (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB REFERENCES person ON DELETE CASCADE,
    what TEXT NOT NULL,
    due TEXT NOT NULL,
    from_talk BLOB REFERENCES talk ON DELETE SET NULL,
    from_entry BLOB REFERENCES entry (id) ON DELETE SET NULL,
    from_run BLOB REFERENCES checklist_run ON DELETE SET NULL,
    done INTEGER,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_due ON follow_up (due) WHERE done IS NULL;
CREATE INDEX follow_up_by_person ON follow_up (person);
CREATE INDEX follow_up_from_talk ON follow_up (from_talk) WHERE from_talk IS NOT NULL;
CREATE INDEX follow_up_from_entry ON follow_up (from_entry) WHERE from_entry IS NOT NULL;
CREATE INDEX follow_up_from_run ON follow_up (from_run) WHERE from_run IS NOT NULL;

-- Where the person was: last guide read, whether the recovery code was confirmed.
CREATE TABLE state (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: how many times anything was kept. A file beside the vault holds the same number, to notice an old database put back.
CREATE TABLE change_count (count INTEGER NOT NULL) STRICT;
INSERT INTO change_count (count) VALUES (0);
