UPDATE follow_up
SET person = ?2, what = ?3, due = ?4, from_talk = ?5, from_entry = ?6, from_run = ?7
WHERE id = ?1
