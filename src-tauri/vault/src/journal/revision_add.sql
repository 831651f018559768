INSERT INTO revision (entry, number, text, kept)
SELECT number, 1 + (SELECT coalesce(max(revision.number), 0) FROM revision WHERE revision.entry = entry.number), text, updated
FROM entry
WHERE number = ?1
