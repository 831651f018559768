run.finished IS NOT NULL
AND run.next_review IS NOT NULL
AND NOT EXISTS (
    SELECT 1
    FROM checklist_run AS later
    WHERE later.checklist = run.checklist AND later.person IS run.person AND (later.started, later.id) > (run.started, run.id)
)
