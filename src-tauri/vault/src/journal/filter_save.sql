INSERT INTO saved_filter (id, name, words, person, kind, tag, from_day, to_day, created)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
