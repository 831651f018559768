SELECT id, name, birth_year, role, language, rhythm_days, since, consent, safeguarding_contact, matters, created, archived, needed_until
FROM person
WHERE trashed IS NULL AND (?1 IS NULL OR id = ?1)
ORDER BY created, id
