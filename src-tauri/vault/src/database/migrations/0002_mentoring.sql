-- What a mentor keeps of a young person beside name and year. Empty text means nothing is noted.
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT '';
-- Days between two contacts; null means no rhythm.
ALTER TABLE person ADD COLUMN rhythm_days INTEGER CHECK (rhythm_days > 0);
ALTER TABLE person ADD COLUMN since TEXT;
ALTER TABLE person ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN safeguarding_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN matters TEXT NOT NULL DEFAULT '';

-- Days on which nobody is expected to be in contact, both included. Without a person they are for everyone: holidays.
CREATE TABLE pause (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB REFERENCES person ON DELETE CASCADE,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    created INTEGER NOT NULL,
    CHECK (begins <= ends)
) STRICT, WITHOUT ROWID;
CREATE INDEX pause_by_person ON pause (person);

-- `number` ties a check-in to its words in the index, which `words` holds one after the other.
CREATE TABLE check_in (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES person ON DELETE CASCADE,
    day TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('in_person', 'call', 'video', 'messages', 'not_reached')),
    minutes INTEGER CHECK (minutes > 0),
    note TEXT NOT NULL,
    strengths TEXT NOT NULL,
    worry_changed TEXT NOT NULL,
    worry_explains TEXT NOT NULL,
    worry_helps TEXT NOT NULL,
    worry_next TEXT NOT NULL,
    next TEXT,
    words TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    trashed INTEGER
) STRICT;
CREATE INDEX check_in_by_person ON check_in (person, day DESC);
CREATE INDEX check_in_trashed ON check_in (trashed) WHERE trashed IS NOT NULL;

-- What was asked, in the words of that day, and what was answered. `theirs` is what the young person wrote.
CREATE TABLE check_in_answer (
    check_in INTEGER NOT NULL REFERENCES check_in ON DELETE CASCADE,
    place INTEGER NOT NULL,
    question_set TEXT NOT NULL,
    question TEXT NOT NULL,
    words TEXT NOT NULL,
    answer TEXT NOT NULL,
    theirs INTEGER NOT NULL CHECK (theirs IN (0, 1)),
    PRIMARY KEY (check_in, place)
) STRICT, WITHOUT ROWID;

-- Guides that were used, topics that were spoken of: names in the library.
CREATE TABLE check_in_about (
    check_in INTEGER NOT NULL REFERENCES check_in ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('guide', 'topic')),
    name TEXT NOT NULL,
    PRIMARY KEY (check_in, kind, name)
) STRICT, WITHOUT ROWID;

-- The check-in being written with someone, saved while typing, as the window describes it. With `check_in` it changes that one.
CREATE TABLE check_in_draft (
    person BLOB NOT NULL PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    check_in BLOB REFERENCES check_in (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    saved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The index holds the words of check-ins that are not in the trash; the triggers keep it so, as for entries.
CREATE VIEW check_in_shown AS SELECT number, words FROM check_in WHERE trashed IS NULL;
CREATE VIRTUAL TABLE check_in_words USING fts5(words, content = 'check_in_shown', content_rowid = 'number', tokenize = 'porchlight', prefix = '2 3');
INSERT INTO check_in_words (check_in_words, rank) VALUES ('pgsz', 3900);
INSERT INTO check_in_words (check_in_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER check_in_added AFTER INSERT ON check_in WHEN new.trashed IS NULL BEGIN
    INSERT INTO check_in_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER check_in_rewritten AFTER UPDATE OF words, trashed ON check_in WHEN old.trashed IS NULL AND new.trashed IS NULL BEGIN
    INSERT INTO check_in_words (check_in_words, rowid, words) VALUES ('delete', old.number, old.words);
    INSERT INTO check_in_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER check_in_hidden AFTER UPDATE OF words, trashed ON check_in WHEN old.trashed IS NULL AND new.trashed IS NOT NULL BEGIN
    INSERT INTO check_in_words (check_in_words, rowid, words) VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER check_in_shown_again AFTER UPDATE OF words, trashed ON check_in WHEN old.trashed IS NOT NULL AND new.trashed IS NULL BEGIN
    INSERT INTO check_in_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER check_in_removed AFTER DELETE ON check_in WHEN old.trashed IS NULL BEGIN
    INSERT INTO check_in_words (check_in_words, rowid, words) VALUES ('delete', old.number, old.words);
END;

-- A follow-up may come from a check-in. `planned` is the day it was due before it was put off; null while it was not.
ALTER TABLE follow_up ADD COLUMN from_check_in BLOB REFERENCES check_in (id) ON DELETE SET NULL;
ALTER TABLE follow_up ADD COLUMN planned TEXT;
CREATE INDEX follow_up_from_check_in ON follow_up (from_check_in) WHERE from_check_in IS NOT NULL;
