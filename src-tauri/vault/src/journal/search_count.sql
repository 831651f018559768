SELECT count(*)
FROM (
    SELECT 1
    FROM entry_words
    WHERE entry_words MATCH :words
      AND (:person IS NULL OR EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry = entry_words.rowid AND person = :person))
    LIMIT :most
)
