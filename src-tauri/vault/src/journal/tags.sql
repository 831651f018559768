SELECT tag, count(*) AS entries
FROM entry_tag
WHERE entry IN (SELECT number FROM entry WHERE trashed IS NULL)
GROUP BY tag
ORDER BY entries DESC, tag
