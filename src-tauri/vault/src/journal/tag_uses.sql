SELECT entry.id, 0 AS draft, EXISTS (SELECT 1 FROM entry_tag AS other WHERE other.entry = entry_tag.entry AND other.tag = ?2) AS had_both
FROM entry_tag JOIN entry ON entry.number = entry_tag.entry
WHERE entry_tag.tag = ?1
UNION ALL
SELECT draft_tag.entry, 1, EXISTS (SELECT 1 FROM draft_tag AS other WHERE other.entry = draft_tag.entry AND other.tag = ?2)
FROM draft_tag
WHERE draft_tag.tag = ?1
