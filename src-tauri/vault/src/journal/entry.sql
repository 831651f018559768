SELECT number, id, text, kind, day, created, updated, (SELECT count(*) FROM revision WHERE revision.entry = entry.number) AS revisions
FROM entry
WHERE id = ?1 AND trashed IS NULL
