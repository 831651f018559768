SELECT saved_filter.id, saved_filter.name, words, person, kind, tag, from_day, to_day
FROM saved_filter LEFT JOIN person ON person.id = saved_filter.person
WHERE person.trashed IS NULL
ORDER BY saved_filter.created, saved_filter.id
