-- Ranks before it reads: an entry lies on a page with its text, and each such page is one more to decrypt.
SELECT entry.number, entry.id, entry.created, entry.updated, entry.text
FROM (
    SELECT rowid AS number, rank
    FROM entry_words
    WHERE entry_words MATCH :words
      AND (:person IS NULL OR EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry = entry_words.rowid AND person = :person))
    ORDER BY rank, rowid DESC
    LIMIT :most OFFSET :offset
) AS best
JOIN entry ON entry.number = best.number
ORDER BY best.rank, best.number DESC
