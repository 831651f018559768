-- Links to people in the trash are out of sight, so the draft could not name them; they come back with the person.
DELETE FROM entry_person
WHERE entry = ?1 AND person IN (SELECT id FROM person WHERE trashed IS NULL)
