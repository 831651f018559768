SELECT number, id, text, kind, day, created, updated, 0 AS revisions
FROM entry JOIN entry_person ON entry_person.entry = entry.number
WHERE entry_person.person = ?1 AND trashed IS NULL AND day BETWEEN ?2 AND ?3
ORDER BY day, number
