-- What is begun has the kind and the day of its entry; a new one is of the day it is begun on, until somebody says otherwise.
INSERT INTO draft (entry, text, kind, day, begun, saved)
SELECT ?1, ?2, coalesce(max(kind), 'note'), coalesce(max(day), date(?3 / 1000000, 'unixepoch')), ?3, ?3
FROM entry
WHERE id = ?1
ON CONFLICT (entry) DO UPDATE SET text = excluded.text, saved = excluded.saved
