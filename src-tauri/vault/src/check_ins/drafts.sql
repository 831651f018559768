SELECT check_in_draft.person, check_in_draft.check_in, check_in_draft.content, check_in_draft.saved
FROM check_in_draft JOIN person ON person.id = check_in_draft.person
WHERE person.trashed IS NULL AND (?1 IS NULL OR person.id = ?1)
ORDER BY check_in_draft.saved DESC
