SELECT pause.id, pause.person, pause.begins, pause.ends
FROM pause LEFT JOIN person ON person.id = pause.person
WHERE person.trashed IS NULL
ORDER BY pause.begins, pause.id
