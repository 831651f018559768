-- Lives in memory, as every temporary table here, and ends with the connection. `recording` is the number of the change that is being
-- recorded, if one is.
CREATE TEMP TABLE undo_state (last INTEGER NOT NULL, recording INTEGER);
INSERT INTO undo_state (last, recording) VALUES (0, NULL);
-- `holds` is a query that finds a row as long as what the step did still stands; `back` is the statement that takes it back.
CREATE TEMP TABLE undo_step (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL,
    holds TEXT NOT NULL,
    back TEXT NOT NULL
);
CREATE INDEX undo_step_by_change ON undo_step (change, number);
