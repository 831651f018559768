SELECT follow_up.id, follow_up.person, what, due, planned, from_talk, from_entry, from_run, from_check_in, done, follow_up.created
FROM follow_up LEFT JOIN person ON person.id = follow_up.person
WHERE person.trashed IS NULL
  AND done >= ?1
  AND (?2 IS NULL OR follow_up.person = ?2)
  AND (done, follow_up.id) < (?3, ?4)
ORDER BY done DESC, follow_up.id DESC
LIMIT ?5
