SELECT person
FROM draft_person JOIN person ON person.id = draft_person.person
WHERE entry = ?1 AND person.trashed IS NULL
ORDER BY person.created, person.id
