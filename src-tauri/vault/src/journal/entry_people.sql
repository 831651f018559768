SELECT person
FROM entry_person JOIN person ON person.id = entry_person.person
WHERE entry = ?1 AND person.trashed IS NULL
ORDER BY person.created, person.id
