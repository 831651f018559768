SELECT draft.entry, draft.text, draft.kind, draft.day, draft.saved, entry.id IS NOT NULL AS kept
FROM draft LEFT JOIN entry ON entry.id = draft.entry
WHERE entry.trashed IS NULL AND (?1 IS NULL OR draft.entry = ?1)
ORDER BY draft.saved DESC, draft.entry DESC
