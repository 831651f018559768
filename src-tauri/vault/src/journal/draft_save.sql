INSERT INTO draft (entry, text, begun, saved)
VALUES (?1, ?2, ?3, ?3)
ON CONFLICT (entry) DO UPDATE SET text = excluded.text, saved = excluded.saved
