DELETE FROM entry
WHERE number IN (SELECT entry FROM entry_person WHERE person = ?1)
  AND NOT EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry = entry.number AND person <> ?1)
