INSERT INTO check_in_draft (person, check_in, content, saved)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (person) DO UPDATE SET check_in = excluded.check_in, content = excluded.content, saved = excluded.saved
