SELECT number, id, text, created, updated, 0 AS revisions
FROM entry JOIN entry_person ON entry_person.entry = entry.number
WHERE entry_person.person = ?1 AND trashed IS NULL AND created >= ?2 AND created < ?3
ORDER BY created, id
