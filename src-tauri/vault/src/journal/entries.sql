SELECT number, id, text, kind, day, created, updated, (SELECT count(*) FROM revision WHERE revision.entry = entry.number) AS revisions
FROM entry
WHERE trashed IS NULL
  AND (updated, id) < (?1, ?2)
  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry = entry.number AND person = ?3))
ORDER BY updated DESC, id DESC
LIMIT ?4
