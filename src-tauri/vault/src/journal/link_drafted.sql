INSERT OR IGNORE INTO entry_person (entry, person)
SELECT ?1, person FROM draft_person WHERE entry = ?2
