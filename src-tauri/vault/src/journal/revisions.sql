SELECT revision.number, revision.text, revision.kept
FROM revision JOIN entry ON entry.number = revision.entry
WHERE entry.id = ?1 AND entry.trashed IS NULL
ORDER BY revision.number DESC
