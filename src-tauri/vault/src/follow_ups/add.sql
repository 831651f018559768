INSERT INTO follow_up (id, person, what, due, from_talk, from_entry, from_run, created)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
