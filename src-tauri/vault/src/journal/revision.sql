SELECT entry.number, entry.text, revision.text
FROM revision JOIN entry ON entry.number = revision.entry
WHERE entry.id = ?1 AND entry.trashed IS NULL AND revision.number = ?2
