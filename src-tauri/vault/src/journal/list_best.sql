SELECT entry.id, entry.day
FROM entry_words JOIN entry ON entry.number = entry_words.rowid
WHERE entry_words MATCH :words
  AND (:person IS NULL OR entry.number IN (SELECT entry FROM entry_person WHERE person = :person))
  AND (:kind IS NULL OR entry.kind = :kind)
  AND (:tag IS NULL OR entry.number IN (SELECT entry FROM entry_tag WHERE tag = :tag))
  AND (:from IS NULL OR entry.day >= :from)
  AND (:to IS NULL OR entry.day <= :to)
ORDER BY entry_words.rank, entry_words.rowid DESC
LIMIT :most
