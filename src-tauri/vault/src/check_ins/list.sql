SELECT check_in.*
FROM check_in JOIN person ON person.id = check_in.person
WHERE check_in.trashed IS NULL AND person.trashed IS NULL
  AND (?1 IS NULL OR check_in.id = ?1)
  AND (?2 IS NULL OR check_in.person = ?2)
ORDER BY check_in.day DESC, check_in.number DESC
LIMIT ?3
