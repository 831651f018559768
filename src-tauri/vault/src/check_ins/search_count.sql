SELECT count(*)
FROM (
    SELECT 1
    FROM check_in_words
    WHERE check_in_words MATCH :words
      AND (:person IS NULL OR +rowid IN (SELECT number FROM check_in WHERE person = :person))
      AND +rowid NOT IN (SELECT number FROM check_in WHERE person IN (SELECT id FROM person WHERE trashed IS NOT NULL))
    LIMIT :most
)
