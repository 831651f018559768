SELECT entry.number, entry.id, entry.created, entry.updated, entry.text
FROM entry_words JOIN entry ON entry.number = entry_words.rowid
WHERE entry_words MATCH :words
  AND (:person IS NULL OR EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry = entry_words.rowid AND person = :person))
ORDER BY entry_words.rank, entry_words.rowid DESC
LIMIT :most OFFSET :offset
