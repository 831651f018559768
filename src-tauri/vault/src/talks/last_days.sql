SELECT talk.person, max(talk.day)
FROM talk JOIN person ON person.id = talk.person
WHERE person.trashed IS NULL
GROUP BY talk.person
