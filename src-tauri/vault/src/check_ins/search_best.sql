-- Ranks before it reads: a check-in lies on a page with its words, and each such page is one more to decrypt.
SELECT check_in.id, check_in.person, check_in.day, check_in.words
FROM (
    SELECT rowid AS number, rank
    FROM check_in_words
    WHERE check_in_words MATCH :words
      AND (:person IS NULL OR +rowid IN (SELECT number FROM check_in WHERE person = :person))
      AND +rowid NOT IN (SELECT number FROM check_in WHERE person IN (SELECT id FROM person WHERE trashed IS NOT NULL))
    ORDER BY rank, rowid DESC
    LIMIT :most
) AS best
JOIN check_in ON check_in.number = best.number
ORDER BY best.rank, best.number DESC
