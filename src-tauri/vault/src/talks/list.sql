SELECT talk.id, talk.person, talk.guide, talk.day, talk.note, talk.created
FROM talk JOIN person ON person.id = talk.person
WHERE person.trashed IS NULL AND (?1 IS NULL OR talk.id = ?1) AND (?2 IS NULL OR talk.person = ?2)
ORDER BY talk.day DESC, talk.created DESC, talk.id DESC
