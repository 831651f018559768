SELECT check_in.id, check_in.person, check_in.day, check_in.words
FROM check_in_words JOIN check_in ON check_in.number = check_in_words.rowid
WHERE check_in_words MATCH :words
  AND (:person IS NULL OR check_in.person = :person)
  AND check_in.person NOT IN (SELECT id FROM person WHERE trashed IS NOT NULL)
ORDER BY check_in_words.rowid DESC
LIMIT :most
