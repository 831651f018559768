SELECT id, 1 AS entry, substr(text, 1, 1000) AS title, trashed
FROM entry
WHERE trashed IS NOT NULL
UNION ALL
SELECT id, 0, name, trashed
FROM person
WHERE trashed IS NOT NULL
ORDER BY trashed DESC, id DESC
