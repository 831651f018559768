SELECT check_in.id, check_in.person, check_in.day, check_in.words
FROM check_in_words
JOIN check_in ON check_in.number = check_in_words.rowid
JOIN person ON person.id = check_in.person
WHERE check_in_words MATCH :words AND person.trashed IS NULL AND (:person IS NULL OR check_in.person = :person)
ORDER BY check_in_words.rank, check_in_words.rowid DESC
LIMIT :most
