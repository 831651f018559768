SELECT at, id, kind
FROM (
    SELECT min(created, unixepoch(day, '+1 day') * 1000000 - 1) AS at, id, 0 AS kind
    FROM talk
    WHERE person = ?1
    UNION ALL
    SELECT min(entry.created, unixepoch(entry.day, '+1 day') * 1000000 - 1), entry.id, 1
    FROM entry JOIN entry_person ON entry_person.entry = entry.number
    WHERE entry_person.person = ?1 AND entry.trashed IS NULL
    UNION ALL
    SELECT done, id, 2
    FROM follow_up
    WHERE person = ?1 AND done IS NOT NULL
    UNION ALL
    SELECT coalesce(finished, started), id, 3
    FROM checklist_run
    WHERE person = ?1
    UNION ALL
    SELECT min(created, unixepoch(day, '+1 day') * 1000000 - 1), id, 4
    FROM check_in
    WHERE person = ?1 AND trashed IS NULL
)
WHERE (at, id) < (?2, ?3)
ORDER BY at DESC, id DESC
LIMIT ?4
