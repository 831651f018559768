SELECT check_in.*
FROM check_in JOIN person ON person.id = check_in.person
WHERE check_in.person = ?1 AND check_in.trashed IS NULL AND person.trashed IS NULL AND check_in.day BETWEEN ?2 AND ?3
ORDER BY check_in.day, check_in.number
