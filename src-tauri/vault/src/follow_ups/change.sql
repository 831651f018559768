UPDATE follow_up
SET person = :person, what = :what, due = :due, planned = :planned, from_talk = :talk, from_entry = :entry, from_run = :run, from_check_in = :check_in
WHERE id = :id
