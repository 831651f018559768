INSERT INTO revision (entry, number, text, kept)
VALUES (?1, 1 + (SELECT coalesce(max(number), 0) FROM revision WHERE entry = ?1), ?2, ?3)
