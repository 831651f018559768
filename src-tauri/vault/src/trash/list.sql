SELECT id, 'entry' AS kind, substr(text, 1, 1000) AS title, NULL AS day, trashed
FROM entry
WHERE trashed IS NOT NULL
UNION ALL
SELECT check_in.id, 'check_in', person.name, check_in.day, check_in.trashed
FROM check_in JOIN person ON person.id = check_in.person
WHERE check_in.trashed IS NOT NULL AND person.trashed IS NULL
UNION ALL
SELECT id, 'person', name, NULL, trashed
FROM person
WHERE trashed IS NOT NULL
ORDER BY trashed DESC, id DESC
