UPDATE check_in
SET person = :person, day = :day, how = :how, minutes = :minutes, note = :note, strengths = :strengths, worry_changed = :changed,
    worry_explains = :explains, worry_helps = :helps, worry_next = :worry_next, next = :next, words = :words, updated = :now
WHERE id = :id AND trashed IS NULL
