SELECT entry.id
FROM entry JOIN entry_person ON entry_person.entry = entry.number
WHERE entry_person.person = ?1 AND entry.trashed IS NULL
  AND EXISTS (SELECT 1 FROM entry_person AS other WHERE other.entry = entry.number AND other.person <> ?1)
