SELECT run.id, run.checklist, run.person, run.started, run.finished, run.next_review
FROM checklist_run AS run LEFT JOIN person ON person.id = run.person
WHERE person.trashed IS NULL AND $condition
ORDER BY run.started DESC, run.id DESC
