INSERT INTO check_in (id, person, day, how, note, strengths, worry_changed, worry_explains, worry_helps, worry_next, words, created, updated)
VALUES (?1, ?2, ?3, ?4, '', '', '', '', '', '', '', ?5, ?5)
