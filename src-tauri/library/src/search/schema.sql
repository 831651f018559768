-- One row an item or helpline; its rowid is its place among the documents, counted from one. The texts stand in `lines`. `place` is the country of a helpline.
CREATE VIRTUAL TABLE pages USING fts5(title, asked, summary, body, place, content = '', tokenize = 'porchlight_stem {language}');
-- One row a line of a page, to show where the words stand: line 0 is the summary. The rowid is page * 65536 + line.
CREATE VIRTUAL TABLE lines USING fts5(words, tokenize = 'porchlight_stem {language}');
-- One row a title, and one a phrase that someone would type; the rowid is its place among the phrases, counted from one.
CREATE VIRTUAL TABLE phrases USING fts5(words, content = '', tokenize = 'porchlight_stem {language}', columnsize = 0);
-- Each word of each phrase.
CREATE VIRTUAL TABLE phrase_words USING fts5vocab(phrases, instance);
-- One row a word of search.toml, with its group and how many words it has.
CREATE VIRTUAL TABLE alike USING fts5(words, family UNINDEXED, size UNINDEXED, tokenize = 'porchlight_stem {language}', columnsize = 0);
