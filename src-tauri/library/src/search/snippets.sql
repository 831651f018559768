-- ?1 query, ?2 and ?3 marks, ?4 the lines wanted as JSON, ?5 the length of a snippet in words.
-- The plus keeps SQLite from asking the index for each line apart, which would open every word of the query anew.
SELECT rowid / 65536, CASE rowid % 65536 WHEN 0 THEN highlight(lines, 0, ?2, ?3) ELSE snippet(lines, 0, ?2, ?3, '…', ?5) END
FROM lines
WHERE lines MATCH ?1 AND +rowid IN (SELECT value FROM json_each(?4));
