INSERT INTO check_in_answer (check_in, place, question_set, question, words, answer, theirs)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
