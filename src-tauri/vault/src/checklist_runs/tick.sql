INSERT INTO tick (run, item, words, state, note, changed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (run, item) DO UPDATE
SET words = excluded.words, state = excluded.state, note = excluded.note, changed = excluded.changed
