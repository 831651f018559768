SELECT id
FROM pause
WHERE person = ?1
  AND NOT EXISTS (SELECT 1 FROM pause AS kept WHERE kept.person = ?2 AND kept.begins = pause.begins AND kept.ends = pause.ends)
