SELECT *
FROM person
WHERE trashed IS NULL AND (?1 IS NULL OR id = ?1)
ORDER BY created, id
