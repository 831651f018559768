INSERT OR IGNORE INTO draft_tag (entry, tag)
SELECT entry.id, entry_tag.tag
FROM entry JOIN entry_tag ON entry_tag.entry = entry.number
WHERE entry.id = ?1
