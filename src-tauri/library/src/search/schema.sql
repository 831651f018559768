-- One row an item or helpline; its rowid is its place among the documents, counted from one. The texts stand in `lines`.
CREATE VIRTUAL TABLE pages USING fts5(title, asked, summary, body, content = '', tokenize = 'porchlight_stem {language}');
-- One row a line of a page, to show where the words stand: line 0 is the summary. The rowid is page * 65536 + line.
CREATE VIRTUAL TABLE lines USING fts5(words, tokenize = 'porchlight_stem {language}');
-- One row a title, and one a phrase that someone would type, with its page and how many words of it count.
CREATE VIRTUAL TABLE phrases USING fts5(words, page UNINDEXED, size UNINDEXED, tokenize = 'porchlight_stem {language}', columnsize = 0);
-- One row a word of search.toml, with its group and how many words it has.
CREATE VIRTUAL TABLE alike USING fts5(words, family UNINDEXED, size UNINDEXED, tokenize = 'porchlight_stem {language}', columnsize = 0);
