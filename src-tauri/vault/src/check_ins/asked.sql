SELECT check_in_answer.question, max(check_in.day) AS day
FROM check_in_answer JOIN check_in ON check_in.number = check_in_answer.check_in
WHERE check_in.person = ?1 AND check_in_answer.question_set = ?2 AND check_in.trashed IS NULL
GROUP BY check_in_answer.question
