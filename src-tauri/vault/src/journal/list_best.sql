-- Of the entries with these numbers, those that fit best first. `+` keeps the words in front: the index is asked once, not for each number.
SELECT rowid
FROM entry_words
WHERE entry_words MATCH :words AND +rowid IN (SELECT value FROM json_each(:numbers))
ORDER BY rank, rowid DESC
