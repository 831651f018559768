-- A search for one letter, the first that is typed, joined the lists of all words that begin with it; now there is one list for each letter.
-- How many first letters have lists of their own is settled when an index is made, so both are made anew.
DROP TABLE entry_words;
CREATE VIRTUAL TABLE entry_words USING fts5(text, content = 'entry_shown', content_rowid = 'number', tokenize = 'porchlight', prefix = '1 2 3');
INSERT INTO entry_words (entry_words, rank) VALUES ('pgsz', 3900);
INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1);
INSERT INTO entry_words (entry_words) VALUES ('rebuild');

DROP TABLE check_in_words;
CREATE VIRTUAL TABLE check_in_words USING fts5(words, content = 'check_in_shown', content_rowid = 'number', tokenize = 'porchlight', prefix = '1 2 3');
INSERT INTO check_in_words (check_in_words, rank) VALUES ('pgsz', 3900);
INSERT INTO check_in_words (check_in_words, rank) VALUES ('secure-delete', 1);
INSERT INTO check_in_words (check_in_words) VALUES ('rebuild');
