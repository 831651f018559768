DELETE FROM draft
WHERE EXISTS (SELECT 1 FROM draft_person WHERE draft_person.entry = draft.entry AND person = ?1)
  AND NOT EXISTS (SELECT 1 FROM draft_person WHERE draft_person.entry = draft.entry AND person <> ?1)
  AND NOT EXISTS (
      SELECT 1
      FROM entry JOIN entry_person ON entry_person.entry = entry.number
      WHERE entry.id = draft.entry AND entry_person.person <> ?1
  )
