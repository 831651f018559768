-- Read from an index alone: no text is touched.
SELECT number, id, day
FROM entry
WHERE trashed IS NULL
  AND (:person IS NULL OR number IN (SELECT entry FROM entry_person WHERE person = :person))
  AND (:kind IS NULL OR kind = :kind)
  AND (:tag IS NULL OR number IN (SELECT entry FROM entry_tag WHERE tag = :tag))
  AND (:from IS NULL OR day >= :from)
  AND (:to IS NULL OR day <= :to)
ORDER BY day DESC, number DESC
LIMIT :most
