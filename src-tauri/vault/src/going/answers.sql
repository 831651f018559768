SELECT check_in.day, check_in_answer.question, check_in_answer.words, check_in_answer.answer, check_in_answer.theirs
FROM check_in JOIN check_in_answer ON check_in_answer.check_in = check_in.number
WHERE check_in.person = ?1 AND check_in.trashed IS NULL AND check_in_answer.question_set = ?2 AND check_in_answer.answer <> ''
ORDER BY check_in.day, check_in.number, check_in_answer.place
